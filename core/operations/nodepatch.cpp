#include "core/operations/nodepatch.h"

#include "core/operations/taintedit.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

bool areShown(std::span<const KeyValue> entries, const QJsonObject &wanted)
{
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (valueOrNull(entries, it.key().toStdString()) != it.value())
            return false;
    }
    return true;
}

/// A time that the patch does not name may be any: the server or a controller sets it.
bool isTaintShown(const TaintValue &wanted, const std::vector<TaintValue> &taints)
{
    return std::any_of(taints.begin(), taints.end(), [&wanted](const TaintValue &taint) {
        return taint.isSameTaint(wanted) && taint.value == wanted.value &&
               (!wanted.timeAdded.isReported() || wanted.timeAdded == taint.timeAdded);
    });
}

bool areTaintsShown(const Node &node, const QJsonObject &patch)
{
    const std::vector<TaintValue> shown = taintsOf(node);
    const std::vector<TaintValue> wanted = taintsOfPatch(patch);
    return shown.size() == wanted.size() &&
           std::all_of(wanted.begin(), wanted.end(),
                       [&shown](const TaintValue &taint) { return isTaintShown(taint, shown); });
}

} // namespace

NodeWrite patchWrite(const Node &node, WriteKind kind, const QJsonObject &before,
                     const QJsonObject &after, VersionGuard guard)
{
    QJsonObject body = after;
    QJsonObject metadata = after.value("metadata"_L1).toObject();
    metadata.insert("uid"_L1, textOf(node.uid));
    if (guard == VersionGuard::Shown)
        metadata.insert("resourceVersion"_L1, textOf(node.resourceVersion));
    body.insert("metadata"_L1, metadata);

    NodeWrite write;
    write.kind = kind;
    write.node = node.name;
    write.nodeUid = node.uid;
    write.contentType = "application/merge-patch+json";
    write.body = jsonText(body).toUtf8();
    write.before = jsonText(before);
    write.after = jsonText(after);
    write.undoBody = write.before.toUtf8();
    return write;
}

bool isShown(const Node &node, const QJsonObject &patch)
{
    const QJsonObject metadata = patch.value("metadata"_L1).toObject();
    const QJsonObject spec = patch.value("spec"_L1).toObject();
    if (!areShown(node.labels, metadata.value("labels"_L1).toObject()) ||
        !areShown(node.annotations, metadata.value("annotations"_L1).toObject()))
        return false;
    if (spec.contains("unschedulable"_L1) &&
        spec.value("unschedulable"_L1).toBool() != node.unschedulable)
        return false;
    return !spec.contains("taints"_L1) || areTaintsShown(node, patch);
}

QByteArray withVersion(const QByteArray &body, std::string_view version)
{
    if (!hasVersion(body))
        return body;
    QJsonObject patch = patchOf(QString::fromUtf8(body));
    QJsonObject metadata = patch.value("metadata"_L1).toObject();
    metadata.insert("resourceVersion"_L1, textOf(version));
    patch.insert("metadata"_L1, metadata);
    return jsonText(patch).toUtf8();
}

bool hasVersion(const QByteArray &body)
{
    return patchOf(QString::fromUtf8(body))
        .value("metadata"_L1)
        .toObject()
        .contains("resourceVersion"_L1);
}

QJsonObject patchOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QString jsonText(const QJsonObject &patch)
{
    return QString::fromUtf8(QJsonDocument(patch).toJson(QJsonDocument::Compact));
}

QJsonObject metadataPatch(QLatin1StringView map, const QJsonObject &entries)
{
    return {{u"metadata"_s, QJsonObject{{map, entries}}}};
}

bool hasKey(std::span<const KeyValue> entries, std::string_view key)
{
    return std::any_of(entries.begin(), entries.end(),
                       [key](const KeyValue &entry) { return entry.key == key; });
}

QJsonValue valueOrNull(std::span<const KeyValue> entries, std::string_view key)
{
    return hasKey(entries, key) ? QJsonValue(textOf(valueOf(entries, key)))
                                : QJsonValue(QJsonValue::Null);
}

QString textOf(std::string_view utf8)
{
    // Never null: a null QString would become null in JSON.
    return utf8.empty() ? u""_s
                        : QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace drover
