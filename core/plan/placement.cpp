#include "core/plan/placement.h"

#include "core/plan/placementreasons.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_set>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Placement)
};

class Estimate
{
public:
    Estimate(const std::vector<PodPtr> &pods, const std::vector<std::string> &drained,
             const NodeBatch &nodes, const std::vector<PodPtr> &others)
        : m_pods(pods), m_nodes(nodes, drained, pods), m_standing(m_nodes.count())
    {
        std::unordered_set<std::string_view> leaving;
        for (const PodPtr &pod : pods)
            leaving.insert(pod->uid);
        for (const PodPtr &pod : others) {
            if (!pod->isFinished() && !leaving.contains(pod->uid))
                settle(*pod, m_nodes.indexOf(pod->nodeName));
        }
    }

    std::vector<PodPlacement> run()
    {
        std::vector<PodPlacement> placements(m_pods.size());
        for (const std::size_t index : largestFirst())
            placements[index] = place(m_pods[index]);
        return placements;
    }

private:
    /// The pods by the largest share of a node that they ask for.
    std::vector<std::size_t> largestFirst() const
    {
        std::vector<double> shares;
        for (const PodPtr &pod : m_pods)
            shares.push_back(shareOf(*pod));
        std::vector<std::size_t> order(m_pods.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return shares[a] > shares[b]; });
        return order;
    }

    double shareOf(const Pod &pod) const
    {
        const std::vector<std::int64_t> amounts = m_nodes.amountsOf(pod);
        double share = 0;
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            const auto largest =
                static_cast<double>(std::max<std::int64_t>(1, m_nodes.largest()[i]));
            share = std::max(share, static_cast<double>(amounts[i]) / largest);
        }
        return share;
    }

    PodPlacement place(const PodPtr &pod)
    {
        PodPlacement placement;
        placement.pod = pod;
        const PlacementRules rules(*pod, m_nodes, m_standing, allowedNodes(*pod));
        std::map<Obstacle, int> obstacles;
        std::optional<int> first;
        for (int node = 0; node < m_nodes.count(); ++node) {
            if (m_nodes.isDrained(node))
                continue;
            ++placement.otherNodes;
            const Obstacle obstacle = rules.obstacleOn(node);
            if (obstacle.kind != Obstacle::Kind::None) {
                ++obstacles[obstacle];
                continue;
            }
            ++placement.fittingNodes;
            first = first.value_or(node);
        }
        placement.reasons = placement.otherNodes > 0 ? obstacleTexts(obstacles, *pod, m_nodes)
                                                     : QStringList{Words::tr("There is no other node")};
        placement.briefs = obstacleBriefs(obstacles, *pod, m_nodes);
        if (first) {
            placement.placedOn = m_nodes.node(*first).name;
            settle(*pod, *first);
        }
        return placement;
    }

    /// Pods of one workload share their rules, so these are looked at once for all of them.
    const std::vector<char> &allowedNodes(const Pod &pod)
    {
        const auto known = std::find_if(m_allowed.begin(), m_allowed.end(), [&](const Allowed &it) {
            return it.nodeSelector == pod.placement.nodeSelector &&
                   it.hasNodeTerms == pod.placement.hasNodeTerms &&
                   it.nodeTerms == pod.placement.nodeTerms;
        });
        if (known != m_allowed.end())
            return known->nodes;
        return m_allowed
            .emplace_back(Allowed{pod.placement.nodeSelector, pod.placement.nodeTerms,
                                  pod.placement.hasNodeTerms, m_nodes.allowedBy(pod.placement)})
            .nodes;
    }

    void settle(const Pod &pod, int node)
    {
        if (node < 0)
            return;
        m_nodes.take(node, pod);
        m_standing.add(pod, node);
    }

    struct Allowed {
        LabelMap nodeSelector;
        std::vector<PodPlacementRules::NodeTerm> nodeTerms;
        bool hasNodeTerms;
        std::vector<char> nodes;
    };

    const std::vector<PodPtr> &m_pods;
    PlacementNodes m_nodes;
    PlacementPods m_standing;
    std::list<Allowed> m_allowed;
};

} // namespace

std::vector<PodPlacement> estimatePlacement(const std::vector<PodPtr> &pods,
                                            const std::vector<std::string> &drained,
                                            const NodeBatch &nodes,
                                            const std::vector<PodPtr> &others)
{
    return Estimate(pods, drained, nodes, others).run();
}

} // namespace drover
