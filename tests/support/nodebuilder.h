#pragma once

#include "core/objects/node.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace drover {

/// Makes a Node the way one comes into being: as the JSON of an API server, through NodeDecoder.
///
///     const NodePtr node = aNode("n1").ready("True").label("pool", "gpu").cordoned();
///
/// The uid is "uid-NAME" and the resourceVersion "1" unless set. Times are RFC 3339; an empty one
/// is left out. Thread: the test's. Errors: a JSON that does not decode ends the test program.
class NodeBuilder
{
public:
    explicit NodeBuilder(const QString &name);

    NodeBuilder &uid(const QString &uid);
    NodeBuilder &version(const QString &resourceVersion);
    NodeBuilder &resourceVersion(const QString &value) { return version(value); }
    NodeBuilder &created(const QString &time);
    NodeBuilder &label(const QString &key, const QString &value);
    NodeBuilder &annotation(const QString &key, const QString &value);
    NodeBuilder &cordoned(bool cordoned = true);
    /// Any other field of spec: spec("providerID", "aws:///i-1").
    NodeBuilder &spec(const QString &field, const QJsonValue &value);
    NodeBuilder &taint(const QString &key, const QString &value, const QString &effect,
                       const QString &timeAdded = {});
    NodeBuilder &capacity(const QString &resource, const QString &quantity);
    NodeBuilder &allocatable(const QString &resource, const QString &quantity);
    NodeBuilder &address(const QString &type, const QString &address);
    /// A field of status.nodeInfo: info("kubeletVersion", "v1.36.2").
    NodeBuilder &info(const QString &field, const QString &value);
    /// Replaces a condition of the same type.
    NodeBuilder &condition(const QString &type, const QString &status,
                           const QString &heartbeat = {}, const QString &transition = {},
                           const QString &reason = {}, const QString &message = {});
    /// Condition Ready: "True", "False" or "Unknown".
    NodeBuilder &ready(const QString &status = QStringLiteral("True"));
    NodeBuilder &image(const QString &name, qint64 bytes);

    QJsonObject object() const;
    QByteArray json() const; ///< one line, as in `items` or in a watch event
    NodePtr build() const;
    operator NodePtr() const { return build(); } // NOLINT: the builder stands for its node

private:
    QJsonObject m_metadata;
    QJsonObject m_labels;
    QJsonObject m_annotations;
    QJsonObject m_spec;
    QJsonArray m_taints;
    QJsonObject m_capacity;
    QJsonObject m_allocatable;
    QJsonArray m_addresses;
    QJsonArray m_conditions;
    QJsonObject m_info;
    QJsonArray m_images;
};

NodeBuilder aNode(const QString &name);
inline NodeBuilder aNode(const char *name)
{
    return aNode(QString::fromUtf8(name));
}

/// A NodeList of these nodes, as the body of a List.
QByteArray aNodeList(const QString &resourceVersion, std::initializer_list<NodeBuilder> nodes,
                     const QString &continueToken = {});

} // namespace drover
