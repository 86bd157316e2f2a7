#include "tests/live/drain/commandrun.h"
#include "tests/live/drain/drainscenes.h"
#include "tests/live/drain/drainworldtest.h"

#include <QJsonArray>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kEndLimitMs = 90'000;

} // namespace

/// Many pods on one node: what the API server sees stays bounded.
class TestLiveDrainLoad : public DrainWorldTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCOMPARE(world().fault(), QString()); }

    void twoHundredPodsLeaveOneNode()
    {
        manyPods(world(), u"full"_s, 200);
        world().audit().forget();
        const auto run = CommandRun::probe(world().server().kubeconfig(LiveUser::Admin),
                                           {u"drain"_s, u"full"_s});

        QVERIFY(run->waitForEnd(kEndLimitMs));

        QCOMPARE(run->report()[u"outcome"].toString(), u"drained"_s);
        QCOMPARE(world().podsOn(u"full"_s), QStringList());
        const AuditedRequests asked = world().audit().besideTheCache(u"drover"_s);
        QCOMPARE(countOf(asked, u"create"_s, u"pods/eviction"_s), 200);
        QVERIFY(asked.size() <= 215); // little more than one a pod
        QCOMPARE(faultsOfPace(asked), QString());
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveDrainLoad)
#include "tst_live_drain_load.moc"
