#include "core/objects/podresources.h"

#include <algorithm>

namespace drover {

namespace {

void raise(QuantityMap &highest, const QuantityMap &quantities)
{
    for (const auto &[resource, quantity] : quantities) {
        const auto [place, isNew] = highest.try_emplace(resource, quantity);
        if (!isNew && quantity > place->second)
            place->second = quantity;
    }
}

bool isPodLevelResource(std::string_view resource)
{
    return resource == "cpu" || resource == "memory" || resource.starts_with("hugepages-");
}

using Chosen = const QuantityMap ContainerResources::*;

/// Containers, and init containers as they follow each other.
QuantityMap sumOf(const PodContainers &containers, Chosen chosen)
{
    QuantityMap running;
    for (const ContainerSpec &container : containers.app)
        addTo(running, container.resources.*chosen);
    QuantityMap starting; // the most that is asked for while init containers run
    QuantityMap sidecars; // those that have started so far
    for (const ContainerSpec &init : containers.init) {
        const QuantityMap &own = init.resources.*chosen;
        if (init.isSidecar) {
            addTo(running, own);
            addTo(sidecars, own);
            raise(starting, sidecars);
        } else {
            QuantityMap now = own;
            addTo(now, sidecars);
            raise(starting, now);
        }
    }
    raise(running, starting);
    for (const auto &[resource, quantity] : containers.podLevel.*chosen) {
        if (isPodLevelResource(resource))
            running.insert_or_assign(resource, quantity);
    }
    return running;
}

ContainerResources current(const ContainerSpec &spec, const ContainerStatus &status,
                           bool isInfeasible)
{
    ContainerResources resources = *status.resources;
    raise(resources.requests, status.allocated);
    if (!isInfeasible) {
        raise(resources.requests, spec.resources.requests);
        raise(resources.limits, spec.resources.limits);
    }
    return resources;
}

PodContainers currentContainers(const PodDetails &pod)
{
    PodContainers containers = pod.containers;
    const auto replace = [&pod](ContainerSpec &container) {
        const ContainerStatus *status = statusOf(pod, container.name);
        if (status && status->resources)
            container.resources = current(container, *status, pod.isResizeInfeasible);
    };
    std::for_each(containers.app.begin(), containers.app.end(), replace);
    for (ContainerSpec &init : containers.init) {
        if (init.isSidecar)
            replace(init);
    }
    return containers;
}

} // namespace

void addTo(QuantityMap &sum, const QuantityMap &quantities)
{
    for (const auto &[resource, quantity] : quantities) {
        const auto [place, isNew] = sum.try_emplace(resource, quantity);
        if (!isNew)
            place->second += quantity;
    }
}

QuantityMap effectiveRequests(const PodContainers &containers)
{
    QuantityMap requests = sumOf(containers, &ContainerResources::requests);
    addTo(requests, containers.overhead);
    return requests;
}

QuantityMap effectiveLimits(const PodContainers &containers)
{
    QuantityMap limits = sumOf(containers, &ContainerResources::limits);
    for (const auto &[resource, quantity] : containers.overhead) {
        if (const auto limit = limits.find(resource); limit != limits.end())
            limit->second += quantity;
    }
    return limits;
}

QuantityMap currentRequests(const PodDetails &pod)
{
    return effectiveRequests(currentContainers(pod));
}

QuantityMap currentLimits(const PodDetails &pod)
{
    return effectiveLimits(currentContainers(pod));
}

ResourceAmounts amountsOf(const QuantityMap &quantities)
{
    ResourceAmounts amounts;
    for (const auto &[resource, quantity] : quantities)
        amounts.emplace(resource, resource == "cpu" ? quantity.milli() : quantity.value());
    return amounts;
}

} // namespace drover
