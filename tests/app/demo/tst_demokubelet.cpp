#include "app/demo/democrowd.h"
#include "app/demo/demoedits.h"
#include "app/demo/workloads/workloadplan.h"
#include "tests/app/demo/jsonask.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

namespace drover::demo {

namespace {

constexpr char kProxy[] = "/api/v1/nodes/node-00003/proxy/";

} // namespace

/// What is asked of a kubelet through the API server, and pods as a table.
class TestDemoKubelet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aKubeletIsHealthyAndTellsItsSettings();
    void usageOfVolumesIsToldByPod();
    void aSilentNodeIsUnavailable();
    void whatItDoesNotServeIsNotFound();
    void theProxyNeedsItsOwnRight();
    void podsAreGivenAsATable();
    void aRowMayStandWithoutItsObject();
    void aCrowdedNodeHasManyPodsAndEvents();

private:
    QJsonObject table(const QByteArray &query) const
    {
        return jsonOf(ask(*m_server, "/api/v1/pods?" + query,
                          "Accept: application/json;as=Table;v=v1;g=meta.k8s.io\r\n"));
    }

    std::unique_ptr<DemoServer> m_server;
};

void TestDemoKubelet::init()
{
    m_server = std::make_unique<DemoServer>();
    m_server->state().seedNodes(6);
    WorkloadPlan plan{DemoController::Kind::ReplicaSet,
                      "shop",
                      {},
                      {"node-00003"},
                      QDateTime::currentSecsSinceEpoch() - 900};
    plan.pods.app = "web";
    plan.pods.volumes = {{"scratch", DemoVolume::Kind::EmptyDir, "2Gi", false},
                         {"host", DemoVolume::Kind::HostPath, "/var/log", false}};
    runWorkload(m_server->workloads(), plan);
    QVERIFY(m_server->listen());
}

void TestDemoKubelet::aKubeletIsHealthyAndTellsItsSettings()
{
    const RawAnswer health = ask(*m_server, QByteArray(kProxy) + "healthz");
    QCOMPARE(health.body, QByteArray("ok"));
    QCOMPARE(health.header("content-type"), QByteArray("text/plain; charset=utf-8"));
    const QJsonObject settings = jsonOf(ask(*m_server, QByteArray(kProxy) + "configz"));
    QCOMPARE(settings[u"kubeletconfig"][u"maxPods"].toInt(), 110);
}

void TestDemoKubelet::usageOfVolumesIsToldByPod()
{
    const QJsonObject summary = jsonOf(ask(*m_server, QByteArray(kProxy) + "stats/summary"));
    QCOMPARE(summary[u"node"][u"nodeName"].toString(), u"node-00003"_qs);
    QVERIFY(summary[u"node"][u"memory"][u"workingSetBytes"].toInteger() > 0);
    const QJsonValue pod = summary[u"pods"].toArray()[0];
    QCOMPARE(pod[u"podRef"][u"namespace"].toString(), u"shop"_qs);
    const QJsonArray volumes = pod[u"volume"].toArray();
    QCOMPARE(volumes.size(), 1);
    QCOMPARE(volumes[0][u"name"].toString(), u"scratch"_qs);
    QVERIFY(volumes[0][u"usedBytes"].toInteger() > 0);
}

void TestDemoKubelet::aSilentNodeIsUnavailable()
{
    m_server->state().edit("node-00003", ready("Unknown", 1));
    const RawAnswer answer = ask(*m_server, QByteArray(kProxy) + "healthz");
    QCOMPARE(answer.status, 503);
    QVERIFY(jsonOf(answer)[u"message"].toString().startsWith(u"error trying to reach service: "));
}

void TestDemoKubelet::whatItDoesNotServeIsNotFound()
{
    QCOMPARE(ask(*m_server, QByteArray(kProxy) + "other/path").status, 404);
    QCOMPARE(ask(*m_server, "/api/v1/nodes/none/proxy/healthz").status, 404);
    QCOMPARE(ask(*m_server, "/api/v1/namespaces/shop/pods/web/log/other").status, 404);
}

void TestDemoKubelet::theProxyNeedsItsOwnRight()
{
    DemoUser user{u"operator"_qs, "operator", true, true, true, true, {}};
    user.rules = {{"get", "nodes/proxy", false}};
    m_server->setUsers({user});
    const RawAnswer answer =
        ask(*m_server, QByteArray(kProxy) + "configz", "Authorization: Bearer operator\r\n");
    QCOMPARE(answer.status, 403);
    QCOMPARE(jsonOf(answer)[u"message"].toString(),
             u"nodes \"node-00003\" is forbidden: User \"operator\" cannot get resource "
             "\"nodes/proxy\" in API group \"\" at the cluster scope"_qs);
}

void TestDemoKubelet::podsAreGivenAsATable()
{
    const QJsonObject list = table({});
    QCOMPARE(list[u"kind"].toString(), u"Table"_qs);
    QCOMPARE(list[u"columnDefinitions"].toArray()[6][u"name"].toString(), u"Node"_qs);
    const QJsonArray cells = list[u"rows"].toArray()[0][u"cells"].toArray();
    QCOMPARE(cells[1].toString(), u"1/1"_qs);
    QCOMPARE(cells[2].toString(), u"Running"_qs);
    QCOMPARE(cells[6].toString(), u"node-00003"_qs);
    QCOMPARE(list[u"rows"].toArray()[0][u"object"][u"kind"].toString(),
             u"PartialObjectMetadata"_qs);
}

void TestDemoKubelet::aRowMayStandWithoutItsObject()
{
    QVERIFY(table("includeObject=None")[u"rows"].toArray()[0][u"object"].isNull());
    QCOMPARE(table("includeObject=Object")[u"rows"].toArray()[0][u"object"][u"kind"].toString(),
             u"Pod"_qs);
}

void TestDemoKubelet::aCrowdedNodeHasManyPodsAndEvents()
{
    const QByteArray node = crowdNode(m_server->state(), m_server->workloads(), m_server->events());
    const RawAnswer pods = ask(*m_server, "/api/v1/pods?fieldSelector=spec.nodeName%3D" + node);
    const RawAnswer events =
        ask(*m_server, "/api/v1/events?fieldSelector=involvedObject.name%3D" + node);
    QCOMPARE(keysOfItems(pods).size(), std::size_t(500));
    QCOMPARE(keysOfItems(events).size(), std::size_t(5000));
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoKubelet)
#include "tst_demokubelet.moc"
