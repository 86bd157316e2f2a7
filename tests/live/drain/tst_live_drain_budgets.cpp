#include "tests/live/drain/commandrun.h"
#include "tests/live/drain/drainscenes.h"
#include "tests/live/drain/drainworldtest.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kSeenLimitMs = 10'000;

} // namespace

/// Drains that meet budgets, other people and users without rights.
class TestLiveDrainBudgets : public DrainWorldTest
{
    Q_OBJECT

private:
    QString m_place;
    int m_places = 0;

    std::unique_ptr<CommandRun> drain(const QStringList &flags = {},
                                      LiveUser user = LiveUser::Admin)
    {
        world().audit().forget();
        return CommandRun::probe(world().server().kubeconfig(user),
                                 QStringList{u"drain"_s, m_place} + flags);
    }

    QStringList asked() { return removals(world().audit().requests(u"drover"_s)); }
    qsizetype refusals() { return asked().filter(u" 429"_s).size(); }
    QStringList left() { return world().podsOn(m_place); }
    bool isCordoned() { return world().node(m_place)[u"spec"][u"unschedulable"].toBool(); }

private Q_SLOTS:
    void init()
    {
        m_place = u"place-%1"_s.arg(m_places++);
        world().addNode(m_place);
        world().addNamespace(m_place);
    }

    void cleanup() { QCOMPARE(world().fault(), QString()); }

