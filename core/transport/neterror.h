#pragma once

#include "core/base/error.h"
#include "core/transport/endpoint.h"

#include <QNetworkReply>

namespace drover {

/// What kept a request from being answered, or cut the answer.
///
/// Thread: any, pure. Units: milliseconds in, seconds in the text. Errors: gives them.
/// `detail` is Qt's own text; it is shown where nothing better can be said.
Error networkError(QNetworkReply::NetworkError code, const QString &detail, bool answerBegan,
                   const Endpoint &endpoint);

/// Nothing came for `limit`: no answer at all, or not the rest of one.
Error silenceError(std::chrono::milliseconds limit, bool answerBegan, const Endpoint &endpoint);

/// The body ended before its own framing or compression said so.
Error cutError(const Endpoint &endpoint);

/// True where Qt reports an HTTP status of 400 and more as an error of the request.
bool isHttpStatusError(QNetworkReply::NetworkError code);

} // namespace drover
