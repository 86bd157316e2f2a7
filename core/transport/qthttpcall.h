#pragma once

#include "core/base/clock.h"
#include "core/transport/connectionpool.h"
#include "core/transport/httpclient.h"
#include "core/transport/httpconnection.h"
#include "core/transport/inflater.h"
#include "core/transport/neterror.h"
#include "core/transport/responseparser.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <memory>
#include <optional>

namespace drover {

/// One request under way: sends it, turns the bytes that come back into head, chunks and end,
/// watches for silence, inflates.
///
/// Thread: the client's. Units: milliseconds. Errors: those of HttpClient, through the sink.
/// The sink may destroy the call from within any of its methods.
class QtHttpCall final : public QObject, public HttpCall, private HttpConnection::User
{
public:
    /// Read into by all calls of a client, one after the other; a call that is destroyed while its
    /// sink reads a chunk leaves the bytes in place.
    using ReadBuffer = std::array<char, 128 * 1024>;

    struct Setup {
        std::shared_ptr<const Route> route;
        std::weak_ptr<ConnectionPool> pool; ///< where the connection goes after a whole answer
        std::shared_ptr<ReadBuffer> buffer;
        std::chrono::milliseconds idleLimit{0};
        bool mayRepeat = false; ///< when a kept connection turns out to be closed
    };

    QtHttpCall(HttpSink &sink, Setup setup);
    ~QtHttpCall() override;

    void start(ConnectionPtr connection, QByteArray request);
    /// Ends with the error, from the event loop: the request could not even be sent.
    void failSoon(const Error &error);
    /// Lets go of the connection; the sink hears nothing more.
    void abandon();

private:
    void advanced() override;
    void readable() override;
    void lost(const std::optional<Error> &why) override;

    bool parse(std::span<char> bytes);
    bool announceHead();
    bool deliver(std::span<const char> bytes);
    bool inflate(std::span<const char> bytes);
    void complete();
    bool repeat();
    void checkSilence();
    void end(const std::optional<Error> &error);
    HttpPhase phase() const;

    HttpSink *m_sink;
    Setup m_setup;
    ConnectionPtr m_connection;
    QByteArray m_request; ///< kept while it may have to be sent again
    ResponseParser m_parser;
    std::shared_ptr<Inflater> m_inflater; ///< set where the answer is compressed
    QTimer m_silence;
    TimePoint m_lastByte;
    bool m_headSent = false;
};

} // namespace drover
