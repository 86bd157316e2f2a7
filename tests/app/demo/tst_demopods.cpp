#include "app/demo/workloads/workloadplan.h"
#include "tests/app/demo/jsonask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace drover::demo {

namespace {

using Kind = DemoController::Kind;
using Names = std::vector<QByteArray>;

QByteArray watchFrom(quint64 version, const QByteArray &more = {})
{
    return "/api/v1/pods?watch=1&allowWatchBookmarks=true&resourceVersion=" +
           QByteArray::number(version) + more;
}

// "ADDED shop/web-1" of each event that came.
Names eventsOf(const RawAnswer &watch)
{
    Names events;
    for (const QByteArray &line : watch.body.split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        const QJsonValue metadata = event[u"object"][u"metadata"];
        if (!event.isEmpty())
            events.push_back(
                (event[u"type"].toString() + u' ' + metadata[u"name"].toString()).toUtf8());
    }
    return events;
}

} // namespace

/// Reads of pods, budgets and controllers.
class TestDemoPods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aListKnowsTheSelectors_data();
    void aListKnowsTheSelectors();
    void aNamespaceIsPartOfThePath();
    void pagesAreOfOneSnapshot();
    void aPageOfACompactedSnapshotIs410();
    void onePodIsReadByItsName();
    void aPodTellsWhatADrainAsks();
    void aWatchFollowsThePodsOfANode();
    void aWatchOfOnePodSeesItsNamesakeAsAnotherUid();
    void aWatchFromACompactedVersionIsAnErrorEvent();
    void aWatchSendsABookmarkBeforeItsEnd();
    void aWatchFromNoVersionBeginsWithWhatIsThere();
    void budgetsAreListedWithTheirNumbers();
    void controllersAreReadByNameAndGone();
    void podsShareTheVersionsOfTheNodes();
    void aRestoredBackupBringsPodsBack();
    void otherEncodingsAreNotOffered();
    void requestsAreCountedByKind();

private:
    quint64 version() const { return m_server->state().version(); }

    std::unique_ptr<DemoServer> m_server;
    Names m_web;
};

void TestDemoPods::init()
{
    m_server = std::make_unique<DemoServer>();
    m_server->state().seedNodes(6);
    WorkloadPlan web{Kind::ReplicaSet, "shop", {}, {"node-00003", "node-00004", "node-00003"}, 0};
    web.pods.app = "web";
    m_web.clear();
    runWorkload(m_server->workloads(), web, &m_web);
    WorkloadPlan data{Kind::StatefulSet, "data", {}, {"node-00003", "node-00004"}, 0};
    data.pods.app = "db";
    runWorkload(m_server->workloads(), data);
    DemoPod done;
    done.nameSpace = "shop";
    done.name = "done";
    done.node = "node-00003";
    done.phase = DemoPod::Phase::Succeeded;
    m_server->workloads().addPod(done);
    QVERIFY(m_server->listen());
}

void TestDemoPods::aListKnowsTheSelectors_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("count");
    QTest::newRow("all") << QByteArray() << 6;
    QTest::newRow("a node") << QByteArray("fieldSelector=spec.nodeName%3Dnode-00003") << 4;
    QTest::newRow("unfinished on a node")
        << QByteArray("fieldSelector=spec.nodeName%3Dnode-00003%2Cstatus.phase!%3DSucceeded%2C"
                      "status.phase!%3DFailed")
        << 3;
    QTest::newRow("a name") << QByteArray("fieldSelector=metadata.name%3Ddb-1") << 1;
    QTest::newRow("a label") << QByteArray("labelSelector=app%3Dweb") << 3;
    QTest::newRow("a label on a node")
        << QByteArray("labelSelector=app%20in%20(web,db)&fieldSelector=spec.nodeName%3Dnode-00004")
        << 2;
    QTest::newRow("no such node") << QByteArray("fieldSelector=spec.nodeName%3Dother") << 0;
}

void TestDemoPods::aListKnowsTheSelectors()
{
    QFETCH(QByteArray, query);
    QFETCH(int, count);
    const RawAnswer list = ask(*m_server, "/api/v1/pods?" + query);

    QCOMPARE(list.status, 200);
    QCOMPARE(jsonOf(list)[u"kind"].toString(), u"PodList"_qs);
    QCOMPARE(int(keysOfItems(list).size()), count);
}

