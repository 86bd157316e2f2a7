#pragma once

#include <QFileDialog>
#include <QMessageBox>

namespace drover::ui {

class ClusterTab;

/// The window's small dialogs. Each opens at once, does not block, and deletes itself.
///
/// Thread: the GUI thread. Errors: none.
void showAbout(QWidget *window);
/// Explains what is in front of the user: the row with the focus, else how fresh the tab is; null
/// where none is open.
void showMeaning(QWidget *window, ClusterTab *tab);
/// Its signal fileSelected() says what was chosen.
QFileDialog *askForKubeconfig(QWidget *window);

/// Asks before the running drains of these nodes are stopped; Keep is the default. `stop` is on the
/// other button. Its signal accepted() says yes.
QMessageBox *askToStop(QWidget *window, const QString &question, const QString &stop,
                       const QStringList &nodes);

} // namespace drover::ui
