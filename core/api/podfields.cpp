#include "core/api/podfields.h"

#include "core/api/podplacementfields.h"
#include "core/api/podrequests.h"
#include "core/api/selectorfields.h"
#include "core/base/quantity.h"

#include <limits>

namespace drover {

namespace {

using json::ErrorCode;
using json::Value;
using simdjson::SUCCESS;

void readTime(Value &value, Timestamp &target)
{
    if (const auto text = json::textOf(value))
        target = parseTimestamp(*text).value_or(Timestamp());
}

ErrorCode readOwner(Value &value, Pod &pod)
{
    ControllerRef owner;
    bool isController = false;
    const ErrorCode error = json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "apiVersion")
            json::readText(field, owner.apiVersion);
        else if (key == "kind")
            json::readText(field, owner.kind);
        else if (key == "name")
            json::readText(field, owner.name);
        else if (key == "uid")
            json::readText(field, owner.uid);
        else if (key == "controller")
            isController = json::isTrue(field);
        return SUCCESS;
    });
    if (isController && !pod.controller)
        pod.controller = std::move(owner);
    return error;
}

ErrorCode readMetadata(Value &value, Pod &pod)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "name")
            json::readText(field, pod.name);
        else if (key == "namespace")
            json::readText(field, pod.nameSpace);
        else if (key == "uid")
            json::readText(field, pod.uid);
        else if (key == "resourceVersion")
            json::readText(field, pod.resourceVersion);
        else if (key == "creationTimestamp")
            readTime(field, pod.created);
        else if (key == "deletionTimestamp")
            readTime(field, pod.deletionTimestamp);
        else if (key == "deletionGracePeriodSeconds")
            pod.deletionGraceSeconds = json::numberOf(field);
        else if (key == "labels")
            return json::readTextMap(field, pod.labels);
        else if (key == "annotations")
            return json::readTextMap(field, pod.annotations);
        else if (key == "ownerReferences")
            return json::eachElement(field,
                                     [&](Value &element) { return readOwner(element, pod); });
        return SUCCESS;
    });
}

ErrorCode readToleration(Value &value, Toleration &toleration)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "key")
            json::readText(field, toleration.key);
        else if (key == "operator")
            toleration.isExists = json::textOf(field) == "Exists";
        else if (key == "value")
            json::readText(field, toleration.value);
        else if (key == "effect")
            json::readText(field, toleration.effect);
        else if (key == "tolerationSeconds")
            toleration.seconds = json::numberOf(field);
        return SUCCESS;
    });
}

ErrorCode readEmptyDir(Value &value, PodVolume &volume)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "medium")
            volume.isInMemory = json::textOf(field) == "Memory";
        else if (key == "sizeLimit")
            volume.sizeLimit = quantityValue(json::textOf(field).value_or(json::tokenOf(field)));
        return SUCCESS;
    });
}

ErrorCode readVolume(Value &value, PodVolume &volume)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        const bool isObject = json::tokenOf(field).starts_with('{');
        if (key == "name") {
            json::readText(field, volume.name);
        } else if (key == "emptyDir" && isObject) {
            volume.kind = PodVolume::Kind::EmptyDir;
            return readEmptyDir(field, volume);
        } else if (key == "hostPath" && isObject) {
            volume.kind = PodVolume::Kind::HostPath;
        } else if (key == "persistentVolumeClaim" && isObject) {
            volume.kind = PodVolume::Kind::Claim;
            return json::eachField(field, [&](std::string_view name, Value &claim) {
                if (name == "claimName")
                    json::readText(claim, volume.claim);
                return SUCCESS;
            });
        }
        return SUCCESS;
    });
}

/// The parts of a pod that are worked out when it has been read whole.
struct OpenParts {
    PodRequests requests;
    PodPlacementFields placement;
};

