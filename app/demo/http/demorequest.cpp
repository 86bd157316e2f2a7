#include "app/demo/http/demorequest.h"

#include <QString>
#include <QUrl>

namespace drover::demo {

namespace {

std::map<QByteArray, QByteArray> parseHeaders(const QList<QByteArray> &lines)
{
    std::map<QByteArray, QByteArray> headers;
    for (qsizetype at = 1; at < lines.size(); ++at) {
        const QByteArray line = lines[at].trimmed();
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            headers[line.left(colon).trimmed().toLower()] = line.mid(colon + 1).trimmed();
    }
    return headers;
}

void setTarget(DemoRequest &request, const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    request.target = target;
    request.path = QByteArray::fromPercentEncoding(target.left(mark < 0 ? target.size() : mark));
    if (mark >= 0)
        request.query = QUrlQuery(QString::fromLatin1(target.mid(mark + 1)));
}

} // namespace

QByteArray DemoRequest::header(const char *lowerName) const
{
    const auto at = headers.find(QByteArray(lowerName));
    return at == headers.end() ? QByteArray() : at->second;
}

bool DemoRequest::has(const char *parameter) const
{
    return query.hasQueryItem(QLatin1String(parameter));
}

QByteArray DemoRequest::parameter(const char *name) const
{
    const QString value = query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    return value.toUtf8();
}

bool DemoRequest::flag(const char *name) const
{
    const QByteArray value = parameter(name);
    return value == "1" || value == "true";
}

std::optional<DemoRequest> takeRequest(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    DemoRequest request;
    request.headers = parseHeaders(lines);
    const qsizetype length = request.header("content-length").toLongLong();
    const qsizetype whole = end + 4 + qMax<qsizetype>(length, 0);
    if (buffer.size() < whole)
        return std::nullopt;
    request.body = buffer.mid(end + 4, whole - end - 4);
    buffer.remove(0, whole);
    if (words.size() == 3 && words[2].startsWith("HTTP/1.")) {
        request.method = words[0];
        setTarget(request, words[1]);
    }
    return request;
}

} // namespace drover::demo
