#include "tests/ui/logs/logpagerig.h"
#include "ui/logs/logview.h"
#include "ui/objects/findbar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include <functional>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// A log whose lines leave no room for more while a match in it is kept.
class TestLogPageHeld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFloodDoesNotPushTheMatchAway();
    void whatIsReadAboveTheEndStaysInAFlood();
    void followingGoesOnFromAPausedLog();
    void aPausedLogThatIsLetGoIsNotAskedForAgain();
    void whatIsPausedGoesOnOnlyWhenItIsTold();
    void whatWaitsForAMatchGoesOnWaitingWhenTheSearchIsClosed();
    void aPreviousRunThatWaitsForAMatchIsReadOn();
    void noStepLosesALine();
    void whatCanBeGoneToIsKept();
    void whereNothingMatchesItGoesOn();
    void whoReadsElsewhereOrPausedIsNotMovedWhereNothingMatches();
};

namespace {

/// As who types it does.
void look(PageRig &rig, const QString &needle)
{
    auto &bar = *rig.page.findChild<FindBar *>();
    bar.open({});
    bar.findChild<QLineEdit *>()->setText(needle);
    rig.clock.advance(0ms);
}

} // namespace

void TestLogPageHeld::aFloodDoesNotPushTheMatchAway()
{
    PageRig rig;
    rig.send({"fine", "error one", "error two"});
    rig.page.findChild<FindBar *>()->open(u"error"_s);
    rig.clock.advance(0ms);
    QVERIFY(rig.says(u"1 of 2"_s));
    const auto top = rig.page.view().topLine();

    sendMany(rig, 2 * LogBuffer::Limits().lines);

    QVERIFY(rig.says(u"1 of 2"_s));
    QCOMPARE(rig.page.view().topLine(), top);
    QCOMPARE(rig.page.view().shownText(1), u"error one"_s);
    QVERIFY(rig.says(u"Paused"_s));
    QCOMPARE(rig.requests.openWatchCount(), 0u);
}

void TestLogPageHeld::whatIsReadAboveTheEndStaysInAFlood()
{
    PageRig rig;
    sendMany(rig, 1000);
    QTest::keyClick(&rig.page.view(), Qt::Key_PageUp);
    QTest::keyClick(&rig.page.view(), Qt::Key_PageUp);
    const auto top = rig.page.view().topLine();
    QVERIFY(!rig.isChecked(u"Follow"_s));

    sendMany(rig, 2 * LogBuffer::Limits().lines);

    QCOMPARE(rig.page.view().topLine(), top);
    QVERIFY(rig.says(u"Paused"_s));
    QTest::keyClick(&rig.page.view(), Qt::Key_End);
    QCOMPARE(rig.requests.openWatchCount(), 1u);
    sendMany(rig, 1000);
    QVERIFY(rig.page.view().isAtEnd());
    QVERIFY(rig.page.stream()->lines().first() > top);
}

void TestLogPageHeld::followingGoesOnFromAPausedLog()
{
    PageRig rig;
    rig.send({"2026-11-25T12:00:00.5Z error one"});
    rig.page.findChild<FindBar *>()->open(u"error"_s);
    rig.clock.advance(0ms);
    sendMany(rig, LogBuffer::Limits().lines);
    QVERIFY(rig.says(u"Paused"_s));

    rig.check(u"Follow"_s);

    QVERIFY(rig.page.view().isAtEnd());
    QVERIFY(rig.isChecked(u"Follow"_s));
    QVERIFY(rig.lastTarget().contains("sinceTime=2026-11-25T12%3A00%3A00Z"));
    QCOMPARE(rig.requests.openWatchCount(), 1u);
    QCOMPARE(rig.page.stream()->lines().first(), 0u);
    rig.send({"x"}); // only what comes takes the room of another
    QCOMPARE(rig.page.stream()->lines().first(), 2u);
}

