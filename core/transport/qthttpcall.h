#pragma once

#include "core/base/clock.h"
#include "core/transport/connectionpool.h"
#include "core/transport/endpoint.h"
#include "core/transport/httpclient.h"
#include "core/transport/inflater.h"

#include <QNetworkReply>
#include <QObject>
#include <QSslError>
#include <QTimer>

#include <array>
#include <memory>
#include <optional>

namespace drover {

/// One request under way: turns the signals of a QNetworkReply into head, chunks and end, watches
/// for silence, inflates.
///
/// Thread: the client's. Units: milliseconds. Errors: those of HttpClient, through the sink.
/// The sink may destroy the call from within any of its methods.
class QtHttpCall final : public QObject, public HttpCall
{
public:
    /// Read into by all calls of a client, one after the other; a call that is destroyed while its
    /// sink reads a chunk leaves the bytes in place.
    using ReadBuffer = std::array<char, 128 * 1024>;

    struct Setup {
        Endpoint endpoint;
        std::chrono::milliseconds idleLimit{0};
        bool verifiesNames = false;
        QList<QSslError> acceptedErrors;
        std::shared_ptr<ReadBuffer> buffer;
    };

    QtHttpCall(HttpSink &sink, Setup setup);
    ~QtHttpCall() override;

    /// Takes over the reply, which lives in the lease's manager.
    void follow(QNetworkReply *reply, ConnectionPool::Lease lease);
    /// Ends with the error, from the event loop: the request could not even be sent.
    void failSoon(const Error &error);
    /// Lets go of the reply; the sink hears nothing more.
    void abandon();

private:
    void checkName();
    void collectErrors(const QList<QSslError> &errors);
    void announceHead();
    void read();
    bool deliver(std::span<const char> bytes);
    void checkSilence();
    void finish();
    void end(const std::optional<Error> &error);
    std::optional<Error> verdict() const;

    HttpSink *m_sink;
    Setup m_setup;
    ConnectionPool::Lease m_lease;
    QNetworkReply *m_reply = nullptr;
    std::shared_ptr<Inflater> m_inflater; ///< set where the answer is compressed
    QList<QSslError> m_sslErrors;
    QTimer m_silence;
    TimePoint m_lastByte;
    bool m_headSent = false;
};

} // namespace drover
