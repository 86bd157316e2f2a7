#pragma once

#include <QString>

class QAbstractItemView;
class QAction;

namespace drover::ui {

/// Entries of a view's own context menu that put text on the clipboard.
///
/// Thread: GUI. Errors: none; with nothing selected an empty text is copied.

/// Copies the selected rows as they are seen, the `role` texts of their first `columns` columns
/// joined by tabs.
QAction *addCopyRows(QAbstractItemView &view, const QString &text, int role, int columns);
/// Copies `role` of the current cell.
QAction *addCopyCell(QAbstractItemView &view, const QString &text, int role);

} // namespace drover::ui
