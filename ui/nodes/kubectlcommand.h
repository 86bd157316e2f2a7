#pragma once

#include "core/kubeconfig/clusterconfig.h"

#include <QString>
#include <QStringList>

namespace drover::ui {

/// The text as one word of a POSIX shell, quoted only where it must be.
///
/// Thread: any; pure. Errors: none.
QString shellQuoted(const QString &text);

/// `kubectl --context C get node N… -o wide`, ready to paste; `--kubeconfig FILE` is added where
/// the cluster came from a file that was opened alone.
QString kubectlGetNodes(const ClusterId &cluster, const QStringList &names);

} // namespace drover::ui
