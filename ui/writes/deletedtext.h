#pragma once

#include <QStringList>

namespace drover::ui {

/// What a dialog says whose nodes go while it is open. Thread: any. Errors: none.

/// Of the one that it was about, or of all of several.
QString allDeletedText(bool isOne);
/// Of some; the others are left. Of many only the first few are named.
QString leftOutText(const QStringList &deleted);

} // namespace drover::ui
