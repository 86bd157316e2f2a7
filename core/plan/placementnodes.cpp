#include "core/plan/placementnodes.h"

#include "core/base/quantity.h"

#include <algorithm>
#include <set>

namespace drover {

namespace {

std::int64_t allocatable(const Node &node, std::string_view resource)
{
    const std::string_view text = valueOf(node.allocatable, resource);
    const auto amount = resource == "cpu" ? quantityMilli(text) : quantityValue(text);
    return amount.value_or(0);
}

std::vector<std::string> resourcesOf(const std::vector<PodPtr> &pods)
{
    std::set<std::string> names;
    for (const PodPtr &pod : pods) {
        for (const auto &[resource, amount] : pod->requests) {
            if (amount > 0)
                names.insert(resource);
        }
    }
    return {names.begin(), names.end()};
}

LabelMap labelMapOf(const Node &node)
{
    LabelMap labels;
    for (const KeyValue &label : node.labels)
        labels.emplace_hint(labels.end(), label.key, label.value);
    return labels;
}

bool holds(const PodPlacementRules::NodeTerm &term, const LabelMap &labels, const Node &node)
{
    // A term that says nothing matches nothing.
    if (term.labels.requirements.empty() && term.fields.requirements.empty())
        return false;
    return term.labels.matches(labels) &&
           (term.fields.requirements.empty() ||
            term.fields.matches({{"metadata.name", std::string(node.name)}}));
}

bool hasSelected(const Node &node, const LabelMap &selector)
{
    return std::all_of(selector.begin(), selector.end(), [&](const auto &wanted) {
        const std::string_view value = valueOf(node.labels, wanted.first);
        return value.data() && value == wanted.second;
    });
}

} // namespace

PlacementNodes::PlacementNodes(const NodeBatch &nodes, const std::vector<std::string> &drained,
                               const std::vector<PodPtr> &pods)
    : m_nodes(nodes), m_resources(resourcesOf(pods)), m_largest(m_resources.size())
{
    m_free.reserve(nodes.size() * m_resources.size());
    m_indexes.reserve(nodes.size());
    for (const NodePtr &node : nodes)
        readNode(*node);
    m_isDrained.resize(nodes.size());
    for (const std::string &name : drained) {
        if (const int index = indexOf(name); index >= 0)
            m_isDrained[static_cast<std::size_t>(index)] = true;
    }
}

void PlacementNodes::readNode(const Node &node)
{
    m_indexes.emplace(node.name, static_cast<int>(m_nodeTaints.size()));
    for (std::size_t i = 0; i < m_resources.size(); ++i) {
        m_free.push_back(allocatable(node, m_resources[i]));
        m_largest[i] = std::max(m_largest[i], m_free.back());
    }
    m_freePods.push_back(allocatable(node, "pods"));
    std::vector<int> &taints = m_nodeTaints.emplace_back();
    for (const Taint &taint : node.taints) {
        if (taint.effect == "NoSchedule" || taint.effect == "NoExecute")
            taints.push_back(taintIndex(taint));
    }
}

int PlacementNodes::taintIndex(const Taint &taint)
{
    const auto known = std::find_if(m_taints.begin(), m_taints.end(), [&](const TaintValue &it) {
        return it.key == taint.key && it.value == taint.value && it.effect == taint.effect;
    });
    if (known != m_taints.end())
        return static_cast<int>(known - m_taints.begin());
    m_taints.push_back(
        {std::string(taint.key), std::string(taint.value), std::string(taint.effect), {}});
    return static_cast<int>(m_taints.size()) - 1;
}

int PlacementNodes::indexOf(std::string_view name) const
{
    const auto found = m_indexes.find(name);
    return found == m_indexes.end() ? -1 : found->second;
}

std::vector<std::int64_t> PlacementNodes::amountsOf(const Pod &pod) const
{
    std::vector<std::int64_t> amounts(m_resources.size());
    for (std::size_t i = 0; i < m_resources.size(); ++i) {
        const auto request = pod.requests.find(m_resources[i]);
        amounts[i] = request == pod.requests.end() ? 0 : request->second;
    }
    return amounts;
}

int PlacementNodes::lacking(int index, const std::vector<std::int64_t> &amounts) const
{
    const std::int64_t *free = m_free.data() + static_cast<std::size_t>(index) * m_resources.size();
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (amounts[i] > 0 && amounts[i] > free[i])
            return static_cast<int>(i);
    }
    return -1;
}

bool PlacementNodes::hasFreePorts(int index, const Pod &pod) const
{
    const auto taken = m_ports.find(index);
    if (taken == m_ports.end())
        return true;
    return std::none_of(pod.placement.hostPorts.begin(), pod.placement.hostPorts.end(),
                        [&](const auto &port) {
                            return std::find(taken->second.begin(), taken->second.end(), port) !=
                                   taken->second.end();
                        });
}

void PlacementNodes::take(int index, const Pod &pod)
{
    std::int64_t *free = m_free.data() + static_cast<std::size_t>(index) * m_resources.size();
    for (std::size_t i = 0; i < m_resources.size(); ++i) {
        const auto request = pod.requests.find(m_resources[i]);
        // Below zero nothing fits any more; how far below says nothing.
        if (request != pod.requests.end())
            free[i] = std::max<std::int64_t>(free[i], 0) - request->second;
    }
    --m_freePods[static_cast<std::size_t>(index)];
    const auto &ports = pod.placement.hostPorts;
    if (!ports.empty())
        m_ports[index].insert(m_ports[index].end(), ports.begin(), ports.end());
}

const PlacementNodes::Topology &PlacementNodes::topology(const std::string &key)
{
    const auto [entry, isNew] = m_topologies.try_emplace(key);
    Topology &topology = entry->second;
    if (!isNew)
        return topology;
    std::unordered_map<std::string_view, int> numbers;
    topology.valueOfNode.reserve(m_nodes.size());
    for (const NodePtr &node : m_nodes) {
        const std::string_view value = valueOf(node->labels, key);
        topology.valueOfNode.push_back(
            value.data() ? numbers.emplace(value, static_cast<int>(numbers.size())).first->second
                         : -1);
    }
    topology.values = static_cast<int>(numbers.size());
    return topology;
}

std::vector<char> PlacementNodes::allowedBy(const PodPlacementRules &rules)
{
    if (rules.hasNodeTerms && m_labels.empty()) {
        for (const NodePtr &node : m_nodes)
            m_labels.push_back(labelMapOf(*node));
    }
    std::vector<char> allowed(m_nodes.size());
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const auto holdsHere = [&](const PodPlacementRules::NodeTerm &term) {
            return holds(term, m_labels[i], *m_nodes[i]);
        };
        allowed[i] = hasSelected(*m_nodes[i], rules.nodeSelector) &&
                     (!rules.hasNodeTerms ||
                      std::any_of(rules.nodeTerms.begin(), rules.nodeTerms.end(), holdsHere));
    }
    return allowed;
}

} // namespace drover
