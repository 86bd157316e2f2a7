#include "core/objects/resourceusage.h"

#include <algorithm>

namespace drover {

QuantityMap usageOf(const PodUsage &pod)
{
    QuantityMap sum;
    for (const PodUsage::Container &container : pod.containers) {
        for (const auto &[resource, quantity] : container.usage)
            sum[resource] += quantity;
    }
    std::erase_if(sum, [&pod](const auto &entry) {
        return !std::all_of(pod.containers.begin(), pod.containers.end(),
                            [&entry](const PodUsage::Container &container) {
                                return container.usage.contains(entry.first);
                            });
    });
    return sum;
}

} // namespace drover