void TestLogPageHeld::aPausedLogThatIsLetGoIsNotAskedForAgain()
{
    PageRig rig;
    rig.send({"error one"});
    rig.page.findChild<FindBar *>()->open(u"error"_s);
    rig.clock.advance(0ms);
    sendMany(rig, LogBuffer::Limits().lines);
    QVERIFY(rig.says(u"Paused"_s));
    const std::size_t before = rig.requests.watchCount();

    rig.page.setContainer(u"side"_s);
    QCOMPARE(rig.requests.watchCount(), before + 1);
    QVERIFY(rig.lastTarget().contains("container=side&follow=true"));
    rig.send({"error one"});
    rig.clock.advance(0ms);
    sendMany(rig, LogBuffer::Limits().lines);
    QVERIFY(rig.says(u"Paused"_s));
    const std::size_t ofSide = rig.requests.watchCount();
    rig.page.setPod(podOf(podJson("shop", "db", kOneContainer, kRunning)));

    QCOMPARE(rig.requests.watchCount(), ofSide + 1);
    QVERIFY(rig.lastTarget().contains("/pods/db/log"));
}

void TestLogPageHeld::whatIsPausedGoesOnOnlyWhenItIsTold()
{
    PageRig rig;
    rig.send({"error one"});
    rig.page.findChild<FindBar *>()->open(u"error"_s);
    rig.clock.advance(0ms);
    sendMany(rig, LogBuffer::Limits().lines);
    rig.pauseButton().click();
    const std::size_t before = rig.requests.watchCount();

    QTest::keyClick(&rig.page.view(), Qt::Key_End);
    rig.page.endLook();
    rig.page.beginLook();
    rig.clock.advance(60s);
    QCOMPARE(rig.requests.watchCount(), before);
    rig.check(u"Follow"_s);

    QCOMPARE(rig.requests.watchCount(), before + 1);
}

void TestLogPageHeld::whatWaitsForAMatchGoesOnWaitingWhenTheSearchIsClosed()
{
    const auto goToEnd = [](PageRig &rig) { QTest::keyClick(&rig.page.view(), Qt::Key_End); };
    const auto follow = [](PageRig &rig) { rig.check(u"Follow"_s); };
    const auto pauseAndGoOn = [](PageRig &rig) {
        rig.pauseButton().click();
        rig.pauseButton().click();
    };
    const std::vector<std::function<void(PageRig &)>> ways{goToEnd, follow, pauseAndGoOn};
    for (const auto &goOn : ways) {
        PageRig rig;
        rig.send({"error one"});
        rig.page.findChild<FindBar *>()->open(u"error"_s);
        rig.clock.advance(0ms);
        sendMany(rig, LogBuffer::Limits().lines);
        QVERIFY(rig.says(u"Paused"_s));
        const std::size_t before = rig.requests.watchCount();

        QTest::keyClick(&rig.page, Qt::Key_Escape);
        rig.page.endLook();
        rig.page.beginLook();
        QVERIFY(rig.says(u"Paused"_s));
        QCOMPARE(rig.requests.watchCount(), before);
        QCOMPARE(rig.page.stream()->lines().first(), 0u);
        goOn(rig);

        QCOMPARE(rig.requests.watchCount(), before + 1);
        QVERIFY(rig.lastTarget().contains("follow=true"));
        rig.send({"x"});
        QVERIFY(rig.says(u"Live"_s) && rig.page.stream()->lines().first() > 0u);
    }
}

void TestLogPageHeld::aPreviousRunThatWaitsForAMatchIsReadOn()
{
    PageRig rig;
    rig.page.findChildren<QComboBox *>().at(1)->setCurrentText(u"All lines"_s);
    rig.check(u"Previous run"_s);
    rig.send({"error one"});
    rig.page.findChild<FindBar *>()->open(u"error"_s);
    rig.clock.advance(0ms);
    sendMany(rig, LogBuffer::Limits().lines);
    QCOMPARE(rig.requests.openWatchCount(), 0u);
    QVERIFY(!rig.says(u"Tick Follow"_s) && rig.says(u"the match is kept. Press Ctrl+End to go on"_s));
    QTest::keyClick(&rig.page, Qt::Key_Escape);
    QCOMPARE(rig.requests.openWatchCount(), 0u);
    QVERIFY(!rig.says(u"the match"_s) && rig.says(u"the older ones are kept. Press Ctrl+End to go on"_s));

    QTest::keyClick(&rig.page.view(), Qt::Key_End);

    QCOMPARE(rig.requests.openWatchCount(), 1u);
    QVERIFY(rig.lastTarget().contains("previous=true") && rig.lastTarget().contains("sinceTime="));
}

