#pragma once

#include "core/plan/evictiontrial.h"
#include "core/plan/placement.h"
#include "core/plan/volumeuse.h"

#include <QString>

#include <optional>
#include <set>
#include <unordered_map>

namespace drover::ui {

/// What is known about the pods of plans beside the plans themselves; all of it comes later.
///
/// Thread: a plain value, any. Units: as named. Errors: what is not there is not known (yet).
struct PlanNotes {
    std::unordered_map<std::string, PodPlacement> placements; ///< by the pod's uid
    std::optional<Error> placementError;                      ///< no place can be estimated

    VolumeUse volumeUse;
    bool isUseAsked = false; ///< no answer yet

    QString removalRight;            ///< "create on pods/eviction"
    std::set<std::string> forbidden; ///< namespaces where the user lacks it

    bool isDeletionOffered = true; ///< as an option; a guarded cluster is spared what asks no budget

    std::unordered_map<std::string, TrialAnswer> trials; ///< by the pod's uid
    std::size_t triedCount = 0;                          ///< answered or not; 0: not asked

    bool isForbidden(const PlannedPod &planned) const
    {
        return planned.goes() && forbidden.contains(planned.pod->nameSpace);
    }
};

} // namespace drover::ui