    void aDrainWaitsForRoomAndEndsSoonAfter()
    {
        blockedPods(world(), m_place);
        const auto run = drain();
        QTRY_COMPARE_WITH_TIMEOUT(left(), (QStringList{u"web-1"_s, u"web-2"_s}), kSeenLimitMs);
        QTRY_VERIFY_WITH_TIMEOUT(refusals() >= 4, 15'000); // each has been tried again

        QElapsedTimer sinceRoom;
        sinceRoom.start();
        world().setBudgetStatus(m_place, u"web"_s, budgetRoom(2, 4, 2));

        QVERIFY(run->waitForEnd());
        QVERIFY2(sinceRoom.elapsed() < 10'000, qPrintable(QString::number(sinceRoom.elapsed())));
        QCOMPARE(run->report()[u"outcome"].toString(), u"drained"_s);
        QCOMPARE(left(), QStringList());
        QCOMPARE(asked().filter(u"delete"_s), QStringList());
        QVERIFY(run->report()[u"pods"][1][u"attempts"].toInt() >= 3);
    }

    void roomForOneLetsOneGo()
    {
        blockedPods(world(), m_place);
        const auto run = drain();
        QTRY_COMPARE_WITH_TIMEOUT(refusals(), 2, kSeenLimitMs);

        world().setBudgetStatus(m_place, u"web"_s, budgetRoom(1, 3, 2));

        QTRY_COMPARE_WITH_TIMEOUT(left().size(), 1, kSeenLimitMs);
        QVERIFY(!run->hasEnded());
        world().setBudgetStatus(m_place, u"web"_s, budgetRoom(1, 3, 2));
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->report()[u"outcome"].toString(), u"drained"_s);
    }

    void theTimeoutNamesTheBudgetAndItsNumbers()
    {
        blockedPods(world(), m_place);
        const auto run = drain({u"--timeout=2s"_s});

        QVERIFY(run->waitForEnd());
        const QJsonObject report = run->report();
        const QJsonValue blocked = report[u"pods"][1];
        QCOMPARE(report[u"outcome"].toString(), u"failed"_s);
        QVERIFY(report[u"cordoned"].toBool() && isCordoned());
        QVERIFY(report[u"seconds"].toDouble() < 4);
        QCOMPARE(blocked[u"budgets"][0].toObject(),
                 (QJsonObject{{u"name"_s, u"web"_s},
                              {u"disruptionsAllowed"_s, 0},
                              {u"currentHealthy"_s, 2},
                              {u"desiredHealthy"_s, 2}}));
        QVERIFY(blocked[u"error"][u"message"].toString().contains(
            u"budget web needs 2 healthy pods and has 2"_s));
    }

    void anInterruptCancelsAndLeavesTheNodeCordoned()
    {
        blockedPods(world(), m_place);
        const auto run = drain();
        QTRY_COMPARE_WITH_TIMEOUT(refusals(), 2, kSeenLimitMs);

        run->interrupt();

        QVERIFY(run->waitForEnd(3'000));
        QVERIFY(!run->hasSucceeded());
        QCOMPARE(run->report()[u"outcome"].toString(), u"cancelled"_s);
        QVERIFY(run->report()[u"cordoned"].toBool() && isCordoned());
        QCOMPARE(left(), (QStringList{u"web-1"_s, u"web-2"_s}));
    }

    void whatSomebodyElseWritesMeanwhileStays()
    {
        blockedPods(world(), m_place);
        const auto run = drain();
        QTRY_COMPARE_WITH_TIMEOUT(refusals(), 2, kSeenLimitMs);

        const QJsonObject taint{{u"key"_s, u"example.com/t"_s}, {u"effect"_s, u"NoSchedule"_s}};
        const QJsonObject labels{{u"example.com/l"_s, u"yes"_s}};
        world().server().admin().mergePatch(
            u"/api/v1/nodes/"_s + m_place,
            {{u"metadata"_s, QJsonObject{{u"labels"_s, labels}}},
             {u"spec"_s, QJsonObject{{u"taints"_s, QJsonArray{taint}}}}});
        world().setBudgetStatus(m_place, u"web"_s, budgetRoom(2, 4, 2));

        QVERIFY(run->waitForEnd());
        const QJsonObject node = world().node(m_place);
        QVERIFY(isCordoned());
        QCOMPARE(node[u"metadata"][u"labels"][u"example.com/l"].toString(), u"yes"_s);
        QCOMPARE(node[u"spec"][u"taints"][0][u"key"].toString(), u"example.com/t"_s);
    }

    void aPodMadeAnewUnderItsNameIsLeftAlone()
    {
        const QString other = m_place + u"-b"_s;
        world().addNode(other);
        world().addBudget(m_place, u"db"_s, u"db"_s, budgetRoom(0, 1, 1));
        const auto replica = [&](const QString &name, const QString &app) {
            return aReplica(m_place, name, app)
                .grace(1)
                .annotation(QString(FakeKubelet::kRebornOn), other);
        };
        world().addPod(replica(u"db-0"_s, u"db"_s));    // goes by another hand while it waits
        world().addPod(replica(u"free-0"_s, u"free"_s)); // evicted
        const QString uid = world().uidOf(m_place, u"db-0"_s);
        const auto run = drain();
        QTRY_COMPARE_WITH_TIMEOUT(refusals(), 1, kSeenLimitMs);

        world().server().admin().remove(u"/api/v1/namespaces/%1/pods/db-0"_s.arg(m_place));

        QVERIFY(run->waitForEnd());
        QCOMPARE(run->report()[u"outcome"].toString(), u"drained"_s);
        QCOMPARE(asked().filter(u"free-0"_s), QStringList{u"evict free-0 201"_s});
        QTRY_COMPARE_WITH_TIMEOUT(world().podsOn(other), (QStringList{u"db-0"_s, u"free-0"_s}),
                                  kSeenLimitMs);
        QVERIFY(world().uidOf(m_place, u"db-0"_s) != uid);
    }

    void withoutTheRightToEvictNothingIsDone()
    {
        blockedPods(world(), m_place);
        world().grant(u"viewer"_s, R"([
            {"apiGroups": [""], "resources": ["nodes"], "verbs": ["get", "list", "watch", "patch"]},
            {"apiGroups": [""], "resources": ["pods"], "verbs": ["get", "list", "watch"]}])");
        const QString other = m_place + u"-b"_s;
        world().addNode(other);
        const auto both = drain({other}, LiveUser::Viewer);
        QVERIFY(both->waitForEnd());
        QVERIFY(!both->hasSucceeded());
        QVERIFY(!world().node(other)[u"spec"][u"unschedulable"].toBool());
        const auto run = drain({}, LiveUser::Viewer);

        QVERIFY(run->waitForEnd());
        QCOMPARE(run->report()[u"outcome"].toString(), u"failed"_s);
        QCOMPARE(run->report()[u"error"][u"kind"].toString(), u"Forbidden"_s);
        QVERIFY(run->report()[u"error"][u"message"].toString().contains(
            u"create pods/eviction"_s));
        QVERIFY(!isCordoned());
        QCOMPARE(asked(), QStringList());
    }

    void budgetsThatMayNotBeReadAreUnknownAndStillCount()
    {
        blockedPods(world(), m_place);
        world().grant(u"stranger"_s, R"([
            {"apiGroups": [""], "resources": ["nodes"], "verbs": ["get", "list", "watch", "patch"]},
            {"apiGroups": [""], "resources": ["pods"], "verbs": ["get", "list", "watch"]},
            {"apiGroups": [""], "resources": ["pods/eviction"], "verbs": ["create"]}])");
        const auto run = drain({}, LiveUser::Stranger);
        QTRY_COMPARE_WITH_TIMEOUT(refusals(), 2, kSeenLimitMs);

        QElapsedTimer sinceRoom;
        sinceRoom.start();
        world().setBudgetStatus(m_place, u"web"_s, budgetRoom(2, 4, 2));

        QVERIFY(run->waitForEnd());
        QVERIFY2(sinceRoom.elapsed() < 10'000, qPrintable(QString::number(sinceRoom.elapsed())));
        QCOMPARE(run->report()[u"outcome"].toString(), u"drained"_s);
        QVERIFY(run->report()[u"pods"][1][u"budgets"].isNull());
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveDrainBudgets)
#include "tst_live_drain_budgets.moc"
