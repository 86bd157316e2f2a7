#include "app/demo/demoedits.h"
#include "app/demo/events/nodehappenings.h"
#include "app/demo/workloads/workloadplan.h"
#include "tests/app/demo/jsonask.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

namespace drover::demo {

namespace {

constexpr char kNode[] = "node-00003";

QByteArray about(const char *kind, const QByteArray &name)
{
    return QByteArray("involvedObject.kind%3D") + kind + ",involvedObject.name%3D" + name;
}

} // namespace

/// What nodes and pods go through, as events of the API.
class TestDemoEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNodeThatFallsIsToldOfByBothWriters();
    void whatRepeatsIsCounted();
    void anEventExpiresAfterAnHour();
    void pressureIsToldAgainAndAgain();
    void aKubeletThatSpeaksAgainHasBegunAnew();
    void aCordonIsToldOfByTheKubelet();
    void aRebootIsAWarning();
    void aNewNodeIsRegistered();
    void aPodTellsHowItStarts();
    void aPodThatEndsTellsWhatIsKilled();
    void aPodThatFitsNowhereHasASeries();
    void fieldsSelect();
    void aWatchTellsOfCountsAndEnds();
    void eventsComeInPages();
    void aRestoredBackupHasTheEventsOfThen();

private:
    QJsonArray events(const QByteArray &selector = {}) const
    {
        return jsonOf(ask(*m_server, "/api/v1/events?fieldSelector=" + selector))[u"items"]
            .toArray();
    }
    QJsonObject eventOf(const QByteArray &selector, QStringView reason) const
    {
        for (const QJsonValue &event : events(selector))
            if (event[u"reason"].toString() == reason)
                return event.toObject();
        return {};
    }

    std::unique_ptr<DemoServer> m_server;
};

void TestDemoEvents::init()
{
    m_server = std::make_unique<DemoServer>();
    m_server->state().seedNodes(6);
    m_server->life().setPace(Pace::Instant);
    m_server->recorder().start();
    QVERIFY(m_server->listen());
}

void TestDemoEvents::aNodeThatFallsIsToldOfByBothWriters()
{
    m_server->state().edit(kNode, ready("False", QDateTime::currentSecsSinceEpoch()));
    QTRY_COMPARE(events(about("Node", kNode)).size(), 2);

    // Controllers name the uid, a kubelet puts the name there.
    const QByteArray uid = factsOf(*m_server->state().find(kNode), 1).uid;
    QCOMPARE(events("involvedObject.uid%3D" + uid).size(), 1);
    QCOMPARE(events(QByteArray("involvedObject.uid%3D") + kNode).size(), 1);
    QCOMPARE(events("involvedObject.namespace%3D").size(), 2);
    QCOMPARE(events()[0][u"metadata"][u"namespace"].toString(), u"default"_qs);
}

void TestDemoEvents::whatRepeatsIsCounted()
{
    const DemoNode &node = *m_server->state().find(kNode);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    DemoClusterEvent event = kubeletStatus(node, "NodeReady");
    event.lastSecs = now - 100;
    m_server->events().record(event);
    event.lastSecs = now;
    m_server->events().record(event);

    QCOMPARE(events().size(), 1);
    QCOMPARE(events()[0][u"count"].toInt(), 2);
    QVERIFY(events()[0][u"firstTimestamp"] != events()[0][u"lastTimestamp"]);
}

void TestDemoEvents::anEventExpiresAfterAnHour()
{
    m_server->events().record(kubeletStatus(*m_server->state().find(kNode), "NodeReady"));
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    m_server->events().expire(now + 3500);
    QCOMPARE(events().size(), 1);
    m_server->events().expire(now + 3605);
    QCOMPARE(events().size(), 0);
}

void TestDemoEvents::pressureIsToldAgainAndAgain()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    m_server->state().edit(kNode, conditioned({"DiskPressure", "True", "KubeletHasDiskPressure",
                                               "kubelet has disk pressure", now, now}));
    QTRY_VERIFY(!eventOf(about("Node", kNode), u"NodeHasDiskPressure").isEmpty());
    m_server->recorder().repeatTroubles();

    const QJsonObject event = eventOf(about("Node", kNode), u"EvictionThresholdMet");
    QCOMPARE(event[u"message"].toString(), u"Attempting to reclaim ephemeral-storage"_qs);
    QCOMPARE(event[u"count"].toInt(), 2);
}

void TestDemoEvents::aKubeletThatSpeaksAgainHasBegunAnew()
{
    const auto silent = [this](qint64 secs) {
        m_server->state().edit(
            kNode, [secs](DemoNode &, DemoOverlay &overlay) { overlay.silentSecs = secs; });
    };
    silent(1);
    silent(0);
    QTRY_COMPARE(eventOf(about("Node", kNode), u"Starting")[u"message"].toString(),
                 u"Starting kubelet."_qs);
}

void TestDemoEvents::aCordonIsToldOfByTheKubelet()
{
    m_server->state().edit(kNode, cordoned());
    QTRY_COMPARE(eventOf(about("Node", kNode), u"NodeNotSchedulable")[u"type"].toString(),
                 u"Normal"_qs);
}

void TestDemoEvents::aRebootIsAWarning()
{
    m_server->state().edit(kNode, [](DemoNode &node, DemoOverlay &) { ++node.boots; });
    QTRY_COMPARE(eventOf(about("Node", kNode), u"Rebooted")[u"type"].toString(), u"Warning"_qs);
    QCOMPARE(eventOf(about("Node", kNode), u"Starting")[u"source"][u"component"].toString(),
             u"kubelet"_qs);
}

