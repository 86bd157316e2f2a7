// What FleetTab takes from the clusters' own tabs: that they come and go, how they stand, what is done
// there.

#include "core/drain/clusteroperations.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/summarystrip.h"
#include "ui/fleet/driftpane.h"
#include "ui/fleet/fleetcommands.h"
#include "ui/fleet/fleetdetails.h"
#include "ui/fleet/fleetstrip.h"
#include "ui/fleet/fleettab.h"
#include "ui/fleet/fleetview.h"
#include "ui/operations/guardmark.h"
#include "ui/states/sessionstate.h"

#include <algorithm>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

// While a cluster is not live, words hold seconds and rows dim 2 s after the loss.
constexpr auto kTickEvery = 500ms;

} // namespace

FleetFacts FleetTab::factsOf(const ClusterTab &tab) const
{
    return {tab.info().id, tab.info().displayName, tab.freshness(), tab.isSynced(),
            guardColor(tab.guard(), palette())};
}

void FleetTab::addCluster(ClusterTab &tab, NodeCache &cache)
{
    const int cluster = m_model.add(cache, factsOf(tab));
    m_tabs[cluster] = &tab;
    m_details->addCluster(cluster, tab, cache);
    if (tab.commands())
        m_commands->add(cluster, *tab.commands());
    m_drift->addCluster(cluster, tab.operations() ? &tab.operations()->requests() : nullptr);
    const auto take = [this, cluster, &tab] { takeFacts(cluster, tab); };
    connect(&tab, &ClusterTab::marksChanged, this, take);
    connect(&tab, &ClusterTab::guardMarked, this, take);
    take();
    if (tab.isSynced()) {
        m_view->header().fitWidths();
        selectFirst();
    }
}

void FleetTab::removeCluster(const ClusterTab &tab)
{
    const auto place = std::ranges::find_if(m_tabs, [&](const auto &one) { return one.second == &tab; });
    if (place == m_tabs.end())
        return;
    const int cluster = place->first;
    tab.disconnect(this);
    m_tabs.erase(place);
    m_commands->remove(cluster);
    m_drift->removeCluster(cluster);
    m_details->removeCluster(cluster);
    m_model.remove(cluster);
    renewWords();
}

void FleetTab::takeFacts(int cluster, const ClusterTab &tab)
{
    const FleetFacts before = m_model.factsOf(cluster);
    FleetFacts facts = factsOf(tab);
    const WallTime now = m_clock.wallNow();
    const bool isSame = before.isSynced == facts.isSynced && before.colour == facts.colour &&
                        before.name == facts.name &&
                        asOfText(before.freshness, now) == asOfText(facts.freshness, now);
    const bool isFirstSync = facts.isSynced && !before.isSynced;
    if (!isSame)
        m_model.setFacts(cluster, std::move(facts));
    if (isFirstSync) {
        m_view->header().fitWidths();
        selectFirst();
    }
    showDrains(cluster, tab);
    renewWords();
    keepTicking();
}

/// Qt makes a row current, unselected, when the focus comes while the rows do.
void FleetTab::selectFirst()
{
    if (m_view->selectedCount() == 0 && m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(0, FleetModel::ClusterColumn));
}

void FleetTab::showDrains(int cluster, const ClusterTab &tab)
{
    std::set<std::string, std::less<>> names;
    if (tab.operations()) {
        for (const auto &drain : tab.operations()->drains()) {
            if (drain->progress().isRunning())
                names.insert(drain->progress().node);
        }
    }
    m_view->setDraining(cluster, std::move(names));
}

bool FleetTab::isAnyNotLive() const
{
    return std::ranges::any_of(m_model.clusters(), [this](int cluster) {
        return !std::holds_alternative<Live>(m_model.factsOf(cluster).freshness);
    });
}

void FleetTab::keepTicking()
{
    if (m_tick || !isAnyNotLive())
        return;
    m_tick = m_clock.callAfter(kTickEvery, [this] {
        m_tick.reset();
        renewWords();
        m_view->viewport()->update(); // rows dim
        keepTicking();
    });
}

void FleetTab::renewWords()
{
    m_clusters->renew();
    m_details->renew();
    std::vector<Freshness> each;
    for (const int cluster : m_model.clusters())
        each.push_back(m_model.factsOf(cluster).freshness);
    m_strip->setFreshness(worstOf(each), m_clock.wallNow());
    showPage();
    Q_EMIT marksChanged();
}

} // namespace drover::ui
