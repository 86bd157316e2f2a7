#include "app/demo/demoedits.h"
#include "tests/app/demo/jsonask.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

namespace drover::demo {

/// What is made from nodes when it is asked for: leases and events.
class TestDemoLeases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLeaseIsRenewedWhileItsNodeLives();
    void aLeaseOfASilentNodeGrowsOld();
    void leasesLiveInTheirNamespace();
    void aNodeThatIsNotReadyHasEvents();
    void eventsKnowTheirSelectors();

private:
    QDateTime renewedAt(const QByteArray &node) const
    {
        const RawAnswer lease = ask(
            *m_server, "/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/" + node);
        return QDateTime::fromString(jsonOf(lease)[u"spec"][u"renewTime"].toString(),
                                     Qt::ISODateWithMs);
    }
    QJsonArray events(const QByteArray &selector) const
    {
        return jsonOf(ask(*m_server, "/api/v1/events?fieldSelector=" + selector))[u"items"]
            .toArray();
    }

    std::unique_ptr<DemoServer> m_server;
};

void TestDemoLeases::init()
{
    m_server = std::make_unique<DemoServer>();
    m_server->state().seedNodes(6);
    QVERIFY(m_server->listen());
}

void TestDemoLeases::aLeaseIsRenewedWhileItsNodeLives()
{
    const qint64 age = renewedAt("node-00003").secsTo(QDateTime::currentDateTimeUtc());
    QVERIFY(age >= 0 && age <= 11);
}

void TestDemoLeases::aLeaseOfASilentNodeGrowsOld()
{
    const qint64 last = QDateTime::currentSecsSinceEpoch() - 1500;
    m_server->state().edit("node-00003",
                           [last](DemoNode &node, DemoOverlay &) { node.heartbeatSecs = last; });
    m_server->state().edit("node-00003", ready("Unknown", last + 40));

    QCOMPARE(renewedAt("node-00003").toSecsSinceEpoch(), last);
}

void TestDemoLeases::leasesLiveInTheirNamespace()
{
    const QByteArray stem = "/apis/coordination.k8s.io/v1/";
    QCOMPARE(keysOfItems(ask(*m_server, stem + "leases")).size(), std::size_t(6));
    QCOMPARE(keysOfItems(ask(*m_server, stem + "namespaces/shop/leases")).size(), std::size_t(0));
    QCOMPARE(ask(*m_server, stem + "namespaces/kube-node-lease/leases/other").status, 404);
    QCOMPARE(ask(*m_server, stem + "namespaces/shop/leases/node-00003").status, 404);
}

void TestDemoLeases::aNodeThatIsNotReadyHasEvents()
{
    m_server->state().edit("node-00003", ready("False", 1'795'466'247));
    const QJsonArray all = events("involvedObject.kind%3DNode,involvedObject.name%3Dnode-00003");

    QCOMPARE(all.size(), 3);
    QCOMPARE(all[1][u"reason"].toString(), u"NodeNotReady"_qs);
    QCOMPARE(all[1][u"lastTimestamp"].toString(), u"2026-11-23T20:37:27Z"_qs);
    QCOMPARE(all[2][u"type"].toString(), u"Warning"_qs);
}

void TestDemoLeases::eventsKnowTheirSelectors()
{
    m_server->state().edit("node-00003", ready("False", 1'795'466'247));
    // Controllers name the uid, a kubelet puts the name there.
    QCOMPARE(events("involvedObject.uid%3Dnode-00003").size(), 1);
    QCOMPARE(events("involvedObject.kind%3DPod").size(), 0);
    QCOMPARE(events({}).size(), 8);
    QCOMPARE(ask(*m_server, "/api/v1/events?fieldSelector=type%3DWarning").status, 400);
    QCOMPARE(ask(*m_server, "/api/v1/namespaces/shop/events").status, 200);
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoLeases)
#include "tst_demoleases.moc"
