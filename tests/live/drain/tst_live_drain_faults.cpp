#include "tests/live/drain/commandrun.h"
#include "tests/live/drain/drainscenes.h"
#include "tests/live/drain/drainworldtest.h"

#include <QJsonArray>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kSeenLimitMs = 10'000;
constexpr int kEndLimitMs = 60'000;

} // namespace

/// The API server dies in mid-drain.
class TestLiveDrainFaults : public DrainWorldTest
{
    Q_OBJECT

private:
    QStringList asked() { return removals(world().audit().requests(u"drover"_s)); }

private Q_SLOTS:
    void aKilledServerIsWaitedForAndTheDrainEndsRight()
    {
        const QString place = u"n"_s;
        world().addNode(place);
        world().addNamespace(place);
        blockedPods(world(), place);
        for (const auto &name : {u"slow-1"_s, u"slow-2"_s})
            world().addPod(
                aReplica(place, name, u"slow"_s).annotation(QString(FakeKubelet::kHangs), "yes"));
        world().audit().forget();
        const auto run = CommandRun::probe(world().server().kubeconfig(LiveUser::Admin),
                                           {u"drain"_s, place});
        QTRY_COMPARE_WITH_TIMEOUT(world().podsOn(place),
                                  (QStringList{u"slow-1 (leaving)"_s, u"slow-2 (leaving)"_s,
                                               u"web-1"_s, u"web-2"_s}),
                                  kSeenLimitMs);
        QTRY_COMPARE_WITH_TIMEOUT(asked().filter(u" 429"_s).size(), 2, kSeenLimitMs);

        world().server().kill();
        QVERIFY2(world().server().startElsewhere(), qPrintable(world().server().errorText()));
        // While nobody looks, one that waits for its budget goes, and there is room.
        world().server().admin().remove(
            u"/api/v1/namespaces/n/pods/web-1?gracePeriodSeconds=0"_s);
        world().annotatePod(place, u"slow-1"_s, QString(FakeKubelet::kHangs), QJsonValue::Null);
        world().setBudgetStatus(place, u"web"_s, budgetRoom(1, 3, 2));
        world().server().kill();
        QVERIFY(!run->hasEnded());
        world().audit().forget();
        QVERIFY2(world().server().restart(), qPrintable(world().server().errorText()));
        world().annotatePod(place, u"slow-2"_s, QString(FakeKubelet::kHangs), QJsonValue::Null);

        QVERIFY(run->waitForEnd(kEndLimitMs));
        QCOMPARE(run->report()[u"outcome"].toString(), u"drained"_s);
        QVERIFY(run->hasSucceeded());
        QCOMPARE(world().podsOn(place), QStringList());
        QCOMPARE(asked(), QStringList{u"evict web-2 201"_s}); // none of them twice
        QVERIFY(world().node(place)[u"spec"][u"unschedulable"].toBool());
        QCOMPARE(world().fault(), QString());
    }

    void aDrainThatWasKilledIsGoneOnWithByTheNext()
    {
        const QString place = u"killed"_s;
        world().addNode(place);
        world().addNamespace(place);
        blockedPods(world(), place);
        world().audit().forget();
        const QString kubeconfig = world().server().kubeconfig(LiveUser::Admin);
        const auto killed = CommandRun::probe(kubeconfig, {u"drain"_s, place});
        QTRY_COMPARE_WITH_TIMEOUT(asked().filter(u" 429"_s).size(), 2, kSeenLimitMs);
        QTRY_COMPARE_WITH_TIMEOUT(world().podsOn(place), (QStringList{u"web-1"_s, u"web-2"_s}),
                                  kSeenLimitMs);

        killed->kill(); // SIGKILL
        QVERIFY(killed->waitForEnd());
        QVERIFY(world().node(place)[u"spec"][u"unschedulable"].toBool());
        world().setBudgetStatus(place, u"web"_s, budgetRoom(2, 4, 2));
        world().audit().forget();
        const auto rest = CommandRun::probe(kubeconfig, {u"drain"_s, place});

        QVERIFY(rest->waitForEnd(kEndLimitMs));
        QCOMPARE(rest->report()[u"outcome"].toString(), u"drained"_s);
        QCOMPARE(world().podsOn(place), QStringList());
        QCOMPARE(asked(), (QStringList{u"evict web-1 201"_s, u"evict web-2 201"_s}));
        QCOMPARE(world().fault(), QString());
    }

    void aServerThatDiesBetweenEvictionsIsWaitedFor()
    {
        const QString place = u"k"_s;
        manyPods(world(), place, 30);
        world().audit().forget();
        const auto run = CommandRun::probe(world().server().kubeconfig(LiveUser::Admin),
                                           {u"drain"_s, place});
        QTRY_VERIFY_WITH_TIMEOUT(asked().size() > 5, kSeenLimitMs);

        world().server().kill();
        QVERIFY2(world().server().restart(), qPrintable(world().server().errorText()));

        QVERIFY(run->waitForEnd(kEndLimitMs));
        QCOMPARE(run->report()[u"outcome"].toString(), u"drained"_s);
        QCOMPARE(world().podsOn(place), QStringList());
        QVERIFY(world().node(place)[u"spec"][u"unschedulable"].toBool());
    }

    void aSilentServerIsWaitedFor()
    {
        const QString place = u"m"_s;
        manyPods(world(), place, 12);
        world().audit().forget();
        const auto run = CommandRun::probe(world().server().kubeconfig(LiveUser::Admin),
                                           {u"drain"_s, place});
        QTRY_VERIFY_WITH_TIMEOUT(asked().size() > 2, kSeenLimitMs);

        world().server().freeze();
        QVERIFY(!run->waitForEnd(3'000));
        world().server().thaw();

        QVERIFY(run->waitForEnd(kEndLimitMs));
        QCOMPARE(run->report()[u"outcome"].toString(), u"drained"_s);
        QCOMPARE(world().podsOn(place), QStringList());
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveDrainFaults)
#include "tst_live_drain_faults.moc"
