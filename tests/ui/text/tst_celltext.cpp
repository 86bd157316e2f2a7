#include "core/objects/nodehealth.h"
#include "tests/support/nodebuilder.h"
#include "ui/text/celltext.h"

#include <QFontMetrics>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

// 2026-11-23T20:00:00Z
const WallTime kNow{std::chrono::seconds(1'795'464'000)};

const NodeColumn &column(const char *id)
{
    return nodeColumns()[static_cast<std::size_t>(*nodeColumnOf(QLatin1StringView(id)))];
}

QString cell(const NodePtr &node, const char *id)
{
    return cellText(*node, column(id), kNow);
}

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestCellText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void statusSaysReadyNotReadyAndUnknown_data()
    {
        QTest::addColumn<QString>("ready");
        QTest::addColumn<bool>("cordoned");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kubectl");
        QTest::newRow("ready") << s("True") << false << s("Ready") << s("Ready");
        QTest::newRow("not ready") << s("False") << false << s("NotReady") << s("NotReady");
        QTest::newRow("silent") << s("Unknown") << false << s("Unknown") << s("NotReady");
        QTest::newRow("cordoned") << s("True") << true << s("Ready · Cordoned")
                                  << s("Ready,SchedulingDisabled");
        QTest::newRow("both") << s("False") << true << s("NotReady · Cordoned")
                              << s("NotReady,SchedulingDisabled");
    }

    void statusSaysReadyNotReadyAndUnknown()
    {
        QFETCH(QString, ready);
        QFETCH(bool, cordoned);
        const NodePtr node = aNode("n1").ready(ready).cordoned(cordoned);

        QTEST(cell(node, "status"), "text");
        QTEST(cellCopyText(*node, column("status"), kNow), "text"); // what is seen is what is copied
        QFETCH(QString, kubectl);
        const QString toolTip = cellToolTip(*node, column("status"));
        QVERIFY(toolTip.startsWith(cell(node, "status")));
        QVERIFY(toolTip.contains(kubectl));
    }

    void aLifecycleConditionStandsBesideTheStatus()
    {
        const NodePtr node = aNode("n1").ready().condition(s("DrainInProgress"), s("True"));

        QCOMPARE(cell(node, "status"), s("Ready · Draining"));
    }

    void aDrainOfDroversIsSaidWithoutTheCordonItBeganWith()
    {
        const NodePtr node = aNode("n1").ready(s("False")).cordoned();
        QCOMPARE(drainingStatus(*node, DrainStand::Draining), s("NotReady · Draining"));
        QCOMPARE(drainingStatus(*node, DrainStand::Paused), s("NotReady · Drain paused"));
    }

    void aDrainThatIsBlockedHasItsWordAndItsSignWhereTheNodeIsWell()
    {
        const NodePtr well = aNode("n1").ready().cordoned();
        const StateText good = statusState(*well, {});
        const StateText blocked = statusState(*well, DrainStand::Blocked);
        const StateText forGood = statusState(*well, DrainStand::BlockedForGood);
        const StateText sick = statusState(*NodePtr(aNode("n2").ready(s("False"))), DrainStand::BlockedForGood);

        QCOMPARE(good.word, s("Ready · Cordoned"));
        QCOMPARE(good.tone, Tone::Good);
        QCOMPARE(blocked.word, s("Ready · Blocked"));
        QCOMPARE(blocked.icon, QLatin1StringView("lock"));
        QCOMPARE(forGood.word, s("Ready · Blocked for good"));
        QCOMPARE(forGood.icon, blocked.icon);
        QCOMPARE(forGood.tone, Tone::Bad);
        QCOMPARE(sick.word, s("NotReady · Blocked for good"));
        QVERIFY(sick.icon != blocked.icon); // that it is not ready weighs more
    }

    void aNodeWithoutStatusIsUnknownAndSaysWhy()
    {
        const NodePtr node = aNode("n1");

        QCOMPARE(cell(node, "status"), s("Unknown"));
        QVERIFY(cellToolTip(*node, column("status")).contains(s("did not report")));
    }

    void agesCountUpToNow()
    {
        const NodePtr node = aNode("n1").created(s("2026-11-23T16:48:00Z"));

        QCOMPARE(cell(node, "age"), s("3h12m"));
        QCOMPARE(cellToolTip(*node, column("age")),
                 s("2026-11-23 16:48:00 UTC"));
    }

    void aHeartbeatALittleAheadOfOurClockIsNoTimeToCome()
    {
        const NodePtr skewed = aNode("n1").condition(s("Ready"), s("True"), s("2026-11-23T20:00:03Z"));
        const NodePtr ahead = aNode("n2").condition(s("Ready"), s("True"), s("2026-11-23T20:03:00Z"));

        QCOMPARE(cell(skewed, "heartbeat"), s("0s"));
        QVERIFY(cell(ahead, "heartbeat").startsWith(s("in ")));
    }

    void whatTheServerDidNotSendIsNeverADash_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char *id : {"heartbeat", "age", "created", "cpu", "memory", "pods"})
            QTest::newRow(id) << QByteArray(id);
    }

    void whatTheServerDidNotSendIsNeverADash()
    {
        QFETCH(QByteArray, id);

        QCOMPARE(cell(aNode("n1"), id.constData()), s("not reported"));
    }

    void textThatNeedNotBeSetIsADashOnScreenAndNothingInACopy()
    {
        const NodePtr node = aNode("n1");

        QCOMPARE(cell(node, "zone"), s("–"));
        QCOMPARE(cellCopyText(*node, column("zone"), kNow), QString());
        QCOMPARE(cell(node, "conditions"), QString());
    }

    void numbersHaveUnitsAndAlignedPoints()
    {
        const NodePtr node = aNode("n1")
                                 .allocatable(s("cpu"), s("3920m"))
                                 .allocatable(s("memory"), s("16Gi"))
                                 .allocatable(s("pods"), s("110"));

        QCOMPARE(cell(node, "cpu"), s("3.92"));
        QCOMPARE(cell(node, "memory"), s("16.0 GiB"));
        QCOMPARE(cell(node, "pods"), s("110"));
    }

    void whatHasNoRoomLosesItsDomainFirst()
    {
        const NodePtr node =
            aNode("n1").taint(s("node.kubernetes.io/unreachable"), QString(), s("NoExecute"));

        QCOMPARE(cell(node, "taints"), s("node.kubernetes.io/unreachable:NoExecute"));
        QCOMPARE(narrowCellText(*node, column("taints"), kNow), s("…/unreachable:NoExecute"));
        QCOMPARE(narrowCellText(*node, column("name"), kNow), s("n1"));
    }

    void ofATaintTheKeyIsCutAndNeverTheCount()
    {
        const QFontMetrics metrics{QFont()};
        const QString text = s("…/unreachable-for-long:NoSchedule，+2");
        const QString tail = s(":NoSchedule，+2");
        const auto width = [&metrics](const QString &of) { return metrics.horizontalAdvance(of); };

        QCOMPARE(fittedTaint(text, width(text), metrics), text);
        const QString narrow = fittedTaint(text, width(text) - 1, metrics);
        QVERIFY2(narrow.startsWith(s("…/unreachable")) && narrow.endsWith(s("…") + tail), qPrintable(narrow));
        QVERIFY(width(narrow) < width(text));
        const QString tiny = fittedTaint(text, width(tail) - 1, metrics);
        QVERIFY2(tiny.startsWith(s("…")) && tiny.endsWith(s("Schedule，+2")), qPrintable(tiny));
        QCOMPARE(fittedTaint(s("not a taint"), 5, metrics), s("not a taint"));
    }

    void theStatusToolTipTellsTheLifecycleStates()
    {
        const NodePtr node =
            aNode("n1").ready().condition(s("DrainInProgress"), s("True"), {}, {});

        QVERIFY(cellToolTip(*node, column("status")).contains(s("\nDraining: ")));
    }

    void manyTaintsShowTheFirstAndCopyAll()
    {
        const NodePtr node = aNode("n1")
                                 .taint(s("gpu"), s("yes"), s("NoSchedule"))
                                 .taint(s("spot"), QString(), s("NoExecute"));

        QCOMPARE(cell(node, "taints"), s("gpu=yes:NoSchedule, +1"));
        QCOMPARE(cellCopyText(*node, column("taints"), kNow),
                 s("gpu=yes:NoSchedule, spot:NoExecute"));
    }
};

QTEST_MAIN(TestCellText)
#include "tst_celltext.moc"
