#include "app/demo/events/podhappenings.h"

#include "app/demo/nodes/seededbits.h"
#include "app/demo/workloads/containerstate.h"
#include "app/demo/workloads/podspecjson.h"

namespace drover::demo {

namespace {

using Events = std::vector<DemoClusterEvent>;
using Kind = ContainerState::Kind;

DemoClusterEvent podEvent(const DemoPod &pod, const DemoContainer *container, const char *reason,
                          const QByteArray &message, bool isWarning = false)
{
    DemoClusterEvent event;
    event.subject = {"Pod", pod.nameSpace, pod.name, pod.uid(), {}};
    if (container)
        event.subject.fieldPath =
            (isInit(*container) ? "spec.initContainers{" : "spec.containers{") + container->name +
            '}';
    event.reason = reason;
    event.message = message;
    event.component = "kubelet";
    event.host = pod.node;
    event.isWarning = isWarning;
    return event;
}

DemoClusterEvent schedulerEvent(const DemoPod &pod, const char *reason, const QByteArray &message)
{
    DemoClusterEvent event = podEvent(pod, nullptr, reason, message);
    event.component = "default-scheduler";
    event.host.clear();
    event.action = "Binding";
    return event;
}

// Every third image is not on the node yet.
void addStart(Events &events, const DemoPod &pod, const DemoContainer &container)
{
    const QByteArray image = '"' + imageOf(pod, container) + '"';
    const quint64 bits = mix(pod.identity + quint64(container.name.size()));
    if (bits % 3 == 0) {
        const QByteArray took = QByteArray::number(bits / 3 % 4000 + 300);
        events.push_back(podEvent(pod, &container, "Pulling", "Pulling image " + image));
        events.push_back(podEvent(pod, &container, "Pulled",
                                  "Successfully pulled image " + image + " in " + took + "ms (" +
                                      took + "ms including waiting). Image size: " +
                                      QByteArray::number(20'000'000 + bits % 80'000'000) +
                                      " bytes."));
    } else {
        events.push_back(podEvent(pod, &container, "Pulled",
                                  "Container image " + image + " already present on machine"));
    }
    events.push_back(podEvent(pod, &container, "Created", "Created container: " + container.name));
    events.push_back(podEvent(pod, &container, "Started", "Started container " + container.name));
}

DemoClusterEvent backOff(const DemoPod &pod, const DemoContainer &container)
{
    return podEvent(pod, &container, "BackOff",
                    "Back-off restarting failed container " + container.name + " in pod " +
                        pod.name + '_' + pod.nameSpace + '(' + pod.uid() + ')',
                    true);
}

void addContainers(Events &events, const DemoPodPtr &before, const DemoPod &pod)
{
    for (const DemoContainer &container : containersOf(*pod.of)) {
        const ContainerState is = stateOf(pod, container);
        const bool ran =
            before && !before->node.isEmpty() && stateOf(*before, container).kind == Kind::Running;
        if (is.kind == Kind::Running && !ran)
            addStart(events, pod, container);
        else if (is.kind == Kind::Waiting && is.reason == "CrashLoopBackOff" && ran)
            events.push_back(backOff(pod, container));
    }
}

} // namespace

std::vector<DemoClusterEvent> podHappenings(const DemoPodPtr &before, const DemoPodPtr &after)
{
    Events events;
    if (!after || after->node.isEmpty())
        return events;
    const DemoPod &pod = *after;
    if (pod.isTerminating()) {
        if (before && !before->isTerminating())
            for (const DemoContainer &container : containersOf(*pod.of))
                if (stateOf(pod, container).kind == Kind::Running)
                    events.push_back(podEvent(pod, &container, "Killing",
                                              "Stopping container " + container.name));
        return events;
    }
    if (!before || before->node.isEmpty())
        events.push_back(schedulerEvent(pod, "Scheduled",
                                        "Successfully assigned " + pod.key() + " to " + pod.node));
    addContainers(events, before, pod);
    return events;
}

std::vector<DemoClusterEvent> podTroubles(const DemoPod &pod)
{
    Events events;
    if (pod.node.isEmpty() || pod.isFinished() || pod.isTerminating())
        return events;
    for (const DemoContainer &container : containersOf(*pod.of)) {
        const ContainerState is = stateOf(pod, container);
        if (is.kind == Kind::Waiting && is.reason == "CrashLoopBackOff") {
            events.push_back(backOff(pod, container));
        } else if (is.kind == Kind::Waiting && is.reason == "ImagePullBackOff") {
            const QByteArray image = '"' + imageOf(pod, container) + '"';
            events.push_back(
                podEvent(pod, &container, "BackOff", "Back-off pulling image " + image));
            events.push_back(podEvent(pod, &container, "Failed", "Error: ImagePullBackOff", true));
        } else if (is.kind == Kind::Running && !is.ready && !isInit(container) &&
                   pod.of->fate == Fate::Runs) {
            events.push_back(podEvent(pod, &container, "Unhealthy",
                                      "Readiness probe failed: HTTP probe failed with "
                                      "statuscode: 503",
                                      true));
        }
    }
    return events;
}

DemoClusterEvent failedScheduling(const DemoPod &pod, const QByteArray &why)
{
    DemoClusterEvent event = schedulerEvent(pod, "FailedScheduling", why);
    event.action = "Scheduling";
    event.isWarning = true;
    return event;
}

} // namespace drover::demo
