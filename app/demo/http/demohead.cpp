#include "app/demo/http/demohead.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>
#include <QUuid>

namespace drover::demo {

namespace {

QByteArray phraseOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 415:
        return "Unsupported Media Type";
    case 422:
        return "Unprocessable Entity";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    default:
        return "Status";
    }
}

QByteArray httpDate()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return QLocale::c().toString(now, u"ddd, dd MMM yyyy hh:mm:ss").toLatin1() + " GMT";
}

QByteArray uid()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

// One flow schema and priority level for everybody.
constexpr char kFlow[] =
    "X-Kubernetes-Pf-Flowschema-Uid: 48b1e592-93a2-4680-8679-9d7462e7f0d5\r\n"
    "X-Kubernetes-Pf-Prioritylevel-Uid: 032f0b77-8ce3-4258-b847-98d134bade69\r\n";

} // namespace

QByteArray headOf(const DemoAnswer &answer, const HeadFacts &facts)
{
    QByteArray head =
        "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + phraseOf(answer.status) + "\r\n";
    head += "Audit-Id: " + uid() + "\r\nCache-Control: no-cache, private\r\n";
    if (facts.compressed)
        head += "Content-Encoding: gzip\r\n";
    head += "Content-Type: " + answer.contentType + "\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    if (facts.compressed)
        head += "Vary: Accept-Encoding\r\n";
    if (!answer.sniffable)
        head += "X-Content-Type-Options: nosniff\r\n";
    if (answer.status != 401)
        head += kFlow;
    head += "Date: " + httpDate() + "\r\n";
    if (facts.contentLength >= 0)
        head += "Content-Length: " + QByteArray::number(facts.contentLength) + "\r\n";
    if (facts.closes)
        head += "Connection: close\r\n";
    if (facts.contentLength < 0)
        head += "Transfer-Encoding: chunked\r\n";
    return head + "\r\n";
}

QByteArray webSocketHead(const QByteArray &key)
{
    const QByteArray proof = QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                                                      QCryptographicHash::Sha1);
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: " +
           proof.toBase64() + "\r\n\r\n";
}

} // namespace drover::demo
