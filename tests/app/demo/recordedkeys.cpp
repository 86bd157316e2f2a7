#include "tests/app/demo/recordedkeys.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

namespace drover::demo {

namespace {

QByteArray fileOf(const QString &name)
{
    QFile file(QStringLiteral(DROVER_FIXTURES "/recordings/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Maps whose keys are the nodes' own.
bool isOpaque(const QString &key)
{
    static const QStringList opaque{u"labels"_qs,   u"annotations"_qs, u"fieldsV1"_qs,
                                    u"capacity"_qs, u"allocatable"_qs, u"cells"_qs};
    return opaque.contains(key);
}

void collect(const QJsonValue &value, const QString &path, Keys &keys)
{
    for (const QJsonValue &item : value.toArray())
        collect(item, path + u"[]"_qs, keys);
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QString key = path + u'.' + field.key();
        keys.insert(key);
        if (!isOpaque(field.key()))
            collect(*field, key, keys);
    }
}

} // namespace

QByteArray recordedRequest(const QString &name)
{
    return fileOf(name + u".request"_qs);
}

RawAnswer recordedAnswer(const QString &name)
{
    return parseAnswer(fileOf(name + u".response"_qs));
}

Keys keysOf(const QByteArray &body, bool lines)
{
    Keys keys;
    for (const QByteArray &part : lines ? body.split('\n') : QList<QByteArray>{body}) {
        const QJsonObject object = QJsonDocument::fromJson(part).object();
        collect(object, lines ? object[u"type"].toString() : QString(), keys);
    }
    return keys;
}

Keys withoutOptional(Keys keys)
{
    static const QRegularExpression optional(
        QStringLiteral("spec\\.(unschedulable|taints.*)$|managedFields\\[\\]\\.subresource$"));
    std::erase_if(keys, [](const QString &key) { return optional.match(key).hasMatch(); });
    return keys;
}

QByteArray missing(const Keys &some, const Keys &others)
{
    QByteArray all;
    for (const QString &key : some)
        if (!others.contains(key))
            all += key.toUtf8() + '\n';
    return all;
}

QByteArray textOf(QByteArray body, const RawAnswer &answer)
{
    return answer.header("content-encoding") == "gzip" ? gunzip(body) : body;
}

} // namespace drover::demo
