#include "tests/live/drain/commandrun.h"
#include "tests/live/drain/drainscenes.h"

#include <QJsonArray>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kSeenLimitMs = 10'000;
constexpr int kEndLimitMs = 60'000;

} // namespace

/// The API server dies in mid-drain.
class TestLiveDrainFaults : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DrainWorld> m_world;

    QStringList asked() { return removals(m_world->audit().requests(u"drover"_s)); }

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto missing = ApiServer::whatIsMissing())
            QSKIP(qPrintable(*missing));
        m_world = std::make_unique<DrainWorld>();
        QVERIFY2(m_world->start(), qPrintable(m_world->fault()));
    }

    void cleanupTestCase() { m_world.reset(); }

    void aKilledServerIsWaitedForAndTheDrainEndsRight()
    {
        const QString place = u"n"_s;
        m_world->addNode(place);
        m_world->addNamespace(place);
        blockedPods(*m_world, place);
        for (const auto &name : {u"slow-1"_s, u"slow-2"_s})
            m_world->addPod(
                aReplica(place, name, u"slow"_s).annotation(QString(FakeKubelet::kHangs), "yes"));
        m_world->audit().forget();
        const auto run = CommandRun::probe(m_world->server().kubeconfig(LiveUser::Admin),
                                           {u"drain"_s, place});
        QTRY_COMPARE_WITH_TIMEOUT(m_world->podsOn(place),
                                  (QStringList{u"slow-1 (leaving)"_s, u"slow-2 (leaving)"_s,
                                               u"web-1"_s, u"web-2"_s}),
                                  kSeenLimitMs);
        QTRY_COMPARE_WITH_TIMEOUT(asked().filter(u" 429"_s).size(), 2, kSeenLimitMs);

        m_world->server().kill();
        QVERIFY2(m_world->server().startElsewhere(), qPrintable(m_world->server().errorText()));
        // While nobody looks, one that waits for its budget goes, and there is room.
        m_world->server().admin().remove(
            u"/api/v1/namespaces/n/pods/web-1?gracePeriodSeconds=0"_s);
        m_world->annotatePod(place, u"slow-1"_s, QString(FakeKubelet::kHangs), QJsonValue::Null);
        m_world->setBudgetStatus(place, u"web"_s, budgetRoom(1, 3, 2));
        m_world->server().kill();
        QVERIFY(!run->hasEnded());
        m_world->audit().forget();
        QVERIFY2(m_world->server().restart(), qPrintable(m_world->server().errorText()));
        m_world->annotatePod(place, u"slow-2"_s, QString(FakeKubelet::kHangs), QJsonValue::Null);

        QVERIFY(run->waitForEnd(kEndLimitMs));
        QCOMPARE(run->report()[u"outcome"].toString(), u"drained"_s);
        QVERIFY(run->hasSucceeded());
        QCOMPARE(m_world->podsOn(place), QStringList());
        QCOMPARE(asked(), QStringList{u"evict web-2 201"_s}); // none of them twice
        QVERIFY(m_world->node(place)[u"spec"][u"unschedulable"].toBool());
        QCOMPARE(m_world->fault(), QString());
    }

    void aServerThatDiesBetweenEvictionsIsWaitedFor()
    {
        const QString place = u"k"_s;
        manyPods(*m_world, place, 30);
        m_world->audit().forget();
        const auto run = CommandRun::probe(m_world->server().kubeconfig(LiveUser::Admin),
                                           {u"drain"_s, place});
        QTRY_VERIFY_WITH_TIMEOUT(asked().size() > 5, kSeenLimitMs);

        m_world->server().kill();
        QVERIFY2(m_world->server().restart(), qPrintable(m_world->server().errorText()));

        QVERIFY(run->waitForEnd(kEndLimitMs));
        QCOMPARE(run->report()[u"outcome"].toString(), u"drained"_s);
        QCOMPARE(m_world->podsOn(place), QStringList());
        QVERIFY(m_world->node(place)[u"spec"][u"unschedulable"].toBool());
    }

    void aSilentServerIsWaitedFor()
    {
        const QString place = u"m"_s;
        manyPods(*m_world, place, 12);
        m_world->audit().forget();
        const auto run = CommandRun::probe(m_world->server().kubeconfig(LiveUser::Admin),
                                           {u"drain"_s, place});
        QTRY_VERIFY_WITH_TIMEOUT(asked().size() > 2, kSeenLimitMs);

        m_world->server().freeze();
        QVERIFY(!run->waitForEnd(3'000));
        m_world->server().thaw();

        QVERIFY(run->waitForEnd(kEndLimitMs));
        QCOMPARE(run->report()[u"outcome"].toString(), u"drained"_s);
        QCOMPARE(m_world->podsOn(place), QStringList());
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveDrainFaults)
#include "tst_live_drain_faults.moc"
