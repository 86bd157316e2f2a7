#pragma once

#include <QFileDialog>

namespace drover::ui {

/// A file dialog that ends with its use, to be opened by the caller. Where it is Qt's own and not the
/// desktop's, the column that says when a file was changed is wide enough for it.
///
/// Thread: the GUI thread. Errors: none. It is no class of ours: of one Qt would not ask the desktop.
QFileDialog *fileDialog(QWidget *parent, const QString &title, const QString &path = {});

} // namespace drover::ui