void TestDemoEvents::aNewNodeIsRegistered()
{
    QVERIFY(m_server->state().addNode("node-new"));
    QTRY_VERIFY(!eventOf(about("Node", "node-new"), u"RegisteredNode").isEmpty());
    QVERIFY(!eventOf(about("Node", "node-new"), u"NodeHasSufficientMemory").isEmpty());
}

void TestDemoEvents::aPodTellsHowItStarts()
{
    DemoPod pod;
    pod.nameSpace = "shop";
    pod.name = "web";
    pod.phase = DemoPod::Phase::Pending;
    m_server->workloads().addPod(pod);

    QTRY_VERIFY(!eventOf(about("Pod", "web"), u"Started").isEmpty());
    const QJsonObject started = eventOf(about("Pod", "web"), u"Started");
    QCOMPARE(started[u"metadata"][u"namespace"].toString(), u"shop"_qs);
    QCOMPARE(started[u"involvedObject"][u"fieldPath"].toString(), u"spec.containers{web}"_qs);
    // The scheduler writes in the newer form: an instant, no count.
    const QJsonObject scheduled = eventOf(about("Pod", "web"), u"Scheduled");
    QVERIFY(scheduled[u"eventTime"].isString() && scheduled[u"lastTimestamp"].isNull());
    QCOMPARE(scheduled[u"reportingComponent"].toString(), u"default-scheduler"_qs);
}

void TestDemoEvents::aPodThatEndsTellsWhatIsKilled()
{
    DemoPod pod;
    pod.nameSpace = "shop";
    pod.name = "web";
    pod.node = kNode;
    m_server->workloads().addPod(pod);
    m_server->workloads().terminatePod("shop/web", 30, true);

    QCOMPARE(eventOf(about("Pod", "web"), u"Killing")[u"message"].toString(),
             u"Stopping container web"_qs);
}

void TestDemoEvents::aPodThatFitsNowhereHasASeries()
{
    auto picky = std::make_shared<PodTemplate>();
    picky->app = "web";
    picky->nodeSelector = {{"pool", "none"}};
    DemoPod pod;
    pod.nameSpace = "shop";
    pod.name = "web";
    pod.of = picky;
    pod.phase = DemoPod::Phase::Pending;
    m_server->workloads().addPod(pod);
    m_server->recorder().repeatTroubles();
    m_server->recorder().repeatTroubles();

    const QJsonObject event = eventOf(about("Pod", "web"), u"FailedScheduling");
    QCOMPARE(event[u"series"][u"count"].toInt(), 2);
    QVERIFY(event[u"message"].toString().startsWith(u"0/6 nodes are available: "));
}

void TestDemoEvents::fieldsSelect()
{
    const DemoNode &node = *m_server->state().find(kNode);
    m_server->events().record(kubeletStatus(node, "NodeReady"));
    m_server->events().record(kubeletEvent(node, "SystemOOM", "System OOM encountered", true));

    QCOMPARE(events("type%3DWarning").size(), 1);
    QCOMPARE(events("reason%3DNodeReady").size(), 1);
    QCOMPARE(events("involvedObject.kind!%3DNode").size(), 0);
    const RawAnswer unknown = ask(*m_server, "/api/v1/events?fieldSelector=count%3D1");
    QCOMPARE(unknown.status, 400);
    QCOMPARE(jsonOf(unknown)[u"message"].toString(), u"field label not supported: count"_qs);
    QCOMPARE(keysOfItems(ask(*m_server, "/api/v1/namespaces/shop/events")).size(), std::size_t(0));
    QCOMPARE(keysOfItems(ask(*m_server, "/api/v1/namespaces/default/events")).size(),
             std::size_t(2));
}

void TestDemoEvents::aWatchTellsOfCountsAndEnds()
{
    const DemoNode &node = *m_server->state().find(kNode);
    const QByteArray version = QByteArray::number(m_server->state().version());
    RawClient client(*m_server);
    client.get("/api/v1/events?watch=1&fieldSelector=" + about("Node", kNode) +
               "&resourceVersion=" + version);
    m_server->events().record(kubeletStatus(node, "NodeReady"));
    QVERIFY(client.waitForBody("\"ADDED\""));
    m_server->events().record(kubeletStatus(node, "NodeReady"));
    QVERIFY(client.waitForBody("\"count\":2"));
    m_server->events().expire(QDateTime::currentSecsSinceEpoch() + 7200);
    QVERIFY(client.waitForBody("\"DELETED\""));
}

void TestDemoEvents::eventsComeInPages()
{
    const DemoNode &node = *m_server->state().find(kNode);
    for (int at = 0; at < 5; ++at)
        m_server->events().record(kubeletEvent(node, "Test", QByteArray::number(at)));
    const RawAnswer first = ask(*m_server, "/api/v1/events?limit=3");
    QCOMPARE(keysOfItems(first).size(), std::size_t(3));
    const QByteArray token = jsonOf(first)[u"metadata"][u"continue"].toString().toUtf8();
    const RawAnswer rest =
        ask(*m_server, "/api/v1/events?limit=3&continue=" + token.toPercentEncoding());
    QCOMPARE(keysOfItems(rest).size(), std::size_t(2));
}

void TestDemoEvents::aRestoredBackupHasTheEventsOfThen()
{
    const DemoNode node = *m_server->state().find(kNode);
    m_server->events().record(kubeletStatus(node, "NodeReady"));
    const quint64 then = m_server->state().version();
    m_server->events().record(kubeletStatus(node, "NodeNotReady"));

    QVERIFY(m_server->restoreBackup(then));
    QCOMPARE(events().size(), 1);
    m_server->events().record(kubeletStatus(node, "NodeReady"));
    QCOMPARE(events()[0][u"count"].toInt(), 2);
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoEvents)
#include "tst_demoevents.moc"
