#include "ui/help/helptopics.h"

#include <QtGlobal>

namespace drover::ui {

namespace {

constexpr auto kGroup = HelpTopic::Group::NodeStatus;
constexpr const char *kStatus = "https://kubernetes.io/docs/reference/node/node-status/";
constexpr const char *kDrain =
    "https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/";

constexpr HelpTopic kTopics[] = {
    {kGroup, "Ready", QT_TRANSLATE_NOOP("HelpTopic", "Ready"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The kubelet says that the node is healthy and takes pods: condition Ready "
                       "is True. It renews its lease every 10 seconds and its status every 5 "
                       "minutes, or when something changes."),
     "", kStatus},
    {kGroup, "NotReady", QT_TRANSLATE_NOOP("HelpTopic", "NotReady"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The kubelet is alive and says that the node takes no pods: condition Ready "
                       "is False. Its reason says why; usual ones are a container runtime that does "
                       "not answer and a network plugin that is not set up. The node has the taint "
                       "node.kubernetes.io/not-ready, and after 5 minutes its pods are evicted "
                       "unless they tolerate it."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Read reason and message of condition Ready. Why? (Shift+F1) joins them with "
                       "events, leases and pressure."),
     kStatus},
    {kGroup, "Unknown", QT_TRANSLATE_NOOP("HelpTopic", "Unknown"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The control plane has not heard from the kubelet for 50 seconds (40 "
                       "before Kubernetes 1.32): condition Ready is Unknown. The machine may be off, cut from the network, or its "
                       "kubelet stopped; its pods may well go on running. The node has the taint "
                       "node.kubernetes.io/unreachable, and after 5 minutes its pods are evicted "
                       "unless they tolerate it."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Look at the machine: is it up, does it reach the API server, does its "
                       "kubelet run? The lease in the page Kubelet says when it was last heard "
                       "of."),
     kStatus},
    {kGroup, "SchedulingDisabled", QT_TRANSLATE_NOOP("HelpTopic", "SchedulingDisabled (cordoned)"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Somebody cordoned the node: spec.unschedulable is true, so that no new pod "
                       "is placed here. Pods that run stay, and pods of DaemonSets still come."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The head of the details says who cordoned it, when and why, as far as that "
                       "is known. Uncordon lets pods come again."),
     kDrain},
    {kGroup, "other", QT_TRANSLATE_NOOP("HelpTopic", "Another status"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The status is what condition Ready says, and whether the node is cordoned."),
     "", kStatus},
};

} // namespace

std::span<const HelpTopic> nodeTopics()
{
    return kTopics;
}

} // namespace drover::ui
