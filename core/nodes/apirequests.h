#pragma once

#include "core/api/apirequest.h"

#include <QCoreApplication>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <numeric>
#include <optional>
#include <vector>

namespace drover {

/// What a watch tells its user, on the thread that asked. Exactly one of ended and failed comes
/// last.
template <typename Event> struct ApiWatchHandlers {
    std::function<void()> opened;
    std::function<void(std::vector<Event>)> received; ///< none: bytes alone, a sign of life
    std::function<void()> ended;                      ///< cleanly
    std::function<void(const Error &)> failed;
};

/// Requests to one cluster beside the node cache: pods, budgets, reviews, writes. ClusterSession
/// offers them; tests answer them by hand.
///
/// At most ten requests begin a second and ten are under way, the rest wait their turn; an open
/// watch takes no place; what waits of it for its user is bounded. Nothing is repeated but a request that met 401, once, with new
/// credentials.
/// Thread: the GUI thread; handlers run on it, never from within the call. A handler that is not
/// needed any more may be destroyed on the worker thread: let it capture plain pointers and values.
/// Errors: by handler.
class ApiRequests
{
public:
    /// A request under way or waiting; destroying it cancels: no handler is called any more. What
    /// the server was already asked to do may still happen.
    class Call
    {
    public:
        virtual ~Call() = default;
    };
    using CallPtr = std::unique_ptr<Call>;

    /// Runs on the user's thread.
    using Delivery = std::function<void()>;
    /// Runs on the worker thread, once: reads an answer, gives what is to be done with it.
    using Reader = std::function<Delivery(Result<std::string> body)>;

    struct PlainRequest {
        QByteArray method;
        QByteArray target;
        QByteArray contentType;
        QByteArray body;
        QByteArray accept = {}; ///< empty: application/json
        /// Set: what it makes each time that the request is sent takes the body, and the Reader
        /// gets an empty one. Runs on the worker thread.
        std::function<std::shared_ptr<BodySink>()> sink = {};
    };
    /// The same for watches; each runs on the worker thread.
    struct PlainWatch {
        QByteArray target;
        /// A log in place of a watch: plain text, which may be silent for hours and end anywhere;
        /// a line of more than 64 KiB comes in pieces.
        bool isLog = false;
        std::function<Delivery()> opened;
        /// The lines that came at once. An error ends the watch.
        std::function<Result<Delivery>(const std::vector<std::string> &lines)> received;
        std::function<Delivery(const std::optional<Error> &)> ended;
    };

    virtual ~ApiRequests() = default;

    template <typename T>
    [[nodiscard]] CallPtr ask(ApiRequest<T> request, std::function<void(Result<T>)> done)
    {
        PlainRequest plain{std::move(request.method), std::move(request.target),
                           std::move(request.contentType), std::move(request.body),
                           std::move(request.accept)};
        if (request.reader) {
            const auto reader = std::make_shared<std::shared_ptr<BodyReader<T>>>();
            plain.sink = [reader, make = std::move(request.reader)] { return *reader = make(); };
            request.read = [reader](const std::string &) -> Result<T> { return (*reader)->take(); };
        }
        return send(std::move(plain),
                    [read = std::move(request.read),
                     done = std::move(done)](Result<std::string> body) mutable -> Delivery {
                        auto result = std::make_shared<Result<T>>(
                            body ? read(*body) : tl::unexpected(std::move(body.error())));
                        return [result, done = std::move(done)] { done(std::move(*result)); };
                    });
    }

    template <typename Event>
    [[nodiscard]] CallPtr watch(ApiWatch<Event> watch, ApiWatchHandlers<Event> handlers);

    /// For streams that are no watch on objects.
    [[nodiscard]] CallPtr stream(PlainWatch stream) { return sendWatch(std::move(stream)); }

    /// How far the server's clock was ahead of this computer's when it last answered; nothing: no
    /// answer told. About half a second is guessed.
    virtual std::optional<std::chrono::milliseconds> serverAhead() const { return std::nullopt; }

    /// Bytes of a watch's lines.
    static constexpr std::size_t kMostWaiting = 64u << 20;

protected:
    virtual CallPtr send(PlainRequest request, Reader read) = 0;
    virtual CallPtr sendWatch(PlainWatch watch) = 0;
};

template <typename Event>
ApiRequests::CallPtr ApiRequests::watch(ApiWatch<Event> watch, ApiWatchHandlers<Event> handlers)
{
    const auto shared = std::make_shared<ApiWatchHandlers<Event>>(std::move(handlers));
    const auto waiting = std::make_shared<std::atomic<std::size_t>>(0);
    PlainWatch plain;
    plain.target = std::move(watch.target);
    plain.opened = [shared]() -> Delivery { return [shared] { shared->opened(); }; };
    plain.received = [shared, waiting, read = std::move(watch.read)](
                         const std::vector<std::string> &lines) -> Result<Delivery> {
        const std::size_t bytes = std::accumulate(
            lines.begin(), lines.end(), std::size_t(0),
            [](std::size_t sum, const std::string &line) { return sum + line.size(); });
        if (waiting->load() + bytes > kMostWaiting)
            return failure(Error::Kind::Protocol,
                           QCoreApplication::translate(
                               "ApiRequests", "The server sends events faster than they are taken."));
        auto events = std::make_shared<std::vector<Event>>();
        for (const std::string &line : lines) {
            Result<Event> event = read(line);
            if (!event)
                return tl::unexpected(std::move(event.error()));
            events->push_back(std::move(*event));
        }
        waiting->fetch_add(bytes);
        return [shared, events, waiting, bytes] {
            waiting->fetch_sub(bytes);
            shared->received(std::move(*events));
        };
    };
    plain.ended = [shared](const std::optional<Error> &error) -> Delivery {
        return [shared, error] { error ? shared->failed(*error) : shared->ended(); };
    };
    return sendWatch(std::move(plain));
}

} // namespace drover
