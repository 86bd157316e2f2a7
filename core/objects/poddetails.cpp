#include "core/objects/poddetails.h"

#include <algorithm>

namespace drover {

const PodCondition *conditionOf(const PodDetails &pod, std::string_view type)
{
    const auto found =
        std::find_if(pod.conditions.begin(), pod.conditions.end(),
                     [type](const PodCondition &condition) { return condition.type == type; });
    return found == pod.conditions.end() ? nullptr : &*found;
}

const ContainerStatus *statusOf(const PodDetails &pod, std::string_view container)
{
    for (const auto *statuses : {&pod.statuses, &pod.initStatuses, &pod.ephemeralStatuses}) {
        const auto found = std::find_if(
            statuses->begin(), statuses->end(),
            [container](const ContainerStatus &status) { return status.name == container; });
        if (found != statuses->end())
            return &*found;
    }
    return nullptr;
}

} // namespace drover
