#include "ui/window/fleetdesk.h"

#include "ui/actions/actionset.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/savedfilters.h"
#include "ui/clusters/tabletools.h"
#include "ui/columns/tableshelf.h"
#include "ui/drains/drainboard.h"
#include "ui/fleet/fleettab.h"
#include "ui/nodes/nodeview.h"
#include "ui/window/clustertabs.h"
#include "ui/window/keydesk.h"

#include <algorithm>

namespace drover::ui {

namespace {

using Id = QLatin1StringView;

} // namespace

FleetDesk::FleetDesk(const ActionSet &actions, ClusterTabs &tabs, const KeyDesk &keys, Clock &clock,
                     QObject *parent)
    : QObject(parent), m_actions(actions), m_tabs(tabs), m_keys(keys), m_clock(clock),
      m_shelf(new TableShelf(this))
{
    connectActions();
    connect(&tabs, &ClusterTabs::tabAdded, this, [this](ClusterTab &tab) {
        if (m_tab)
            m_tab->addCluster(tab, m_tabs.cacheOf(tab));
        else
            renew();
    });
    connect(&tabs, &ClusterTabs::tabEnding, this, [this](ClusterTab &tab) {
        if (m_tab)
            m_tab->removeCluster(tab);
    });
    connect(&tabs, &ClusterTabs::tabEnded, this, &FleetDesk::renew);
    connect(&tabs, &ClusterTabs::pinnedCloseWanted, this, &FleetDesk::close);
    connect(&keys, &KeyDesk::chosen, this, [this](const ActionKeys &chosen) {
        if (m_tab)
            m_tab->view().actions().useKeys(chosen);
    });
}

FleetDesk::~FleetDesk() = default;

void FleetDesk::connectActions()
{
    m_actions.onTriggered(Id("all-clusters"), this, [this] { bringToFront(); });
    m_actions.onTriggered(Id("drift"), this, [this] {
        bringToFront();
        if (m_tab)
            m_tab->setDriftShown(true);
    });
    const auto inFront = [this](Id id, auto call) {
        m_actions.onTriggered(id, this, [this, call] {
            if (isInFront())
                call(*m_tab);
        });
    };
    inFront(Id("filter"), [](FleetTab &tab) { tab.focusFilter(); });
    inFront(Id("saved-filters"), [](FleetTab &tab) { tab.filterBar().saved().showMenu(); });
    inFront(Id("refresh"), [](FleetTab &tab) { tab.refresh(); });
    inFront(Id("next-pane"), [](FleetTab &tab) { tab.focusNextPane(); });
    inFront(Id("columns"), [](FleetTab &tab) { tab.tools().openColumns(); });
    inFront(Id("reset-columns"), [](FleetTab &tab) { tab.view().header().resetColumns(); });
    for (const Id id : {Id("show-details"), Id("details-below")}) {
        connect(m_actions.action(id), &QAction::toggled, this, [this] {
            if (m_tab) {
                m_tab->setDetailsShown(m_actions.action(Id("show-details"))->isChecked());
                m_tab->setDetailsBelow(m_actions.action(Id("details-below"))->isChecked());
            }
        });
    }
    connect(m_actions.action(Id("details-below")), &QAction::toggled, this,
            [this] { m_state.detailsSizes.reset(); }); // of the other side
}

void FleetDesk::setShelf(TableShelf &shelf)
{
    m_shelf = &shelf;
    if (m_tab)
        m_tab->tools().setShelf(shelf);
}

FleetTab *FleetDesk::tab() const
{
    return m_tab;
}

bool FleetDesk::isInFront() const
{
    return m_tab && m_tabs.currentWidget() == m_tab;
}

void FleetDesk::bringToFront()
{
    m_isWanted = true;
    renew();
    if (!m_tab)
        return;
    m_tabs.setCurrentWidget(m_tab);
    m_tab->setFocus();
}

/// Two clusters are worth a table of both; one is where it was asked for.
void FleetDesk::renew()
{
    const std::vector<ClusterId> ids = m_tabs.openIds(); // twice the same while one takes another's place
    const auto open = std::ranges::count_if(ids, [&ids](const ClusterId &id) { return &*std::ranges::find(ids, id) == &id; });
    const bool isWorth = open >= 2 || (open == 1 && m_isWanted);
    m_isWanted = m_isWanted && open > 0;
    if (isWorth && !m_tab)
        pin();
    else if (!isWorth && m_tab)
        unpin();
}

void FleetDesk::pin()
{
    m_tab = new FleetTab(m_clock, &m_tabs);
    m_tab->view().actions().useKeys(m_keys.keys());
    m_tab->setDetailsShown(m_actions.action(Id("show-details"))->isChecked());
    m_tab->setDetailsBelow(m_actions.action(Id("details-below"))->isChecked());
    m_tab->tools().setShelf(*m_shelf);
    m_tab->setState(m_state);
    for (int i = 0; i < m_tabs.count(); ++i) { // not by id: one that takes another's place has the same
        if (auto *tab = qobject_cast<ClusterTab *>(m_tabs.widget(i)))
            m_tab->addCluster(*tab, m_tabs.cacheOf(*tab));
    }
    connect(m_tab, &FleetTab::marksChanged, this, &FleetDesk::showTitle);
    connect(m_tab, &FleetTab::stateChanged, this, &FleetDesk::stateChanged);
    connect(m_tab, &FleetTab::detailsWanted, this, &FleetDesk::detailsWanted);
    connect(m_tab, &FleetTab::boardWanted, this, [this](ClusterTab &tab) {
        m_tabs.setCurrentWidget(&tab);
        tab.board()->showRunning();
        tab.board()->setFocus(Qt::OtherFocusReason);
    });
    m_tabs.pin(*m_tab, m_tab->view().actions(), m_tab->filterBar());
    showTitle();
}

/// Another tab in the place of that one, after those of the clusters were renewed.
void FleetDesk::renewWords()
{
    if (!m_tab)
        return;
    FleetTab *before = m_tab;
    m_state = *state();
    pin();
    m_tab->goBackTo(*before);
    before->removeClusters();
    delete before;
}

void FleetDesk::unpin()
{
    m_state = *state();
    m_tab->removeClusters();
    m_tabs.unpin();
    delete m_tab;
}

void FleetDesk::showTitle()
{
    const int index = m_tabs.indexOf(m_tab);
    const int notReady = m_tab->counts().notReady;
    const QString title = notReady == 0 ? tr("All clusters")
                                        : tr("All clusters · %Ln not ready", nullptr, notReady);
    if (index >= 0 && m_tabs.tabText(index) != title)
        m_tabs.setTabText(index, title);
}

void FleetDesk::close()
{
    m_isWanted = false;
    renew();
    if (m_tab)
        m_tab->tell(tr("This tab stays while two clusters or more are open."));
}

void FleetDesk::setState(const WindowState::Tab &state)
{
    m_state = state;
    if (m_tab)
        m_tab->setState(state);
}

std::optional<WindowState::Tab> FleetDesk::state() const
{
    if (!m_tab)
        return std::nullopt;
    WindowState::Tab tab = m_tab->state();
    tab.other = m_state.other;
    return tab;
}

std::optional<WindowState::Tab> FleetDesk::lastState() const
{
    const bool wasPinned = m_state.isAllClusters;
    return m_tab ? state() : wasPinned ? std::optional(m_state) : std::nullopt;
}

} // namespace drover::ui
