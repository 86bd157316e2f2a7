#include "core/poddecode/containerfields.h"

#include "core/decode/resourcefields.h"
#include "core/decode/selectorfields.h"

namespace drover {

namespace {

using json::ErrorCode;
using json::Value;
using simdjson::SUCCESS;

ErrorCode readContainer(Value &value, ContainerSpec &container, PodPlacementFields &ports)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "name")
            json::readText(field, container.name);
        else if (key == "image")
            json::readText(field, container.image);
        else if (key == "resources")
            return readResources(field, container.resources);
        else if (key == "ports")
            return readHostPorts(field, ports);
        else if (key == "restartPolicy")
            container.isSidecar = json::textOf(field) == "Always";
        return SUCCESS;
    });
}

void takePorts(const PodPlacementFields &ports, PodPlacementFields &placement)
{
    auto &taken = placement.rules.hostPorts;
    taken.insert(taken.end(), ports.rules.hostPorts.begin(), ports.rules.hostPorts.end());
}

} // namespace

ErrorCode readContainers(Value &value, std::vector<ContainerSpec> &containers,
                         PodPlacementFields &placement)
{
    return json::eachElement(value, [&](Value &element) {
        PodPlacementFields ports;
        const ErrorCode error = readContainer(element, containers.emplace_back(), ports);
        takePorts(ports, placement);
        return error;
    });
}

ErrorCode readInitContainers(Value &value, std::vector<ContainerSpec> &containers,
                             PodPlacementFields &placement)
{
    return json::eachElement(value, [&](Value &element) {
        PodPlacementFields ports;
        const ErrorCode error = readContainer(element, containers.emplace_back(), ports);
        // A port is held by what stays, not by what ends before the pod runs.
        if (containers.back().isSidecar)
            takePorts(ports, placement);
        return error;
    });
}

} // namespace drover
