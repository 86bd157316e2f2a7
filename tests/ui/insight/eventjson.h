#pragma once

#include "tests/support/podbuilder.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace drover {

/// An Event about node n1 as the server writes it.
struct EventJson {
    BuilderText name;
    BuilderText type = "Normal";
    BuilderText reason = "Starting";
    BuilderText message = "Starting kubelet.";
    BuilderText last = "2026-01-02T03:04:05Z";
    int count = 1;
    BuilderText subjectUid = "n1"; ///< kubelets write the name here
    BuilderText component = "kubelet";
    BuilderText first = {};

    QJsonObject object() const
    {
        return {{u"metadata"_s, QJsonObject{{u"name"_s, name},
                                         {u"namespace"_s, u"default"_s},
                                         {u"uid"_s, QStringLiteral("uid-%1").arg(name)},
                                         {u"resourceVersion"_s, u"5"_s}}},
                {u"involvedObject"_s,
                 QJsonObject{{u"kind"_s, u"Node"_s}, {u"name"_s, u"n1"_s}, {u"uid"_s, subjectUid}}},
                {u"type"_s, type},
                {u"reason"_s, reason},
                {u"message"_s, message},
                {u"source"_s, QJsonObject{{u"component"_s, component}, {u"host"_s, u"n1"_s}}},
                {u"firstTimestamp"_s, first.isEmpty() ? last : first},
                {u"lastTimestamp"_s, last},
                {u"count"_s, count}};
    }
};

inline std::string anEventList(const std::vector<EventJson> &events)
{
    QJsonArray items;
    for (const EventJson &event : events)
        items.append(event.object());
    const QJsonObject list{{u"kind"_s, u"EventList"_s},
                           {u"apiVersion"_s, u"v1"_s},
                           {u"metadata"_s, QJsonObject{{u"resourceVersion"_s, u"9"_s}}},
                           {u"items"_s, items}};
    return QJsonDocument(list).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace drover
