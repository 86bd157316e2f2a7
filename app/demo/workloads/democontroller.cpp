#include "app/demo/workloads/democontroller.h"

namespace drover::demo {

namespace {

constexpr char kSpecFields[] = R"({"f:spec":{"f:selector":{},"f:template":{}}})";

void appendTemplate(JsonWriter &json, const PodTemplate &pods)
{
    json.openField("selector", '{');
    json.openField("matchLabels", '{');
    json.field("app", pods.app);
    json.close('}');
    json.close('}');
    json.openField("template", '{');
    json.openField("metadata", '{');
    json.openField("labels", '{');
    for (const auto &[key, value] : pods.labels)
        json.field(key, value);
    json.close('}');
    json.close('}');
    json.openField("spec", '{');
    json.openField("containers", '[');
    json.open('{');
    json.field("name", pods.app);
    json.field("image", "registry.example.test/" + pods.app + ":1.4");
    json.close('}');
    json.close(']');
    json.close('}');
    json.close('}');
}

void appendDaemonStatus(JsonWriter &json, int nodes)
{
    for (const char *name : {"currentNumberScheduled", "desiredNumberScheduled", "numberAvailable",
                             "numberReady", "updatedNumberScheduled"})
        json.numberField(name, nodes);
    json.numberField("numberMisscheduled", 0);
}

} // namespace

void DemoController::appendMetadata(JsonWriter &json) const
{
    openMetadata(json, {}, 1);
    appendMap(json, "labels", labels());
    json.openField("managedFields", '[');
    appendManager(json, "kubectl", objectKindOf(kind).apiVersion(), createdSecs, kSpecFields,
                  false);
    json.close(']');
    json.close('}');
}

void DemoController::appendRest(JsonWriter &json) const
{
    json.openField("spec", '{');
    if (kind == Kind::ReplicaSet || kind == Kind::StatefulSet)
        json.numberField("replicas", replicas);
    else if (kind == Kind::Job)
        json.numberField("completions", replicas);
    appendTemplate(json, *pods);
    json.close('}');
    json.openField("status", '{');
    if (kind == Kind::DaemonSet)
        appendDaemonStatus(json, replicas);
    else if (kind != Kind::Job)
        json.numberField("replicas", replicas);
    json.numberField("observedGeneration", 1);
    json.close('}');
}

const ObjectKind &objectKindOf(DemoController::Kind kind)
{
    static const ObjectKind replicaSet{"apps", "v1", "replicasets", "ReplicaSet"};
    static const ObjectKind daemonSet{"apps", "v1", "daemonsets", "DaemonSet"};
    static const ObjectKind statefulSet{"apps", "v1", "statefulsets", "StatefulSet"};
    static const ObjectKind job{"batch", "v1", "jobs", "Job"};
    switch (kind) {
    case DemoController::Kind::ReplicaSet:
        return replicaSet;
    case DemoController::Kind::DaemonSet:
        return daemonSet;
    case DemoController::Kind::StatefulSet:
        return statefulSet;
    case DemoController::Kind::Job:
        break;
    }
    return job;
}

} // namespace drover::demo
