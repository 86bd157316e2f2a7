#include "core/plan/placementrules.h"

#include "core/operations/tainteffects.h"

#include <algorithm>
#include <limits>

namespace drover {

namespace {

bool isAt(const std::vector<char> &flags, int node)
{
    return !flags.empty() && flags[static_cast<std::size_t>(node)];
}

bool toleratesTaint(const Pod &pod, const TaintValue &taint)
{
    return std::any_of(pod.tolerations.begin(), pod.tolerations.end(),
                       [&](const Toleration &toleration) { return tolerates(toleration, taint); });
}

PodQuery queryOf(const SpreadRule &rule, const Pod &pod)
{
    return {{{rule.selector, rule.hasSelector, {pod.nameSpace}, false}}, true};
}

constexpr int kNoDomain = -1;

int emptiestOf(const std::vector<int> &domains, int minDomains)
{
    int emptiest = std::numeric_limits<int>::max();
    int known = 0;
    for (const int domain : domains) {
        if (domain == kNoDomain)
            continue;
        ++known;
        emptiest = std::min(emptiest, domain);
    }
    return known < minDomains ? 0 : emptiest;
}

} // namespace

PlacementRules::PlacementRules(const Pod &pod, PlacementNodes &nodes, PlacementPods &pods,
                               const std::vector<char> &allowedNodes)
    : m_pod(pod), m_nodes(nodes), m_pods(pods), m_allowed(allowedNodes),
      m_amounts(nodes.amountsOf(pod))
{
    readTaints();
    if (!pod.placement.spread.empty())
        readSpread();
    if (!pod.placement.affinity.empty())
        readAffinity();
    readAntiAffinity();
}

Obstacle PlacementRules::obstacleOn(int node) const
{
    using Kind = Obstacle::Kind;
    if (m_nodes.node(node).unschedulable && !m_toleratesCordon)
        return {Kind::Cordoned};
    if (const int taint = firstTaint(node); taint >= 0)
        return {Kind::Taint, taint};
    if (!isAt(m_allowed, node))
        return {Kind::NodeRules};
    if (!m_nodes.hasFreePorts(node, m_pod))
        return {Kind::Ports};
    if (m_nodes.isFull(node))
        return {Kind::Full};
    if (const int resource = m_nodes.lacking(node, m_amounts); resource >= 0)
        return {Kind::Resource, resource};
    if (isAt(m_breaksSpread, node))
        return {Kind::Spread};
    if (isAt(m_mustBeApart, node))
        return {Kind::Apart};
    return isAt(m_lacksCompany, node) ? Obstacle{Kind::Beside} : Obstacle{};
}

void PlacementRules::readTaints()
{
    for (const TaintValue &taint : m_nodes.taints())
        m_tolerated.push_back(toleratesTaint(m_pod, taint));
    m_toleratesCordon =
        toleratesTaint(m_pod, {"node.kubernetes.io/unschedulable", {}, "NoSchedule", {}});
}

int PlacementRules::firstTaint(int node) const
{
    for (const int taint : m_nodes.taintsOf(node)) {
        if (!m_tolerated[static_cast<std::size_t>(taint)])
            return taint;
    }
    return -1;
}

std::vector<int> PlacementRules::around(const std::vector<int> &counts,
                                        const std::string &topologyKey)
{
    const PlacementNodes::Topology &topology = m_nodes.topology(topologyKey);
    std::vector<int> sums(static_cast<std::size_t>(topology.values));
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (const int value = topology.valueOfNode[i]; value >= 0)
            sums[static_cast<std::size_t>(value)] += counts[i];
    }
    std::vector<int> perNode;
    perNode.reserve(counts.size());
    for (const int value : topology.valueOfNode)
        perNode.push_back(value < 0 ? -1 : sums[static_cast<std::size_t>(value)]);
    return perNode;
}

