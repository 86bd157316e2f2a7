#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace drover {

/// Keeps a kubeconfig that came as text as a file of its own in `folder`, for its owner's eyes only
/// (0600, the folder 0700). Its name is that of the current context, else of the first; the same
/// text keeps the same file, another text never takes its place.
///
/// Thread: not the GUI's, home may be a slow disk. Errors: Config, naming the rule: text that is no
/// kubeconfig, or names no context, is not kept. Secrets: never in messages.
Result<QString> keepPastedKubeconfig(const QByteArray &text, const QString &folder);

/// The files that were kept, in the order of their names.
QStringList pastedKubeconfigs(const QString &folder);

} // namespace drover
