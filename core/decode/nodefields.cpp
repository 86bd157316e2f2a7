#include "core/decode/nodefields.h"

#include <algorithm>

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

/// A quantity is a string, but a bare number is legal as well.
std::optional<std::string_view> quantityText(Value &value)
{
    if (const auto text = json::textOf(value))
        return text;
    const std::string_view token = json::tokenOf(value);
    const bool isNumber =
        !token.empty() && (token[0] == '-' || (token[0] >= '0' && token[0] <= '9'));
    return isNumber ? std::optional(token) : std::nullopt;
}

/// The server sends maps sorted; one that is not is put in order, the last of a doubled key
/// counting.
void sortByKey(std::vector<KeyValue> &entries)
{
    const auto before = [](const KeyValue &a, const KeyValue &b) { return a.key < b.key; };
    const auto notAscending = [](const KeyValue &a, const KeyValue &b) { return a.key >= b.key; };
    if (std::adjacent_find(entries.begin(), entries.end(), notAscending) == entries.end())
        return;
    std::stable_sort(entries.begin(), entries.end(), before);
    const auto sameKey = [](const KeyValue &a, const KeyValue &b) { return a.key == b.key; };
    const auto kept = std::unique(entries.rbegin(), entries.rend(), sameKey);
    entries.erase(entries.begin(), kept.base());
}

/// An element that says nothing (null, a wrong type) is no element.
template <typename Entry>
void dropLastUnless(bool useful, std::vector<Entry> &entries)
{
    if (!useful)
        entries.pop_back();
}

/// What counts as absent because of its type must not pass for absent in silence.
void noteType(Value &value, char opening, NodeArrays &arrays)
{
    const std::string_view token = json::tokenOf(value);
    if (!token.empty() && token.front() != opening && token != "null")
        arrays.hasWrongTypes = true;
}

template <typename Use>
ErrorCode readList(Value &value, NodeArrays &arrays, Use &&use)
{
    noteType(value, '[', arrays);
    return json::eachElement(value, use);
}

template <typename TextOf>
ErrorCode readMap(Value &value, std::vector<KeyValue> &entries, TextOf textOf)
{
    entries.clear();
    const ErrorCode error = json::eachField(value, [&](std::string_view key, Value &entry) {
        if (const auto text = textOf(entry))
            entries.push_back({key, *text});
        return SUCCESS;
    });
    sortByKey(entries);
    return error;
}

ErrorCode readMetadata(Value &value, Node &node, NodeArrays &arrays)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "name")
            json::readText(field, node.name);
        else if (key == "uid")
            json::readText(field, node.uid);
        else if (key == "resourceVersion")
            json::readText(field, node.resourceVersion);
        else if (key == "creationTimestamp")
            readTime(field, node.created);
        else if (key == "deletionTimestamp")
            readTime(field, node.deletionRequested);
        else if (key == "labels")
            return readMap(field, arrays.labels, json::textOf);
        else if (key == "annotations")
            return readMap(field, arrays.annotations, json::textOf);
        return SUCCESS;
    });
}

ErrorCode readTaint(Value &value, Taint &taint)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "key")
            json::readText(field, taint.key);
        else if (key == "value")
            json::readText(field, taint.value);
        else if (key == "effect")
            json::readText(field, taint.effect);
        else if (key == "timeAdded")
            readTime(field, taint.timeAdded);
        return SUCCESS;
    });
}

ErrorCode readSpec(Value &value, Node &node, NodeArrays &arrays)
{
    noteType(value, '{', arrays);
    std::string_view podCidr;
    const ErrorCode error = json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "unschedulable")
            node.unschedulable = json::tokenOf(field) == "true";
        else if (key == "providerID")
            json::readText(field, node.providerId);
        else if (key == "podCIDR")
            json::readText(field, podCidr);
        else if (key == "podCIDRs")
            return json::eachElement(field, [&](Value &element) {
                if (const auto text = json::textOf(element))
                    arrays.podCidrs.push_back(*text);
                return SUCCESS;
            });
        else if (key == "taints")
            return readList(field, arrays, [&](Value &element) {
                const ErrorCode failed = readTaint(element, arrays.taints.emplace_back());
                dropLastUnless(!arrays.taints.back().key.empty(), arrays.taints);
                return failed;
            });
        return SUCCESS;
    });
    if (arrays.podCidrs.empty() && !podCidr.empty())
        arrays.podCidrs.push_back(podCidr);
    return error;
}

