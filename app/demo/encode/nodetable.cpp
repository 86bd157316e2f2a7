#include "app/demo/encode/nodetable.h"

#include "app/demo/encode/jsonwriter.h"
#include "app/demo/encode/nodejson.h"
#include "app/demo/encode/timetext.h"
#include "app/demo/nodes/nodefacts.h"

#include <QDateTime>

#include <algorithm>

namespace drover::demo {

namespace {

struct TableColumn {
    const char *name;
    const char *format;
    const char *description;
    int priority; // 1: only in wide output
};

constexpr TableColumn kColumns[] = {
    {"Name", "name", "The name of the node", 0},
    {"Status", "", "The status of the node", 0},
    {"Roles", "", "The roles of the node", 0},
    {"Age", "", "The time since the node was created", 0},
    {"Version", "", "The kubelet's version", 0},
    {"Internal-IP", "", "The first internal address", 1},
    {"External-IP", "", "The first external address", 1},
    {"OS-Image", "", "The operating system", 1},
    {"Kernel-Version", "", "The kernel and its architecture", 1},
    {"Container-Runtime", "", "The container runtime and its version", 1},
};

QByteArray orUnknown(const QByteArray &text)
{
    return text.isEmpty() ? QByteArray("<unknown>") : text;
}

QByteArray statusOf(const NodeFacts &facts)
{
    const auto ready =
        std::find_if(facts.conditions.begin(), facts.conditions.end(),
                     [](const DemoCondition &condition) { return condition.type == "Ready"; });
    QByteArray text = "Unknown";
    if (ready != facts.conditions.end())
        text = ready->status == "True" ? "Ready" : "NotReady";
    return facts.unschedulable ? text + ",SchedulingDisabled" : text;
}

QByteArray rolesOf(const NodeFacts &facts)
{
    constexpr char kPrefix[] = "node-role.kubernetes.io/";
    QByteArrayList roles;
    for (const auto &[key, value] : facts.labels)
        if (key.startsWith(kPrefix))
            roles << key.mid(qsizetype(sizeof kPrefix) - 1);
    return roles.isEmpty() ? QByteArray("<none>") : roles.join(',');
}

} // namespace

void appendTableColumns(QByteArray &out)
{
    out += R"(,"columnDefinitions":)";
    JsonWriter json(out);
    json.open('[');
    for (const TableColumn &column : kColumns) {
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

void appendTableRow(QByteArray &out, const DemoNode &node, quint64 seed)
{
    const NodeFacts facts = factsOf(node, seed);
    const QByteArray age = humanDuration(QDateTime::currentSecsSinceEpoch() - facts.createdSecs);
    JsonWriter json(out);
    json.open('{');
    json.openField("cells", '[');
    for (const QByteArray &cell :
         {facts.name, statusOf(facts), rolesOf(facts), age, facts.kubeletVersion,
          facts.internalIp.isEmpty() ? QByteArray("<none>") : facts.internalIp,
          QByteArray("<none>"), orUnknown(facts.osImage),
          orUnknown(facts.kernelVersion) + (facts.bare ? "" : " (amd64)"),
          orUnknown(facts.runtimeVersion)})
        json.string(cell);
    json.close(']');
    json.key("object");
    NodeForm metadata;
    metadata.metadataOnly = true;
    appendNode(out, node, seed, metadata);
    json.close('}');
}

} // namespace drover::demo