void TestDemoPods::aNamespaceIsPartOfThePath()
{
    QCOMPARE(keysOfItems(ask(*m_server, "/api/v1/namespaces/data/pods")),
             (Names{"data/db-0", "data/db-1"}));
    QCOMPARE(keysOfItems(ask(*m_server, "/api/v1/namespaces/none/pods")), Names{});
    QCOMPARE(ask(*m_server, "/api/v1/pods?fieldSelector=spec.hostNetwork%3Dtrue").status, 400);
}

void TestDemoPods::pagesAreOfOneSnapshot()
{
    const RawAnswer first = ask(*m_server, "/api/v1/pods?limit=4");
    const QJsonObject metadata = jsonOf(first)[u"metadata"].toObject();
    QCOMPARE(metadata[u"remainingItemCount"].toInt(), 2);
    m_server->workloads().removePod("shop/done");

    const RawAnswer second = ask(*m_server, "/api/v1/pods?limit=4&continue=" +
                                                metadata[u"continue"].toString().toUtf8());

    QCOMPARE(keysOfItems(first).size() + keysOfItems(second).size(), std::size_t(6));
    QCOMPARE(jsonOf(second)[u"metadata"][u"resourceVersion"], metadata[u"resourceVersion"]);
    QVERIFY(!jsonOf(second)[u"metadata"].toObject().contains(u"continue"));
}

void TestDemoPods::aPageOfACompactedSnapshotIs410()
{
    const RawAnswer first = ask(*m_server, "/api/v1/pods?limit=4");
    const QByteArray token = jsonOf(first)[u"metadata"][u"continue"].toString().toUtf8();
    m_server->workloads().removePod("shop/done");
    m_server->workloads().compact();

    const RawAnswer expired = ask(*m_server, "/api/v1/pods?limit=4&continue=" + token);
    QCOMPARE(expired.status, 410);
    const QByteArray fresh = jsonOf(expired)[u"metadata"][u"continue"].toString().toUtf8();
    const RawAnswer rest = ask(*m_server, "/api/v1/pods?continue=" + fresh);
    QCOMPARE(keysOfItems(rest).size(), std::size_t(2));
}

void TestDemoPods::onePodIsReadByItsName()
{
    const RawAnswer pod = ask(*m_server, "/api/v1/namespaces/data/pods/db-0");
    QCOMPARE(pod.status, 200);
    QCOMPARE(jsonOf(pod)[u"kind"].toString(), u"Pod"_qs);
    QCOMPARE(jsonOf(pod)[u"spec"][u"nodeName"].toString(), u"node-00003"_qs);

    const RawAnswer missing = ask(*m_server, "/api/v1/namespaces/data/pods/gone");
    QCOMPARE(missing.status, 404);
    QCOMPARE(jsonOf(missing)[u"message"].toString(), u"pods \"gone\" not found"_qs);
}

void TestDemoPods::aPodTellsWhatADrainAsks()
{
    PodTemplate scratch;
    scratch.app = "scratch";
    scratch.volumes = {{"tmp", DemoVolume::Kind::EmptyDir, "1Gi", true}};
    DemoPod pod;
    pod.nameSpace = "shop";
    pod.name = "scratch";
    pod.node = "node-00003";
    pod.of = std::make_shared<const PodTemplate>(scratch);
    m_server->workloads().addPod(pod);
    m_server->workloads().addPod(mirrorPod(m_server->state(), "kube-system", "etcd", "node-00000"));

    const QJsonObject is = jsonOf(ask(*m_server, "/api/v1/namespaces/shop/pods/scratch"));
    QCOMPARE(is[u"spec"][u"volumes"][0][u"emptyDir"][u"medium"].toString(), u"Memory"_qs);
    QVERIFY(!is[u"metadata"].toObject().contains(u"ownerReferences"));
    const QJsonObject owned = jsonOf(ask(*m_server, "/api/v1/namespaces/data/pods/db-0"));
    QVERIFY(owned[u"metadata"][u"ownerReferences"][0][u"controller"].toBool());
    QCOMPARE(owned[u"metadata"][u"ownerReferences"][0][u"kind"].toString(), u"StatefulSet"_qs);
    const QJsonObject mirror =
        jsonOf(ask(*m_server, "/api/v1/namespaces/kube-system/pods/etcd-node-00000"));
    QVERIFY(
        mirror[u"metadata"][u"annotations"].toObject().contains(u"kubernetes.io/config.mirror"));
}

