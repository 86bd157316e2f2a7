#pragma once

#include "app/demo/objects/demoobject.h"

namespace drover::demo {

/// What an event is about.
struct DemoSubject {
    QByteArray kind;
    QByteArray nameSpace; ///< empty of a node
    QByteArray name;
    QByteArray uid; ///< what a kubelet says of its own node has the node's name here
    QByteArray fieldPath;
};

/// An Event of the API. One that repeats is one object whose count grows.
///
/// Thread: a value. Units: seconds since the epoch.
struct DemoClusterEvent : DemoObject {
    DemoSubject subject;
    QByteArray reason;
    QByteArray message;
    QByteArray component; ///< "kubelet", "node-controller" …
    QByteArray host;
    QByteArray action; ///< not empty: told in the form of events.k8s.io, with a series
    bool isWarning = false;
    qint64 firstSecs = 0;
    qint64 lastSecs = 0;
    int count = 1;

    /// Events with the same are one.
    QByteArray sameness() const;

    std::shared_ptr<DemoObject> clone() const override
    {
        return std::make_shared<DemoClusterEvent>(*this);
    }
    QByteArray field(const QByteArray &path) const override;
    void appendMetadata(JsonWriter &json) const override;
    void appendRest(JsonWriter &json) const override;

private:
    void appendTimes(JsonWriter &json) const;
};

using DemoClusterEventPtr = std::shared_ptr<const DemoClusterEvent>;

const ObjectKind &eventKind();

} // namespace drover::demo
