#pragma once

#include "core/base/shellquoted.h"
#include "core/kubeconfig/clusterconfig.h"

#include <QString>
#include <QStringList>

namespace drover {

/// "kubectl --context C WORDS", for that kubeconfig and context, ready to paste; the words are
/// quoted already. `--kubeconfig FILE` is added where the cluster came from a file that was opened
/// alone.
///
/// Thread: any; pure, as all below. Errors: none.
QString kubectlCommand(const ClusterId &cluster, const QString &words);

/// `kubectl --context C get node N… -o wide`.
QString kubectlGetNodes(const ClusterId &cluster, const QStringList &names);

} // namespace drover
