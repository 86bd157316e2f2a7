#include "app/demo/api/nodeevents.h"

#include "app/demo/api/refusals.h"
#include "app/demo/encode/jsonwriter.h"
#include "app/demo/nodes/nodefacts.h"
#include "app/demo/nodes/seededbits.h"

#include <QDateTime>

#include <map>

namespace drover::demo {

namespace {

struct NodeEvent {
    QByteArray reason;
    QByteArray message;
    QByteArray component;
    QByteArray uid; // of the involved object
    qint64 secs = 0;
    bool warning = false;
};

std::vector<NodeEvent> eventsOf(const DemoNode &node, quint64 seed)
{
    const NodeFacts facts = factsOf(node, seed);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    std::vector<NodeEvent> events{
        {"RegisteredNode",
         "Node " + node.name + " event: Registered Node " + node.name + " in Controller",
         "node-controller", facts.uid, now - now % 3600, false}};
    for (const DemoCondition &condition : facts.conditions) {
        if (condition.type != "Ready" || condition.status == "True")
            continue;
        events.push_back({"NodeNotReady", "Node " + node.name + " status is now: NodeNotReady",
                          "node-controller", facts.uid, condition.transitionSecs, false});
        if (condition.status == "False")
            events.push_back({"KubeletSetupFailed", condition.message, "kubelet", node.name,
                              condition.transitionSecs, true});
    }
    return events;
}

void appendInvolved(JsonWriter &json, const DemoNode &node, const NodeEvent &event)
{
    json.openField("involvedObject", '{');
    json.field("kind", "Node");
    json.field("name", node.name);
    json.field("uid", event.uid);
    json.field("apiVersion", "v1");
    json.close('}');
}

void appendMetadata(JsonWriter &json, const DemoNode &node, const NodeEvent &event,
                    quint64 identity)
{
    json.openField("metadata", '{');
    json.field("name", node.name + '.' + hexOf(identity, 8));
    json.field("namespace", "default");
    json.field("uid", uuidOf(identity));
    json.field("resourceVersion", QByteArray::number(node.version));
    json.timeField("creationTimestamp", event.secs);
    json.openField("managedFields", '[');
    json.open('{');
    json.field("manager", event.component == "kubelet" ? "kubelet" : "kube-controller-manager");
    json.field("operation", "Update");
    json.field("apiVersion", "v1");
    json.timeField("time", event.secs);
    json.field("fieldsType", "FieldsV1");
    json.key("fieldsV1");
    json.raw(R"({"f:count":{},"f:involvedObject":{},"f:message":{},"f:reason":{}})");
    json.close('}');
    json.close(']');
    json.close('}');
}

void appendNodeEvent(QByteArray &out, const DemoNode &node, const NodeEvent &event, quint64 seed)
{
    const quint64 identity = mix(seed ^ quint64(node.index) << 16 ^ quint64(event.reason.size()));
    JsonWriter json(out);
    json.open('{');
    appendMetadata(json, node, event, identity);
    appendInvolved(json, node, event);
    json.field("reason", event.reason);
    json.field("message", event.message);
    json.openField("source", '{');
    json.field("component", event.component);
    if (event.component == "kubelet")
        json.field("host", node.name);
    json.close('}');
    json.timeField("firstTimestamp", event.secs);
    json.timeField("lastTimestamp", event.secs);
    json.numberField("count", 1);
    json.field("type", event.warning ? "Warning" : "Normal");
    json.timeField("eventTime", 0);
    json.field("reportingComponent", event.component);
    json.field("reportingInstance", event.component == "kubelet" ? node.name : QByteArray());
    json.close('}');
}

// The terms of the field selector by key; none: one of another kind.
std::optional<std::map<QByteArray, QByteArray>> fieldsOf(const DemoRequest &request)
{
    std::map<QByteArray, QByteArray> fields;
    for (const QByteArray &term : request.parameter("fieldSelector").split(',')) {
        const qsizetype sign = term.indexOf('=');
        if (sign > 0 && term.startsWith("involvedObject."))
            fields[term.left(sign).mid(15)] = term.mid(sign + 1);
        else if (!term.isEmpty())
            return std::nullopt;
    }
    return fields;
}

} // namespace

DemoAnswer answerEventList(const RouteContext &context)
{
    auto fields = fieldsOf(context.request);
    if (!fields)
        return badSelector();
    const auto wants = [&](const char *key, const QByteArray &value) {
        return !fields->contains(key) || fields->at(key) == value;
    };
    const bool here = context.path.nameSpace.isEmpty() || context.path.nameSpace == "default";
    QByteArray out = R"({"kind":"EventList","apiVersion":"v1","metadata":{"resourceVersion":")" +
                     QByteArray::number(context.state.version()) + R"("},"items":[)";
    bool first = true;
    for (const DemoNode &node : context.state.nodes()) {
        if (!here || !wants("kind", "Node") || !wants("name", node.name) || !wants("namespace", {}))
            continue;
        for (const NodeEvent &event : eventsOf(node, context.state.seed())) {
            if (!wants("uid", event.uid))
                continue;
            if (!std::exchange(first, false))
                out += ',';
            appendNodeEvent(out, node, event, context.state.seed());
        }
    }
    return fixedAnswer(200, out + "]}\n");
}

} // namespace drover::demo
