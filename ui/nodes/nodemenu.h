#pragma once

#include <QString>

class QMenu;

namespace drover::ui {

class ActionSet;

/// The right-click menu of a selection of nodes, and the window's menu "Node": a title line that
/// says what it acts on, details, what can be done to them, copy, and delete last.
///
/// Thread: the GUI thread. Errors: none.
void fillNodeMenu(QMenu *menu, const ActionSet &actions, const QString &title);
/// While it is open: others may take a node away.
void setNodeMenuTitle(QMenu *menu, const QString &title);
/// "node-1 in prod-eu", "3 nodes in prod-eu".
QString nodeMenuTitle(const QStringList &names, const QString &cluster);

} // namespace drover::ui
