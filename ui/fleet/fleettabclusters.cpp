// What FleetTab takes from the clusters' own tabs: that they come and go, how they stand, what is done
// there.

#include "core/drain/clusteroperations.h"
#include "core/query/querycluster.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/summarystrip.h"
#include "ui/clusters/tabletools.h"
#include "ui/clusters/tabpanes.h"
#include "ui/clusters/tabview.h"
#include "ui/fleet/driftpane.h"
#include "ui/fleet/fleetcommands.h"
#include "ui/fleet/fleetdetails.h"
#include "ui/fleet/fleetstrip.h"
#include "ui/fleet/fleettab.h"
#include "ui/nodes/nodefilter.h"
#include "ui/nodes/nodeview.h"
#include "ui/states/sessionstate.h"
#include "ui/theme/spacing.h"
#include "ui/theme/splitter.h"
#include "ui/writes/guardmark.h"

#include <QLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

// While a cluster is not live, words hold seconds and rows dim 2 s after the loss.
constexpr auto kTickEvery = 500ms;
constexpr int kNameWidth = 26 * kSpace; ///< in the line below: a longer name must not widen the window

} // namespace

ClusterFacts FleetTab::factsOf(const ClusterTab &tab) const
{
    return {tab.info().id, tab.info().displayName, tab.freshness(), tab.isSynced(),
            guardColor(tab.guard(), palette())};
}

void FleetTab::addCluster(ClusterTab &tab, NodeCache &cache)
{
    const int cluster = m_filter.rows().add(cache, factsOf(tab));
    m_tabs[cluster] = &tab;
    m_details->addCluster(cluster, tab, cache);
    if (tab.commands())
        m_commands->add(cluster, *tab.commands());
    if (tab.operations())
        m_tools->setRequests(tab.operations()->requests(), cluster);
    m_drift->addCluster(cluster, tab.operations() ? &tab.operations()->requests() : nullptr);
    connect(&tab, &ClusterTab::partsEnding, this, [this, cluster] {
        m_commands->breakOff(); // its dialogs stay
        m_commands->remove(cluster);
    });
    connect(&tab, &ClusterTab::partsMade, this, [this, cluster, &tab] {
        if (tab.commands())
            m_commands->add(cluster, *tab.commands());
    });
    const auto take = [this, cluster, &tab] { takeFacts(cluster, tab); };
    connect(&tab, &ClusterTab::marksChanged, this, take);
    connect(&tab, &ClusterTab::guardMarked, this, take);
    NodeFilter &filter = tab.filter();
    connect(&filter, &NodeFilter::ownColumnsChanged, this, &FleetTab::takeColumns);
    connect(&filter.rows(), &NodeRows::figuresGiven, this, [this, cluster, &tab] { takeFigures(cluster, tab); });
    takeColumns();
    takeFigures(cluster, tab);
    sharePaths();
    expectNodes(cluster);
    take();
    showCounts(); // though it has no row yet, it is one more that was not read
    if (tab.isSynced()) {
        m_view->header().fitWidths();
        m_view->selectFirst(cluster);
    }
}

WindowState::Home FleetTab::homeOfCluster(int cluster) const
{
    const ClusterTab *tab = tabOf(cluster);
    return tab ? homeOf(*tab) : WindowState::Home();
}

/// What is selected and current; of clusters that have not come yet what was so.
void FleetTab::keepNodes(WindowState::Tab &state) const
{
    auto current = m_view->expected();
    if (current && !tabOf(current->cluster))
        current.reset(); // its cluster was closed
    state.node = current ? QString::fromStdString(current->name) : m_view->currentName();
    state.nodeHome = homeOfCluster(current ? current->cluster : m_view->currentCluster());
    if (!m_expected.node.isEmpty()) {
        state.node = m_expected.node;
        state.nodeHome = m_expected.nodeHome;
    }
    std::map<int, WindowState::Selected> groups;
    for (const auto &[node, uid] : m_view->selectedUpTo(WindowState::kMostSelected)) {
        if (!tabOf(node.first))
            continue;
        groups[node.first].nodes.insert(QString::fromStdString(node.second), QString::fromStdString(uid));
    }
    for (auto &[cluster, group] : groups) {
        group.home = homeOfCluster(cluster);
        state.selected.append(group);
    }
    state.selected += m_expected.selected;
}

