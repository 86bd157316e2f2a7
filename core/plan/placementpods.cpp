#include "core/plan/placementpods.h"

#include <algorithm>

namespace drover {

namespace {

bool matchesPart(const PodQuery::Part &part, const Pod &pod)
{
    if (!part.hasSelector)
        return false;
    const bool isInNamespace =
        part.inAllNamespaces || std::find(part.namespaces.begin(), part.namespaces.end(),
                                          pod.nameSpace) != part.namespaces.end();
    return isInNamespace && part.selector.matches(pod.labels);
}

/// A label that every pod of the query has, with the values it may have; null where none is.
const LabelRequirement *narrowing(const PodQuery &query)
{
    for (const PodQuery::Part &part : query.parts) {
        for (const LabelRequirement &requirement : part.selector.requirements) {
            if (requirement.op == LabelRequirement::Operator::In)
                return &requirement;
        }
    }
    return nullptr;
}

/// The same text for the same term of pods of the same namespace.
std::string keyOf(const PodAffinityTerm &term, const std::string &nameSpace)
{
    std::string key = nameSpace + '\n' + term.topologyKey + '\n' + selectorText(term.selector);
    key += term.hasSelector ? '+' : '-';
    key += term.inAllNamespaces ? '*' : '.';
    for (const std::string &name : term.namespaces)
        key += '\n' + name;
    return key;
}

} // namespace

bool PodQuery::matches(const Pod &pod) const
{
    if (withoutTerminating && pod.isTerminating())
        return false;
    return std::all_of(parts.begin(), parts.end(),
                       [&](const Part &part) { return matchesPart(part, pod); });
}

PodQuery::Part partOf(const PodAffinityTerm &term, const std::string &nameSpace)
{
    PodQuery::Part part{term.selector, term.hasSelector, term.namespaces, term.inAllNamespaces};
    if (part.namespaces.empty() && !part.inAllNamespaces)
        part.namespaces.push_back(nameSpace);
    return part;
}

void PlacementPods::add(const Pod &pod, int node)
{
    const auto index = static_cast<std::uint32_t>(m_pods.size());
    m_pods.push_back({&pod, node});
    for (Count &count : m_counts) {
        if (count.query.matches(pod))
            ++count.perNode[static_cast<std::size_t>(node)];
    }
    for (auto &[key, byValue] : m_labels) {
        if (const auto label = pod.labels.find(key); label != pod.labels.end())
            byValue[label->second].push_back(index);
    }
    addTerms(pod, node);
}

void PlacementPods::addTerms(const Pod &pod, int node)
{
    for (const PodAffinityTerm &term : pod.placement.antiAffinity) {
        const auto [entry, isNew] =
            m_termIndexes.emplace(keyOf(term, pod.nameSpace), m_terms.size());
        if (isNew)
            m_terms.push_back({{{partOf(term, pod.nameSpace)}}, term.topologyKey, {}});
        m_terms[entry->second].nodes.push_back(node);
    }
}

const std::vector<int> &PlacementPods::countsOf(const PodQuery &query)
{
    const auto known = std::find_if(m_counts.begin(), m_counts.end(),
                                    [&](const Count &count) { return count.query == query; });
    if (known != m_counts.end())
        return known->perNode;
    return m_counts.emplace_back(Count{query, counted(query)}).perNode;
}

const PlacementPods::ByValue &PlacementPods::podsByLabel(const std::string &key)
{
    const auto [entry, isNew] = m_labels.try_emplace(key);
    if (!isNew)
        return entry->second;
    for (std::size_t i = 0; i < m_pods.size(); ++i) {
        const LabelMap &labels = m_pods[i].pod->labels;
        if (const auto label = labels.find(key); label != labels.end())
            entry->second[label->second].push_back(static_cast<std::uint32_t>(i));
    }
    return entry->second;
}

std::vector<int> PlacementPods::counted(const PodQuery &query)
{
    std::vector<int> perNode(static_cast<std::size_t>(m_nodes));
    const auto look = [&](const Standing &standing) {
        if (query.matches(*standing.pod))
            ++perNode[static_cast<std::size_t>(standing.node)];
    };
    const LabelRequirement *narrow = narrowing(query);
    if (!narrow) {
        std::for_each(m_pods.begin(), m_pods.end(), look);
        return perNode;
    }
    const ByValue &byValue = podsByLabel(narrow->key);
    for (const std::string &value : narrow->values) {
        const auto bucket = byValue.find(value);
        if (bucket == byValue.end())
            continue;
        for (const std::uint32_t index : bucket->second)
            look(m_pods[index]);
    }
    return perNode;
}

} // namespace drover
