#include "tests/support/nodebuilder.h"

#include "core/decode/nodedecoder.h"

#include <QJsonDocument>

namespace drover {

namespace {

void insertUnlessEmpty(QJsonObject &object, const QString &key, const QJsonObject &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void insertUnlessEmpty(QJsonObject &object, const QString &key, const QJsonArray &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void insertUnlessEmpty(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

} // namespace

NodeBuilder::NodeBuilder(const QString &name)
{
    m_metadata.insert(u"name", name);
    m_metadata.insert(u"uid", QStringLiteral("uid-") + name);
    m_metadata.insert(u"resourceVersion", QStringLiteral("1"));
}

NodeBuilder &NodeBuilder::uid(const QString &uid)
{
    m_metadata.insert(u"uid", uid);
    return *this;
}

NodeBuilder &NodeBuilder::version(const QString &resourceVersion)
{
    m_metadata.insert(u"resourceVersion", resourceVersion);
    return *this;
}

NodeBuilder &NodeBuilder::created(const QString &time)
{
    m_metadata.insert(u"creationTimestamp", time);
    return *this;
}

NodeBuilder &NodeBuilder::label(const QString &key, const QString &value)
{
    m_labels.insert(key, value);
    return *this;
}

NodeBuilder &NodeBuilder::annotation(const QString &key, const QString &value)
{
    m_annotations.insert(key, value);
    return *this;
}

NodeBuilder &NodeBuilder::cordoned(bool cordoned)
{
    m_spec.remove(u"unschedulable");
    if (cordoned)
        m_spec.insert(u"unschedulable", true);
    return *this;
}

NodeBuilder &NodeBuilder::spec(const QString &field, const QJsonValue &value)
{
    m_spec.insert(field, value);
    return *this;
}

NodeBuilder &NodeBuilder::taint(const QString &key, const QString &value, const QString &effect,
                                const QString &timeAdded)
{
    QJsonObject taint{{QStringLiteral("key"), key}, {QStringLiteral("effect"), effect}};
    insertUnlessEmpty(taint, QStringLiteral("value"), value);
    insertUnlessEmpty(taint, QStringLiteral("timeAdded"), timeAdded);
    m_taints.append(taint);
    return *this;
}

NodeBuilder &NodeBuilder::capacity(const QString &resource, const QString &quantity)
{
    m_capacity.insert(resource, quantity);
    return *this;
}

NodeBuilder &NodeBuilder::allocatable(const QString &resource, const QString &quantity)
{
    m_allocatable.insert(resource, quantity);
    return *this;
}

NodeBuilder &NodeBuilder::address(const QString &type, const QString &address)
{
    m_addresses.append(
        QJsonObject{{QStringLiteral("type"), type}, {QStringLiteral("address"), address}});
    return *this;
}

NodeBuilder &NodeBuilder::info(const QString &field, const QString &value)
{
    m_info.insert(field, value);
    return *this;
}

NodeBuilder &NodeBuilder::condition(const QString &type, const QString &status,
                                    const QString &heartbeat, const QString &transition,
                                    const QString &reason, const QString &message)
{
    QJsonObject condition{{QStringLiteral("type"), type}, {QStringLiteral("status"), status}};
    insertUnlessEmpty(condition, QStringLiteral("lastHeartbeatTime"), heartbeat);
    insertUnlessEmpty(condition, QStringLiteral("lastTransitionTime"), transition);
    insertUnlessEmpty(condition, QStringLiteral("reason"), reason);
    insertUnlessEmpty(condition, QStringLiteral("message"), message);
    for (qsizetype i = 0; i < m_conditions.size(); ++i) {
        if (m_conditions.at(i).toObject().value(u"type").toString() == type) {
            m_conditions.replace(i, condition);
            return *this;
        }
    }
    m_conditions.append(condition);
    return *this;
}

NodeBuilder &NodeBuilder::ready(const QString &status)
{
    return condition(QStringLiteral("Ready"), status);
}

NodeBuilder &NodeBuilder::image(const QString &name, qint64 bytes)
{
    m_images.append(QJsonObject{{QStringLiteral("names"), QJsonArray{name}},
                                {QStringLiteral("sizeBytes"), bytes}});
    return *this;
}

QJsonObject NodeBuilder::object() const
{
    QJsonObject metadata = m_metadata;
    insertUnlessEmpty(metadata, QStringLiteral("labels"), m_labels);
    insertUnlessEmpty(metadata, QStringLiteral("annotations"), m_annotations);
    QJsonObject spec = m_spec;
    insertUnlessEmpty(spec, QStringLiteral("taints"), m_taints);
    QJsonObject status;
    insertUnlessEmpty(status, QStringLiteral("capacity"), m_capacity);
    insertUnlessEmpty(status, QStringLiteral("allocatable"), m_allocatable);
    insertUnlessEmpty(status, QStringLiteral("addresses"), m_addresses);
    insertUnlessEmpty(status, QStringLiteral("conditions"), m_conditions);
    insertUnlessEmpty(status, QStringLiteral("nodeInfo"), m_info);
    insertUnlessEmpty(status, QStringLiteral("images"), m_images);
    return QJsonObject{{QStringLiteral("metadata"), metadata},
                       {QStringLiteral("spec"), spec},
                       {QStringLiteral("status"), status}};
}

QByteArray NodeBuilder::json() const
{
    return QJsonDocument(object()).toJson(QJsonDocument::Compact);
}

NodePtr NodeBuilder::build() const
{
    const QByteArray bytes = json();
    NodeDecoder decoder(std::make_shared<TextPool>());
    const Result<NodePtr> node = decoder.decodeCopy({bytes.constData(), std::size_t(bytes.size())});
    if (!node)
        qFatal("a built node does not decode: %s", qPrintable(node.error().message));
    return *node;
}

NodeBuilder aNode(const QString &name)
{
    return NodeBuilder(name);
}

QByteArray aNodeList(const QString &resourceVersion, std::initializer_list<NodeBuilder> nodes,
                     const QString &continueToken)
{
    QJsonObject metadata{{QStringLiteral("resourceVersion"), resourceVersion}};
    insertUnlessEmpty(metadata, QStringLiteral("continue"), continueToken);
    QJsonArray items;
    for (const NodeBuilder &node : nodes)
        items.append(node.object());
    return QJsonDocument(QJsonObject{{QStringLiteral("kind"), QStringLiteral("NodeList")},
                                     {QStringLiteral("apiVersion"), QStringLiteral("v1")},
                                     {QStringLiteral("metadata"), metadata},
                                     {QStringLiteral("items"), items}})
        .toJson(QJsonDocument::Compact);
}

} // namespace drover
