#include "core/plan/removalrequest.h"
#include "tests/live/drain/drainworldtest.h"
#include "tests/live/drain/twindrain.h"

#include <QJsonArray>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(drover::DrainScene)

namespace drover {

/// What the mixed node does not show of a drain side by side with kubectl, and cordons.
class TestLiveDrainOptions : public DrainWorldTest
{
    Q_OBJECT

public:
    TestLiveDrainOptions() : DrainWorldTest(Needs::Kubectl) {}

private:
    static void add(DrainScene scene, const char *name, const char *flags)
    {
        QTest::addRow("%s%s%s", name, *flags ? " " : "", flags)
            << scene << QString::fromUtf8(flags).split(u' ', Qt::SkipEmptyParts);
    }

    bool isCordoned(const QString &node)
    {
        return world().node(node)[u"spec"][u"unschedulable"].toBool();
    }

    /// The same words to both, each with its own nodes; whether both ended alike.
    bool endsAlike(const QStringList &words, const QStringList &nodesOfKubectl,
                   const QStringList &nodesOfDrover)
    {
        const QString kubeconfig = world().server().kubeconfig(LiveUser::Admin);
        const auto kubectl = CommandRun::kubectl(kubeconfig, words + nodesOfKubectl);
        const auto drover = CommandRun::probe(kubeconfig, words + nodesOfDrover);
        return kubectl->waitForEnd() && drover->waitForEnd() &&
               kubectl->hasSucceeded() == drover->hasSucceeded();
    }

private Q_SLOTS:
    void aDrainIsKubectls_data()
    {
        QTest::addColumn<DrainScene>("scene");
        QTest::addColumn<QStringList>("flags");
        add(plainPods, "plain", "");
        add(plainPods, "plain", "--chunk-size=0");
        add(plainPods, "plain", "--grace-period=5 --disable-eviction");
        add(plainPods, "plain", "--skip-wait-for-delete-timeout=20");
        add(plainPods, "plain", "--pod-selector=role!=web-2");
        add(plainPods, "plain", "--pod-selector=(");
        add(mixedPods, "mixed", "--pod-selector=app=agent --ignore-daemonsets --force");
        add(daemonPods, "daemons", "");
        add(daemonPods, "daemons", "--ignore-daemonsets");
        add(daemonPods, "daemons", "--force");
        add(noPods, "empty", "");
        add(pastPods, "past", "--timeout=3s");
        add(pastPods, "past", "--skip-wait-for-delete-timeout=1");
        add(hangingPods, "hanging", "--skip-wait-for-delete-timeout=1");
        add(hangingPods, "hanging", "--timeout=2s --grace-period=1");
        add(closingPods, "closing", "--timeout=2s");
        add(blockedPods, "blocked", "--timeout=2s");
        add(blockedPods, "blocked", "--disable-eviction");
        add(blockedPods, "blocked", "--dry-run=client");
        add(uncountedPods, "uncounted", "--force");
        add(unreadyPods, "unready", "--timeout=2s");
        add(pleadingPods, "pleading", "");
        add(unwellNode, "unwell", "");
        add(unwellNode, "unwell", "--dry-run=client");
        add(doublyCoveredPods, "doubly covered", "--disable-eviction");
    }

    void aDrainIsKubectls()
    {
        QFETCH(DrainScene, scene);
        QFETCH(QStringList, flags);
        TwinDrain twins(world(), scene);

        twins.run(u"drain"_s, flags);

        QVERIFY2(twins.differences().isEmpty(), qPrintable(twins.differences()));
    }

    void aCordonAndItsEndAreKubectls()
    {
        TwinDrain twins(world(), noPods);
        for (const auto &command : {u"cordon"_s, u"cordon"_s, u"uncordon"_s, u"uncordon"_s}) {
            twins.run(command, {});
            QVERIFY2(twins.differences().isEmpty(), qPrintable(twins.differences()));
        }
        QVERIFY(!world().node(twins.place())[u"metadata"][u"annotations"].toObject().contains(
            u"drover.desktop/cordon"_s));
    }