void PlacementRules::readSpread()
{
    const auto count = static_cast<std::size_t>(m_nodes.count());
    m_breaksSpread.assign(count, false);
    // A node without one of the labels counts for none of the rules.
    std::vector<char> hasKeys(count, true);
    for (const SpreadRule &rule : m_pod.placement.spread) {
        const auto &values = m_nodes.topology(rule.topologyKey).valueOfNode;
        for (std::size_t i = 0; i < count; ++i)
            hasKeys[i] = hasKeys[i] && values[i] >= 0;
    }
    for (const SpreadRule &rule : m_pod.placement.spread)
        readSpreadRule(rule, hasKeys);
}

std::vector<int> PlacementRules::domainsOf(const SpreadRule &rule, const std::vector<char> &hasKeys)
{
    const PlacementNodes::Topology &topology = m_nodes.topology(rule.topologyKey);
    const std::vector<int> &counts = m_pods.countsOf(queryOf(rule, m_pod));
    std::vector<int> domains(static_cast<std::size_t>(topology.values), kNoDomain);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const bool isCounted = hasKeys[i] && (!rule.honorsAffinity || m_allowed[i]) &&
                               (!rule.honorsTaints || firstTaint(static_cast<int>(i)) < 0);
        if (!isCounted)
            continue;
        int &domain = domains[static_cast<std::size_t>(topology.valueOfNode[i])];
        domain = std::max(domain, 0) + counts[i];
    }
    return domains;
}

void PlacementRules::readSpreadRule(const SpreadRule &rule, const std::vector<char> &hasKeys)
{
    const std::vector<int> domains = domainsOf(rule, hasKeys);
    const int emptiest = emptiestOf(domains, rule.minDomains);
    const int itself = rule.hasSelector && rule.selector.matches(m_pod.labels) ? 1 : 0;
    const std::vector<int> &values = m_nodes.topology(rule.topologyKey).valueOfNode;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int there =
            values[i] < 0 ? kNoDomain : std::max(domains[static_cast<std::size_t>(values[i])], 0);
        if (there == kNoDomain || there + itself - emptiest > rule.maxSkew)
            m_breaksSpread[i] = true;
    }
}

void PlacementRules::readAffinity()
{
    PodQuery query;
    for (const PodAffinityTerm &term : m_pod.placement.affinity)
        query.parts.push_back(partOf(term, m_pod.nameSpace));
    const std::vector<int> &counts = m_pods.countsOf(query);
    m_lacksCompany.assign(counts.size(), false);
    bool isAnyThere = false;
    std::vector<char> lacksKey(counts.size());
    for (const PodAffinityTerm &term : m_pod.placement.affinity) {
        const std::vector<int> company = around(counts, term.topologyKey);
        for (std::size_t i = 0; i < company.size(); ++i) {
            m_lacksCompany[i] = m_lacksCompany[i] || company[i] <= 0;
            lacksKey[i] = lacksKey[i] || company[i] < 0;
            isAnyThere = isAnyThere || company[i] > 0;
        }
    }
    // The first of a group that is to stand together may stand anywhere.
    if (!isAnyThere && query.matches(m_pod))
        m_lacksCompany = std::move(lacksKey);
}

void PlacementRules::readAntiAffinity()
{
    std::vector<char> forbidden(static_cast<std::size_t>(m_nodes.count()));
    for (const PodAffinityTerm &term : m_pod.placement.antiAffinity)
        forbid(around(m_pods.countsOf({{partOf(term, m_pod.nameSpace)}}), term.topologyKey),
               forbidden);
    for (const PlacementPods::StandingTerm &term : m_pods.standingTerms()) {
        if (!term.query.matches(m_pod))
            continue;
        std::vector<int> standing(forbidden.size());
        for (const int node : term.nodes)
            ++standing[static_cast<std::size_t>(node)];
        forbid(around(standing, term.topologyKey), forbidden);
    }
    m_mustBeApart = std::move(forbidden);
}

void PlacementRules::forbid(const std::vector<int> &around, std::vector<char> &forbidden)
{
    for (std::size_t i = 0; i < around.size(); ++i)
        forbidden[i] = forbidden[i] || around[i] > 0;
}

} // namespace drover
