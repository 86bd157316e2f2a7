#include "app/demo/events/democlusterevent.h"

#include "app/demo/encode/timetext.h"
#include "app/demo/nodes/seededbits.h"

namespace drover::demo {

namespace {

constexpr char kFields[] =
    R"({"f:count":{},"f:firstTimestamp":{},"f:involvedObject":{},"f:lastTimestamp":{},)"
    R"("f:message":{},"f:reason":{},"f:reportingComponent":{},"f:source":{"f:component":{}},)"
    R"("f:type":{}})";

QByteArray managerOf(const QByteArray &component)
{
    if (component == "kubelet" || component == "kernel-monitor")
        return component == "kubelet" ? "kubelet" : "node-problem-detector";
    return component == "default-scheduler" ? "kube-scheduler" : "kube-controller-manager";
}

QByteArray microText(qint64 secs, quint64 seed)
{
    const QByteArray micros = QByteArray::number(mix(seed) % 1'000'000).rightJustified(6, '0');
    return rfc3339(secs).chopped(1) + '.' + micros + 'Z';
}

void optionalField(JsonWriter &json, QByteArrayView name, const QByteArray &value)
{
    if (!value.isEmpty())
        json.field(name, value);
}

} // namespace

const ObjectKind &eventKind()
{
    static const ObjectKind kind{{}, "v1", "events", "Event"};
    return kind;
}

QByteArray DemoClusterEvent::sameness() const
{
    return subject.kind + '/' + subject.nameSpace + '/' + subject.name + '/' + subject.uid + '/' +
           subject.fieldPath + '/' + component + '/' + reason + '/' + message;
}

QByteArray DemoClusterEvent::field(const QByteArray &path) const
{
    if (path == "involvedObject.kind")
        return subject.kind;
    if (path == "involvedObject.namespace")
        return subject.nameSpace;
    if (path == "involvedObject.name")
        return subject.name;
    if (path == "involvedObject.uid")
        return subject.uid;
    if (path == "involvedObject.fieldPath")
        return subject.fieldPath;
    if (path == "reason")
        return reason;
    if (path == "type")
        return isWarning ? "Warning" : "Normal";
    if (path == "reportingComponent" || path == "source")
        return component;
    return DemoObject::field(path);
}

void DemoClusterEvent::appendMetadata(JsonWriter &json) const
{
    openMetadata(json, {}, 0);
    json.openField("managedFields", '[');
    appendManager(json, managerOf(component), "v1", lastSecs, kFields, false);
    json.close(']');
    json.close('}');
}

void DemoClusterEvent::appendRest(JsonWriter &json) const
{
    json.openField("involvedObject", '{');
    json.field("kind", subject.kind);
    optionalField(json, "namespace", subject.nameSpace);
    json.field("name", subject.name);
    json.field("uid", subject.uid);
    json.field("apiVersion", "v1");
    optionalField(json, "fieldPath", subject.fieldPath);
    json.close('}');
    json.field("reason", reason);
    json.field("message", message);
    json.openField("source", '{');
    if (action.isEmpty()) {
        json.field("component", component);
        optionalField(json, "host", host);
    }
    json.close('}');
    appendTimes(json);
    optionalField(json, "action", action);
    json.field("reportingComponent", component);
    json.field("reportingInstance", action.isEmpty() ? host : component + "-cp-1");
}

// The older form has two times and a count, the newer one an instant and a series.
void DemoClusterEvent::appendTimes(JsonWriter &json) const
{
    const bool series = !action.isEmpty();
    json.timeField("firstTimestamp", series ? 0 : firstSecs);
    json.timeField("lastTimestamp", series ? 0 : lastSecs);
    if (!series)
        json.numberField("count", count);
    json.field("type", isWarning ? "Warning" : "Normal");
    if (!series) {
        json.timeField("eventTime", 0);
        return;
    }
    json.field("eventTime", microText(firstSecs, identity));
    if (count < 2)
        return;
    json.openField("series", '{');
    json.numberField("count", count);
    json.field("lastObservedTime", microText(lastSecs, identity + quint64(lastSecs)));
    json.close('}');
}

} // namespace drover::demo
