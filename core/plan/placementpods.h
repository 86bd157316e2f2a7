#pragma once

#include "core/objects/pod.h"

#include <list>
#include <string>
#include <unordered_map>
#include <vector>

namespace drover {

/// Which pods a rule is about: those that meet all of its parts.
struct PodQuery {
    struct Part {
        LabelSelector selector;
        bool hasSelector = true;
        std::vector<std::string> namespaces;
        bool inAllNamespaces = false;
        bool operator==(const Part &) const = default;
    };
    std::vector<Part> parts;
    bool withoutTerminating = false;

    bool operator==(const PodQuery &) const = default;
    bool matches(const Pod &pod) const;
};

/// The part that a term of a pod in `nameSpace` speaks of.
PodQuery::Part partOf(const PodAffinityTerm &term, const std::string &nameSpace);

/// The pods that stand on nodes, counted for the rules that ask for others beside a pod or away
/// from it. Each rule is counted once, and kept true as pods are added.
///
/// Thread: one. Units: pods a node. Errors: none. The pods must outlive it.
class PlacementPods
{
public:
    explicit PlacementPods(int nodes) : m_nodes(nodes) {}

    void add(const Pod &pod, int node);
    /// How many of them stand on each node; valid until the end of this object.
    const std::vector<int> &countsOf(const PodQuery &query);

    /// One anti-affinity term that pods which stand already have, and on which nodes they stand.
    struct StandingTerm {
        PodQuery query;
        std::string topologyKey;
        std::vector<int> nodes;
    };
    const std::vector<StandingTerm> &standingTerms() const { return m_terms; }

private:
    struct Standing {
        const Pod *pod;
        int node;
    };
    struct Count {
        PodQuery query;
        std::vector<int> perNode;
    };
    using ByValue = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;

    void addTerms(const Pod &pod, int node);
    const ByValue &podsByLabel(const std::string &key);
    std::vector<int> counted(const PodQuery &query);

    int m_nodes;
    std::vector<Standing> m_pods;
    std::list<Count> m_counts; ///< a list: what was handed out stays where it is
    std::unordered_map<std::string, ByValue> m_labels; ///< label key → its values → pods
    std::vector<StandingTerm> m_terms;
    std::unordered_map<std::string, std::size_t> m_termIndexes;
};

} // namespace drover
