#include "core/poddecode/podstatusfields.h"

#include "core/decode/resourcefields.h"
#include "core/decode/selectorfields.h"

#include <algorithm>
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

void readInt(Value &value, int &target)
{
    const auto number = json::numberOf(value);
    if (number)
        target = static_cast<int>(std::clamp<std::int64_t>(
            *number, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

ErrorCode readStateFields(Value &value, ContainerState &state)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "reason")
            json::readText(field, state.reason);
        else if (key == "message")
            json::readText(field, state.message);
        else if (key == "exitCode")
            readInt(field, state.exitCode);
        else if (key == "signal")
            readInt(field, state.signal);
        else if (key == "startedAt")
            readTime(field, state.started);
        else if (key == "finishedAt")
            readTime(field, state.finished);
        return SUCCESS;
    });
}

/// `state` and `lastState`: an object with one of three keys.
ErrorCode readState(Value &value, ContainerState &state)
{
    using Kind = ContainerState::Kind;
    return json::eachField(value, [&](std::string_view key, Value &field) {
        Kind kind = Kind::None;
        if (key == "waiting")
            kind = Kind::Waiting;
        else if (key == "running")
            kind = Kind::Running;
        else if (key == "terminated")
            kind = Kind::Terminated;
        if (kind == Kind::None || !json::tokenOf(field).starts_with('{'))
            return SUCCESS;
        state.kind = kind;
        return readStateFields(field, state);
    });
}

ErrorCode readContainerStatus(Value &value, ContainerStatus &status)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "name")
            json::readText(field, status.name);
        else if (key == "image")
            json::readText(field, status.image);
        else if (key == "imageID")
            json::readText(field, status.imageId);
        else if (key == "ready")
            status.isReady = json::isTrue(field);
        else if (key == "started")
            status.isStarted = json::isTrue(field);
        else if (key == "restartCount")
            status.restarts = json::numberOf(field).value_or(0);
        else if (key == "state")
            return readState(field, status.state);
        else if (key == "lastState")
            return readState(field, status.last);
        else if (key == "allocatedResources")
            return readQuantities(field, status.allocated);
        else if (key == "resources" && json::tokenOf(field).starts_with('{'))
            return readResources(field, status.resources.emplace());
        return SUCCESS;
    });
}

ErrorCode readStatuses(Value &value, std::vector<ContainerStatus> &statuses)
{
    return json::eachElement(value, [&](Value &element) {
        return readContainerStatus(element, statuses.emplace_back());
    });
}

ErrorCode readIps(Value &value, PodDetails &details)
{
    bool isFirst = true;
    return json::eachElement(value, [&](Value &element) {
        std::string ip;
        const ErrorCode error = json::eachField(element, [&](std::string_view key, Value &field) {
            if (key == "ip")
                json::readText(field, ip);
            return SUCCESS;
        });
        if (std::exchange(isFirst, false))
            details.podIp = std::move(ip);
        else if (!ip.empty())
            details.otherIps.push_back(std::move(ip));
        return error;
    });
}

} // namespace

ErrorCode readStatusDetail(std::string_view key, Value &field, PodDetails &details)
{
    if (key == "message")
        json::readText(field, details.statusMessage);
    else if (key == "qosClass")
        json::readText(field, details.qosClass);
    else if (key == "hostIP")
        json::readText(field, details.hostIp);
    else if (key == "nominatedNodeName")
        json::readText(field, details.nominatedNode);
    else if (key == "startTime")
        readTime(field, details.started);
    else if (key == "resize")
        details.isResizeInfeasible |= json::textOf(field) == "Infeasible";
    else if (key == "podIPs")
        return readIps(field, details);
    else if (key == "containerStatuses")
        return readStatuses(field, details.statuses);
    else if (key == "initContainerStatuses")
        return readStatuses(field, details.initStatuses);
    else if (key == "ephemeralContainerStatuses")
        return readStatuses(field, details.ephemeralStatuses);
    return SUCCESS;
}

ErrorCode readPodCondition(Value &value, PodCondition &condition)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "type")
            json::readText(field, condition.type);
        else if (key == "status")
            json::readText(field, condition.status);
        else if (key == "reason")
            json::readText(field, condition.reason);
        else if (key == "message")
            json::readText(field, condition.message);
        else if (key == "lastTransitionTime")
            readTime(field, condition.lastTransition);
        return SUCCESS;
    });
}

} // namespace drover
