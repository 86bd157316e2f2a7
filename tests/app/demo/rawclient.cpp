#include "tests/app/demo/rawclient.h"

#include <QTest>

#include <zlib.h>

namespace drover::demo {

namespace {

constexpr int kPatienceMs = 10'000;

// Appends what the chunks hold; true at the last one.
bool readChunks(QByteArray bytes, QByteArray &body)
{
    qsizetype at = 0;
    while (true) {
        const qsizetype lineEnd = bytes.indexOf("\r\n", at);
        if (lineEnd < 0)
            return false;
        const qsizetype size = bytes.mid(at, lineEnd - at).toLongLong(nullptr, 16);
        if (size == 0)
            return bytes.mid(lineEnd) == "\r\n\r\n";
        body += bytes.mid(lineEnd + 2, size);
        at = lineEnd + 2 + size + 2;
        if (at > bytes.size())
            return false;
    }
}

} // namespace

QByteArray RawAnswer::header(const char *lowerName) const
{
    const auto at = headers.find(QByteArray(lowerName));
    return at == headers.end() ? QByteArray() : at->second;
}

RawAnswer parseAnswer(const QByteArray &bytes)
{
    RawAnswer answer;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return answer;
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
    }
    const QByteArray rest = bytes.mid(end + 4);
    if (answer.header("transfer-encoding") == "chunked") {
        answer.complete = readChunks(rest, answer.body);
    } else {
        answer.body = rest;
        answer.complete = rest.size() == answer.header("content-length").toLongLong();
    }
    return answer;
}

RawClient::RawClient(const DemoServer &server)
{
    m_socket.connectToHost(QHostAddress(server.url().host()), server.port());
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
}

void RawClient::get(const QByteArray &target, const QByteArray &moreHeaders)
{
    send("GET " + target + " HTTP/1.1\r\nHost: demo\r\nUser-Agent: test/1\r\n" + moreHeaders +
         "\r\n");
}

void RawClient::request(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                        const QByteArray &contentType)
{
    send(method + ' ' + target +
         " HTTP/1.1\r\nHost: demo\r\nUser-Agent: test/1\r\nContent-Type: " + contentType +
         "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

RawAnswer RawClient::answer()
{
    m_received += m_socket.readAll();
    return parseAnswer(m_received);
}

QByteArray RawClient::takeAll()
{
    m_received += m_socket.readAll();
    return std::exchange(m_received, {});
}

bool RawClient::waitForAnswer()
{
    return QTest::qWaitFor([this] { return answer().complete; }, kPatienceMs);
}

bool RawClient::waitForBody(const QByteArray &part)
{
    return QTest::qWaitFor([&] { return answer().body.contains(part); }, kPatienceMs);
}

bool RawClient::waitForEnd()
{
    return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; },
                           kPatienceMs);
}

RawAnswer ask(const DemoServer &server, const QByteArray &target, const QByteArray &headers)
{
    RawClient client(server);
    client.get(target, headers);
    client.waitForAnswer();
    return client.answer();
}

RawAnswer patch(const DemoServer &server, const QByteArray &name, const QByteArray &body,
                const QByteArray &query)
{
    RawClient client(server);
    client.request("PATCH", "/api/v1/nodes/" + name + query, body, "application/merge-patch+json");
    client.waitForAnswer();
    return client.answer();
}

QByteArray gunzip(const QByteArray &bytes)
{
    z_stream z{};
    inflateInit2(&z, MAX_WBITS + 16);
    QByteArray out(bytes.size() * 12, Qt::Uninitialized);
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    z.avail_in = uInt(bytes.size());
    z.next_out = reinterpret_cast<Bytef *>(out.data());
    z.avail_out = uInt(out.size());
    const int result = inflate(&z, Z_FINISH);
    out.resize(result == Z_STREAM_END ? out.size() - qsizetype(z.avail_out) : 0);
    inflateEnd(&z);
    return out;
}

} // namespace drover::demo
