#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <vector>

namespace drover::demo {

/// One context of a kubeconfig. `caPem` empty: none, as plain HTTP has none.
struct DemoContext {
    QByteArray name;
    QUrl server;
    QByteArray caPem;
};

/// A kubeconfig with these contexts, the first of them current, and a user without credentials.
QByteArray kubeconfigOf(const std::vector<DemoContext> &contexts);

/// Writes it for its owner's eyes only (mode 0600), in place of what was there.
/// Errors: false, and a sentence in `why`.
bool writeKubeconfig(const QString &path, const QByteArray &text, QString &why);

} // namespace drover::demo
