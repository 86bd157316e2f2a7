#include "core/transport/qthttpcall.h"

#include "core/transport/transporttext.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace drover {

namespace {

TimePoint now()
{
    return std::chrono::steady_clock::now();
}

constexpr uint kLongestWaitSeconds = 24 * 3600;

/// Only the form in seconds; the API server sends no other. A timer takes no month.
std::optional<std::chrono::milliseconds> retryAfterOf(const ResponseParser &answer)
{
    bool isNumber = false;
    const uint seconds = answer.header("Retry-After").toUInt(&isNumber);
    if (!isNumber)
        return std::nullopt;
    return std::chrono::seconds(std::min(seconds, kLongestWaitSeconds));
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

void QtHttpCall::start(ConnectionPtr connection, QByteArray request)
{
    m_connection = std::move(connection);
    m_connection->setUser(this);
    m_connection->send(request);
    if (m_setup.mayRepeat && m_connection->timesReused() > 0)
        m_request = std::move(request);
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
    m_connection.reset();
}

void QtHttpCall::advanced()
{
    m_lastByte = now();
}

void QtHttpCall::readable()
{
    const QPointer<QtHttpCall> self(this);
    const std::shared_ptr<ReadBuffer> buffer = m_setup.buffer;
    m_lastByte = now();
    // The socket does not say again that bytes wait, so read until there are none.
    while (self && m_connection) {
        const qint64 size = m_connection->read(*buffer);
        if (size <= 0 || !parse({buffer->data(), static_cast<std::size_t>(size)}))
            return;
    }
}

/// False when the call has ended or was destroyed meanwhile.
bool QtHttpCall::parse(std::span<char> bytes)
{
    m_request.clear();
    m_parser.push(bytes);
    while (true) {
        switch (m_parser.next()) {
        case ResponseParser::Step::NeedMore:
            return true;
        case ResponseParser::Step::Head:
            if (!announceHead())
                return false;
            break;
        case ResponseParser::Step::Body:
            if (!deliver(m_parser.body()))
                return false;
            break;
        case ResponseParser::Step::Done:
            complete();
            return false;
        case ResponseParser::Step::Broken:
            end(notHttpError(*m_setup.route));
            return false;
        }
    }
}

bool QtHttpCall::announceHead()
{
    const QPointer<QtHttpCall> self(this);
    if (m_parser.status() == 407) {
        end(proxyPasswordError(*m_setup.route));
        return false;
    }
    const QByteArray encoding = m_parser.header("Content-Encoding").toLower();
    if (encoding == "gzip") {
        m_inflater = std::make_shared<Inflater>();
    } else if (!encoding.isEmpty() && encoding != "identity") {
        end(unknownEncoding(encoding));
        return false;
    }
    m_headSent = true;
    m_sink->head({m_parser.status(), m_parser.header("Content-Type"), retryAfterOf(m_parser),
                  m_parser.header("Date")});
    return self && m_sink;
}

bool QtHttpCall::deliver(std::span<const char> bytes)
{
    if (m_inflater)
        return inflate(bytes);
    const QPointer<QtHttpCall> self(this);
    m_sink->chunk(bytes);
    return self && m_sink;
}

bool QtHttpCall::inflate(std::span<const char> bytes)
{
    const QPointer<QtHttpCall> self(this);
    const std::shared_ptr<Inflater> inflater = m_inflater; // outlives a call destroyed by its sink
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

void QtHttpCall::complete()
{
    if (m_inflater && !m_inflater->isComplete())
        return end(closedError(HttpPhase::Reading, *m_setup.route));
    const auto pool = m_setup.pool.lock();
    if (pool && m_parser.keepsAlive() && m_connection->isReady()
        && !m_connection->hasUnsentBytes())
        pool->giveBack(std::move(m_connection));
    end(std::nullopt);
}

void QtHttpCall::lost(const std::optional<Error> &why)
{
    if (m_parser.endOfInput())
        return complete();
    if (!why && repeat())
        return;
    end(why ? *why : closedError(phase(), *m_setup.route));
}

/// A server may close a kept connection just when it is used again. Nothing of an answer came, so
/// a read may be asked again, over a new connection.
bool QtHttpCall::repeat()
{
    const auto pool = m_setup.pool.lock();
    if (m_request.isEmpty() || !pool)
        return false;
    start(pool->take(std::chrono::milliseconds(-1)), std::exchange(m_request, {}));
    return true;
}

void QtHttpCall::checkSilence()
{
    using std::chrono::milliseconds;
    const milliseconds silent = std::chrono::floor<milliseconds>(now() - m_lastByte);
    if (silent < m_setup.idleLimit)
        m_silence.start(m_setup.idleLimit - silent);
    else
        end(silenceError(m_setup.idleLimit, phase(), *m_setup.route));
}

HttpPhase QtHttpCall::phase() const
{
    if (m_parser.hasBegun())
        return HttpPhase::Reading;
    return m_connection && m_connection->hasBeenReady() ? HttpPhase::Waiting : HttpPhase::Connecting;
}

void QtHttpCall::end(const std::optional<Error> &error)
{
    const auto pool = m_setup.pool.lock();
    if (error && pool)
        pool->dropIdle(); // lost or silent: those that wait may be as dead
    HttpSink *sink = m_sink;
    abandon();
    if (sink)
        sink->ended(error);
}

} // namespace drover
