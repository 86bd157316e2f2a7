#include "tests/support/nodetext.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

namespace drover {

namespace {

constexpr const char *kInfoFields[] = {"machineID",       "systemUUID",
                                       "bootID",          "kernelVersion",
                                       "osImage",         "containerRuntimeVersion",
                                       "kubeletVersion",  "kubeProxyVersion",
                                       "operatingSystem", "architecture"};

/// Collects lines "key: a | b | c".
class Lines
{
public:
    template <typename... Values>
    void add(const QByteArray &key, const Values &...values)
    {
        m_text += key + ':';
        ((m_text += ' ' + QByteArray(values.data(), static_cast<qsizetype>(values.size())) + " |"),
         ...);
        m_text += '\n';
    }
    QByteArray take() { return std::move(m_text); }

private:
    QByteArray m_text;
};

QByteArray number(std::int64_t value)
{
    return QByteArray::number(static_cast<qint64>(value));
}

QByteArray textAt(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toString().toUtf8();
}

QJsonObject objectAt(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toObject();
}

QJsonArray arrayAt(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toArray();
}

void addAll(Lines &lines, const QByteArray &key, std::span<const KeyValue> entries)
{
    for (const KeyValue &entry : entries)
        lines.add(key, entry.key, entry.value);
}

/// QJsonObject iterates in the order of its keys.
void addAll(Lines &lines, const QByteArray &key, const QJsonObject &map)
{
    for (auto it = map.begin(); it != map.end(); ++it)
        lines.add(key, it.key().toUtf8(), it.value().toString().toUtf8());
}

void addLists(Lines &lines, const QJsonObject &spec, const QJsonObject &status)
{
    for (const QJsonValue &value : arrayAt(status, "addresses"))
        lines.add("address", textAt(value.toObject(), "type"), textAt(value.toObject(), "address"));
    for (const QJsonValue &value : arrayAt(status, "conditions")) {
        const QJsonObject condition = value.toObject();
        lines.add("condition", textAt(condition, "type"), textAt(condition, "status"),
                  textAt(condition, "reason"), textAt(condition, "message"),
                  textAt(condition, "lastHeartbeatTime"), textAt(condition, "lastTransitionTime"));
    }
    for (const QJsonValue &value : arrayAt(spec, "taints")) {
        const QJsonObject taint = value.toObject();
        lines.add("taint", textAt(taint, "key"), textAt(taint, "value"), textAt(taint, "effect"),
                  textAt(taint, "timeAdded"));
    }
    for (const QJsonValue &value : arrayAt(spec, "podCIDRs"))
        lines.add("podCIDR", value.toString().toUtf8());
}

} // namespace

QByteArray textOf(const Node &node)
{
    Lines lines;
    lines.add("name", node.name, node.uid, node.resourceVersion);
    lines.add("times", formatTimestamp(node.created), formatTimestamp(node.deletionRequested));
    lines.add("spec", QByteArray(node.unschedulable ? "cordoned" : ""), node.providerId);
    const NodeSystemInfo &info = node.systemInfo;
    lines.add("info", info.machineId, info.systemUuid, info.bootId, info.kernelVersion,
              info.osImage, info.containerRuntimeVersion, info.kubeletVersion,
              info.kubeProxyVersion, info.operatingSystem, info.architecture);
    lines.add("images", number(node.imageCount), number(node.imageBytes));
    addAll(lines, "label", node.labels);
    addAll(lines, "annotation", node.annotations);
    addAll(lines, "capacity", node.capacity);
    addAll(lines, "allocatable", node.allocatable);
    addAll(lines, "address", node.addresses);
    for (const NodeCondition &condition : node.conditions)
        lines.add("condition", condition.type, condition.status, condition.reason,
                  condition.message, formatTimestamp(condition.lastHeartbeat),
                  formatTimestamp(condition.lastTransition));
    for (const Taint &taint : node.taints)
        lines.add("taint", taint.key, taint.value, taint.effect, formatTimestamp(taint.timeAdded));
    for (const std::string_view podCidr : node.podCidrs)
        lines.add("podCIDR", podCidr);
    return lines.take();
}

QByteArray textOf(const QJsonObject &node)
{
    const QJsonObject metadata = objectAt(node, "metadata");
    const QJsonObject spec = objectAt(node, "spec");
    const QJsonObject status = objectAt(node, "status");
    const QJsonObject info = objectAt(status, "nodeInfo");
    Lines lines;
    lines.add("name", textAt(metadata, "name"), textAt(metadata, "uid"),
              textAt(metadata, "resourceVersion"));
    lines.add("times", textAt(metadata, "creationTimestamp"),
              textAt(metadata, "deletionTimestamp"));
    lines.add("spec", QByteArray(spec.value(u"unschedulable").toBool() ? "cordoned" : ""),
              textAt(spec, "providerID"));
    QByteArray infoLine = "info:";
    for (const char *field : kInfoFields)
        infoLine += ' ' + textAt(info, field) + " |";
    const QByteArray head = lines.take() + infoLine + '\n';

    std::int64_t bytes = 0;
    const QJsonArray images = arrayAt(status, "images");
    for (const QJsonValue &image : images)
        bytes += image.toObject().value(u"sizeBytes").toInteger();
    lines.add("images", number(images.size()), number(bytes));
    addAll(lines, "label", objectAt(metadata, "labels"));
    addAll(lines, "annotation", objectAt(metadata, "annotations"));
    addAll(lines, "capacity", objectAt(status, "capacity"));
    addAll(lines, "allocatable", objectAt(status, "allocatable"));
    addLists(lines, spec, status);
    return head + lines.take();
}

bool isSame(const Node &left, const Node &right)
{
    const auto scalars = [](const Node &node) {
        return std::tie(node.name, node.uid, node.resourceVersion, node.created,
                        node.deletionRequested, node.unschedulable, node.providerId,
                        node.imageCount, node.imageBytes, node.systemInfo);
    };
    const auto equal = [](const auto &one, const auto &other) {
        return std::equal(one.begin(), one.end(), other.begin(), other.end());
    };
    return scalars(left) == scalars(right) && equal(left.labels, right.labels) &&
           equal(left.annotations, right.annotations) && equal(left.capacity, right.capacity) &&
           equal(left.allocatable, right.allocatable) && equal(left.addresses, right.addresses) &&
           equal(left.conditions, right.conditions) && equal(left.taints, right.taints) &&
           equal(left.podCidrs, right.podCidrs);
}

} // namespace drover
