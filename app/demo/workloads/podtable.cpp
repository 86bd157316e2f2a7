#include "app/demo/workloads/podtable.h"

#include "app/demo/encode/timetext.h"
#include "app/demo/workloads/containerstate.h"
#include "app/demo/workloads/podstatusjson.h"

#include <QDateTime>

namespace drover::demo {

namespace {

struct PodColumn {
    const char *name;
    const char *format;
    const char *description;
    int priority; // 1: only in wide output
};

constexpr PodColumn kColumns[] = {
    {"Name", "name", "The name of the pod", 0},
    {"Ready", "", "How many of its containers are ready", 0},
    {"Status", "", "What the pod does", 0},
    {"Restarts", "", "How often its containers began again", 0},
    {"Age", "", "The time since the pod was created", 0},
    {"IP", "", "The first address of the pod", 1},
    {"Node", "", "The node it runs on", 1},
    {"Nominated Node", "", "The node it waits for", 1},
    {"Readiness Gates", "", "The readiness gates that hold", 1},
};

QByteArray orNone(const QByteArray &text)
{
    return text.isEmpty() ? QByteArray("<none>") : text;
}

// A finished pod says so to those who show it paler.
void appendConditions(JsonWriter &json, const DemoPod &pod)
{
    if (!pod.isFinished())
        return;
    const bool good = pod.phase == DemoPod::Phase::Succeeded;
    json.openField("conditions", '[');
    json.open('{');
    json.field("type", "Completed");
    json.field("status", "True");
    json.field("reason", good ? "Succeeded" : "Failed");
    json.field("message", good ? "The pod has completed successfully." : "The pod failed.");
    json.close('}');
    json.close(']');
}

} // namespace

void appendPodColumns(QByteArray &out)
{
    out += R"(,"columnDefinitions":)";
    JsonWriter json(out);
    json.open('[');
    for (const PodColumn &column : kColumns) {
        json.open('{');
        json.field("name", column.name);
        json.field("type", "string");
        json.field("format", column.format);
        json.field("description", column.description);
        json.numberField("priority", column.priority);
        json.close('}');
    }
    json.close(']');
}

void appendPodRow(QByteArray &out, const DemoPod &pod, RowObject object)
{
    const QByteArray age = humanDuration(QDateTime::currentSecsSinceEpoch() - pod.createdSecs);
    JsonWriter json(out);
    json.open('{');
    json.openField("cells", '[');
    for (const QByteArray &cell :
         {pod.name, readyColumn(pod), statusColumn(pod), restartsColumn(pod), age,
          orNone(addressOf(pod)), orNone(pod.node), orNone({}), orNone({})})
        json.string(cell);
    json.close(']');
    appendConditions(json, pod);
    json.key("object");
    if (object == RowObject::None) {
        json.raw("null");
    } else {
        const ObjectKind kind{{}, "v1", "pods", "Pod"};
        QByteArray whole;
        appendObject(whole, pod, kind, {true, object == RowObject::Metadata});
        json.raw(whole);
    }
    json.close('}');
}

} // namespace drover::demo