ErrorCode readCondition(Value &value, NodeCondition &condition)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "type")
            json::readText(field, condition.type);
        else if (key == "status")
            json::readText(field, condition.status);
        else if (key == "lastHeartbeatTime")
            readTime(field, condition.lastHeartbeat);
        else if (key == "lastTransitionTime")
            readTime(field, condition.lastTransition);
        else if (key == "reason")
            json::readText(field, condition.reason);
        else if (key == "message")
            json::readText(field, condition.message);
        return SUCCESS;
    });
}

ErrorCode readAddress(Value &value, KeyValue &address)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "type")
            json::readText(field, address.key);
        else if (key == "address")
            json::readText(field, address.value);
        return SUCCESS;
    });
}

struct SystemInfoField {
    std::string_view key;
    std::string_view NodeSystemInfo::*target;
};

constexpr SystemInfoField kSystemInfoFields[] = {
    {"machineID", &NodeSystemInfo::machineId},
    {"systemUUID", &NodeSystemInfo::systemUuid},
    {"bootID", &NodeSystemInfo::bootId},
    {"kernelVersion", &NodeSystemInfo::kernelVersion},
    {"osImage", &NodeSystemInfo::osImage},
    {"containerRuntimeVersion", &NodeSystemInfo::containerRuntimeVersion},
    {"kubeletVersion", &NodeSystemInfo::kubeletVersion},
    {"kubeProxyVersion", &NodeSystemInfo::kubeProxyVersion},
    {"operatingSystem", &NodeSystemInfo::operatingSystem},
    {"architecture", &NodeSystemInfo::architecture},
};

ErrorCode readSystemInfo(Value &value, NodeSystemInfo &info)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        for (const SystemInfoField &known : kSystemInfoFields) {
            if (known.key == key)
                json::readText(field, info.*known.target);
        }
        return SUCCESS;
    });
}

ErrorCode countImages(Value &value, Node &node)
{
    node.imageCount = 0;
    node.imageBytes = 0;
    return json::eachElement(value, [&](Value &image) {
        ++node.imageCount;
        return json::eachField(image, [&](std::string_view key, Value &field) {
            std::int64_t bytes = 0;
            if (key == "sizeBytes" && field.get_int64().get(bytes) == SUCCESS && bytes > 0)
                node.imageBytes += std::min(bytes, INT64_MAX - node.imageBytes);
            return SUCCESS;
        });
    });
}

ErrorCode readStatus(Value &value, Node &node, NodeArrays &arrays)
{
    noteType(value, '{', arrays);
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "capacity")
            return readMap(field, arrays.capacity, quantityText);
        if (key == "allocatable")
            return readMap(field, arrays.allocatable, quantityText);
        if (key == "nodeInfo")
            return readSystemInfo(field, node.systemInfo);
        if (key == "images")
            return countImages(field, node);
        if (key == "conditions")
            return readList(field, arrays, [&](Value &element) {
                const ErrorCode failed = readCondition(element, arrays.conditions.emplace_back());
                dropLastUnless(!arrays.conditions.back().type.empty(), arrays.conditions);
                return failed;
            });
        if (key == "addresses")
            return readList(field, arrays, [&](Value &element) {
                const ErrorCode failed = readAddress(element, arrays.addresses.emplace_back());
                dropLastUnless(!arrays.addresses.back().value.empty(), arrays.addresses);
                return failed;
            });
        return SUCCESS;
    });
}

} // namespace

void NodeArrays::clear()
{
    labels.clear();
    annotations.clear();
    capacity.clear();
    allocatable.clear();
    addresses.clear();
    conditions.clear();
    taints.clear();
    podCidrs.clear();
    paths.clear();
    hasWrongTypes = false;
}

ErrorCode readNodeFields(json::Object object, Node &node, NodeArrays &arrays)
{
    arrays.clear();
    return json::eachField(object, [&](std::string_view key, Value &field) {
        if (key == "metadata")
            return readMetadata(field, node, arrays);
        if (key == "spec")
            return readSpec(field, node, arrays);
        if (key == "status")
            return readStatus(field, node, arrays);
        return SUCCESS;
    });
}

} // namespace drover
