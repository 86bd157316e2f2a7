#include "core/transport/qthttpcall.h"

#include "core/transport/neterror.h"
#include "core/transport/servername.h"
#include "core/transport/tlserror.h"
#include "core/transport/transporttext.h"

#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace drover {

namespace {

/// Qt stops reading from the socket when this much waits, so that a slow reader does not grow the
/// process.
constexpr qint64 kReadAheadBytes = 256 * 1024;

TimePoint now()
{
    return std::chrono::steady_clock::now();
}

/// Only the form in seconds; the API server sends no other.
std::optional<std::chrono::milliseconds> retryAfterOf(const QNetworkReply &reply)
{
    bool isNumber = false;
    const uint seconds = reply.rawHeader("Retry-After").trimmed().toUInt(&isNumber);
    if (!isNumber)
        return std::nullopt;
    return std::chrono::seconds(seconds);
}

Error unknownEncoding(const QByteArray &encoding)
{
    Error error;
    error.kind = Error::Kind::Protocol;
    error.message = TransportText::tr("The answer is encoded as \"%1\", which was not asked for.")
                        .arg(QString::fromLatin1(encoding.left(40)));
    return error;
}

} // namespace

QtHttpCall::QtHttpCall(HttpSink &sink, Setup setup) : m_sink(&sink), m_setup(std::move(setup))
{
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &QtHttpCall::checkSilence);
}

QtHttpCall::~QtHttpCall()
{
    abandon();
}

void QtHttpCall::follow(QNetworkReply *reply, ConnectionPool::Lease lease)
{
    m_reply = reply;
    m_lease = std::move(lease);
    m_reply->setReadBufferSize(kReadAheadBytes);
    if (!m_setup.acceptedErrors.isEmpty())
        m_reply->ignoreSslErrors(m_setup.acceptedErrors);
    connect(m_reply, &QNetworkReply::encrypted, this, &QtHttpCall::checkName);
    connect(m_reply, &QNetworkReply::sslErrors, this, &QtHttpCall::collectErrors);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &QtHttpCall::announceHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &QtHttpCall::read);
    connect(m_reply, &QNetworkReply::finished, this, &QtHttpCall::finish);
    m_lastByte = now();
    if (m_setup.idleLimit.count() > 0)
        m_silence.start(m_setup.idleLimit);
}

void QtHttpCall::failSoon(const Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, error] { end(error); }, Qt::QueuedConnection);
}

void QtHttpCall::abandon()
{
    m_silence.stop();
    m_sink = nullptr;
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
    m_lease = {};
}

void QtHttpCall::checkName()
{
    m_lastByte = now();
    const QSslCertificate certificate = m_reply->sslConfiguration().peerCertificate();
    if (m_setup.verifiesNames && !certificateNames(certificate, m_setup.endpoint.serverName))
        end(nameError(certificate, m_setup.endpoint));
}

void QtHttpCall::collectErrors(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors)
        if (!m_setup.acceptedErrors.contains(error))
            m_sslErrors.append(error);
}

void QtHttpCall::announceHead()
{
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (m_headSent || !status.isValid())
        return;
    m_headSent = true;
    m_lastByte = now();
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (encoding == "gzip" || encoding == "x-gzip")
        m_inflater = std::make_shared<Inflater>();
    else if (!encoding.isEmpty() && encoding != "identity")
        return end(unknownEncoding(encoding));
    m_sink->head({status.toInt(), m_reply->rawHeader("Content-Type"), retryAfterOf(*m_reply)});
}

void QtHttpCall::read()
{
    const QPointer<QtHttpCall> self(this);
    const std::shared_ptr<ReadBuffer> buffer = m_setup.buffer;
    m_lastByte = now();
    announceHead();
    // Qt does not say again that bytes wait, so read until there are none.
    while (self && m_reply) {
        const qint64 size = m_reply->read(buffer->data(), static_cast<qint64>(buffer->size()));
        if (size <= 0 || !deliver({buffer->data(), static_cast<std::size_t>(size)}))
            return;
    }
}

/// False when the call has ended or was destroyed meanwhile.
bool QtHttpCall::deliver(std::span<const char> bytes)
{
    const QPointer<QtHttpCall> self(this);
    const std::shared_ptr<Inflater> inflater = m_inflater;
    if (!inflater) {
        m_sink->chunk(bytes);
        return self && m_sink;
    }
    inflater->push(bytes);
    while (true) {
        const Result<std::span<const char>> piece = inflater->next();
        if (!piece) {
            end(piece.error());
            return false;
        }
        if (piece->empty())
            return true;
        m_sink->chunk(*piece);
        if (!self || !m_sink)
            return false;
    }
}

void QtHttpCall::checkSilence()
{
    using std::chrono::ceil;
    using std::chrono::milliseconds;
    const milliseconds silent = std::chrono::floor<milliseconds>(now() - m_lastByte);
    if (silent < m_setup.idleLimit) {
        m_silence.start(m_setup.idleLimit - silent);
        return;
    }
    end(silenceError(m_setup.idleLimit, m_headSent, m_setup.endpoint));
}

void QtHttpCall::finish()
{
    const QPointer<QtHttpCall> self(this);
    read(); // what came with the end
    if (self && m_sink)
        end(verdict());
}

std::optional<Error> QtHttpCall::verdict() const
{
    const QNetworkReply::NetworkError code = m_reply->error();
    const bool isStatusError = m_headSent && isHttpStatusError(code);
    if (code != QNetworkReply::NoError && !isStatusError) {
        if (!m_sslErrors.isEmpty())
            return certificateError(m_sslErrors, m_setup.endpoint);
        return networkError(code, m_reply->errorString(), m_headSent, m_setup.endpoint);
    }
    if (!m_headSent)
        return networkError(QNetworkReply::ProtocolFailure, {}, false, m_setup.endpoint);
    if (m_inflater && !m_inflater->isComplete())
        return cutError(m_setup.endpoint);
    return std::nullopt;
}

void QtHttpCall::end(const std::optional<Error> &error)
{
    if (error)
        m_lease.retire(); // whatever is left of these connections, nobody should wait for it again
    HttpSink *sink = m_sink;
    abandon();
    if (sink)
        sink->ended(error);
}

} // namespace drover
