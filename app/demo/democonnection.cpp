#include "app/demo/democonnection.h"

#include "app/demo/encode/websocketframe.h"
#include "app/demo/http/demohead.h"
#include "app/demo/routes/demoroutes.h"

namespace drover::demo {

namespace {

// Up to here Go's server knows the length before it must send the head.
constexpr qsizetype kSmallBody = 2048;
constexpr qsizetype kCompressFrom = 128 * 1024;

bool acceptsGzip(const QByteArray &header)
{
    for (const QByteArray &token : header.split(','))
        if (token.trimmed() == "gzip")
            return true;
    return false;
}

SeenRequest seen(const DemoRequest &request, const DemoAnswer &answer)
{
    SeenRequest seen{request.method, request.target, answer.user, answer.kind, request.headers};
    const auto credentials = seen.headers.find("authorization");
    if (credentials != seen.headers.end())
        credentials->second = credentials->second.split(' ').first();
    return seen;
}

} // namespace

DemoConnection::DemoConnection(QTcpSocket *socket, DemoServer &server, DemoRoutes &routes)
    : QObject(&server), m_routes(routes), m_faults(server.faults()), m_pipe(socket, m_faults, this)
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, [this] { m_started ? pump() : begin(); });
    connect(&m_pipe, &DemoPipe::arrived, this, &DemoConnection::takeNext);
    connect(&m_pipe, &DemoPipe::drained, this, &DemoConnection::pump);
    connect(&m_pipe, &DemoPipe::closed, this, &DemoConnection::ended);
    connect(&server.state(), &DemoState::changed, this, &DemoConnection::pump);
    connect(&m_faults, &DemoFaults::watchEndAsked, this, &DemoConnection::endWatch);
    connect(&m_faults, &DemoFaults::watchErrorAsked, this, &DemoConnection::failWatch);
    if (socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &DemoConnection::takeNext, Qt::QueuedConnection);
}

void DemoConnection::takeNext()
{
    m_incoming += m_pipe.readAll();
    while (!m_answer) {
        const std::optional<DemoRequest> request = takeRequest(m_incoming);
        if (!request)
            return;
        serve(*request);
    }
}

void DemoConnection::serve(const DemoRequest &request)
{
    m_answer = m_routes.answer(request, {m_pipe.certificateName(), m_pipe.hasBadCertificate()});
    m_started = false;
    m_acceptsGzip = acceptsGzip(request.header("accept-encoding"));
    m_closeAfter = request.wantsClose() || request.method.isEmpty();
    m_webSocketKey = request.header("sec-websocket-key");
    m_collected.clear();
    m_bodySent = 0;
    m_gzip.reset();
    m_pretty = m_answer->pretty ? std::make_unique<PrettyJson>() : nullptr;
    Q_EMIT requestTaken(seen(request, *m_answer));
    if (m_answer->delay.count() > 0)
        m_wake.start(m_answer->delay);
    else
        begin();
}

void DemoConnection::begin()
{
    if (!m_answer || m_started)
        return;
    const bool watch = m_answer->isWatch;
    const bool mayCompress = m_acceptsGzip && m_answer->mayCompress && !watch;
    const bool whole = !watch && collect(mayCompress ? kCompressFrom : kSmallBody);
    sendHead(whole && m_collected.size() <= kSmallBody,
             mayCompress && m_collected.size() > kCompressFrom);
    m_started = true;
    if (!m_collected.isEmpty())
        sendBody(std::exchange(m_collected, {}));
    if (!m_answer)
        return;
    if (whole)
        finish();
    else
        pump();
}

// True when that was all of it.
bool DemoConnection::collect(qsizetype enough)
{
    while (m_collected.size() <= enough) {
        QByteArray piece;
        const BodySource::Pull pull = m_answer->body->pull(piece);
        m_collected += m_pretty ? m_pretty->indent(piece) : piece;
        if (pull != BodySource::Pull::More)
            return true;
    }
    return false;
}

void DemoConnection::sendHead(bool whole, bool compress)
{
    HeadFacts head;
    head.compressed = compress;
    head.closes = m_closeAfter;
    if (m_answer->webSocket) {
        m_framing = Framing::WebSocket;
        m_pipe.write(webSocketHead(m_webSocketKey));
        return;
    }
    m_framing = whole ? Framing::Length : Framing::Chunked;
    if (whole)
        head.contentLength = m_collected.size();
    if (compress)
        m_gzip = std::make_unique<GzipStream>();
    m_pipe.write(headOf(*m_answer, head));
}

void DemoConnection::pump()
{
    if (!m_started)
        return;
    while (m_answer && m_pipe.hasRoom())
        if (!pullOnce())
            return;
}

// False when there is nothing more to do for now.
bool DemoConnection::pullOnce()
{
    QByteArray piece;
    const BodySource::Pull pull = m_answer->body->pull(piece);
    if (!piece.isEmpty())
        sendBody(m_pretty ? m_pretty->indent(piece) : piece);
    if (!m_answer)
        return false;
    if (pull == BodySource::Pull::End)
        finish();
    else if (pull == BodySource::Pull::Waiting)
        m_wake.start(m_answer->body->wakeIn());
    return pull == BodySource::Pull::More;
}

void DemoConnection::sendBody(QByteArray piece)
{
    const QByteArray bytes = m_gzip ? m_gzip->compress(piece) : piece;
    const qint64 limit = m_answer->kind == RequestKind::List ? m_faults.listCut() : -1;
    const bool cut = limit >= 0 && m_bodySent + bytes.size() > limit;
    sendFramed(cut ? bytes.left(limit - m_bodySent) : bytes);
    m_bodySent += bytes.size();
    if (cut) {
        m_answer.reset();
        m_pipe.closeWhenSent();
    }
}

void DemoConnection::sendFramed(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return; // an empty chunk would be the end
    switch (m_framing) {
    case Framing::Length:
        m_pipe.write(bytes);
        break;
    case Framing::Chunked:
        m_pipe.write(QByteArray::number(bytes.size(), 16) + "\r\n");
        m_pipe.write(bytes);
        m_pipe.write("\r\n");
        break;
    case Framing::WebSocket:
        m_pipe.write(webSocketFrame(bytes, m_answer->contentType));
        break;
    }
}

void DemoConnection::finish()
{
    if (m_gzip)
        sendFramed(m_gzip->finish());
    if (m_framing == Framing::Chunked)
        m_pipe.write("0\r\n\r\n");
    else if (m_framing == Framing::WebSocket)
        m_pipe.write(webSocketClose());
    m_wake.stop();
    m_answer.reset();
    if (m_closeAfter || m_framing == Framing::WebSocket)
        m_pipe.closeWhenSent();
    else
        QMetaObject::invokeMethod(this, &DemoConnection::takeNext, Qt::QueuedConnection);
}

void DemoConnection::endWatch()
{
    if (!m_answer || !m_answer->isWatch)
        return;
    m_answer->body->endSoon();
    pump();
}

void DemoConnection::failWatch(int code)
{
    if (!m_answer || !m_answer->isWatch)
        return;
    m_answer->body->failSoon(code);
    pump();
}

} // namespace drover::demo
