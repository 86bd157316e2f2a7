#pragma once

#include "app/demo/http/demoanswer.h"

#include <QByteArray>

namespace drover::demo {

struct HeadFacts {
    qint64 contentLength = -1; ///< −1: chunked
    bool compressed = false;
    bool closes = false;
};

/// Status line and headers, in the order of a kube-apiserver.
QByteArray headOf(const DemoAnswer &answer, const HeadFacts &facts);

/// The 101 that turns the connection into a WebSocket. Source: RFC 6455, 4.2.2.
QByteArray webSocketHead(const QByteArray &key);

} // namespace drover::demo