/// One container, or init container, whose restartPolicy makes it a sidecar.
ErrorCode readContainer(Value &value, PodRequests::InitContainer &container, OpenParts &parts)
{
    PodPlacementFields ports;
    const ErrorCode error = json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "resources")
            return readRequests(field, container.requests);
        if (key == "ports")
            return readHostPorts(field, ports);
        if (key == "restartPolicy")
            container.isSidecar = json::textOf(field) == "Always";
        return SUCCESS;
    });
    auto &taken = parts.placement.rules.hostPorts;
    taken.insert(taken.end(), ports.rules.hostPorts.begin(), ports.rules.hostPorts.end());
    return error;
}

ErrorCode readContainers(Value &value, OpenParts &parts)
{
    return json::eachElement(value, [&](Value &element) {
        PodRequests::InitContainer container;
        const ErrorCode error = readContainer(element, container, parts);
        parts.requests.containers.push_back(std::move(container.requests));
        return error;
    });
}

ErrorCode readInitContainers(Value &value, OpenParts &parts)
{
    return json::eachElement(value, [&](Value &element) {
        PodRequests::InitContainer container;
        OpenParts own;
        const ErrorCode error = readContainer(element, container, own);
        // A port is held by what stays, not by what ends before the pod runs.
        const auto &ports = own.placement.rules.hostPorts;
        if (container.isSidecar)
            parts.placement.rules.hostPorts.insert(parts.placement.rules.hostPorts.end(),
                                                   ports.begin(), ports.end());
        parts.requests.initContainers.push_back(std::move(container));
        return error;
    });
}

int priorityOf(Value &value)
{
    const std::int64_t priority = json::numberOf(value).value_or(0);
    const bool fits = priority >= std::numeric_limits<int>::min() &&
                      priority <= std::numeric_limits<int>::max();
    return fits ? static_cast<int>(priority) : 0;
}

ErrorCode readSpec(Value &value, Pod &pod, OpenParts &parts)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "nodeName")
            json::readText(field, pod.nodeName);
        else if (key == "terminationGracePeriodSeconds")
            pod.terminationGraceSeconds =
                json::numberOf(field).value_or(pod.terminationGraceSeconds);
        else if (key == "priority")
            pod.priority = priorityOf(field);
        else if (key == "containers")
            return readContainers(field, parts);
        else if (key == "initContainers")
            return readInitContainers(field, parts);
        else if (key == "resources")
            return readRequests(field, parts.requests.podLevel);
        else if (key == "overhead")
            return readAmounts(field, parts.requests.overhead);
        else if (key == "nodeSelector")
            return json::readTextMap(field, parts.placement.rules.nodeSelector);
        else if (key == "affinity")
            return readAffinity(field, parts.placement);
        else if (key == "topologySpreadConstraints")
            return readSpread(field, parts.placement);
        else if (key == "tolerations")
            return json::eachElement(field, [&](Value &element) {
                return readToleration(element, pod.tolerations.emplace_back());
            });
        else if (key == "volumes")
            return json::eachElement(field, [&](Value &element) {
                return readVolume(element, pod.volumes.emplace_back());
            });
        return SUCCESS;
    });
}

ErrorCode readCondition(Value &value, Pod &pod)
{
    bool isReady = false;
    bool isTrue = false;
    const ErrorCode error = json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "type")
            isReady = json::textOf(field) == "Ready";
        else if (key == "status")
            isTrue = json::textOf(field) == "True";
        return SUCCESS;
    });
    if (isReady)
        pod.isReady = isTrue;
    return error;
}

ErrorCode readStatus(Value &value, Pod &pod)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "phase")
            json::readText(field, pod.phase);
        else if (key == "reason")
            json::readText(field, pod.reason);
        else if (key == "conditions")
            return json::eachElement(field,
                                     [&](Value &element) { return readCondition(element, pod); });
        return SUCCESS;
    });
}

} // namespace

ErrorCode readPodFields(Value &value, Pod &pod)
{
    OpenParts parts;
    const ErrorCode error = json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "metadata")
            return readMetadata(field, pod);
        if (key == "spec")
            return readSpec(field, pod, parts);
        if (key == "status")
            return readStatus(field, pod);
        return SUCCESS;
    });
    pod.requests = effectiveRequests(parts.requests);
    pod.placement = finishedRules(std::move(parts.placement), pod.labels);
    return error;
}

} // namespace drover
