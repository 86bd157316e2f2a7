#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace drover {

/// Takes the body of one answer as it comes, so that a long one is never there whole.
///
/// Thread: the session's worker. Errors: the first one ends the request; nothing is called after it.
class BodySink
{
public:
    virtual ~BodySink() = default;
    virtual Result<void> feed(std::span<const char> bytes) = 0;
    virtual Result<void> finish() = 0; ///< the body is whole
};

/// Thread, errors: as BodySink.
template <typename T> class BodyReader : public BodySink
{
public:
    /// What the body said; once, after finish().
    virtual T take() = 0;
};

/// One request beside the node cache, and how to read its answer.
///
/// `read` runs on the session's worker thread with the body of a 2xx answer that is no failed
/// Status; everything else became an Error before. A list that grows with the cluster and knows no
/// pages has a `reader` instead. Thread: made on any; moved to the worker.
/// Errors: those of HttpClient and errorFromAnswer(), and what `read` returns.
template <typename T> struct ApiRequest {
    QByteArray method = "GET";
    QByteArray target; ///< path and query, encoded, beginning with "/"
    QByteArray contentType; ///< of the body; empty: application/json where there is a body
    QByteArray body;
    std::function<Result<T>(const std::string &body)> read;
    QByteArray accept = {}; ///< empty: application/json
    /// In place of `read`: makes what takes the body, each time that the request is sent.
    std::function<std::unique_ptr<BodyReader<T>>()> reader = {};
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