    void aCordonedNodeIsDrainedAsKubectlDoes()
    {
        TwinDrain twins(world(), plainPods);
        twins.run(u"cordon"_s, {});
        twins.run(u"drain"_s, {});
        QVERIFY2(twins.differences().isEmpty(), qPrintable(twins.differences()));
        QVERIFY(isCordoned(twins.place()));
    }

    void anUnknownNodeStopsTheOthersToo_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("drain") << u"drain"_s;
        QTest::newRow("cordon") << u"cordon"_s;
    }

    void anUnknownNodeStopsTheOthersToo()
    {
        QFETCH(QString, command);
        const TwinDrain twins(world(), plainPods);
        const QStringList nodes{twins.place(), u"nowhere"_s};

        QVERIFY(endsAlike({command}, nodes, nodes));

        QVERIFY(!isCordoned(twins.place()));
        QCOMPARE(world().podsOn(twins.place()).size(), 3);
    }

    void ofTwoNodesOneRefusalDoesNotStopTheOther()
    {
        const TwinDrain plain(world(), plainPods);
        const TwinDrain daemons(world(), daemonPods);
        const auto nodes = [&](const char *who) {
            const auto named = [who](QString place) {
                return place.replace(u"drover"_s, QString::fromUtf8(who));
            };
            return QStringList{named(daemons.place()), named(plain.place())};
        };

        QVERIFY(endsAlike({u"drain"_s}, nodes("kubectl"), nodes("drover")));

        for (const char *who : {"kubectl", "drover"}) {
            QVERIFY(isCordoned(nodes(who)[0]) && isCordoned(nodes(who)[1]));
            QCOMPARE(world().podsOn(nodes(who)[0]).size(), 2);
            QCOMPARE(world().podsOn(nodes(who)[1]).size(), 0);
        }
    }

