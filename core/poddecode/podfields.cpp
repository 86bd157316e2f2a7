#include "core/poddecode/podfields.h"

#include "core/base/quantity.h"
#include "core/decode/resourcefields.h"
#include "core/decode/selectorfields.h"
#include "core/objects/podresources.h"
#include "core/poddecode/containerfields.h"
#include "core/poddecode/podplacementfields.h"
#include "core/poddecode/podstatusfields.h"

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

/// The fields of a volume's source that say which: config maps and secrets have a name, a host
/// path is a path, container storage a driver, a network file system a server and a path.
ErrorCode readVolumeSource(Value &value, PodVolume &volume)
{
    std::string server;
    const ErrorCode error = json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "server")
            json::readText(field, server);
        else if (key == "name" || key == "secretName" || key == "path" || key == "driver")
            json::readText(field, volume.source);
        return SUCCESS;
    });
    if (!server.empty())
        volume.source = server + ':' + volume.source;
    return error;
}

/// Each element has one field, which is its type.
ErrorCode readProjection(Value &value, std::vector<ProjectedSource> &sources)
{
    return json::eachField(value, [&](std::string_view type, Value &field) {
        if (!json::tokenOf(field).starts_with('{'))
            return SUCCESS;
        ProjectedSource &source = sources.emplace_back();
        source.type = type;
        return json::eachField(field, [&](std::string_view key, Value &part) {
            if (key == "name" || key == "signerName")
                json::readText(part, source.name);
            return SUCCESS;
        });
    });
}

ErrorCode readProjections(Value &value, std::vector<ProjectedSource> &sources)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key != "sources")
            return SUCCESS;
        return json::eachElement(
            field, [&](Value &element) { return readProjection(element, sources); });
    });
}

ErrorCode readVolume(Value &value, PodVolume &volume, std::vector<ProjectedSource> &sources)
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
            return readVolumeSource(field, volume);
        } else if (key == "persistentVolumeClaim" && isObject) {
            volume.kind = PodVolume::Kind::Claim;
            return json::eachField(field, [&](std::string_view name, Value &claim) {
                if (name == "claimName")
                    json::readText(claim, volume.claim);
                return SUCCESS;
            });
        } else if (key == "projected" && isObject) {
            volume.type = key;
            return readProjections(field, sources);
        } else if (isObject) {
            volume.type = key;
            return readVolumeSource(field, volume);
        }
        return SUCCESS;
    });
}

/// The parts of a pod that are worked out when it has been read whole, and where its details go,
/// if anywhere.
struct OpenParts {
    PodContainers containers;
    PodPlacementFields placement;
    PodDetails *details = nullptr;
};

int priorityOf(Value &value)
{
    const std::int64_t priority = json::numberOf(value).value_or(0);
    const bool fits = priority >= std::numeric_limits<int>::min() &&
                      priority <= std::numeric_limits<int>::max();
    return fits ? static_cast<int>(priority) : 0;
}

ErrorCode readReadinessGates(Value &value, std::vector<std::string> &types)
{
    return json::eachElement(value, [&](Value &element) {
        return json::eachField(element, [&](std::string_view key, Value &field) {
            if (key == "conditionType")
                json::readText(field, types.emplace_back());
            return SUCCESS;
        });
    });
}

ErrorCode readSpecDetail(std::string_view key, Value &field, PodDetails &details)
{
    if (key == "restartPolicy")
        json::readText(field, details.restartPolicy);
    else if (key == "serviceAccountName")
        json::readText(field, details.serviceAccount);
    else if (key == "priorityClassName")
        json::readText(field, details.priorityClass);
    else if (key == "readinessGates")
        return readReadinessGates(field, details.readinessGates);
    return SUCCESS;
}

/// What is projected goes to the details only: nearly every pod has three sources of it.
ErrorCode readVolumes(Value &value, Pod &pod, PodDetails *details)
{
    return json::eachElement(value, [&](Value &element) {
        PodVolume &volume = pod.volumes.emplace_back();
        std::vector<ProjectedSource> sources;
        const ErrorCode error = readVolume(element, volume, sources);
        for (ProjectedSource &source : sources) {
            source.volume = volume.name;
            if (details)
                details->projected.push_back(std::move(source));
        }
        return error;
    });
}

/// What the pod asks for.
ErrorCode readResourceField(std::string_view key, Value &field, OpenParts &parts)
{
    if (key == "containers")
        return readContainers(field, parts.containers.app, parts.placement);
    if (key == "initContainers")
        return readInitContainers(field, parts.containers.init, parts.placement);
    if (key == "resources")
        return readResources(field, parts.containers.podLevel);
    if (key == "overhead")
        return readQuantities(field, parts.containers.overhead);
    if (key == "ephemeralContainers") {
        PodPlacementFields noPorts;
        return readContainers(field, parts.containers.ephemeral, noPorts);
    }
    return parts.details ? readSpecDetail(key, field, *parts.details) : SUCCESS;
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
            return readVolumes(field, pod, parts.details);
        else
            return readResourceField(key, field, parts);
        return SUCCESS;
    });
}

ErrorCode readCondition(Value &value, Pod &pod, PodDetails *details)
{
    PodCondition condition;
    const ErrorCode error = readPodCondition(value, condition);
    if (condition.type == "Ready")
        pod.isReady = condition.status == "True";
    if (!details)
        return error;
    // A resize that the node has no room for; status.resize told it before 1.33.
    if (condition.type == "PodResizePending" && condition.reason == "Infeasible")
        details->isResizeInfeasible = true;
    details->conditions.push_back(std::move(condition));
    return error;
}

ErrorCode readStatus(Value &value, Pod &pod, PodDetails *details)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "phase")
            json::readText(field, pod.phase);
        else if (key == "reason")
            json::readText(field, pod.reason);
        else if (key == "conditions")
            return json::eachElement(
                field, [&](Value &element) { return readCondition(element, pod, details); });
        else if (details)
            return readStatusDetail(key, field, *details);
        return SUCCESS;
    });
}

ErrorCode readPod(Value &value, Pod &pod, OpenParts &parts)
{
    const ErrorCode error = json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "metadata")
            return readMetadata(field, pod);
        if (key == "spec")
            return readSpec(field, pod, parts);
        if (key == "status")
            return readStatus(field, pod, parts.details);
        return SUCCESS;
    });
    pod.requests = amountsOf(effectiveRequests(parts.containers));
    pod.placement = finishedRules(std::move(parts.placement), pod.labels);
    return error;
}

} // namespace

ErrorCode readPodFields(Value &value, Pod &pod)
{
    OpenParts parts;
    return readPod(value, pod, parts);
}

ErrorCode readPodDetails(Value &value, PodDetails &details)
{
    OpenParts parts;
    parts.details = &details;
    const ErrorCode error = readPod(value, details, parts);
    details.containers = std::move(parts.containers);
    return error;
}

} // namespace drover
