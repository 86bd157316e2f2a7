#include "tests/ui/fleet/fleetrig.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/summarystrip.h"
#include "ui/states/statepage.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QString counted(const FleetRig &fleet)
{
    return fleet.tab.findChild<SummaryStrip *>()->findChildren<QLabel *>().first()->text();
}

QString standing(const FleetRig &fleet)
{
    QStringList all;
    for (const QLabel *label : fleet.tab.findChild<SummaryStrip *>()->findChildren<QLabel *>())
        all.append(label->text());
    return all.join(u'\n');
}

const StateView &state(const FleetRig &fleet)
{
    return fleet.tab.findChild<StatePage *>(u"fleetState"_s)->view();
}

QString first(FleetRig &fleet)
{
    return fleet.tab.filterBar().findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly).first()->text();
}

} // namespace

/// What all clusters show of those of which nothing was read, or nothing new.
class TestFleetUnread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasNeverReadIsNotCountedAsNone()
    {
        FleetRig fleet;
        QCOMPARE(state(fleet).sentence, u"No nodes have been read yet."_s);
        const Error refused{Error::Kind::Network, u"Connection refused"_s, {}, {}, {}, 0, {}};
        for (RigCluster *cluster : {fleet.prod.get(), fleet.test.get(), fleet.old.get()})
            cluster->tab.showFreshness(Reconnecting{{}, 1, {}, refused, false, false}, false);

        QCOMPARE(state(fleet).sentence, u"No nodes could be read."_s);
        QCOMPARE(state(fleet).detail.count(u"Connection refused"_s), 3);
        QVERIFY(state(fleet).detail.contains(u"prod"_s));
        QCOMPARE(counted(fleet), u"3 clusters not read"_s);
        QCOMPARE(first(fleet), u"All"_s);
    }

    void besideNodesOfOthersItIsSaidToBeMissing()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});

        QCOMPARE(counted(fleet), u"1 node · 2 clusters not read"_s);
        QCOMPARE(first(fleet), u"All 1"_s);
        fleet.tab.removeCluster(fleet.test->tab);
        QCOMPARE(counted(fleet), u"1 node · 1 clusters not read"_s);
    }

    void whatGrowsStaleIsStaleThereInTheSameMoment()
    {
        FleetRig fleet;
        for (RigCluster *cluster : {fleet.prod.get(), fleet.test.get(), fleet.old.get()})
            cluster->show({aNode("n1").ready()});
        const WallTime since = fleet.clock.wallNow();
        fleet.clock.advance(std::chrono::seconds(30));
        const Error refused{Error::Kind::Network, u"Connection refused"_s, {}, {}, {}, 0, {}};
        fleet.test->tab.showFreshness(Reconnecting{since, 3, {}, refused}, true);
        QVERIFY2(standing(fleet).contains(u"test: Reconnecting for 30s"_s), qPrintable(standing(fleet)));

        fleet.test->tab.showFreshness(Stale{since, refused, {}}, true);

        QVERIFY2(standing(fleet).contains(u"test: Stale since"_s), qPrintable(standing(fleet)));
    }
};

QTEST_MAIN(TestFleetUnread)
#include "tst_fleetunread.moc"