void TestDemoPods::aWatchFollowsThePodsOfANode()
{
    RawClient watching(*m_server);
    watching.get(watchFrom(version(), "&fieldSelector=spec.nodeName%3Dnode-00003"));
    QTRY_COMPARE(watching.answer().status, 200);
    DemoWorkloads &workloads = m_server->workloads();
    DemoPod pod;
    pod.nameSpace = "shop";
    pod.name = "new";
    pod.phase = DemoPod::Phase::Pending;
    workloads.addPod(pod); // on no node yet
    workloads.changePod("shop/new", [](DemoPod &next) { next.node = "node-00003"; });
    workloads.changePod("shop/new", [](DemoPod &next) { next.phase = DemoPod::Phase::Running; });
    workloads.removePod("data/db-1"); // of another node
    workloads.removePod("data/db-0");

    QVERIFY(watching.waitForBody("DELETED"));
    QCOMPARE(eventsOf(watching.answer()), (Names{"ADDED new", "MODIFIED new", "DELETED db-0"}));
}

void TestDemoPods::aWatchOfOnePodSeesItsNamesakeAsAnotherUid()
{
    const QByteArray before = m_server->workloads().pod("data/db-0")->uid();
    RawClient watching(*m_server);
    watching.get("/api/v1/namespaces/data/pods?watch=1&fieldSelector=metadata.name%3Ddb-0"
                 "&resourceVersion=" +
                 QByteArray::number(version()));
    QTRY_COMPARE(watching.answer().status, 200);
    m_server->workloads().movePod("data/db-0", "node-00005");

    QVERIFY(watching.waitForBody("ADDED"));
    QCOMPARE(eventsOf(watching.answer()), (Names{"DELETED db-0", "ADDED db-0"}));
    const DemoPodPtr now = m_server->workloads().pod("data/db-0");
    QVERIFY(now->uid() != before);
    QCOMPARE(now->node, QByteArray("node-00005"));
}

void TestDemoPods::aWatchFromACompactedVersionIsAnErrorEvent()
{
    const quint64 old = version();
    m_server->workloads().removePod("shop/done");
    m_server->workloads().compact();
    const RawAnswer watch = ask(*m_server, watchFrom(old));

    QCOMPARE(watch.status, 200);
    QVERIFY(watch.complete);
    QVERIFY(watch.body.startsWith(R"({"type":"ERROR","object":{"kind":"Status")"));
    QVERIFY(watch.body.contains("\"code\":410"));
}

void TestDemoPods::aWatchSendsABookmarkBeforeItsEnd()
{
    RawClient watching(*m_server);
    watching.get(watchFrom(version(), "&timeoutSeconds=2&labelSelector=app%3Dnone"));
    QTRY_COMPARE(watching.answer().status, 200);
    m_server->workloads().removePod("shop/done");

    QVERIFY(watching.waitForAnswer());
    const QByteArray last = watching.answer().body.trimmed().split('\n').last();
    QCOMPARE(QJsonDocument::fromJson(last)[u"type"].toString(), u"BOOKMARK"_qs);
    QCOMPARE(QJsonDocument::fromJson(last)[u"object"][u"metadata"][u"resourceVersion"].toString(),
             QString::number(version()));
}

void TestDemoPods::aWatchFromNoVersionBeginsWithWhatIsThere()
{
    const RawAnswer watch =
        ask(*m_server, "/api/v1/pods?watch=1&sendInitialEvents=true&allowWatchBookmarks=true"
                       "&resourceVersionMatch=NotOlderThan&timeoutSeconds=1"
                       "&fieldSelector=spec.nodeName%3Dnode-00004");

    QCOMPARE(eventsOf(watch).size(), std::size_t(3));
    QCOMPARE(eventsOf(watch).front().left(6), QByteArray("ADDED "));
    QVERIFY(watch.body.contains("k8s.io/initial-events-end"));
}

