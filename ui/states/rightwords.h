#pragma once

#include <QString>

namespace drover::ui {

/// That a right is missing, for a LookSubject or AskedWords: "%1" is left for who was refused. The right
/// stands as in kubectl, "list events", and is translated in no language.
///
/// Thread: any. Errors: none.

/// "%1 may not get nodes (403)."
QString mayNotText(const QString &right);
/// "%1 may not get leases in kube-node-lease (403)."
QString mayNotInText(const QString &right, const QString &nameSpace);
/// "%1 may not list events in all namespaces (403)."
QString mayNotAnywhereText(const QString &right);

} // namespace drover::ui
