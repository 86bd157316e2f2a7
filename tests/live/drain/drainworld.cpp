#include "tests/live/drain/drainworld.h"

#include "tests/live/livecluster.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr char kDaemonSet[] = R"({
    "spec": {"selector": {"matchLabels": {"d": "d"}},
             "template": {"metadata": {"labels": {"d": "d"}},
                          "spec": {"containers": [{"name": "main", "image": "example.com/x"}]}}}})";

QString podPath(const QString &nameSpace, const QString &name = {})
{
    const QString pods = u"/api/v1/namespaces/%1/pods"_s.arg(nameSpace);
    return name.isEmpty() ? pods : pods + u'/' + name;
}

QString budgetPath(const QString &nameSpace)
{
    return u"/apis/policy/v1beta1/namespaces/%1/poddisruptionbudgets"_s.arg(nameSpace);
}

QJsonObject named(const QString &name)
{
    return {{u"name"_s, name}};
}

} // namespace

bool DrainWorld::start()
{
    if (!m_server->start()) {
        m_fault = m_server->errorText();
        return false;
    }
    m_kubelet = std::make_unique<FakeKubelet>(*m_server, m_clock);
    return true;
}

ApiAnswer DrainWorld::check(const QString &what, const ApiAnswer &answer)
{
    if (!answer.isSuccess() && m_fault.isEmpty())
        m_fault = u"%1: %2 %3"_s.arg(what).arg(answer.status).arg(QString::fromUtf8(answer.body));
    return answer;
}

void DrainWorld::addNode(const QString &name)
{
    check(name, m_server->admin().post(u"/api/v1/nodes"_s, nodeObject(name)));
}

void DrainWorld::setReady(const QString &node, const QString &status)
{
    const QJsonObject ready{{u"type"_s, u"Ready"_s},
                            {u"status"_s, status},
                            {u"reason"_s, u"NodeStatusUnknown"_s},
                            {u"message"_s, u"Kubelet stopped posting node status."_s}};
    check(node, m_server->admin().mergePatch(
                    u"/api/v1/nodes/%1/status"_s.arg(node),
                    {{u"status"_s, QJsonObject{{u"conditions"_s, QJsonArray{ready}}}}}));
}

void DrainWorld::addNamespace(const QString &name)
{
    check(name,
          m_server->admin().post(u"/api/v1/namespaces"_s, {{u"metadata"_s, named(name)}}));
}

void DrainWorld::addPod(const PodBuilder &pod)
{
    QJsonObject object = pod.object();
    QJsonObject metadata = object[u"metadata"].toObject();
    metadata.remove(u"uid"_s);
    metadata.remove(u"resourceVersion"_s);
    object[u"metadata"] = metadata;
    QJsonObject spec = object[u"spec"].toObject();
    spec[u"containers"] =
        QJsonArray{QJsonObject{{u"name"_s, u"main"_s}, {u"image"_s, u"example.com/x"_s}}};
    object[u"spec"] = spec;
    const QString nameSpace = metadata[u"namespace"].toString();
    const QString name = metadata[u"name"].toString();
    check(name, m_server->admin().post(podPath(nameSpace), object));
    check(name, m_server->admin().mergePatch(podPath(nameSpace, name) + u"/status"_s,
                                             {{u"status"_s, object[u"status"]}}));
}

void DrainWorld::addDaemonSet(const QString &nameSpace, const QString &name)
{
    QJsonObject object = QJsonDocument::fromJson(kDaemonSet).object();
    object[u"metadata"] = named(name);
    check(name, m_server->admin().post(
                    u"/apis/apps/v1/namespaces/%1/daemonsets"_s.arg(nameSpace), object));
}

