#pragma once

#include "core/objects/node.h"
#include "core/operations/nodewrite.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <string>

namespace drover {

enum class MetadataMap : std::uint8_t { Labels, Annotations };

/// Keys to set, or (no value) to remove. The rest stays untouched.
using MetadataEdit = std::map<std::string, std::optional<std::string>>;

/// A sentence for what the API would refuse; empty: fine.
///
/// Thread: any; pure, like all below. Units: bytes of UTF-8. Errors: the sentences.
/// Source: apimachinery pkg/api/validate/content/kube.go; pkg/api/validation/objectmeta.go.
QString keyFault(MetadataMap map, std::string_view key);
QString valueFault(MetadataMap map, std::string_view value);
/// The first key or value that is refused, or what all annotations together would weigh.
QString metadataFault(const Node &node, MetadataMap map, const MetadataEdit &edit);
/// A sentence of warning for keys that the kubelet, a cloud or admission owns; empty: nobody does.
QString keyOwner(std::string_view key);

/// "a=b", "c-": as kubectl label takes them; an annotation's value may hold "=".
/// Errors: Invalid, naming the word and the rule.
/// Source: kubectl pkg/cmd/label/label.go, parseLabels; pkg/cmd/util ParsePairs.
Result<MetadataEdit> parseMetadataEdit(MetadataMap map, const QStringList &words);
/// What kubectl says against it: keys that have another value already (unless `overwrite`); empty:
/// nothing. Source: kubectl pkg/cmd/label/label.go, validateNoOverwrites.
QString metadataEditFault(const Node &node, MetadataMap map, const MetadataEdit &edit,
                          bool overwrite);

/// A merge patch of the keys alone, guarded by the node's version where it replaces or removes a
/// value that was shown. Nothing where nothing changes.
std::optional<NodeWrite> metadataWrite(const Node &node, MetadataMap map, const MetadataEdit &edit);

} // namespace drover
