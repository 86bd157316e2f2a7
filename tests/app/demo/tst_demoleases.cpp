#include "app/demo/demoedits.h"
#include "app/demo/nodes/nodefacts.h"
#include "tests/app/demo/jsonask.h"

#include <QDateTime>
#include <QTest>

namespace drover::demo {

/// Leases, which are made from nodes when they are asked for.
class TestDemoLeases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLeaseIsRenewedWhileItsNodeLives();
    void aLeaseOfASilentNodeGrowsOld();
    void leasesLiveInTheirNamespace();
    void aLeaseLapsesBeforeTheNodeIsGivenUp();

private:
    QDateTime renewedAt(const QByteArray &node) const
    {
        const RawAnswer lease = ask(
            *m_server, "/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/" + node);
        return QDateTime::fromString(jsonOf(lease)[u"spec"][u"renewTime"].toString(),
                                     Qt::ISODateWithMs);
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

void TestDemoLeases::aLeaseLapsesBeforeTheNodeIsGivenUp()
{
    const qint64 last = QDateTime::currentSecsSinceEpoch() - 30;
    m_server->state().edit("node-00003",
                           [last](DemoNode &, DemoOverlay &overlay) { overlay.silentSecs = last; });

    QCOMPARE(renewedAt("node-00003").toSecsSinceEpoch(), last);
    QCOMPARE(readinessOf(*m_server->state().find("node-00003")), QByteArray("True"));
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoLeases)
#include "tst_demoleases.moc"