    /// A plan, either dry run and a drain say the same of what the plan refuses.
    void podsWithTwoBudgetsAreRefusedAndTheOthersGo_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("asked");
        const QStringList free{u"evict free-1 201"_s};
        QTest::newRow("plan") << QStringList{u"plan"_s} << QStringList();
        QTest::newRow("client") << QStringList{u"drain"_s, u"--dry-run=client"_s} << QStringList();
        QTest::newRow("server") << QStringList{u"drain"_s, u"--dry-run=server"_s} << free;
        QTest::newRow("drain") << QStringList{u"drain"_s} << free;
    }

    void podsWithTwoBudgetsAreRefusedAndTheOthersGo()
    {
        QFETCH(QStringList, words);
        QFETCH(QStringList, asked);
        const TwinDrain twins(world(), doublyCoveredPods);
        world().audit().forget();
        const auto run = CommandRun::probe(world().server().kubeconfig(LiveUser::Admin),
                                           words + QStringList{twins.place()});
        QVERIFY(run->waitForEnd());

        const QJsonObject report = run->report();
        QVERIFY(!run->hasSucceeded());
        QCOMPARE(report[u"outcome"].toString(), u"refused"_s);
        QVERIFY(report[u"error"][u"message"].toString().contains(
            u"Pods with more than one PodDisruptionBudget (change one of the budgets): %1/web-1, "
            "%1/web-2"_s.arg(twins.place())));
        QCOMPARE(report[u"pods"][1][u"fate"].toString(), u"refuse"_s);
        QCOMPARE(report[u"pods"][1][u"budgets"].toArray().size(), 2);
        QCOMPARE(removals(world().audit().requests(u"drover"_s)), asked);
    }

    void aRefusedPlanFailsAsKubectlsDryRunDoes()
    {
        const TwinDrain twins(world(), daemonPods);
        const QString kubeconfig = world().server().kubeconfig(LiveUser::Admin);
        const auto kubectl = CommandRun::kubectl(
            kubeconfig, {u"drain"_s, u"--dry-run=client"_s, twins.place()});
        const auto plan = CommandRun::probe(kubeconfig, {u"plan"_s, twins.place()});
        QVERIFY(kubectl->waitForEnd() && plan->waitForEnd());

        QVERIFY(!kubectl->hasSucceeded() && !plan->hasSucceeded());
        QCOMPARE(plan->report()[u"outcome"].toString(), u"refused"_s);
        QVERIFY(plan->report()[u"error"][u"message"].toString().startsWith(
            u"cannot delete DaemonSet-managed Pods"_s));
    }

    void aPlanWarnsOfWhatKubectlDoesNot()
    {
        const TwinDrain pleading(world(), pleadingPods);
        const TwinDrain unwell(world(), unwellNode);
        const auto plan = CommandRun::probe(world().server().kubeconfig(LiveUser::Admin),
                                            {u"plan"_s, pleading.place(), unwell.place()});
        QVERIFY(plan->waitForEnd());

        const QJsonArray nodes = plan->report()[u"nodes"].toArray();
        QVERIFY(nodes[0][u"warnings"][0].toString().endsWith(
            u": %1/safe-1"_s.arg(pleading.place())));
        QVERIFY(nodes[0][u"warnings"][1].toString().endsWith(
            u": %1/calm-1"_s.arg(pleading.place())));
        QVERIFY(nodes[1][u"warnings"][0].toString().contains(u"Ready is Unknown"_s));
    }

    void aPlanSaysWhichPodsABudgetDoesNotCount()
    {
        const TwinDrain twins(world(), uncountedPods);
        const auto plan = CommandRun::probe(world().server().kubeconfig(LiveUser::Admin),
                                            {u"plan"_s, u"--force"_s, twins.place()});
        QVERIFY(plan->waitForEnd());

        const QJsonArray pods = plan->report()[u"pods"].toArray();
        QCOMPARE(pods.size(), 2);
        QVERIFY(pods[1][u"reason"].toString().contains(
            u"Budget web does not count it: its phase is Pending"_s));
    }

    /// The rule of IfHealthyBudget is older than the field that names it.
    void aPlanForeseesWhatTheServerSaysToPodsThatAreNotReady()
    {
        TwinDrain twins(world(), unreadyPods);
        const auto plan = CommandRun::probe(world().server().kubeconfig(LiveUser::Admin),
                                            {u"plan"_s, twins.place()});
        QVERIFY(plan->waitForEnd());
        const QString reason = plan->report()[u"pods"][0][u"reason"].toString();

        twins.run(u"drain"_s, {u"--timeout=2s"_s});

        const bool hasGone = !twins.removed().filter(u" 201"_s).isEmpty();
        QVERIFY(reason.contains(u"unhealthyPodEvictionPolicy IfHealthyBudget"_s));
        QCOMPARE(reason.contains(u"Budget web does not count it"_s), hasGone);
    }

    void theShellLineOfAnEvictionEvictsThatPodAndNoNamesake()
    {
        const TwinDrain twins(world(), plainPods);
        const QString kubeconfig = world().server().kubeconfig(LiveUser::Admin);
        const QString uid = world().uidOf(twins.place(), u"web-1"_s);
        const QString path = twins.place() + u"/web-1"_s;
        DrainPlan plan;
        plan.evictionVersion = "policy/v1beta1"; // what 1.20 serves
        const auto lineFor = [&](const QString &of) {
            return kubectlRemoval({kubeconfig, u"live"_s}, *aPod(path).uid(of).build(), plan);
        };
        world().audit().forget();

        CommandRun namesake(u"sh"_s, {u"-c"_s, lineFor(u"of another pod"_s)});
        QVERIFY(namesake.waitForEnd());
        CommandRun pasted(u"sh"_s, {u"-c"_s, lineFor(uid)});
        QVERIFY(pasted.waitForEnd());

        QVERIFY(!namesake.hasSucceeded());
        QVERIFY2(pasted.hasSucceeded(), qPrintable(pasted.errors()));
        QCOMPARE(removals(world().audit().requests(u"kubectl"_s)),
                 (QStringList{u"evict web-1 201"_s, u"evict web-1 409"_s}));
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveDrainOptions)
#include "tst_live_drain_options.moc"
