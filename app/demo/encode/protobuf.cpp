#include "app/demo/encode/protobuf.h"

#include "app/demo/encode/protobufschema.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace drover::demo {

namespace {

void appendVarint(QByteArray &out, quint64 value)
{
    while (value >= 128) {
        out += char(value | 128);
        value >>= 7;
    }
    out += char(value);
}

void appendNumber(QByteArray &out, int field, quint64 value)
{
    appendVarint(out, quint64(field) << 3);
    appendVarint(out, value);
}

void appendBytes(QByteArray &out, int field, const QByteArray &bytes)
{
    constexpr quint64 kLengthDelimited = 2;
    appendVarint(out, quint64(field) << 3 | kLengthDelimited);
    appendVarint(out, quint64(bytes.size()));
    out += bytes;
}

QByteArray encode(const QJsonObject &object, const ProtoMessage &message);

QByteArray encodeTime(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
    QByteArray out;
    if (time.isValid()) {
        appendNumber(out, 1, quint64(time.toSecsSinceEpoch()));
        appendNumber(out, 2, 0);
    }
    return out;
}

void appendMap(QByteArray &out, const ProtoField &field, const QJsonObject &map)
{
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        QByteArray value = entry->toString().toUtf8();
        if (field.kind == ProtoKind::QuantityMap) {
            QByteArray quantity;
            appendBytes(quantity, 1, value);
            value = quantity;
        }
        QByteArray pair;
        appendBytes(pair, 1, entry.key().toUtf8());
        appendBytes(pair, 2, value);
        appendBytes(out, field.number, pair);
    }
}

void appendJson(QByteArray &out, int number, const QJsonValue &value)
{
    QByteArray fields;
    appendBytes(fields, 1, QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    appendBytes(out, number, fields);
}

void appendField(QByteArray &out, const ProtoField &field, const QJsonValue &value)
{
    switch (field.kind) {
    case ProtoKind::Text:
        appendBytes(out, field.number, value.toString().toUtf8());
        break;
    case ProtoKind::Number:
        appendNumber(out, field.number, quint64(value.toInteger()));
        break;
    case ProtoKind::Bool:
        appendNumber(out, field.number, value.toBool() ? 1 : 0);
        break;
    case ProtoKind::Time:
        appendBytes(out, field.number, encodeTime(value));
        break;
    case ProtoKind::TextMap:
    case ProtoKind::QuantityMap:
        appendMap(out, field, value.toObject());
        break;
    case ProtoKind::JsonBytes:
        appendJson(out, field.number, value);
        break;
    case ProtoKind::Message:
        appendBytes(out, field.number, encode(value.toObject(), *field.message));
        break;
    }
}

QByteArray encode(const QJsonObject &object, const ProtoMessage &message)
{
    QByteArray out;
    for (const ProtoField &field : message) {
        const QJsonValue value = object.value(QLatin1String(field.name));
        if (value.isArray()) {
            for (const QJsonValue &item : value.toArray())
                appendField(out, field, item);
        } else if (!value.isUndefined() || field.always) {
            appendField(out, field, value);
        }
    }
    return out;
}

QByteArray envelope(const QJsonObject &object)
{
    const QByteArray kind = object.value(u"kind").toString().toUtf8();
    QByteArray typeMeta;
    appendBytes(typeMeta, 1, object.value(u"apiVersion").toString().toUtf8());
    appendBytes(typeMeta, 2, kind);
    const ProtoMessage *message = protoMessageOf(QLatin1StringView(kind));
    QByteArray out("k8s\0", 4);
    appendBytes(out, 1, typeMeta);
    appendBytes(out, 2, message ? encode(object, *message) : QByteArray());
    appendBytes(out, 3, {});
    appendBytes(out, 4, {});
    return out;
}

} // namespace

QByteArray protobufFromJson(const QByteArray &json)
{
    return envelope(QJsonDocument::fromJson(json).object());
}

QByteArray protobufEventFromJson(const QByteArray &line)
{
    const QJsonObject event = QJsonDocument::fromJson(line).object();
    QByteArray raw;
    appendBytes(raw, 1, envelope(event.value(u"object").toObject()));
    QByteArray body;
    appendBytes(body, 1, event.value(u"type").toString().toUtf8());
    appendBytes(body, 2, raw);
    QByteArray frame(4, Qt::Uninitialized);
    qToBigEndian(quint32(body.size()), frame.data());
    return frame + body;
}

} // namespace drover::demo
