#include "tests/support/recording.h"

#include <QFile>

#include <zlib.h>

namespace drover {

namespace {

QByteArray headerValue(const QByteArray &head, const QByteArray &name)
{
    const qsizetype at = head.toLower().indexOf("\r\n" + name.toLower() + ':');
    if (at < 0)
        return {};
    const qsizetype start = at + name.size() + 3;
    return head.mid(start, head.indexOf("\r\n", start) - start).trimmed();
}

QByteArray dechunked(const QByteArray &raw)
{
    QByteArray body;
    qsizetype at = 0;
    while (at < raw.size()) {
        const qsizetype lineEnd = raw.indexOf("\r\n", at);
        if (lineEnd < 0)
            break;
        const qsizetype size = raw.mid(at, lineEnd - at).toLongLong(nullptr, 16);
        body += raw.mid(lineEnd + 2, size);
        at = lineEnd + 2 + size + 2;
    }
    return body;
}

QByteArray inflated(QByteArray compressed)
{
    z_stream stream{};
    constexpr int kGzip = 16 + MAX_WBITS;
    if (inflateInit2(&stream, kGzip) != Z_OK)
        qFatal("zlib does not start");
    stream.next_in = reinterpret_cast<Bytef *>(compressed.data());
    stream.avail_in = static_cast<uInt>(compressed.size());
    QByteArray plain;
    QByteArray piece(1 << 16, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        plain.append(piece.constData(), piece.size() - static_cast<qsizetype>(stream.avail_out));
    }
    inflateEnd(&stream);
    if (state != Z_STREAM_END)
        qFatal("the recording's gzip is broken");
    return plain;
}

} // namespace

Recording recording(const QString &name)
{
    QFile file(QStringLiteral(DROVER_FIXTURES "/recordings/%1.response").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no such recording: %s", qPrintable(name));
    const QByteArray raw = file.readAll();
    const qsizetype headEnd = raw.indexOf("\r\n\r\n");
    const QByteArray head = raw.left(headEnd + 2);

    Recording result;
    result.status = head.mid(head.indexOf(' ') + 1, 3).toInt();
    result.contentType = headerValue(head, "Content-Type");
    result.retryAfter = headerValue(head, "Retry-After");
    result.body = raw.mid(headEnd + 4);
    if (headerValue(head, "Transfer-Encoding") == "chunked")
        result.body = dechunked(result.body);
    if (headerValue(head, "Content-Encoding") == "gzip")
        result.body = inflated(result.body);
    return result;
}

} // namespace drover