void TestDemoPods::budgetsAreListedWithTheirNumbers()
{
    DemoBudget budget;
    budget.nameSpace = "shop";
    budget.name = "web";
    budget.selector = {{"app", "web"}};
    budget.minAvailable = "2";
    m_server->workloads().addBudget(budget);

    const RawAnswer list = ask(*m_server, "/apis/policy/v1/poddisruptionbudgets");
    QCOMPARE(keysOfItems(list), Names{"shop/web"});
    const QJsonValue item = jsonOf(list)[u"items"][0];
    QCOMPARE(item[u"spec"][u"minAvailable"].toInt(), 2);
    QCOMPARE(item[u"status"][u"disruptionsAllowed"].toInt(), 1);
    QCOMPARE(item[u"status"][u"currentHealthy"].toInt(), 3);
    const QByteArray stem = "/apis/policy/v1/namespaces/shop/poddisruptionbudgets";
    QCOMPARE(keysOfItems(ask(*m_server, stem)), Names{"shop/web"});
    QCOMPARE(ask(*m_server, stem + "/web").status, 200);
    QCOMPARE(ask(*m_server, stem + "/other").status, 404);
}

void TestDemoPods::controllersAreReadByNameAndGone()
{
    WorkloadPlan agent{Kind::DaemonSet, "kube-system", {}, {"node-00003", "node-00004"}, 0};
    agent.pods.app = "agent";
    runWorkload(m_server->workloads(), agent);
    const QByteArray path = "/apis/apps/v1/namespaces/kube-system/daemonsets/agent";
    QCOMPARE(jsonOf(ask(*m_server, path))[u"kind"].toString(), u"DaemonSet"_qs);
    QCOMPARE(keysOfItems(ask(*m_server, "/apis/apps/v1/namespaces/kube-system/daemonsets")),
             Names{"kube-system/agent"});

    m_server->workloads().removeController(Kind::DaemonSet, "kube-system/agent");
    const RawAnswer gone = ask(*m_server, path);
    QCOMPARE(gone.status, 404);
    QCOMPARE(jsonOf(gone)[u"message"].toString(), u"daemonsets.apps \"agent\" not found"_qs);
}

void TestDemoPods::podsShareTheVersionsOfTheNodes()
{
    const quint64 before = version();
    m_server->workloads().removePod("shop/done");
    QCOMPARE(version(), before + 1);
    QCOMPARE(jsonOf(ask(*m_server, "/api/v1/nodes"))[u"metadata"][u"resourceVersion"].toString(),
             QString::number(before + 1));
}

void TestDemoPods::aRestoredBackupBringsPodsBack()
{
    const quint64 then = version();
    m_server->workloads().removePod("data/db-0");

    QVERIFY(m_server->restoreBackup(then));
    QVERIFY(m_server->workloads().pod("data/db-0"));
    QCOMPARE(m_server->workloads().podCount("node-00003"), 4);
}

void TestDemoPods::otherEncodingsAreNotOffered()
{
    QCOMPARE(
        ask(*m_server, "/api/v1/pods", "Accept: application/vnd.kubernetes.protobuf\r\n").status,
        406);
    const RawAnswer table =
        ask(*m_server, "/apis/policy/v1/poddisruptionbudgets",
            "Accept: application/json;as=Table;v=v1;g=meta.k8s.io,application/json\r\n");
    QCOMPARE(jsonOf(table)[u"kind"].toString(), u"PodDisruptionBudgetList"_qs);
}

void TestDemoPods::requestsAreCountedByKind()
{
    ask(*m_server, "/api/v1/pods?limit=1");
    ask(*m_server, "/api/v1/namespaces/data/pods/db-0");
    ask(*m_server, "/apis/policy/v1/poddisruptionbudgets");
    askEviction(*m_server, "data/db-0");

    QCOMPARE(m_server->requestCount(RequestKind::PodList), 1);
    QCOMPARE(m_server->requestCount(RequestKind::PodSingle), 1);
    QCOMPARE(m_server->requestCount(RequestKind::Budgets), 1);
    QCOMPARE(m_server->requestCount(RequestKind::Eviction), 1);
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoPods)
#include "tst_demopods.moc"