void FleetTab::expectNodes(int cluster)
{
    const WindowState::Home home = homeOfCluster(cluster);
    if (home == m_expected.driftOf) {
        m_drift->compare(m_drift->fact(), cluster);
        m_expected.driftOf = {};
    }
    const auto mine = std::ranges::find(m_expected.selected, home, &WindowState::Selected::home);
    NodeSelection::Nodes nodes;
    if (mine != m_expected.selected.end()) {
        nodes = nodesOf(*mine, cluster);
        m_expected.selected.erase(mine);
    }
    QString current;
    if (home == m_expected.nodeHome)
        current = std::exchange(m_expected.node, {});
    if (!nodes.empty() || !current.isEmpty())
        m_view->expect(nodes, current, cluster);
}

void FleetTab::removeCluster(ClusterTab &tab)
{
    const auto place = std::ranges::find_if(m_tabs, [&](const auto &one) { return one.second == &tab; });
    if (place == m_tabs.end())
        return;
    const int cluster = place->first;
    tab.disconnect(this);
    place->second->filter().disconnect(this);
    place->second->filter().rows().disconnect(this);
    tab.filter().setNeedsOf(this, {});
    m_tabs.erase(place);
    m_tools->removeRequests(cluster);
    m_commands->remove(cluster);
    m_drift->removeCluster(cluster);
    m_details->removeCluster(cluster);
    m_filter.rows().remove(cluster);
    showCounts();
    takeColumns();
    noteMetrics();
    renewWords();
}

/// The filter knows what was made here or in any of the clusters' tabs; of one name the first.
void FleetTab::takeColumns()
{
    QList<OwnColumn> own = m_filter.columns().own();
    for (const auto &[cluster, tab] : m_tabs) {
        for (const OwnColumn &column : tab->filter().columns().own()) {
            if (!own.contains(column))
                own.append(column);
        }
    }
    if (own != m_filter.query().ownColumns())
        m_bar->field().setError(m_filter.setQueryColumns(own));
}

void FleetTab::takeFigures(int cluster, ClusterTab &tab)
{
    if (NodeFigures *figures = tab.filter().figures())
        m_filter.rows().setFigures(cluster, figures);
}

int FleetTab::clusterOf(const ClusterTab *tab) const
{
    const auto place = std::ranges::find(m_tabs, tab, [](const auto &one) { return one.second; });
    return place == m_tabs.end() ? 0 : place->first;
}

void FleetTab::goBackTo(FleetTab &before)
{
    before.m_view->tellCurrent();
    const auto now = [this, &before](int cluster) { return clusterOf(before.tabOf(cluster)); };
    m_split->restoreState(before.m_split->saveState()); // what is hidden has no size, but is to have one
    m_driftSizes = before.m_driftSizes;
    setDriftShown(!before.m_drift->isHidden());
    m_drift->compare(before.m_drift->fact(), now(before.m_drift->scope()));
    m_panes->takeDivides(*before.m_panes);
    if (isVisible())
        layout()->activate(); // how far a list can be scrolled depends on its size
    m_details->goBackTo(*before.m_details, now(before.m_details->cluster()));
    NodeView::Place place = before.m_view->place();
    NodeSelection::Nodes selected;
    for (const auto &[node, uid] : place.selected)
        selected.insert_or_assign({now(node.first), node.second}, uid);
    place.selected = std::move(selected);
    place.currentCluster = now(place.currentCluster);
    for (std::optional<NodeView::Absent> *one : {&place.first, &place.lost}) {
        if (*one)
            (*one)->cluster = now((*one)->cluster);
    }
    m_view->goBackTo(place);
}

void FleetTab::removeClusters()
{
    m_commands->breakOff(); // before they are taken for closed
    while (!m_tabs.empty())
        removeCluster(*m_tabs.begin()->second);
}

