#include "tests/support/podbuilder.h"

#include "core/poddecode/poddecoder.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

template <typename Json>
void insertUnlessEmpty(QJsonObject &object, QStringView key, Json value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

QString versionOfKind(const QString &kind)
{
    if (kind == "Job"_L1)
        return u"batch/v1"_s;
    if (kind == "ReplicationController"_L1 || kind == "Node"_L1)
        return u"v1"_s;
    return u"apps/v1"_s;
}

QJsonObject ownerOf(const QString &kind, const QString &name, const QString &apiVersion)
{
    return {{u"apiVersion"_s, apiVersion.isEmpty() ? versionOfKind(kind) : apiVersion},
            {u"kind"_s, kind},
            {u"name"_s, name},
            {u"uid"_s, QString(u"uid-"_s + name)}};
}

QJsonObject matchLabel(const QString &key, const QString &value)
{
    return {{u"matchLabels"_s, QJsonObject{{key, value}}}};
}

constexpr QStringView kRequired = u"requiredDuringSchedulingIgnoredDuringExecution";

} // namespace

PodBuilder::PodBuilder(const BuilderText &namespaceAndName)
{
    const QString name = namespaceAndName.section(u'/', 1);
    m_metadata = {{u"namespace"_s, namespaceAndName.section(u'/', 0, 0)},
                  {u"name"_s, name},
                  {u"uid"_s, QString(u"uid-"_s + name)},
                  {u"resourceVersion"_s, u"1"_s}};
    m_spec.insert(u"nodeName", u"n1"_s);
    phase(u"Running"_s);
}

PodBuilder &PodBuilder::uid(const BuilderText &uid)
{
    m_metadata.insert(u"uid", uid);
    return *this;
}

PodBuilder &PodBuilder::version(const BuilderText &resourceVersion)
{
    m_metadata.insert(u"resourceVersion", resourceVersion);
    return *this;
}

PodBuilder &PodBuilder::created(const BuilderText &time)
{
    m_metadata.insert(u"creationTimestamp", time);
    return *this;
}

PodBuilder &PodBuilder::label(const BuilderText &key, const BuilderText &value)
{
    m_labels.insert(key, value);
    return *this;
}

PodBuilder &PodBuilder::annotation(const BuilderText &key, const BuilderText &value)
{
    m_annotations.insert(key, value);
    return *this;
}

PodBuilder &PodBuilder::ownedBy(const BuilderText &kind, const BuilderText &name,
                                const BuilderText &apiVersion)
{
    QJsonObject owner = ownerOf(kind, name, apiVersion);
    owner.insert(u"controller", true);
    m_owners.append(owner);
    return *this;
}

PodBuilder &PodBuilder::referredTo(const BuilderText &kind, const BuilderText &name)
{
    m_owners.append(ownerOf(kind, name, {}));
    return *this;
}

PodBuilder &PodBuilder::terminating(const BuilderText &deletionTimestamp, int graceSeconds)
{
    m_metadata.insert(u"deletionTimestamp", deletionTimestamp);
    m_metadata.insert(u"deletionGracePeriodSeconds", graceSeconds);
    return *this;
}

PodBuilder &PodBuilder::grace(int seconds)
{
    return spec(u"terminationGracePeriodSeconds"_s, seconds);
}

void PodBuilder::addVolume(const BuilderText &kind, const QJsonObject &source)
{
    m_volumes.append(
        QJsonObject{{u"name"_s, u"volume-%1"_s.arg(m_volumes.size())}, {kind, source}});
}

PodBuilder &PodBuilder::emptyDir(const BuilderText &sizeLimit, const BuilderText &medium)
{
    QJsonObject source;
    insertUnlessEmpty(source, u"sizeLimit", sizeLimit);
    insertUnlessEmpty(source, u"medium", medium);
    addVolume(u"emptyDir"_s, source);
    return *this;
}

PodBuilder &PodBuilder::hostPath(const BuilderText &path)
{
    addVolume(u"hostPath"_s, {{u"path"_s, path}});
    return *this;
}

PodBuilder &PodBuilder::claim(const BuilderText &name)
{
    addVolume(u"persistentVolumeClaim"_s, {{u"claimName"_s, name}});
    return *this;
}

PodBuilder &PodBuilder::toleration(const QJsonObject &toleration)
{
    m_tolerations.append(toleration);
    return *this;
}

PodBuilder &PodBuilder::nodeSelector(const BuilderText &key, const BuilderText &value)
{
    m_nodeSelector.insert(key, value);
    return *this;
}

PodBuilder &PodBuilder::requests(const BuilderText &resource, const BuilderText &quantity)
{
    m_requests.insert(resource, quantity);
    return *this;
}

PodBuilder &PodBuilder::hostPort(int port, const BuilderText &protocol)
{
    m_ports.append(
        QJsonObject{{u"containerPort"_s, port}, {u"hostPort"_s, port}, {u"protocol"_s, protocol}});
    return *this;
}

PodBuilder &PodBuilder::nodeTerm(const BuilderText &key, const BuilderText &op,
                                 std::initializer_list<BuilderText> values)
{
    QJsonObject requirement{{u"key"_s, key}, {u"operator"_s, op}};
    QJsonArray list;
    for (const BuilderText &value : values)
        list.append(QString(value));
    insertUnlessEmpty(requirement, u"values", list);
    const QString kind = key == "metadata.name"_L1 ? u"matchFields"_s : u"matchExpressions"_s;
    m_nodeTerms.append(QJsonObject{{kind, QJsonArray{requirement}}});
    return *this;
}

