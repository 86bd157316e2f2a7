#pragma once

#include "tests/support/podbuilder.h"

#include <QJsonDocument>

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
        return {{"metadata", QJsonObject{{"name", name},
                                         {"namespace", "default"},
                                         {"uid", QStringLiteral("uid-%1").arg(name)},
                                         {"resourceVersion", "5"}}},
                {"involvedObject",
                 QJsonObject{{"kind", "Node"}, {"name", "n1"}, {"uid", subjectUid}}},
                {"type", type},
                {"reason", reason},
                {"message", message},
                {"source", QJsonObject{{"component", component}, {"host", "n1"}}},
                {"firstTimestamp", first.isEmpty() ? last : first},
                {"lastTimestamp", last},
                {"count", count}};
    }
};

inline std::string anEventList(const std::vector<EventJson> &events)
{
    QJsonArray items;
    for (const EventJson &event : events)
        items.append(event.object());
    const QJsonObject list{{"kind", "EventList"},
                           {"apiVersion", "v1"},
                           {"metadata", QJsonObject{{"resourceVersion", "9"}}},
                           {"items", items}};
    return QJsonDocument(list).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace drover
