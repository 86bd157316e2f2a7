#pragma once

#include "core/objects/labelselector.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace drover {

struct Pod;

/// A PodDisruptionBudget: what it covers and the room it has.
///
/// Thread: immutable, any. Units: pods. Errors: none.
/// Source: policy/v1 PodDisruptionBudget; kubernetes pkg/registry/core/pod/storage/eviction.go.
struct Budget {
    enum class UnhealthyPods { IfHealthyBudget, AlwaysAllow };

    std::string nameSpace;
    std::string name;
    std::string uid;
    std::string resourceVersion;
    std::optional<LabelSelector> selector; ///< unset: none was sent; it covers no pod
    bool emptyMeansNone = false;           ///< policy/v1beta1: an empty selector covers no pod
    std::string minAvailable;              ///< as written: "1", "50%"; empty: not set
    std::string maxUnavailable;
    std::int64_t disruptionsAllowed = 0;
    std::int64_t currentHealthy = 0;
    std::int64_t desiredHealthy = 0;
    std::int64_t expectedPods = 0;
    bool isBehind = false; ///< status.observedGeneration < metadata.generation
    UnhealthyPods unhealthyPods = UnhealthyPods::IfHealthyBudget;

    bool covers(const Pod &pod) const;
};

using BudgetPtr = std::shared_ptr<const Budget>;

/// How a budget bears on the eviction of one pod that it covers.
enum class BudgetBearing {
    Room,     ///< it allows a disruption now
    NoRoom,   ///< 429 until it has room
    NotAsked, ///< the server does not ask budgets: the pod is pending, finished or terminating
    Unready,  ///< the pod is not ready and the policy lets it go without room
};
BudgetBearing bearingOf(const Budget &budget, const Pod &pod);
/// It will never have room as things are: maxUnavailable 0, or at least as many pods are wanted
/// as are expected.
bool neverHasRoom(const Budget &budget);
/// One of them will never let the pod go as things are: waiting does not help.
bool isHopeless(const std::vector<BudgetPtr> &budgets, const Pod &pod);

} // namespace drover
