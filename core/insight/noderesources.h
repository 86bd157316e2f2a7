#pragma once

#include "core/objects/node.h"
#include "core/objects/poddetails.h"
#include "core/objects/resourceusage.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace drover {

/// One resource of a node: what there is, what its pods ask for, what they use.
struct ResourceRow {
    std::string resource; ///< "cpu", "memory", "hugepages-2Mi", "nvidia.com/gpu"
    std::optional<ExactQuantity> capacity;    ///< nothing: not reported
    std::optional<ExactQuantity> allocatable; ///< capacity, where the node reports none at all
    bool arePodsKnown = true; ///< else requests and limits say nothing
    ExactQuantity requests;
    ExactQuantity limits;
    std::optional<ExactQuantity> used; ///< nothing: not measured, which is not zero
    /// Of allocatable, truncated; zero where that is zero, as kubectl has it.
    std::int64_t requestsPercent = 0;
    std::int64_t limitsPercent = 0;
    std::optional<std::int64_t> usedPercent;
    /// kubectl prints a percentage: cpu, memory, ephemeral-storage, hugepages.
    bool hasPercent = false;
};

/// A node's resources as `kubectl describe node` counts them: pods that have ended are left out.
struct NodeResources {
    std::vector<ResourceRow> rows; ///< cpu, memory, ephemeral-storage, hugepages, then the others
    bool arePodsKnown = true;
    int pods = 0;                  ///< that use room
    std::optional<std::int64_t> podLimit; ///< allocatable "pods"

    const ResourceRow *row(std::string_view resource) const;
};

/// `usage`: null where nothing was measured.
///
/// Thread: any; pure. Units: as ExactQuantity. Errors: none.
/// Source: kubectl pkg/describe/describe.go, describeNodeResource.
NodeResources nodeResourcesOf(const Node &node, std::span<const PodDetailsPtr> pods,
                              const NodeUsage *usage = nullptr);
/// The same where its pods could not be read: what there is, and what is used.
NodeResources nodeResourcesWithoutPods(const Node &node, const NodeUsage *usage = nullptr);

/// `part` of `whole` in whole percent, truncated as kubectl does; cpu by thousandths, the rest by
/// whole units. Nothing where `whole` is zero.
std::optional<std::int64_t> percentOf(std::string_view resource, const ExactQuantity &part,
                                      const ExactQuantity &whole);
/// Allocatable, or capacity where the node reports no allocatable at all; nothing: not reported.
std::optional<ExactQuantity> allocatableOf(const Node &node, std::string_view resource);
/// How much is used, as `kubectl top` prints it: "250m" cores, "7676Mi" bytes of memory.
std::string usedText(std::string_view resource, const ExactQuantity &amount);
/// "250m (6%)", as kubectl prints it; only the amount where there is no percentage.
std::string shareText(const ExactQuantity &amount, std::optional<std::int64_t> percent);

} // namespace drover
