#pragma once

#include "app/demo/encode/jsonwriter.h"
#include "app/demo/nodes/nodefacts.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace drover::demo {

/// A kind of object as the API spells it.
struct ObjectKind {
    QByteArray group; ///< empty: the core group
    QByteArray version;
    QByteArray resource;
    QByteArray kind;

    QByteArray apiVersion() const { return group.isEmpty() ? version : group + '/' + version; }
};

/// How an object stands in what is sent.
struct ObjectForm {
    bool withKind = false;     ///< items of a list have neither kind nor apiVersion
    bool metadataOnly = false; ///< PartialObjectMetadata, which always has both
};

/// An object of the API, other than a node, at one version. It is never changed once a store has
/// it: a change is a copy.
///
/// Thread: a value. Units: times in seconds since the epoch. Errors: none.
struct DemoObject {
    QByteArray nameSpace;
    QByteArray name;
    quint64 identity = 0; ///< what its uid is made from
    quint64 version = 0;
    qint64 createdSecs = 0;

    virtual ~DemoObject() = default;

    QByteArray uid() const;
    QByteArray key() const { return nameSpace + '/' + name; }

    virtual std::shared_ptr<DemoObject> clone() const = 0;
    virtual std::vector<DemoField> labels() const { return {}; }
    /// What a field selector compares: metadata.name, spec.nodeName …; empty: not set.
    virtual QByteArray field(const QByteArray &path) const;

    // Members of the JSON object that is open in `json`.
    virtual void appendMetadata(JsonWriter &json) const = 0; ///< all of "metadata"
    virtual void appendRest(JsonWriter &json) const = 0;     ///< what follows

protected:
    DemoObject() = default;
    DemoObject(const DemoObject &) = default;
    DemoObject &operator=(const DemoObject &) = default;

    /// Opens "metadata" and writes what every object has, up to creationTimestamp.
    void openMetadata(JsonWriter &json, QByteArrayView generateName, qint64 generation) const;
    static void appendMap(JsonWriter &json, QByteArrayView name,
                          const std::vector<DemoField> &fields);
    /// One entry of managedFields, which must be open.
    static void appendManager(JsonWriter &json, QByteArrayView manager, QByteArrayView apiVersion,
                              qint64 secs, QByteArrayView fields, bool ofStatus);
};

using DemoObjectPtr = std::shared_ptr<const DemoObject>;

/// Appends the object as compact JSON. Source: recordings of a kube-apiserver 1.36.
void appendObject(QByteArray &out, const DemoObject &object, const ObjectKind &kind,
                  const ObjectForm &form);

} // namespace drover::demo
