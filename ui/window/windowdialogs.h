#pragma once

#include <QFileDialog>

namespace drover::ui {

/// The window's small dialogs. Each opens at once, does not block, and deletes itself.
///
/// Thread: the GUI thread. Errors: none.
void showAbout(QWidget *window);
void showKeys(QWidget *window);
/// Its signal fileSelected() says what was chosen.
QFileDialog *askForKubeconfig(QWidget *window);

} // namespace drover::ui