void TestLogPageHeld::noStepLosesALine()
{
    PageRig rig;
    for (const char *match : {"error one", "error two", "error three"}) {
        rig.send({match});
        sendMany(rig, 100);
    }
    look(rig, u"error"_s);
    QVERIFY(rig.says(u"1 of 3"_s));
    sendMany(rig, LogBuffer::Limits().lines);
    const auto kept = rig.page.stream()->lines().end();
    QVERIFY(rig.says(u"Paused"_s) && kept > LogBuffer::Limits().lines);

    QTest::keyClick(&rig.page, Qt::Key_F3);
    QVERIFY(rig.says(u"2 of 3"_s));
    QTest::keyClick(&rig.page, Qt::Key_F3);
    QVERIFY(rig.says(u"3 of 3"_s));
    QTest::keyClick(&rig.page, Qt::Key_F3);
    QVERIFY(rig.says(u"1 of 3"_s));
    QTest::keyClick(&rig.page, Qt::Key_F3, Qt::ShiftModifier);

    QVERIFY(rig.says(u"3 of 3"_s) && rig.says(u"Paused"_s));
    QVERIFY(!rig.says(u"were dropped"_s));
    QCOMPARE(rig.page.stream()->lines().first(), 0u);
    QCOMPARE(rig.page.stream()->lines().end(), kept);
}

void TestLogPageHeld::whatCanBeGoneToIsKept()
{
    PageRig rig;
    rig.send({"fine", "error one"});
    sendMany(rig, 1'000);
    rig.send({"error two"});
    look(rig, u"error"_s);
    QTest::keyClick(&rig.page, Qt::Key_F3);
    QVERIFY(rig.says(u"1 of 2"_s));
    QTest::keyClick(&rig.page, Qt::Key_F3);
    QVERIFY(rig.says(u"2 of 2"_s));

    sendMany(rig, 2 * LogBuffer::Limits().lines);
    QVERIFY(rig.says(u"2 of 2"_s) && rig.says(u"Paused"_s));
    QTest::keyClick(&rig.page, Qt::Key_F3, Qt::ShiftModifier);

    QVERIFY(rig.says(u"1 of 2"_s));
    QVERIFY(rig.page.view().seenText().contains(u"error one"_s));
}

void TestLogPageHeld::whereNothingMatchesItGoesOn()
{
    PageRig rig;
    rig.send({"2026-11-25T12:00:00.5Z error one"});
    sendMany(rig, 100);
    look(rig, u"error"_s);
    QVERIFY(!rig.page.view().isAtEnd());

    look(rig, u"later"_s);

    QVERIFY(rig.says(u"No matches"_s));
    QVERIFY(rig.page.view().isAtEnd() && rig.isChecked(u"Follow"_s));
    rig.send({"2026-11-25T12:00:03Z later"});
    rig.clock.advance(0ms);
    QVERIFY(rig.says(u"Live"_s) && rig.says(u"0 of 1"_s));
}

void TestLogPageHeld::whoReadsElsewhereOrPausedIsNotMovedWhereNothingMatches()
{
    const auto mistype = [](PageRig &) {};
    const auto scroll = [](PageRig &rig) { QTest::keyClick(&rig.page.view(), Qt::Key_PageDown); };
    const auto pause = [](PageRig &rig) { rig.pauseButton().click(); };
    const auto beginAnew = [](PageRig &rig) { QTest::keyClick(&rig.page, Qt::Key_Escape); };
    const std::vector<std::function<void(PageRig &)>> ways{mistype, scroll, pause, beginAnew};
    for (const auto &stay : ways) {
        PageRig rig;
        sendMany(rig, 100);
        rig.send({"error one"});
        look(rig, u"error"_s);
        sendMany(rig, LogBuffer::Limits().lines);
        QVERIFY(rig.says(u"the match is kept. Tick Follow"_s));
        stay(rig);
        const auto top = rig.page.view().topLine();

        look(rig, u"later"_s);

        QVERIFY(rig.says(u"No matches"_s) && rig.says(u"the older ones are kept. Tick Follow"_s));
        QCOMPARE(rig.page.view().topLine(), top);
        QCOMPARE(rig.requests.openWatchCount(), 0u);
    }
}

QTEST_MAIN(TestLogPageHeld)
#include "tst_logpageheld.moc"
