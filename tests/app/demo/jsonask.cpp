#include "tests/app/demo/jsonask.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace drover::demo {

RawAnswer sendJson(const DemoServer &server, const QByteArray &method, const QByteArray &path,
                   const QByteArray &body, const QByteArray &headers)
{
    RawClient client(server);
    client.send(method + ' ' + path + " HTTP/1.1\r\nHost: demo\r\nUser-Agent: test/1\r\n" +
                "Content-Type: application/json\r\nContent-Length: " +
                QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body);
    client.waitForAnswer();
    return client.answer();
}

RawAnswer askEviction(const DemoServer &server, const QByteArray &podKey, const QByteArray &options,
                      const QByteArray &headers)
{
    const QByteArray nameSpace = podKey.split('/').first();
    const QByteArray name = podKey.split('/').last();
    QByteArray body =
        R"({"apiVersion":"policy/v1","kind":"Eviction","metadata":{"name":")" + name + "\"}";
    if (!options.isEmpty())
        body += ",\"deleteOptions\":" + options;
    return sendJson(server, "POST",
                    "/api/v1/namespaces/" + nameSpace + "/pods/" + name + "/eviction", body + '}',
                    headers);
}

QJsonObject jsonOf(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

std::vector<QByteArray> keysOfItems(const RawAnswer &list)
{
    std::vector<QByteArray> keys;
    for (const QJsonValue &item : jsonOf(list)[u"items"].toArray())
        keys.push_back((item[u"metadata"][u"namespace"].toString() + u'/' +
                        item[u"metadata"][u"name"].toString())
                           .toUtf8());
    return keys;
}

QByteArray causeOf(const RawAnswer &failure)
{
    const QJsonValue cause = jsonOf(failure)[u"details"][u"causes"][0];
    return (cause[u"reason"].toString() + u": "_qs + cause[u"message"].toString()).toUtf8();
}

} // namespace drover::demo
