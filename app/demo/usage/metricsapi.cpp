#include "app/demo/usage/metricsapi.h"

#include "app/demo/api/demoselector.h"
#include "app/demo/api/refusals.h"
#include "app/demo/encode/jsonwriter.h"
#include "app/demo/encode/statusjson.h"
#include "app/demo/nodes/nodefacts.h"
#include "app/demo/nodes/seededbits.h"
#include "app/demo/usage/usagemodel.h"

#include <QDateTime>

#include <algorithm>

namespace drover::demo {

namespace {

constexpr char kVersion[] = "metrics.k8s.io/v1beta1";

QByteArray windowText(quint64 seed)
{
    const quint64 millis = 14'960 + mix(seed) % 90;
    return QByteArray::number(millis / 1000) + '.' +
           QByteArray::number(millis % 1000).rightJustified(3, '0') + 's';
}

void appendUsage(JsonWriter &json, const DemoUsage &usage)
{
    json.openField("usage", '{');
    json.field("cpu", QByteArray::number(usage.cpuNano) + 'n');
    json.field("memory", QByteArray::number(usage.memoryKi) + "Ki");
    json.close('}');
}

// All but the usage, which differs; leaves the object open.
void openMeasurement(JsonWriter &json, const char *kind, const QByteArray &nameSpace,
                     const QByteArray &name, const std::vector<DemoField> &labels)
{
    json.open('{');
    if (*kind) {
        json.field("kind", kind);
        json.field("apiVersion", kVersion);
    }
    json.openField("metadata", '{');
    json.field("name", name);
    if (!nameSpace.isEmpty())
        json.field("namespace", nameSpace);
    json.timeField("creationTimestamp", QDateTime::currentSecsSinceEpoch());
    if (!labels.empty()) {
        json.openField("labels", '{');
        for (const auto &[key, value] : labels)
            json.field(key, value);
        json.close('}');
    }
    json.close('}');
    json.timeField("timestamp", lastScrape(QDateTime::currentSecsSinceEpoch()));
    json.field("window", windowText(quint64(name.size()) + quint64(name.back())));
}

constexpr qint64 kTwoScrapesSecs = 20; // a rate needs two

bool isMeasured(const DemoPod &pod, const DemoState &state)
{
    const DemoNode *node = state.find(pod.node);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    return node && isMeasured(*node) && now - pod.createdSecs >= kTwoScrapesSecs &&
           usageOf(pod, lastScrape(now)).memoryKi > 0;
}

void appendPod(QByteArray &out, const DemoPod &pod, const char *kind)
{
    const qint64 at = lastScrape(QDateTime::currentSecsSinceEpoch());
    JsonWriter json(out);
    openMeasurement(json, kind, pod.nameSpace, pod.name, pod.labels());
    json.openField("containers", '[');
    for (const DemoContainer &container : containersOf(*pod.of)) {
        const DemoUsage usage = usageOf(pod, container, at);
        if (usage.memoryKi == 0)
            continue;
        json.open('{');
        json.field("name", container.name);
        appendUsage(json, usage);
        json.close('}');
    }
    json.close(']');
    json.close('}');
}

void appendNode(QByteArray &out, const DemoNode &node, quint64 seed, const DemoUsage &usage,
                const char *kind)
{
    JsonWriter json(out);
    openMeasurement(json, kind, {}, node.name, labelsOf(node, seed));
    appendUsage(json, usage);
    json.close('}');
}

// A list has no version: it comes from no store.
QByteArray listOf(const char *kind, const std::vector<QByteArray> &items)
{
    QByteArray out = R"({"kind":")" + QByteArray(kind) + R"(","apiVersion":")" + kVersion +
                     R"(","metadata":{},"items":[)";
    for (std::size_t at = 0; at < items.size(); ++at)
        out += (at > 0 ? "," : "") + items[at];
    return out + "]}\n";
}

// The name of a pod stands with its namespace.
DemoAnswer unmeasured(const RouteContext &context, const char *kind)
{
    StatusFacts status = commonStatus(404);
    status.name = context.path.key();
    status.group = context.path.group;
    status.kind = kind;
    status.message = status.kind + '.' + context.path.group + " \"" + status.name + "\" not found";
    return fixedAnswer(404, statusJson(status));
}

DemoAnswer unavailable()
{
    DemoAnswer answer = fixedAnswer(503, "service unavailable\n", "text/plain; charset=utf-8");
    answer.sniffable = false;
    return answer;
}

} // namespace

DemoAnswer answerNodeMetrics(const RouteContext &context)
{
    if (context.options.metrics == MetricsApi::Down)
        return unavailable();
    const DemoState &state = context.state;
    const qint64 at = lastScrape(QDateTime::currentSecsSinceEpoch());
    if (!context.path.name.isEmpty()) {
        const DemoNode *node = state.find(context.path.name);
        if (!node || !isMeasured(*node))
            return unmeasured(context, "nodemetrics");
        const auto pods = context.workloads.podsOn(node->name);
        QByteArray out;
        appendNode(out, *node, state.seed(), usageOf(*node, state.seed(), pods, at), "NodeMetrics");
        return fixedAnswer(200, out + '\n');
    }
    const auto selector = selectorOf(context.request, "nodes");
    if (!selector)
        return badSelector(unknownFieldOf(context.request, "nodes"));
    std::vector<QByteArray> items;
    for (const auto &[name, usage] : usageOfNodes(state, context.workloads, at)) {
        const DemoNode &node = *state.find(name);
        if (selector->matches(node, state.seed()))
            appendNode(items.emplace_back(), node, state.seed(), usage, "");
    }
    return fixedAnswer(200, listOf("NodeMetricsList", items));
}

DemoAnswer answerPodMetrics(const RouteContext &context)
{
    if (context.options.metrics == MetricsApi::Down)
        return unavailable();
    if (!context.path.name.isEmpty()) {
        const DemoPodPtr pod = context.workloads.pod(context.path.key());
        if (!pod || !isMeasured(*pod, context.state))
            return unmeasured(context, "podmetrics");
        QByteArray out;
        appendPod(out, *pod, "PodMetrics");
        return fixedAnswer(200, out + '\n');
    }
    const auto selector = selectorOf(context.request, "pods");
    if (!selector)
        return badSelector(unknownFieldOf(context.request, "pods"));
    std::vector<QByteArray> items;
    context.workloads.pods().each([&](const DemoPodPtr &pod) {
        const QByteArray &asked = context.path.nameSpace;
        if ((asked.isEmpty() || asked == pod->nameSpace) && selector->matches(*pod) &&
            isMeasured(*pod, context.state))
            appendPod(items.emplace_back(), *pod, "");
    });
    return fixedAnswer(200, listOf("PodMetricsList", items));
}

} // namespace drover::demo