void DrainWorld::addBudget(const QString &nameSpace, const QString &name, const QString &app,
                           const QJsonObject &status)
{
    const QJsonObject selector{{u"matchLabels"_s, QJsonObject{{u"app"_s, app}}}};
    check(name, m_server->admin().post(
                    budgetPath(nameSpace),
                    {{u"metadata"_s, named(name)},
                     {u"spec"_s, QJsonObject{{u"selector"_s, selector}, {u"minAvailable"_s, 1}}}}));
    setBudgetStatus(nameSpace, name, status);
}

void DrainWorld::setBudgetStatus(const QString &nameSpace, const QString &name,
                                 const QJsonObject &status)
{
    check(name, m_server->admin().mergePatch(budgetPath(nameSpace) + u'/' + name + u"/status"_s,
                                             {{u"status"_s, status}}));
}

void DrainWorld::annotatePod(const QString &nameSpace, const QString &name, const QString &key,
                             const QJsonValue &value)
{
    const QJsonObject annotations{{key, value}};
    check(name, m_server->admin().mergePatch(
                    podPath(nameSpace, name),
                    {{u"metadata"_s, QJsonObject{{u"annotations"_s, annotations}}}}));
}

void DrainWorld::grant(const QString &user, const QByteArray &rules)
{
    const QString rbac = u"/apis/rbac.authorization.k8s.io/v1/"_s;
    const QString group = u"rbac.authorization.k8s.io"_s;
    const QString role = u"test-%1"_s.arg(m_roles++);
    check(role, m_server->admin().post(
                    rbac + u"clusterroles"_s,
                    {{u"metadata"_s, named(role)},
                     {u"rules"_s, QJsonDocument::fromJson(rules).array()}}));
    check(role, m_server->admin().post(
                    rbac + u"clusterrolebindings"_s,
                    {{u"metadata"_s, named(role)},
                     {u"roleRef"_s, QJsonObject{{u"apiGroup"_s, group},
                                                {u"kind"_s, u"ClusterRole"_s},
                                                {u"name"_s, role}}},
                     {u"subjects"_s, QJsonArray{QJsonObject{{u"apiGroup"_s, group},
                                                            {u"kind"_s, u"User"_s},
                                                            {u"name"_s, user}}}}}));
}

QStringList DrainWorld::podsOn(const QString &node)
{
    const ApiAnswer answer = check(
        node, m_server->admin().get(u"/api/v1/pods?fieldSelector=spec.nodeName%3D"_s + node));
    QStringList pods;
    for (const QJsonValue &pod : answer.json()[u"items"].toArray()) {
        const QJsonObject metadata = pod[u"metadata"].toObject();
        const bool isLeaving = metadata.contains(u"deletionTimestamp"_s);
        pods << metadata[u"name"].toString() + (isLeaving ? u" (leaving)"_s : QString());
    }
    pods.sort();
    return pods;
}

QJsonObject DrainWorld::node(const QString &name)
{
    return check(name, m_server->admin().get(nodePath(name))).json();
}

QJsonObject DrainWorld::comparableNode(const QString &name)
{
    QJsonObject object = node(name);
    QJsonObject metadata = object[u"metadata"].toObject();
    for (const auto &key : {u"name"_s, u"uid"_s, u"resourceVersion"_s, u"creationTimestamp"_s,
                            u"managedFields"_s, u"selfLink"_s})
        metadata.remove(key);
    QJsonObject annotations = metadata[u"annotations"].toObject();
    annotations.remove(u"drover.desktop/cordon"_s);
    metadata[u"annotations"] = annotations;
    object[u"metadata"] = metadata;
    return object;
}

QString DrainWorld::uidOf(const QString &nameSpace, const QString &pod)
{
    return m_server->admin().get(podPath(nameSpace, pod)).json()[u"metadata"][u"uid"].toString();
}

QJsonObject budgetRoom(int allowed, int healthy, int desired)
{
    return {{u"observedGeneration"_s, 1},    {u"disruptionsAllowed"_s, allowed},
            {u"currentHealthy"_s, healthy},  {u"desiredHealthy"_s, desired},
            {u"expectedPods"_s, healthy}};
}

} // namespace drover
