#pragma once

#include <QByteArray>

namespace drover::demo {

/// One unmasked frame: text, or binary for protobuf. Source: RFC 6455, 5.2.
QByteArray webSocketFrame(const QByteArray &payload, const QByteArray &contentType);

/// The frame that ends a WebSocket in good order (code 1000).
QByteArray webSocketClose();

} // namespace drover::demo
