#include "ui/help/helptopics.h"

#include <QtGlobal>

namespace drover::ui {

namespace {

constexpr auto kGroup = HelpTopic::Group::Condition;
constexpr const char *kStatus = "https://kubernetes.io/docs/reference/node/node-status/#condition";
constexpr const char *kPressure =
    "https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/";
constexpr const char *kDetector = "https://github.com/kubernetes/node-problem-detector";
constexpr const char *kLifecycle = "https://kep.k8s.io/5683";

constexpr HelpTopic kTopics[] = {
    {kGroup, "Ready", QT_TRANSLATE_NOOP("HelpTopic", "Ready"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "True: the kubelet takes pods. False: the kubelet says it cannot, and why. "
                       "Unknown: the node has not been heard from for 50 seconds (40 before "
                       "Kubernetes 1.32). It decides the status of the node."),
     QT_TRANSLATE_NOOP("HelpTopic", "Reason and message say what is missing."), kStatus},
    {kGroup, "MemoryPressure", QT_TRANSLATE_NOOP("HelpTopic", "MemoryPressure"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "True: the node has less memory available than the kubelet's threshold "
                       "(memory.available, usually 100Mi). The kubelet evicts pods that use more "
                       "than they request, and takes no more best-effort pods. It stays True for 5 "
                       "minutes after the pressure has ended."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Find the pods that use the most memory (page Pods, column of use) and give them "
                       "realistic requests and limits."),
     kPressure},
    {kGroup, "DiskPressure", QT_TRANSLATE_NOOP("HelpTopic", "DiskPressure"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "True: the disk of the node or of its images is nearly full (nodefs.available "
                       "under 10%, imagefs.available under 15%, or too few inodes). The kubelet "
                       "deletes dead containers and unused images, then evicts pods, and takes no "
                       "more pods."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Logs, emptyDir volumes and images are what fills disks. The page Images shows "
                       "the largest images."),
     kPressure},
    {kGroup, "PIDPressure", QT_TRANSLATE_NOOP("HelpTopic", "PIDPressure"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "True: the node is running out of process ids (pid.available). Some pod keeps "
                       "starting processes or threads."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Find that pod; podPidsLimit in the kubelet's configuration bounds each."),
     kPressure},
    {kGroup, "NetworkUnavailable", QT_TRANSLATE_NOOP("HelpTopic", "NetworkUnavailable"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "True: the network of the node is not set up, so that pods on other nodes cannot "
                       "be reached. The cloud's controller or the network plugin writes it; where "
                       "neither does, the condition is absent."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Look at the network plugin's pod on this node, in kube-system or a namespace "
                       "of its own."),
     kStatus},
    {kGroup, "KernelDeadlock", QT_TRANSLATE_NOOP("HelpTopic", "KernelDeadlock"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "True: the node problem detector found in the kernel's log that tasks hang. "
                       "It does not become False by itself."),
     QT_TRANSLATE_NOOP("HelpTopic", "Drain the node and restart the machine."), kDetector},
    {kGroup, "ReadonlyFilesystem", QT_TRANSLATE_NOOP("HelpTopic", "ReadonlyFilesystem"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "True: the kernel has remounted a file system read-only, usually after a disk "
                       "error. Pods on it cannot write."),
     QT_TRANSLATE_NOOP("HelpTopic", "Drain the node, then check its disk."), kDetector},
    {kGroup, "CorruptDockerOverlay2", QT_TRANSLATE_NOOP("HelpTopic", "CorruptDockerOverlay2"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "True: Docker's storage is damaged, so that containers cannot be started."),
     QT_TRANSLATE_NOOP("HelpTopic", "Drain the node and clear the runtime's storage."), kDetector},
    {kGroup, "FrequentKubeletRestart", QT_TRANSLATE_NOOP("HelpTopic", "FrequentKubeletRestart"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "True: the kubelet was started five times or more within 20 minutes."),
     QT_TRANSLATE_NOOP("HelpTopic", "Read the kubelet's log on the machine."), kDetector},
    {kGroup, "FrequentDockerRestart", QT_TRANSLATE_NOOP("HelpTopic", "FrequentDockerRestart"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "True: Docker was started five times or more within 20 minutes."),
     QT_TRANSLATE_NOOP("HelpTopic", "Read the runtime's log on the machine."), kDetector},
    {kGroup, "FrequentContainerdRestart",
     QT_TRANSLATE_NOOP("HelpTopic", "FrequentContainerdRestart"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "True: containerd was started five times or more within 20 minutes."),
     QT_TRANSLATE_NOOP("HelpTopic", "Read the runtime's log on the machine."), kDetector},
    {kGroup, "FrequentUnregisterNetDevice",
     QT_TRANSLATE_NOOP("HelpTopic", "FrequentUnregisterNetDevice"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "True: the kernel keeps waiting for a network device to be released. Pods may not "
                       "start or end."),
     QT_TRANSLATE_NOOP("HelpTopic", "Drain the node and restart the machine."), kDetector},
    {kGroup, "CperHardwareErrorFatal", QT_TRANSLATE_NOOP("HelpTopic", "CperHardwareErrorFatal"),
     QT_TRANSLATE_NOOP("HelpTopic", "True: the firmware reported a fatal hardware error."),
     QT_TRANSLATE_NOOP("HelpTopic", "Drain the node and have the machine looked at."), kDetector},
    {kGroup, "XfsShutdown", QT_TRANSLATE_NOOP("HelpTopic", "XfsShutdown"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "True: the kernel has shut down an XFS file system after an error in it or on its "
                       "disk."),
     QT_TRANSLATE_NOOP("HelpTopic", "Drain the node, then check its disk."), kDetector},
    {kGroup, "DrainInProgress", QT_TRANSLATE_NOOP("HelpTopic", "DrainInProgress"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "True: somebody is draining the node. Somebody put it in this state; it is not a "
                       "fault."),
     "", kLifecycle},
    {kGroup, "Drained", QT_TRANSLATE_NOOP("HelpTopic", "Drained"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "True: the node was drained; no pod that had to go is left."),
     "", kLifecycle},
    {kGroup, "MaintenancePlanned", QT_TRANSLATE_NOOP("HelpTopic", "MaintenancePlanned"),
     QT_TRANSLATE_NOOP("HelpTopic", "True: the machine is going to be worked on."), "", kLifecycle},
    {kGroup, "MaintenanceInProgress", QT_TRANSLATE_NOOP("HelpTopic", "MaintenanceInProgress"),
     QT_TRANSLATE_NOOP("HelpTopic", "True: the machine is being worked on."), "", kLifecycle},
    {kGroup, "GracefulNodeShutdownInProgress",
     QT_TRANSLATE_NOOP("HelpTopic", "GracefulNodeShutdownInProgress"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "True: the machine is shutting down, and the kubelet ends its pods first."),
     "", "https://kubernetes.io/docs/concepts/cluster-administration/node-shutdown/"},
    {kGroup, "other", QT_TRANSLATE_NOOP("HelpTopic", "Another condition"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "A condition that Drover does not know: a controller or an agent of this "
                       "cluster writes it. Whether True is good or bad is not known either, so "
                       "Drover calls it neither."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Its reason and message are the writer's words; the managed fields in the "
                       "YAML name the writer."),
     kStatus},
};

} // namespace

std::span<const HelpTopic> conditionTopics()
{
    return kTopics;
}

} // namespace drover::ui
