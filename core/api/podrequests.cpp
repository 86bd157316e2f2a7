#include "core/api/podrequests.h"

#include "core/base/quantity.h"

#include <algorithm>
#include <limits>

namespace drover {

namespace {

using json::ErrorCode;
using json::Value;

/// A quantity is a string, but a bare number is legal as well.
std::string_view quantityText(Value &value)
{
    if (const auto text = json::textOf(value))
        return *text;
    return json::tokenOf(value);
}

void add(ResourceAmounts &sum, const ResourceAmounts &amounts)
{
    for (const auto &[resource, amount] : amounts) {
        std::int64_t &target = sum[resource];
        target += std::min(amount, std::numeric_limits<std::int64_t>::max() - target);
    }
}

void raise(ResourceAmounts &highest, const ResourceAmounts &amounts)
{
    for (const auto &[resource, amount] : amounts) {
        std::int64_t &target = highest[resource];
        target = std::max(target, amount);
    }
}

bool isPodLevelResource(std::string_view resource)
{
    return resource == "cpu" || resource == "memory" || resource.starts_with("hugepages-");
}

} // namespace

ErrorCode readAmounts(Value &value, ResourceAmounts &amounts)
{
    return json::eachField(value, [&](std::string_view resource, Value &field) {
        const std::string_view text = quantityText(field);
        const auto amount = resource == "cpu" ? quantityMilli(text) : quantityValue(text);
        if (amount && *amount >= 0)
            amounts.insert_or_assign(std::string(resource), *amount);
        return simdjson::SUCCESS;
    });
}

ErrorCode readRequests(Value &resources, ResourceAmounts &amounts)
{
    return json::eachField(resources, [&](std::string_view key, Value &field) {
        return key == "requests" ? readAmounts(field, amounts) : simdjson::SUCCESS;
    });
}

ResourceAmounts effectiveRequests(const PodRequests &requests)
{
    ResourceAmounts running;
    for (const ResourceAmounts &container : requests.containers)
        add(running, container);
    ResourceAmounts starting; // the most that is asked for while init containers run
    ResourceAmounts sidecars; // those that have started so far
    for (const PodRequests::InitContainer &init : requests.initContainers) {
        if (init.isSidecar) {
            add(running, init.requests);
            add(sidecars, init.requests);
            raise(starting, sidecars);
        } else {
            ResourceAmounts now = sidecars;
            add(now, init.requests);
            raise(starting, now);
        }
    }
    raise(running, starting);
    for (const auto &[resource, amount] : requests.podLevel) {
        if (isPodLevelResource(resource))
            running[resource] = amount;
    }
    add(running, requests.overhead);
    return running;
}

} // namespace drover
