// The menus and the tool bar of MainWindow, and how it comes to speak another language.

#include "ui/clusters/clustertab.h"
#include "ui/clusters/queryhelp.h"
#include "ui/doctor/doctordialog.h"
#include "ui/fleet/fleetcommands.h"
#include "ui/fleet/fleettab.h"
#include "ui/nodes/nodemenu.h"
#include "ui/nodes/nodeview.h"
#include "ui/operations/nodecommands.h"
#include "ui/theme/spacing.h"
#include "ui/window/clustertabs.h"
#include "ui/window/fleetdesk.h"
#include "ui/window/journaldesk.h"
#include "ui/window/mainwindow.h"

#include <QLocale>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include <optional>
#include <utility>

namespace drover::ui {

void MainWindow::buildToolBar()
{
    m_toolBar->setObjectName(QLatin1StringView("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize({2 * kSpace, 2 * kSpace});
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    addToolBar(m_toolBar);
}

void MainWindow::fillMenuBar()
{
    m_toolBar->setWindowTitle(tr("Tool Bar"));
    m_add->setAccessibleName(tr("Open a cluster"));
    qDeleteAll(menuBar()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    m_actions.fill(menuBar()->addMenu(tr("&File")), ActionMenu::File);
    m_actions.fill(menuBar()->addMenu(tr("&Edit")), ActionMenu::Edit);
    m_actions.fill(menuBar()->addMenu(tr("&View")), ActionMenu::View);
    QMenu *node = menuBar()->addMenu(tr("&Node"));
    connect(node, &QMenu::aboutToShow, this, [this, node] { fillNodeMenu(node); });
    m_actions.fill(menuBar()->addMenu(tr("&Help")), ActionMenu::Help);
}

/// The keys of an action that is off say why, as those of the table do.
void MainWindow::tellRefusals()
{
    m_actions.offerKeysIn(*this);
    connect(&m_actions, &ActionSet::refused, this, [this](const QString &why) {
        if (ClusterTab *tab = m_tabs->currentTab())
            tab->tell(why);
        else if (m_fleet->isInFront())
            m_fleet->tab()->tell(why);
    });
}

void MainWindow::fillNodeMenu(QMenu *menu)
{
    menu->clear();
    ClusterTab *tab = m_tabs->currentTab();
    if (tab) {
        if (tab->commands())
            tab->commands()->prepareMenu();
        ui::fillNodeMenu(menu, tab->view().actions(), tab->view().menuTitle());
    } else if (m_fleet->isInFront()) {
        m_fleet->tab()->commands().prepareMenu();
        NodeView &view = m_fleet->tab()->view();
        ui::fillNodeMenu(menu, view.actions(), view.menuTitle());
    } else {
        menu->addAction(tr("No cluster is open"))->setEnabled(false);
    }
    menu->addSeparator();
    m_actions.fill(menu, ActionMenu::Journal);
}

void MainWindow::showTabMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const char *id : {"refresh", "doctor", "cluster-settings", "", "move-tab-left", "move-tab-right", "", "close-tab"}) {
        if (*id == 0)
            menu->addSeparator();
        else
            menu->addAction(m_actions.action(QLatin1StringView(id)));
    }
    menu->popup(place);
}

void MainWindow::fillToolBar()
{
    const ClusterTab *tab = m_tabs->currentTab();
    ActionSet *nodes = m_tabs->nodeActions();
    m_toolBar->setVisible(tab ? tab->commands() != nullptr : nodes != nullptr);
    if (nodes && m_toolBarOf == nodes)
        return;
    m_toolBarOf = nodes;
    m_toolBar->clear();
    std::optional<std::pair<ActionMenu, int>> group;
    for (const ActionSpec &spec : actionTable()) {
        if (!spec.isOnToolBar || !nodes)
            continue;
        const std::pair place(spec.menu, spec.group);
        if (group && *group != place)
            m_toolBar->addSeparator();
        group = place;
        const ActionSet &actions = spec.scope == ActionScope::Node ? *nodes : m_actions;
        m_toolBar->addAction(actions.action(spec.id));
    }
}

void MainWindow::renewWords()
{
    setUpdatesEnabled(false);
    setLocale(QLocale()); // of the numbers in fields
    m_actions.renewWords();
    fillMenuBar();
    m_toolBar->clear();
    m_toolBarOf = nullptr;
    m_tabs->renewWords();
    const QPointer<QWidget> focus = focusWidget(); // tabs that come and go take it
    m_fleet->renewWords();
    if (focus)
        focus->setFocus();
    if (m_desk)
        m_desk->renewWords();
    if (m_doctor)
        m_doctor->renewWords();
    renewQueryHelp(*this);
    updateForTab();
    Q_EMIT wordsRenewed();
    setUpdatesEnabled(true);
}

} // namespace drover::ui
