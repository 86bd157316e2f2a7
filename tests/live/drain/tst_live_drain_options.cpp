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

    void podsWithTwoBudgetsFailAndTheOthersGo()
    {
        TwinDrain twins(world(), doublyCoveredPods);
        const auto plan = CommandRun::probe(world().server().kubeconfig(LiveUser::Admin),
                                            {u"plan"_s, twins.place()});
        QVERIFY(plan->waitForEnd());
        QCOMPARE(plan->report()[u"outcome"].toString(), u"refused"_s);
        QCOMPARE(plan->report()[u"pods"][1][u"fate"].toString(), u"refuse"_s);
        QCOMPARE(plan->report()[u"pods"][1][u"budgets"].toArray().size(), 2);

        twins.run(u"drain"_s, {});

        QVERIFY(!twins.kubectl().hasSucceeded());
        QVERIFY(!twins.drover().hasSucceeded());
        QCOMPARE(twins.drover().report()[u"outcome"].toString(), u"failed"_s);
        QCOMPARE(world().podsOn(twins.place()), (QStringList{u"web-1"_s, u"web-2"_s}));
        QCOMPARE(removals(world().audit().requests(u"drover"_s)),
                 QStringList{u"evict free-1 201"_s});
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveDrainOptions)
#include "tst_live_drain_options.moc"
