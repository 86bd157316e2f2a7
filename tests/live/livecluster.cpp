#include "tests/live/livecluster.h"

#include "core/kubeconfig/kubeconfig.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr char kNode[] = R"json({
  "metadata": {
    "labels": {"kubernetes.io/os": "linux", "topology.kubernetes.io/zone": "zone-b",
               "node-role.kubernetes.io/worker": ""},
    "annotations": {"example.com/note": "made by a test"}
  },
  "spec": {"podCIDR": "10.244.1.0/24", "podCIDRs": ["10.244.1.0/24"]},
  "status": {
    "capacity": {"cpu": "8", "memory": "32Gi", "pods": "110"},
    "allocatable": {"cpu": "7910m", "memory": "31Gi", "pods": "110"},
    "addresses": [{"type": "InternalIP", "address": "10.0.0.7"},
                  {"type": "ExternalIP", "address": "192.0.2.7"}],
    "nodeInfo": {"machineID": "m", "systemUUID": "s", "bootID": "b", "kernelVersion": "6.1.0-18",
                 "osImage": "Debian GNU/Linux 12 (bookworm)", "architecture": "amd64",
                 "containerRuntimeVersion": "containerd://1.7.12", "kubeletVersion": "v1.30.1",
                 "kubeProxyVersion": "v1.30.1", "operatingSystem": "linux"},
    "conditions": [
      {"type": "MemoryPressure", "status": "False", "reason": "KubeletHasSufficientMemory",
       "lastHeartbeatTime": "2026-03-29T00:59:59Z", "lastTransitionTime": "2025-12-31T23:59:59Z"},
      {"type": "DiskPressure", "status": "True", "reason": "KubeletHasDiskPressure",
       "lastHeartbeatTime": "2026-03-29T01:00:00Z", "lastTransitionTime": "2026-01-01T00:00:00Z"},
      {"type": "PIDPressure", "status": "Unknown", "reason": "NodeStatusUnknown",
       "lastHeartbeatTime": "2026-03-29T01:00:01Z", "lastTransitionTime": "2026-02-28T12:00:00Z"},
      {"type": "Ready", "status": "True", "reason": "KubeletReady", "message": "is posting",
       "lastHeartbeatTime": "2026-03-29T01:00:02Z", "lastTransitionTime": "2026-02-28T12:00:01Z"},
      {"type": "FrequentDockerRestart", "status": "False"}]
  }
})json";

QString qString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QMap<QString, QString> listed(ApiServer &server)
{
    const QJsonObject list = server.admin().get(u"/api/v1/nodes"_s).json();
    QMap<QString, QString> nodes;
    for (const QJsonValue &item : list[u"items"_s].toArray()) {
        const QJsonObject metadata = item.toObject()[u"metadata"_s].toObject();
        nodes.insert(metadata[u"name"_s].toString(), metadata[u"uid"_s].toString() + u'@' +
                                                         metadata[u"resourceVersion"_s].toString());
    }
    return nodes;
}

QMap<QString, QString> cached(const ClusterSession &session)
{
    QMap<QString, QString> nodes;
    for (const NodePtr &node : session.cache().nodes())
        nodes.insert(qString(node->name),
                     qString(node->uid) + u'@' + qString(node->resourceVersion));
    return nodes;
}

} // namespace

QJsonObject nodeObject(const QString &name)
{
    QJsonObject node = QJsonDocument::fromJson(kNode).object();
    QJsonObject metadata = node[u"metadata"_s].toObject();
    metadata[u"name"_s] = name;
    node[u"metadata"_s] = metadata;
    return node;
}

QString nodePath(const QString &name)
{
    return u"/api/v1/nodes/"_s + name;
}

bool createNodes(ApiServer &server, const QString &prefix, int count)
{
    for (int i = 0; i < count; ++i) {
        const QJsonObject node = nodeObject(u"%1-%2"_s.arg(prefix).arg(i));
        if (!server.admin().post(u"/api/v1/nodes"_s, node).isSuccess())
            return false;
    }
    return true;
}

std::unique_ptr<ClusterSession> openSession(const QString &kubeconfig, Clock &clock)
{
    const Result<ClusterConfig> config = Kubeconfig::loadFile(kubeconfig).resolve(u"live"_s);
    if (!config)
        return nullptr;
    auto session = std::make_unique<ClusterSession>(*config, u"live"_s, clock);
    session->start();
    return session;
}

QString differencesToList(const ClusterSession &session, ApiServer &server)
{
    const QMap<QString, QString> cache = cached(session);
    const QMap<QString, QString> list = listed(server);
    QStringList differences;
    for (auto it = list.begin(); it != list.end(); ++it) {
        if (cache.value(it.key()) != it.value())
            differences << u"%1 is %2, cached %3"_s.arg(it.key(), it.value(),
                                                        cache.value(it.key()));
    }
    for (auto it = cache.begin(); it != cache.end(); ++it) {
        if (!list.contains(it.key()))
            differences << u"%1 is gone, still cached"_s.arg(it.key());
    }
    return differences.join(u'\n');
}

} // namespace drover