void FleetTab::takeFacts(int cluster, const ClusterTab &tab)
{
    const ClusterFacts before = m_filter.rows().factsOf(cluster);
    ClusterFacts facts = factsOf(tab);
    const WallTime now = m_clock.wallNow();
    const bool isSame = before.isSynced == facts.isSynced && before.colour == facts.colour &&
                        before.name == facts.name && !isTransition(before.freshness, facts.freshness) &&
                        asOfText(before.freshness, now) == asOfText(facts.freshness, now);
    const bool isFirstSync = facts.isSynced && !before.isSynced;
    if (!isSame)
        m_filter.rows().setFacts(cluster, std::move(facts));
    const QString query = queryWithCluster(m_bar->text(), before.name, tab.info().displayName);
    if (query != m_bar->text())
        m_bar->show(query, m_bar->quickFilter());
    if (isFirstSync) {
        m_view->header().fitWidths();
        m_view->selectFirst(cluster);
    }
    showDrains(cluster, tab);
    if (before.isSynced != tab.isSynced())
        showCounts(); // whether these are all
    renewWords();
    keepTicking();
}

/// The nodes are the caches' own: what this table needs of them is read with them.
void FleetTab::sharePaths()
{
    QueryNeeds needs;
    needs.paths.insert(m_view->paths().begin(), m_view->paths().end());
    for (const auto &[cluster, tab] : m_tabs)
        tab->filter().setNeedsOf(this, needs);
}

void FleetTab::showDrains(int cluster, const ClusterTab &tab)
{
    const ClusterOperations *operations = tab.operations();
    m_view->setDraining(operations ? operations->standsByNode() : NodeRows::Drains(), cluster);
    if (!operations)
        return m_clusters->setDrains(cluster, {});
    FleetStrip::Drains drains;
    for (const auto &drain : operations->drains()) {
        if (!drain->progress().isRunning())
            ++drains.ended;
        else
            ++(drain->isPaused() ? drains.paused : drains.running);
    }
    m_clusters->setDrains(cluster, drains);
}

bool FleetTab::isAnyNotLive() const
{
    return std::ranges::any_of(m_filter.rows().clusters(), [this](int cluster) {
        return !std::holds_alternative<Live>(m_filter.rows().factsOf(cluster).freshness);
    });
}

void FleetTab::keepTicking()
{
    if (m_tick || !isAnyNotLive())
        return;
    m_tick = m_clock.callAfter(kTickEvery, [this] {
        m_tick.reset();
        renewWords();
        m_view->viewport()->update(); // words of age
        keepTicking();
    });
}

void FleetTab::renewWords()
{
    m_clusters->renew();
    m_details->renew();
    m_drift->renew();
    const WallTime now = m_clock.wallNow();
    std::vector<Freshness> each;
    for (const int cluster : m_filter.rows().clusters()) {
        each.push_back(m_filter.rows().factsOf(cluster).freshness);
        m_view->setDimmed(isDimmed(each.back(), now), cluster);
    }
    m_strip->setFreshness(worstOf(each), now, standing(each, now));
    showPage();
    Q_EMIT marksChanged();
}

/// "2 of 4 live · prod: Signed out · and 1 more": one state for all would be that of no cluster in
/// particular.
QString FleetTab::standing(const std::vector<Freshness> &each, WallTime now) const
{
    const auto live = std::ranges::count_if(each, [](const Freshness &one) {
        const auto *state = std::get_if<Live>(&one);
        return state && state->complete;
    });
    if (each.size() < 2 || live == static_cast<std::ptrdiff_t>(each.size()))
        return {};
    const QString word = freshnessText(worstOf(each), now);
    const auto worst = std::ranges::find(each, word, [now](const Freshness &one) { return freshnessText(one, now); });
    if (worst == each.end())
        return {};
    const int cluster = m_filter.rows().clusters()[static_cast<std::size_t>(worst - each.begin())];
    const QString name =
        fontMetrics().elidedText(m_filter.rows().factsOf(cluster).name, Qt::ElideMiddle, kNameWidth);
    QStringList parts{live == 0 ? tr("None live", "clusters")
                                : tr("%1 of %2 live", "clusters").arg(live).arg(each.size()),
                      tr("%1: %2", "the cluster that stands worst, how it does").arg(name, word)};
    if (const auto others = static_cast<int>(std::ssize(each) - live) - 1; others > 0)
        parts << tr("and %Ln more", "clusters that are not live", others);
    return parts.join(QStringLiteral(" · "));
}

} // namespace drover::ui
