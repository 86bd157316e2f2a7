#pragma once

#include <QByteArray>

namespace drover::demo {

/// A compact JSON object of the API (Node, NodeList, Status …) as protobuf in its envelope.
///
/// Made from JSON by tables of fields: slow and simple, for lists that fit into memory.
/// Errors: an unknown kind gives an empty message.
/// Source: apimachinery pkg/runtime/generated.proto, api core/v1/generated.proto.
QByteArray protobufFromJson(const QByteArray &json);

/// A line of a watch as a frame: its length in four bytes, big-endian, then a WatchEvent.
QByteArray protobufEventFromJson(const QByteArray &line);

} // namespace drover::demo
