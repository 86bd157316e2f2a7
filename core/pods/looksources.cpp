#include "core/pods/looksources.h"

#include "core/api/insightpaths.h"
#include "core/api/podpaths.h"
#include "core/decode/eventdecoder.h"
#include "core/poddecode/poddecoder.h"

#include <chrono>

namespace drover {

namespace {

// The first page is to be seen at once. The others wait for each other, and events are small: about
// a kilobyte.
constexpr int kFirstEventPage = 500;
constexpr int kEventPage = 5000;
// "Starting kubelet." and its like are told before the node is there.
constexpr std::chrono::seconds kBeforeRegistered{60};
constexpr std::string_view kMirror = "kubernetes.io/config.mirror";

Result<ObjectPage<PodDetails>> readPods(const std::string &body)
{
    return decodePodDetailsList(body).map([](PodDetailsPage &&page) {
        return ObjectPage<PodDetails>{std::move(page.pods), std::move(page.resourceVersion),
                                      std::move(page.continueToken)};
    });
}

Result<ObjectPage<ClusterEvent>> readEvents(const std::string &body)
{
    return decodeClusterEvents(body).map([](ClusterEventPage &&page) {
        return ObjectPage<ClusterEvent>{std::move(page.events), std::move(page.resourceVersion),
                                        std::move(page.continueToken)};
    });
}

ObjectSource<ClusterEvent> eventsOf(const std::string &nameSpace, const std::string &kind,
                                    const std::string &name)
{
    ObjectSource<ClusterEvent> source;
    source.listTarget = [nameSpace, kind, name](const std::string &token) {
        const int limit = token.empty() ? kFirstEventPage : kEventPage;
        return eventsAbout(nameSpace, kind, name, limit, token);
    };
    source.watchTarget = [nameSpace, kind, name](const std::string &version,
                                                 std::chrono::seconds timeout) {
        return watchEventsAbout(nameSpace, kind, name, version, timeout);
    };
    source.readPage = readEvents;
    source.readEvent = decodeClusterEventLine;
    source.tellsFirstPage = true;
    return source;
}

} // namespace

ObjectSource<PodDetails> podDetailsOnNode(const std::string &node, int pageSize)
{
    ObjectSource<PodDetails> source;
    source.listTarget = [node, pageSize](const std::string &token) {
        return podsOfNode(node, {}, pageSize, token);
    };
    source.watchTarget = [node](const std::string &version, std::chrono::seconds timeout) {
        return watchPodsOfNode(node, {}, version, timeout);
    };
    source.readPage = readPods;
    source.readEvent = decodePodDetailsEvent;
    return source;
}

ObjectSource<PodDetails> podDetailsByName(const std::string &nameSpace, const std::string &name)
{
    ObjectSource<PodDetails> source;
    source.listTarget = [nameSpace, name](const std::string &) {
        return podByName(nameSpace, name);
    };
    source.watchTarget = [nameSpace, name](const std::string &version,
                                           std::chrono::seconds timeout) {
        return watchPodByName(nameSpace, name, version, timeout);
    };
    source.readPage = readPods;
    source.readEvent = decodePodDetailsEvent;
    return source;
}

ObjectSource<ClusterEvent> eventsAboutNode(const std::string &node)
{
    return eventsOf({}, "Node", node);
}

ObjectSource<ClusterEvent> eventsAboutPod(const std::string &nameSpace, const std::string &name)
{
    return eventsOf(nameSpace, "Pod", name);
}

bool isAboutNode(const ClusterEvent &event, std::string_view name, std::string_view uid,
                 Timestamp created)
{
    if (event.subject.kind != "Node" || event.subject.name != name)
        return false;
    if (event.subject.uid == uid || event.subject.uid.empty())
        return true;
    if (event.subject.uid != name || !lastSeen(event).isReported())
        return false;
    return !created.isReported() ||
           lastSeen(event).seconds() >= created.seconds() - kBeforeRegistered.count();
}

bool isAboutPod(const ClusterEvent &event, const Pod &pod)
{
    if (event.subject.kind != "Pod" || event.subject.name != pod.name ||
        event.subject.nameSpace != pod.nameSpace)
        return false;
    const auto mirror = pod.annotations.find(kMirror);
    return event.subject.uid == pod.uid || event.subject.uid.empty() ||
           (mirror != pod.annotations.end() && event.subject.uid == mirror->second);
}

} // namespace drover
