#include "app/demo/workloads/demopod.h"

#include "app/demo/workloads/podspecjson.h"
#include "app/demo/workloads/podstatusjson.h"

#include <algorithm>

namespace drover::demo {

namespace {

constexpr char kControllerFields[] =
    R"({"f:metadata":{"f:generateName":{},"f:labels":{".":{},"f:app":{}}},"f:spec":{}})";
constexpr char kKubeletFields[] = R"({"f:status":{"f:conditions":{},"f:phase":{}}})";

// "web-5fbc7594f5-" of "web-5fbc7594f5-g6wns"; a StatefulSet names its pods itself.
QByteArray generateNameOf(const DemoPod &pod)
{
    const bool generated = pod.owner && !pod.isMirror && !pod.isOwnedBy("StatefulSet");
    return generated ? pod.name.left(pod.name.lastIndexOf('-') + 1) : QByteArray();
}

std::vector<DemoField> annotationsOf(const DemoPod &pod)
{
    std::vector<DemoField> all = pod.of->annotations;
    if (pod.isMirror) {
        all.emplace_back("kubernetes.io/config.hash", pod.uid().left(8));
        all.emplace_back("kubernetes.io/config.mirror", pod.uid().left(8));
        all.emplace_back("kubernetes.io/config.source", "file");
    } else if (!pod.owner) {
        all.emplace_back("kubectl.kubernetes.io/last-applied-configuration",
                         R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":")" + pod.name +
                             R"(","namespace":")" + pod.nameSpace + "\"}}\n");
    }
    std::sort(all.begin(), all.end());
    return all;
}

void appendOwner(JsonWriter &json, const DemoOwner &owner)
{
    json.openField("ownerReferences", '[');
    json.open('{');
    json.field("apiVersion", owner.apiVersion);
    json.field("kind", owner.kind);
    json.field("name", owner.name);
    json.field("uid", owner.uid);
    json.key("controller");
    json.raw("true");
    if (owner.kind != "Node") {
        json.key("blockOwnerDeletion");
        json.raw("true");
    }
    json.close('}');
    json.close(']');
}

QByteArray managerOf(const DemoPod &pod)
{
    return pod.isMirror ? "kubelet" : pod.owner ? "kube-controller-manager" : "kubectl";
}

} // namespace

QByteArray phaseText(DemoPod::Phase phase)
{
    switch (phase) {
    case DemoPod::Phase::Pending:
        return "Pending";
    case DemoPod::Phase::Running:
        return "Running";
    case DemoPod::Phase::Succeeded:
        return "Succeeded";
    case DemoPod::Phase::Failed:
        break;
    }
    return "Failed";
}

std::vector<DemoField> DemoPod::labels() const
{
    std::vector<DemoField> all = of->labels;
    if (isOwnedBy("StatefulSet")) {
        all.emplace_back("statefulset.kubernetes.io/pod-name", name);
        std::sort(all.begin(), all.end());
    }
    return all;
}

QByteArray DemoPod::field(const QByteArray &path) const
{
    if (path == "spec.nodeName")
        return node;
    if (path == "status.phase")
        return phaseText(phase);
    return DemoObject::field(path);
}

void DemoPod::appendMetadata(JsonWriter &json) const
{
    openMetadata(json, generateNameOf(*this), isTerminating() ? 2 : 1);
    if (isTerminating()) {
        json.timeField("deletionTimestamp", deletionSecs);
        json.numberField("deletionGracePeriodSeconds", deletionGraceSecs);
    }
    appendMap(json, "labels", labels());
    appendMap(json, "annotations", annotationsOf(*this));
    if (owner)
        appendOwner(json, *owner);
    if (of->hangs) {
        json.openField("finalizers", '[');
        json.string("demo.drover.test/hold");
        json.close(']');
    }
    json.openField("managedFields", '[');
    appendManager(json, managerOf(*this), "v1", createdSecs, kControllerFields, false);
    if (!node.isEmpty())
        appendManager(json, "kubelet", "v1", readySecs, kKubeletFields, true);
    json.close(']');
    json.close('}');
}

void DemoPod::appendRest(JsonWriter &json) const
{
    appendPodSpec(json, *this);
    appendPodStatus(json, *this);
}

} // namespace drover::demo
