#include "ui/help/helptopics.h"

#include <QtGlobal>

namespace drover::ui {

namespace {

constexpr auto kGroup = HelpTopic::Group::Pod;
constexpr const char *kLife = "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/";
constexpr const char *kImages = "https://kubernetes.io/docs/concepts/containers/images/";
constexpr const char *kDebug =
    "https://kubernetes.io/docs/tasks/debug/debug-application/debug-pods/";
constexpr const char *kEviction = "https://kubernetes.io/docs/concepts/scheduling-eviction/";
constexpr const char *kAdmission =
    "https://kubernetes.io/docs/reference/node/node-status/#capacity-and-allocatable";

constexpr HelpTopic kTopics[] = {
    {kGroup, "Running", QT_TRANSLATE_NOOP("HelpTopic", "Running"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "At least one container runs, starts or is restarted. Ready says how many of "
                       "them are ready to serve."),
     "", kLife},
    {kGroup, "Pending", QT_TRANSLATE_NOOP("HelpTopic", "Pending"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The pod is accepted, but not all of its containers were started: it has no "
                       "node yet, or its images and volumes are being fetched."),
     QT_TRANSLATE_NOOP("HelpTopic", "Its events say what it waits for."), kLife},
    {kGroup, "Succeeded", QT_TRANSLATE_NOOP("HelpTopic", "Succeeded"),
     QT_TRANSLATE_NOOP("HelpTopic", "All containers ended well and are not started again."), "",
     kLife},
    {kGroup, "Completed", QT_TRANSLATE_NOOP("HelpTopic", "Completed"),
     QT_TRANSLATE_NOOP("HelpTopic", "The container ended with exit code 0, as a job does."), "",
     kLife},
    {kGroup, "Failed", QT_TRANSLATE_NOOP("HelpTopic", "Failed"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "All containers ended, at least one of them with an error, and they are not "
                       "started again."),
     QT_TRANSLATE_NOOP("HelpTopic", "Read the log of the container that failed."), kLife},
    {kGroup, "Error", QT_TRANSLATE_NOOP("HelpTopic", "Error, ExitCode:n, Signal:n"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "A container ended with an error. Its exit code, or the signal that ended it, "
                       "is in the page of the container."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Read its log; of one that was started again the log of the run before."),
     kDebug},
    {kGroup, "Unknown", QT_TRANSLATE_NOOP("HelpTopic", "Unknown"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The node has not been heard from, so nobody knows how the pod is. It may well "
                       "go on running."),
     QT_TRANSLATE_NOOP("HelpTopic", "Look at the node first."), kLife},
    {kGroup, "NodeLost", QT_TRANSLATE_NOOP("HelpTopic", "NodeLost"),
     QT_TRANSLATE_NOOP("HelpTopic", "The node has not been heard from for minutes."),
     QT_TRANSLATE_NOOP("HelpTopic", "Look at the node first."), kLife},
    {kGroup, "NotReady", QT_TRANSLATE_NOOP("HelpTopic", "NotReady"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Some containers have completed, others run, and the pod is not ready to "
                       "serve."),
     "", kLife},
    {kGroup, "Terminating", QT_TRANSLATE_NOOP("HelpTopic", "Terminating"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The pod was deleted or evicted and is given its grace period to end. It "
                       "stays so while a finalizer holds it, or while its node is not heard from."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "After the grace period look at its finalizers and at its node."),
     kLife},
    {kGroup, "ContainerCreating", QT_TRANSLATE_NOOP("HelpTopic", "ContainerCreating"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The kubelet prepares the container: network, volumes, image."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "For longer than a minute its events say what is missing, usually a volume, a "
                       "secret or the network plugin."),
     kDebug},
    {kGroup, "PodInitializing", QT_TRANSLATE_NOOP("HelpTopic", "PodInitializing"),
     QT_TRANSLATE_NOOP("HelpTopic", "All init containers have ended; the others are being started."),
     "", kLife},
    {kGroup, "Init", QT_TRANSLATE_NOOP("HelpTopic", "Init:n/m"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Of m init containers n have ended well; the next one runs. The others wait "
                       "until all have."),
     QT_TRANSLATE_NOOP("HelpTopic", "Where it takes long, read the log of the init container."),
     "https://kubernetes.io/docs/tasks/debug/debug-application/debug-init-containers/"},
    {kGroup, "CrashLoopBackOff", QT_TRANSLATE_NOOP("HelpTopic", "CrashLoopBackOff"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "A container ends again and again soon after its start. The kubelet waits "
                       "before each new start: 10 seconds, then twice as long each time, up to 5 "
                       "minutes."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Read the log of the run before, and the exit code: 137 is a kill, often for lack "
                       "of memory; 127 a command that was not found."),
     kLife},
    {kGroup, "OOMKilled", QT_TRANSLATE_NOOP("HelpTopic", "OOMKilled"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The kernel killed a container that used more memory than its limit, or than "
                       "the node had."),
     QT_TRANSLATE_NOOP("HelpTopic", "Raise the limit, or find out why it needs so much."), kEviction},
    {kGroup, "ImagePullBackOff", QT_TRANSLATE_NOOP("HelpTopic", "ImagePullBackOff"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The image could not be pulled: a wrong name or tag, no right to it, or the "
                       "registry is not reached. The kubelet tries again, at growing intervals up to "
                       "5 minutes."),
     QT_TRANSLATE_NOOP("HelpTopic", "The events have the registry's answer."), kImages},
    {kGroup, "ErrImagePull", QT_TRANSLATE_NOOP("HelpTopic", "ErrImagePull"),
     QT_TRANSLATE_NOOP("HelpTopic", "The image could not be pulled just now."),
     QT_TRANSLATE_NOOP("HelpTopic", "The events have the registry's answer."), kImages},
    {kGroup, "ErrImageNeverPull", QT_TRANSLATE_NOOP("HelpTopic", "ErrImageNeverPull"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The image is not on the node, and the pod forbids pulling it "
                       "(imagePullPolicy: Never)."),
     "", kImages},
    {kGroup, "InvalidImageName", QT_TRANSLATE_NOOP("HelpTopic", "InvalidImageName"),
     QT_TRANSLATE_NOOP("HelpTopic", "The image's name is not a valid one."), "", kImages},
    {kGroup, "CreateContainerConfigError",
     QT_TRANSLATE_NOOP("HelpTopic", "CreateContainerConfigError"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The container refers to a ConfigMap, a Secret or a key in one that is not "
                       "there."),
     QT_TRANSLATE_NOOP("HelpTopic", "Its message names it."), kDebug},
    {kGroup, "CreateContainerError", QT_TRANSLATE_NOOP("HelpTopic", "CreateContainerError"),
     QT_TRANSLATE_NOOP("HelpTopic", "The runtime refused to make the container."),
     QT_TRANSLATE_NOOP("HelpTopic", "Its message has the runtime's words."), kDebug},
    {kGroup, "RunContainerError", QT_TRANSLATE_NOOP("HelpTopic", "RunContainerError"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The container was made but could not be started, often because its command "
                       "is not in the image."),
     QT_TRANSLATE_NOOP("HelpTopic", "Its message has the runtime's words."), kDebug},
    {kGroup, "ContainerCannotRun", QT_TRANSLATE_NOOP("HelpTopic", "ContainerCannotRun"),
     QT_TRANSLATE_NOOP("HelpTopic", "The runtime could not start the container's command."), "",
     kDebug},
    {kGroup, "Evicted", QT_TRANSLATE_NOOP("HelpTopic", "Evicted"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The kubelet ended the pod because its node ran out of memory, disk or "
                       "process ids. The object stays as a record; its controller has made another "
                       "pod."),
     QT_TRANSLATE_NOOP("HelpTopic", "Its message names the resource. The record may be deleted."),
     "https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/"},
    {kGroup, "DeadlineExceeded", QT_TRANSLATE_NOOP("HelpTopic", "DeadlineExceeded"),
     QT_TRANSLATE_NOOP("HelpTopic", "It ran longer than its activeDeadlineSeconds allow."), "",
     "https://kubernetes.io/docs/concepts/workloads/controllers/job/"},
    {kGroup, "SchedulingGated", QT_TRANSLATE_NOOP("HelpTopic", "SchedulingGated"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The pod waits until whoever set its scheduling gates removes them."),
     "", "https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/"},
    {kGroup, "NodeAffinity", QT_TRANSLATE_NOOP("HelpTopic", "NodeAffinity"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The kubelet refused the pod: the labels of the node do not fit its affinity "
                       "or selector any more."),
     "", kEviction},
    {kGroup, "NodeShutdown", QT_TRANSLATE_NOOP("HelpTopic", "NodeShutdown, Terminated"),
     QT_TRANSLATE_NOOP("HelpTopic", "The machine was shut down while the pod was on it."), "",
     "https://kubernetes.io/docs/concepts/cluster-administration/node-shutdown/"},
    {kGroup, "OutOfcpu", QT_TRANSLATE_NOOP("HelpTopic", "OutOfcpu"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The kubelet refused the pod: its requests are more than is left on the "
                       "node."),
     "", kAdmission},
    {kGroup, "OutOfmemory", QT_TRANSLATE_NOOP("HelpTopic", "OutOfmemory"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The kubelet refused the pod: it requests more memory than is left on the "
                       "node."),
     "", kAdmission},
    {kGroup, "OutOfpods", QT_TRANSLATE_NOOP("HelpTopic", "OutOfpods"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The kubelet refused the pod: the node has as many pods as it may have."),
     "", kAdmission},
    {kGroup, "UnexpectedAdmissionError",
     QT_TRANSLATE_NOOP("HelpTopic", "UnexpectedAdmissionError"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The kubelet could not give the pod what it asks for, such as a device."),
     QT_TRANSLATE_NOOP("HelpTopic", "Its message has the kubelet's words."), kAdmission},
    {kGroup, "other", QT_TRANSLATE_NOOP("HelpTopic", "Another status"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The status is the reason that the kubelet or a controller gave for how the "
                       "pod is."),
     QT_TRANSLATE_NOOP("HelpTopic", "The pod's events and conditions say more."), kLife},
};

} // namespace

std::span<const HelpTopic> podTopics()
{
    return kTopics;
}

} // namespace drover::ui
