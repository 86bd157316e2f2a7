#include "app/demo/api/nodeleases.h"

#include "app/demo/api/refusals.h"
#include "app/demo/encode/jsonwriter.h"
#include "app/demo/encode/timetext.h"
#include "app/demo/nodes/nodefacts.h"
#include "app/demo/nodes/seededbits.h"

#include <QDateTime>

namespace drover::demo {

namespace {

constexpr char kNamespace[] = "kube-node-lease";
constexpr qint64 kRenewSecs = 10;

// Each kubelet has its own second in the ten.
qint64 renewedAt(const DemoNode &node)
{
    if (node.overlay && node.overlay->silentSecs != 0)
        return node.overlay->silentSecs;
    if (readinessOf(node) == "Unknown")
        return node.heartbeatSecs;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    return now - (now + node.index) % kRenewSecs;
}

QByteArray microText(qint64 secs, quint64 seed)
{
    const QByteArray micros = QByteArray::number(mix(seed) % 1'000'000).rightJustified(6, '0');
    return rfc3339(secs).chopped(1) + '.' + micros + 'Z';
}

void appendOwner(JsonWriter &json, const DemoNode &node, const QByteArray &uid)
{
    json.openField("ownerReferences", '[');
    json.open('{');
    json.field("apiVersion", "v1");
    json.field("kind", "Node");
    json.field("name", node.name);
    json.field("uid", uid);
    json.close('}');
    json.close(']');
}

void appendManager(JsonWriter &json, qint64 secs)
{
    json.openField("managedFields", '[');
    json.open('{');
    json.field("manager", "kubelet");
    json.field("operation", "Update");
    json.field("apiVersion", "coordination.k8s.io/v1");
    json.timeField("time", secs);
    json.field("fieldsType", "FieldsV1");
    json.key("fieldsV1");
    json.raw(R"({"f:spec":{"f:holderIdentity":{},"f:leaseDurationSeconds":{},"f:renewTime":{}}})");
    json.close('}');
    json.close(']');
}

void appendLease(QByteArray &out, const DemoNode &node, const DemoState &state, bool withKind)
{
    const qint64 renewed = renewedAt(node);
    const quint64 identity = mix(state.seed() ^ (quint64(node.incarnation) << 20));
    JsonWriter json(out);
    json.open('{');
    if (withKind) {
        json.field("kind", "Lease");
        json.field("apiVersion", "coordination.k8s.io/v1");
    }
    json.openField("metadata", '{');
    json.field("name", node.name);
    json.field("namespace", kNamespace);
    json.field("uid", uuidOf(identity));
    json.field("resourceVersion", QByteArray::number(node.version));
    json.timeField("creationTimestamp", node.createdSecs);
    appendOwner(json, node, factsOf(node, state.seed()).uid);
    appendManager(json, renewed);
    json.close('}');
    json.openField("spec", '{');
    json.field("holderIdentity", node.name);
    json.numberField("leaseDurationSeconds", 40);
    json.field("renewTime", microText(renewed, identity + quint64(renewed)));
    json.close('}');
    json.close('}');
}

} // namespace

DemoAnswer answerLeaseList(const RouteContext &context)
{
    QByteArray out = R"({"kind":"LeaseList","apiVersion":"coordination.k8s.io/v1",)"
                     R"("metadata":{"resourceVersion":")" +
                     QByteArray::number(context.state.version()) + R"("},"items":[)";
    bool first = true;
    const bool asked = context.path.nameSpace.isEmpty() || context.path.nameSpace == kNamespace;
    for (const DemoNode &node : asked ? context.state.nodes() : std::vector<DemoNode>()) {
        if (!std::exchange(first, false))
            out += ',';
        appendLease(out, node, context.state, false);
    }
    return fixedAnswer(200, out + "]}\n");
}

DemoAnswer answerLease(const RouteContext &context)
{
    const DemoNode *node = context.state.find(context.path.name);
    if (!node || context.path.nameSpace != kNamespace)
        return notFound(context.path);
    QByteArray out;
    appendLease(out, *node, context.state, true);
    return fixedAnswer(200, out + '\n');
}

} // namespace drover::demo
