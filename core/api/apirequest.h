#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <functional>
#include <string>
#include <string_view>

namespace drover {

/// One request beside the node cache, and how to read its answer.
///
/// `read` runs on the session's worker thread with the body of a 2xx answer that is no failed
/// Status; everything else became an Error before. Thread: made on any; moved to the worker.
/// Errors: those of HttpClient and errorFromAnswer(), and what `read` returns.
template <typename T> struct ApiRequest {
    QByteArray method = "GET";
    QByteArray target; ///< path and query, encoded, beginning with "/"
    QByteArray contentType; ///< of the body; empty: application/json where there is a body
    QByteArray body;
    std::function<Result<T>(const std::string &body)> read;
    QByteArray accept = {}; ///< empty: application/json
};

/// A watch beside the node cache. `read` makes one event of one line; see objectevent.h.
///
/// Thread: `read` runs on the worker. Errors: as ApiRequest.
template <typename Event> struct ApiWatch {
    QByteArray target;
    std::function<Result<Event>(std::string_view line)> read;
};

/// For answers of which only the success matters.
struct Done {
};
inline Result<Done> readNothing(const std::string &)
{
    return Done{};
}

} // namespace drover
