#include "app/demo/events/nodehappenings.h"

#include "app/demo/nodes/nodefacts.h"

#include <algorithm>

namespace drover::demo {

namespace {

using Events = std::vector<DemoClusterEvent>;

struct PressureWords {
    const char *type;
    const char *has;
    const char *hasNot;
    const char *resource;
};

constexpr PressureWords kPressures[] = {
    {"MemoryPressure", "NodeHasInsufficientMemory", "NodeHasSufficientMemory", "memory"},
    {"DiskPressure", "NodeHasDiskPressure", "NodeHasNoDiskPressure", "ephemeral-storage"},
    {"PIDPressure", "NodeHasInsufficientPID", "NodeHasSufficientPID", "pids"},
};

QByteArray statusOf(const NodeFacts &facts, const char *type)
{
    for (const DemoCondition &condition : facts.conditions)
        if (condition.type == type)
            return condition.status;
    return {};
}

// Heartbeats and annotations say nothing, and are nearly all there is.
bool isTelling(const DemoNode &before, const DemoNode &after)
{
    const DemoOverlay none;
    const DemoOverlay &was = before.overlay ? *before.overlay : none;
    const DemoOverlay &is = after.overlay ? *after.overlay : none;
    return before.boots != after.boots || was.unschedulable != is.unschedulable ||
           was.silentSecs != is.silentSecs || was.conditions != is.conditions;
}

bool isSilent(const DemoNode &node)
{
    return node.overlay && node.overlay->silentSecs != 0;
}

DemoClusterEvent evictionThreshold(const DemoNode &node, const PressureWords &words)
{
    return kubeletEvent(node, "EvictionThresholdMet",
                        QByteArray("Attempting to reclaim ") + words.resource, true);
}

void addStart(Events &events, const DemoNode &node)
{
    events.push_back(kubeletEvent(node, "Starting", "Starting kubelet."));
    for (const PressureWords &words : kPressures)
        events.push_back(kubeletStatus(node, words.hasNot));
    events.push_back(kubeletEvent(node, "NodeAllocatableEnforced",
                                  "Updated Node Allocatable limit across pods"));
}

void addReadiness(Events &events, const DemoEvent &change, quint64 seed, const QByteArray &was,
                  const QByteArray &is)
{
    if (was == is)
        return;
    const DemoNode &node = change.after;
    if (is == "True") {
        events.push_back(kubeletStatus(node, "NodeReady"));
        return;
    }
    if (is == "False")
        events.push_back(kubeletStatus(node, "NodeNotReady"));
    events.push_back(nodeControllerEvent(node, seed, "NodeNotReady",
                                         "Node " + node.name + " status is now: NodeNotReady"));
}

void addPressures(Events &events, const DemoNode &node, const NodeFacts &was, const NodeFacts &is)
{
    for (const PressureWords &words : kPressures) {
        const QByteArray before = statusOf(was, words.type);
        const QByteArray after = statusOf(is, words.type);
        if (before == after || after == "Unknown" || before == "Unknown")
            continue;
        events.push_back(kubeletStatus(node, after == "True" ? words.has : words.hasNot));
        if (after == "True")
            events.push_back(evictionThreshold(node, words));
    }
}

} // namespace

DemoClusterEvent kubeletEvent(const DemoNode &node, const QByteArray &reason,
                              const QByteArray &message, bool isWarning)
{
    DemoClusterEvent event;
    event.subject = {"Node", {}, node.name, node.name, {}};
    event.reason = reason;
    event.message = message;
    event.component = "kubelet";
    event.host = node.name;
    event.isWarning = isWarning;
    return event;
}

DemoClusterEvent nodeControllerEvent(const DemoNode &node, quint64 seed, const QByteArray &reason,
                                     const QByteArray &message)
{
    DemoClusterEvent event;
    event.subject = {"Node", {}, node.name, factsOf(node, seed).uid, {}};
    event.reason = reason;
    event.message = message;
    event.component = "node-controller";
    return event;
}

DemoClusterEvent registeredNode(const DemoNode &node, quint64 seed)
{
    return nodeControllerEvent(node, seed, "RegisteredNode",
                               "Node " + node.name + " event: Registered Node " + node.name +
                                   " in Controller");
}

DemoClusterEvent kubeletStatus(const DemoNode &node, const QByteArray &reason)
{
    return kubeletEvent(node, reason, "Node " + node.name + " status is now: " + reason);
}

std::vector<DemoClusterEvent> nodeTroubles(const DemoNode &node)
{
    Events events;
    if (!node.overlay)
        return events;
    for (const DemoCondition &condition : node.overlay->conditions) {
        if (condition.type == "Ready" && condition.message.contains("network not ready"))
            events.push_back(kubeletEvent(node, "NetworkNotReady", condition.message, true));
        for (const PressureWords &words : kPressures)
            if (condition.type == words.type && condition.status == "True")
                events.push_back(evictionThreshold(node, words));
    }
    return events;
}

std::vector<DemoClusterEvent> nodeHappenings(const DemoEvent &change, quint64 seed)
{
    const DemoNode &node = change.after;
    Events events;
    if (change.type == DemoEvent::Type::Deleted) {
        events.push_back(nodeControllerEvent(node, seed, "RemovingNode",
                                             "Node " + node.name + " event: Removing Node " +
                                                 node.name + " from Controller"));
        return events;
    }
    if (!change.before) {
        addStart(events, node);
        events.push_back(registeredNode(node, seed));
        return events;
    }
    if (!isTelling(*change.before, node))
        return events;
    const NodeFacts was = factsOf(*change.before, seed);
    const NodeFacts is = factsOf(node, seed);
    if (was.bootId != is.bootId) {
        events.push_back(
            kubeletEvent(node, "Rebooted",
                         "Node " + node.name + " has been rebooted, boot id: " + is.bootId, true));
        addStart(events, node);
    }
    if (isSilent(*change.before) && !isSilent(node) && was.bootId == is.bootId) {
        events.push_back(kubeletEvent(node, "Starting", "Starting kubelet."));
        events.push_back(kubeletEvent(node, "InvalidDiskCapacity",
                                      "invalid capacity 0 on image filesystem", true));
    }
    addReadiness(events, change, seed, readinessOf(*change.before), readinessOf(node));
    addPressures(events, node, was, is);
    if (was.unschedulable != is.unschedulable)
        events.push_back(
            kubeletStatus(node, is.unschedulable ? "NodeNotSchedulable" : "NodeSchedulable"));
    return events;
}

} // namespace drover::demo
