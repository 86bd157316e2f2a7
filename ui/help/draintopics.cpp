#include "ui/help/helptopics.h"

#include <QtGlobal>

namespace drover::ui {

namespace {

constexpr auto kGroup = HelpTopic::Group::Drain;
constexpr const char *kDrain =
    "https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/";
constexpr const char *kBudgets =
    "https://kubernetes.io/docs/tasks/run-application/configure-pdb/";
constexpr const char *kEnd =
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination";

constexpr HelpTopic kTopics[] = {
    {kGroup, "Draining", QT_TRANSLATE_NOOP("HelpTopic", "Draining"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The node is cordoned, and its pods are evicted, ten at a time. Cancel stops "
                       "it within a second."),
     "", kDrain},
    {kGroup, "Waiting", QT_TRANSLATE_NOOP("HelpTopic", "Waiting, or evicting"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The pod's turn has not come yet, or its eviction was sent and the server has "
                       "not answered."),
     "", kDrain},
    {kGroup, "Blocked", QT_TRANSLATE_NOOP("HelpTopic", "Blocked"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "A disruption budget has no room for the eviction, so the server refused it "
                       "for now. It is tried again until there is room. After five minutes the board "
                       "says that it is blocked too long."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "See which budget it is, and what it lacks: often another pod of it is not ready. "
                       "More replicas make room, and so can whoever owns the budget."),
     kBudgets},
    {kGroup, "BlockedForGood", QT_TRANSLATE_NOOP("HelpTopic", "Blocked for good"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "A disruption budget has no room for the eviction, and waiting gives it none: it lets no "
                       "pod be unavailable, or wants as many healthy pods as there are. The eviction is tried "
                       "again all the same, as somebody may change the budget or the pods."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Change the budget, or add replicas. Or cancel the drain and begin another with \"Delete "
                       "instead of evicting\", where the plan offers it: that asks no budget."),
     kBudgets},
    {kGroup, "Terminating", QT_TRANSLATE_NOOP("HelpTopic", "Terminating"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The eviction was accepted. The pod has its grace period to end, then the "
                       "kubelet kills it; it is gone when its object is."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Where it is long past its grace period, look at its finalizers, its volumes and "
                       "the node's kubelet."),
     kEnd},
    {kGroup, "Gone", QT_TRANSLATE_NOOP("HelpTopic", "Gone, or drained"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The pod has left the node. A node is drained when all pods that were to go "
                       "have left it; it stays cordoned."),
     QT_TRANSLATE_NOOP("HelpTopic", "Uncordon lets pods come to the node again."), kDrain},
    {kGroup, "Stays", QT_TRANSLATE_NOOP("HelpTopic", "Stays"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The pod is not evicted: a DaemonSet or the kubelet's own files would bring "
                       "it back at once, or the drain keeps it as kubectl does."),
     "", kDrain},
    {kGroup, "Failed", QT_TRANSLATE_NOOP("HelpTopic", "Failed, or refused"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The server refused the eviction in a way that trying again does not change, "
                       "the time to give up came while pods were left, "
                       "or the drain met what its plan refuses. What was evicted is not brought "
                       "back, and a node that was cordoned stays cordoned."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Read the last answer of the server. Retry Failed tries the pods again."),
     kDrain},
    {kGroup, "Canceled", QT_TRANSLATE_NOOP("HelpTopic", "Canceled"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "You canceled the drain. What was evicted is not brought back, and the node "
                       "stays cordoned."),
     QT_TRANSLATE_NOOP("HelpTopic", "Drain it again, or uncordon it."), kDrain},
    {kGroup, "Uncordoned", QT_TRANSLATE_NOOP("HelpTopic", "Uncordoned meanwhile"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Somebody uncordoned the node while it was drained, so that new pods may come "
                       "to it."),
     QT_TRANSLATE_NOOP("HelpTopic", "Cordon it again if it is to stay empty."), kDrain},
    {kGroup, "NodeDeleted", QT_TRANSLATE_NOOP("HelpTopic", "Node deleted, or went with the node"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The node was deleted by somebody else while it was drained. Pods that had not "
                       "left it went with it, whatever their budgets and grace periods say. Where the state says "
                       "Node replaced, another node has its name by now: pods that had not left may run "
                       "there still, and were not drained."),
     QT_TRANSLATE_NOOP("HelpTopic", "See that what ran in these pods runs elsewhere."), kDrain},
    {kGroup, "DryRun", QT_TRANSLATE_NOOP("HelpTopic", "Dry run"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The server checked each eviction and did none: nothing was changed."),
     "", kDrain},
};

} // namespace

std::span<const HelpTopic> drainTopics()
{
    return kTopics;
}

} // namespace drover::ui