void PodBuilder::addPodTerm(const BuilderText &kind, const BuilderText &key,
                            const BuilderText &value, const BuilderText &topologyKey)
{
    QJsonArray terms = m_podTerms.value(kind).toArray();
    terms.append(
        QJsonObject{{u"labelSelector"_s, matchLabel(key, value)}, {u"topologyKey"_s, topologyKey}});
    m_podTerms.insert(kind, terms);
}

PodBuilder &PodBuilder::nearPods(const BuilderText &key, const BuilderText &value,
                                 const BuilderText &topologyKey)
{
    addPodTerm(u"podAffinity"_s, key, value, topologyKey);
    return *this;
}

PodBuilder &PodBuilder::awayFromPods(const BuilderText &key, const BuilderText &value,
                                     const BuilderText &topologyKey)
{
    addPodTerm(u"podAntiAffinity"_s, key, value, topologyKey);
    return *this;
}

PodBuilder &PodBuilder::spread(int maxSkew, const BuilderText &topologyKey, const BuilderText &key,
                               const BuilderText &value)
{
    m_spread.append(QJsonObject{{u"maxSkew"_s, maxSkew},
                                {u"topologyKey"_s, topologyKey},
                                {u"whenUnsatisfiable"_s, u"DoNotSchedule"_s},
                                {u"labelSelector"_s, matchLabel(key, value)}});
    return *this;
}

PodBuilder &PodBuilder::spec(const BuilderText &field, const QJsonValue &value)
{
    m_spec.insert(field, value);
    return *this;
}

PodBuilder &PodBuilder::phase(const BuilderText &phase)
{
    m_status.insert(u"phase", phase);
    return ready(phase == "Running"_L1);
}

PodBuilder &PodBuilder::ready(bool isReady)
{
    const QString word = isReady ? u"True"_s : u"False"_s;
    return status(u"conditions"_s,
                  QJsonArray{QJsonObject{{u"type"_s, u"Ready"_s}, {u"status"_s, word}}});
}

PodBuilder &PodBuilder::status(const BuilderText &field, const QJsonValue &value)
{
    m_status.insert(field, value);
    return *this;
}

QJsonObject PodBuilder::object() const
{
    QJsonObject metadata = m_metadata;
    insertUnlessEmpty(metadata, u"labels", m_labels);
    insertUnlessEmpty(metadata, u"annotations", m_annotations);
    insertUnlessEmpty(metadata, u"ownerReferences", m_owners);
    QJsonObject container{{u"name"_s, u"main"_s}};
    insertUnlessEmpty(container, u"ports", m_ports);
    if (!m_requests.isEmpty())
        container.insert(u"resources", QJsonObject{{u"requests"_s, m_requests}});
    QJsonObject affinity;
    if (!m_nodeTerms.isEmpty())
        affinity.insert(u"nodeAffinity",
                        QJsonObject{{kRequired.toString(),
                                     QJsonObject{{u"nodeSelectorTerms"_s, m_nodeTerms}}}});
    for (auto it = m_podTerms.begin(); it != m_podTerms.end(); ++it)
        affinity.insert(it.key(), QJsonObject{{kRequired.toString(), it.value()}});
    QJsonObject spec = m_spec;
    if (!spec.contains(u"containers"))
        spec.insert(u"containers", QJsonArray{container});
    insertUnlessEmpty(spec, u"volumes", m_volumes);
    insertUnlessEmpty(spec, u"tolerations", m_tolerations);
    insertUnlessEmpty(spec, u"nodeSelector", m_nodeSelector);
    insertUnlessEmpty(spec, u"affinity", affinity);
    insertUnlessEmpty(spec, u"topologySpreadConstraints", m_spread);
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"Pod"_s},
            {u"metadata"_s, metadata},
            {u"spec"_s, spec},
            {u"status"_s, m_status}};
}

QByteArray PodBuilder::json() const
{
    return QJsonDocument(object()).toJson(QJsonDocument::Compact);
}

PodPtr PodBuilder::build() const
{
    auto pod = decodePod(json().toStdString());
    if (!pod)
        qFatal("the pod does not decode: %s", qPrintable(pod.error().message));
    return *pod;
}

QByteArray aPodList(const BuilderText &resourceVersion, const std::vector<PodBuilder> &pods,
                    const BuilderText &continueToken)
{
    QJsonArray items;
    for (const PodBuilder &pod : pods)
        items.append(pod.object());
    QJsonObject metadata{{u"resourceVersion"_s, resourceVersion}};
    insertUnlessEmpty(metadata, u"continue", continueToken);
    return QJsonDocument(QJsonObject{{u"kind"_s, u"PodList"_s},
                                     {u"apiVersion"_s, u"v1"_s},
                                     {u"metadata"_s, metadata},
                                     {u"items"_s, items}})
        .toJson(QJsonDocument::Compact);
}

QByteArray aWatchLine(const BuilderText &type, const QJsonObject &object)
{
    return QJsonDocument(QJsonObject{{u"type"_s, type}, {u"object"_s, object}})
        .toJson(QJsonDocument::Compact);
}

QJsonObject aBookmark(const BuilderText &resourceVersion)
{
    return {{u"kind"_s, u"Pod"_s},
            {u"apiVersion"_s, u"v1"_s},
            {u"metadata"_s, QJsonObject{{u"resourceVersion"_s, resourceVersion},
                                        {u"creationTimestamp"_s, QJsonValue()}}}};
}

} // namespace drover
