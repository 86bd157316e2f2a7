#pragma once

#include "core/base/error.h"
#include "core/credentials/credentialsource.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <utility>

namespace drover {

struct HttpRequest {
    QByteArray method = "GET";
    QByteArray target; ///< path and query, encoded, beginning with "/"; the base path is put before
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Credentials credentials;
    bool gzip = false;   ///< offer gzip; the chunks arrive inflated all the same
    bool isWatch = false; ///< long-lived: goes over a connection of its own
    bool onNewConnection = false; ///< never reuse one: the last was lost or silent
    std::chrono::milliseconds idleLimit{30'000}; ///< without a byte; zero: none
};

struct HttpHead {
    int status = 0;
    QByteArray contentType;
    std::optional<std::chrono::milliseconds> retryAfter;
    QByteArray date = {}; ///< the server's clock, as HTTP writes it; empty where it sent none
};

/// Receives one answer. All calls come on the client's thread, head first, `ended` last and once;
/// none after the HttpCall was destroyed. The chunk is valid during the call only.
///
/// Thread: the client's. Units: bytes. Errors: handed to `ended`.
class HttpSink
{
public:
    virtual ~HttpSink() = default;
    virtual void head(const HttpHead &head) = 0;
    virtual void chunk(std::span<const char> bytes) = 0;
    /// Nothing: the body ended as HTTP says it should. Else what cut it.
    virtual void ended(const std::optional<Error> &error) = 0;
};

/// Destroying it cancels the request; its sink hears nothing more.
///
/// Thread: the client's. Errors: none of its own; the sink hears them.
class HttpCall
{
public:
    virtual ~HttpCall() = default;
};

/// Request in, head + chunks + end out.
///
/// Thread: one; sink calls come from its event loop, never from within send(). Units: milliseconds.
/// Errors: Network, Tls, Timeout, Config (unusable proxy or key); HTTP statuses are not errors
/// here. Redirects are not followed: a 3xx is an answer.
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    /// `sink` must live as long as the call. Several calls may be under way.
    [[nodiscard]] virtual std::unique_ptr<HttpCall> send(HttpRequest request, HttpSink &sink) = 0;
};

} // namespace drover
