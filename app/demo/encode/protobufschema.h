#pragma once

#include <QLatin1StringView>

#include <span>

namespace drover::demo {

enum class ProtoKind {
    Text,   ///< string
    Number, ///< varint
    Bool,
    Time,        ///< "2026-…Z" → {seconds, nanos}; null → empty
    TextMap,     ///< map<string, string>
    QuantityMap, ///< map<string, Quantity>
    JsonBytes,   ///< FieldsV1: {raw = the JSON itself}
    Message,
};

struct ProtoField {
    const char *name; ///< in JSON
    int number;
    ProtoKind kind;
    const std::span<const ProtoField> *message = nullptr;
    bool always = false; ///< written when absent too, as Go's non-pointers are
};

using ProtoMessage = std::span<const ProtoField>;

/// The fields of an object of that kind; null: not known here.
const ProtoMessage *protoMessageOf(QLatin1StringView kind);

} // namespace drover::demo
