#pragma once

#include "core/objects/node.h"
#include "core/operations/nodewrite.h"

#include <QJsonObject>
#include <QString>

#include <string_view>

namespace drover {

/// Merge patches of what Drover writes to nodes: labels, annotations, spec.unschedulable and
/// spec.taints. For spec.taints, which has no merge key, a strategic merge patch is the same.
///
/// Thread: any; pure. Errors: none; text that is no JSON object is an empty patch.
/// Source: RFC 7386; kubernetes staging/src/k8s.io/api/core/v1 NodeSpec.
enum class VersionGuard : std::uint8_t {
    None, ///< last writer wins, which is right for a boolean and for new keys
    Shown ///< 409 where anything changed since
};

/// A write of `after` in place of `before`; summary and kubectlWords are left to the caller.
NodeWrite patchWrite(const Node &node, WriteKind kind, const QJsonObject &before,
                     const QJsonObject &after, VersionGuard guard);
/// Whether the node is as the patch would leave it.
bool isShown(const Node &node, const QJsonObject &patch);
/// The same body, guarded by another version where it was guarded by one.
QByteArray withVersion(const QByteArray &body, std::string_view version);
bool hasVersion(const QByteArray &body);

QJsonObject patchOf(const QString &json);
QString jsonText(const QJsonObject &patch);
/// {"metadata": {map: entries}}
QJsonObject metadataPatch(QLatin1StringView map, const QJsonObject &entries);

bool hasKey(std::span<const KeyValue> entries, std::string_view key);
/// The value of the key, or null where it is absent.
QJsonValue valueOrNull(std::span<const KeyValue> entries, std::string_view key);
QString textOf(std::string_view utf8);

} // namespace drover
