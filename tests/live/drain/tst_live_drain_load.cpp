#include "tests/live/drain/commandrun.h"
#include "tests/live/drain/drainscenes.h"

#include <QJsonArray>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kEndLimitMs = 90'000;

} // namespace

/// Many pods on one node: what the API server sees stays bounded.
class TestLiveDrainLoad : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DrainWorld> m_world;

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto missing = ApiServer::whatIsMissing())
            QSKIP(qPrintable(*missing));
        m_world = std::make_unique<DrainWorld>();
        QVERIFY2(m_world->start(), qPrintable(m_world->fault()));
    }

    void cleanup() { QCOMPARE(m_world->fault(), QString()); }
    void cleanupTestCase() { m_world.reset(); }

    void twoHundredPodsLeaveOneNode()
    {
        manyPods(*m_world, u"full"_s, 200);
        m_world->audit().forget();
        const auto run = CommandRun::probe(m_world->server().kubeconfig(LiveUser::Admin),
                                           {u"drain"_s, u"full"_s});

        QVERIFY(run->waitForEnd(kEndLimitMs));

        QCOMPARE(run->report()[u"outcome"].toString(), u"drained"_s);
        QCOMPARE(m_world->podsOn(u"full"_s), QStringList());
        const AuditedRequests asked = m_world->audit().besideTheCache(u"drover"_s);
        QCOMPARE(countOf(asked, u"create"_s, u"pods/eviction"_s), 200);
        QVERIFY(asked.size() <= 215); // little more than one a pod
        QCOMPARE(faultsOfPace(asked), QString());
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveDrainLoad)
#include "tst_live_drain_load.moc"
