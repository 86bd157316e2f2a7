#include "tests/ui/logs/logpagerig.h"
#include "ui/logs/logview.h"
#include "ui/objects/findbar.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// Finding in a container's log, while its lines come and go.
class TestLogPageFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findGoesFromMatchToMatch();
    void theMatchStaysInSightWhileLinesCome();
    void pauseEndsTheFollowingFromWhereOneReads();
    void followEndsAndBeginsWithoutReadingAnew();
    void aMatchThatIsDroppedWhileOneFollowsIsNoLongerCounted();
    void whatIsSaidOfLinesLeftOutIsNotFound();
    void aMatchFarToTheRightIsBroughtIntoSight();
    void aMatchFarDownAWrappedLineIsBroughtIntoSight();
    void followIsTickedOnlyWhereTheNewestLinesAreShown();
    void aPreviousRunIsNotFollowed();
    void theFirstMatchIsShownWhereTheLinesComeAfterTheText();
    void aMatchThatComesLaterDoesNotEndTheFollowing();
    void aMatchAfterTheOnlyOneWasDroppedDoesNotEither();
    void aSearchThatBeginsAgainGoesToWhereOneWas();
    void elseToTheNextFromWhatIsInSight();
    void noEndOfTheFloodIsWaitedFor();
    void whoGoesToTheNewestLineIsTakenToNoMatch();
};

void TestLogPageFind::findGoesFromMatchToMatch()
{
    PageRig rig;
    rig.send({"error one", "fine", "Error two"});
    rig.page.activateWindow();
    rig.page.view().setFocus();
    auto &bar = *rig.page.findChild<FindBar *>();

    QTest::keyClick(&rig.page.view(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bar.isVisible());
    bar.findChild<QLineEdit *>()->setText(u"error"_s);
    rig.clock.advance(0ms);
    QVERIFY(rig.says(u"1 of 2"_s));
    QTest::keyClick(&rig.page, Qt::Key_F3);
    QTest::keyClick(&rig.page, Qt::Key_F3);
    rig.send({"error three"});
    rig.clock.advance(0ms);
    QVERIFY(rig.says(u"of 3"_s));
    QTest::keyClick(&rig.page, Qt::Key_Escape);

    QVERIFY(!bar.isVisible());
}

void TestLogPageFind::theMatchStaysInSightWhileLinesCome()
{
    PageRig rig;
    const std::vector<std::string> many(100, "fine");
    rig.send(many);
    rig.send({"error one"});
    auto &bar = *rig.page.findChild<FindBar *>();
    bar.open(u"error"_s);
    rig.clock.advance(0ms);
    QVERIFY(rig.says(u"1 of 1"_s));
    const auto top = rig.page.view().topLine();
    QVERIFY(top <= 100u);

    rig.send(many);
    rig.send({"error two"});
    rig.clock.advance(0ms);

    QCOMPARE(rig.page.view().topLine(), top);
    QVERIFY(rig.says(u"1 of 2"_s));
    QVERIFY(rig.says(u"Ctrl+End goes to the newest line"_s));
    QTest::keyClick(&rig.page.view(), Qt::Key_End);
    rig.send(many);
    QVERIFY(rig.page.view().isAtEnd()); // who wants to follow does
}

void TestLogPageFind::pauseEndsTheFollowingFromWhereOneReads()
{
    PageRig rig;
    rig.send(std::vector<std::string>(100, "2026-11-25T12:00:00.5Z fine"));
    QTest::keyClick(&rig.page.view(), Qt::Key_Home);
    QTest::keyClick(&rig.page.view(), Qt::Key_Down);
    QVERIFY(rig.says(u"Live"_s));

    rig.pauseButton().click();
    QCOMPARE(rig.requests.openWatchCount(), 0u);
    QCOMPARE(rig.page.view().topLine(), 1u);
    QCOMPARE(rig.page.stream()->lines().end(), 100u);
    QVERIFY(rig.says(u"As of 12:00:00"_s) && !rig.isChecked(u"Follow"_s));
    rig.pauseButton().click();

    QVERIFY(rig.lastTarget().contains("follow=true") && rig.lastTarget().contains("sinceTime="));
    QCOMPARE(rig.requests.openWatchCount(), 1u);
    QCOMPARE(rig.page.view().topLine(), 1u);
    QVERIFY(!rig.isChecked(u"Follow"_s));
}

void TestLogPageFind::followEndsAndBeginsWithoutReadingAnew()
{
    PageRig rig;
    rig.send(std::vector<std::string>(100, "2026-11-25T12:00:00.5Z fine"));

    rig.check(u"Follow"_s);
    QCOMPARE(rig.requests.watchCount(), 1u);
    QCOMPARE(rig.requests.openWatchCount(), 0u);
    QVERIFY(rig.pauseButton().isChecked());
    QTest::keyClick(&rig.page.view(), Qt::Key_Home);
    rig.check(u"Follow"_s);

    QVERIFY(rig.lastTarget().contains("sinceTime="));
    QCOMPARE(rig.requests.watchCount(), 2u);
    QVERIFY(rig.page.view().isAtEnd() && rig.isChecked(u"Follow"_s));
    QVERIFY(!rig.pauseButton().isChecked());
}

void TestLogPageFind::aMatchThatIsDroppedWhileOneFollowsIsNoLongerCounted()
{
    PageRig rig;
    rig.send({"error one"});
    sendMany(rig, 99);
    rig.page.findChild<FindBar *>()->open(u"error"_s);
    rig.clock.advance(0ms);
    rig.page.view().goToEnd();
    rig.send({"error two"});
    rig.clock.advance(0ms);
    QVERIFY(rig.says(u"1 of 2"_s));

    sendMany(rig, LogBuffer::Limits().lines - 100);

    QVERIFY(rig.says(u"0 of 1"_s));
    QVERIFY(rig.page.view().isAtEnd());
}

void TestLogPageFind::whatIsSaidOfLinesLeftOutIsNotFound()
{
    LogBuffer buffer;
    buffer.appendGap(7);
    LogLine line;
    line.text = "7 lines";
    buffer.append({line});

    const LogBuffer::Found found = buffer.find({u"lines"_s}, 0, 10);

    QCOMPARE(found.line, std::optional<LogBuffer::Number>(1));
}

void TestLogPageFind::aMatchFarToTheRightIsBroughtIntoSight()
{
    PageRig rig;
    rig.send({"fine", std::string(2'000, '.') + "error", "error"});
    rig.page.findChild<FindBar *>()->open(u"error"_s);
    rig.clock.advance(0ms);
    QVERIFY(rig.says(u"1 of 2"_s));

    const QScrollBar &bar = *rig.page.view().horizontalScrollBar();
    QVERIFY(bar.value() > 0 && bar.value() <= 2'000);
    QVERIFY(bar.value() + bar.pageStep() >= 2'005);
    QTest::keyClick(&rig.page, Qt::Key_F3);

    QCOMPARE(bar.value(), 0);
}

void TestLogPageFind::aMatchFarDownAWrappedLineIsBroughtIntoSight()
{
    PageRig rig;
    rig.check(u"Wrap"_s);
    rig.send({std::string(20'000, '.') + "error" + std::string(20'000, '.')});
    rig.page.findChild<FindBar *>()->open(u"error"_s);
    rig.clock.advance(0ms);
    QVERIFY(rig.says(u"1 of 1"_s));

    QVERIFY(rig.page.view().seenText().contains(u"error"_s));
}

void TestLogPageFind::followIsTickedOnlyWhereTheNewestLinesAreShown()
{
    PageRig rig;
    rig.send(std::vector<std::string>(100, "fine"));
    QVERIFY(rig.isChecked(u"Follow"_s));

    QTest::keyClick(&rig.page.view(), Qt::Key_Home);
    QVERIFY(!rig.isChecked(u"Follow"_s));
    rig.check(u"Follow"_s);
    QVERIFY(rig.isChecked(u"Follow"_s));
    QVERIFY(rig.page.view().isAtEnd());
    QCOMPARE(rig.requests.watchCount(), 1u); // it went on to be read
    QTest::keyClick(&rig.page.view(), Qt::Key_Home);
    rig.page.setContainer(u"side"_s);

    QVERIFY(rig.lastTarget().contains("container=side&follow=true"));
    QVERIFY(rig.isChecked(u"Follow"_s));
}

void TestLogPageFind::aPreviousRunIsNotFollowed()
{
    PageRig rig;
    rig.check(u"Previous run"_s);
    QVERIFY(!rig.isChecked(u"Follow"_s));
    rig.check(u"Previous run"_s);
    QVERIFY(rig.isChecked(u"Follow"_s));
    QVERIFY(rig.lastTarget().contains("follow=true"));
}

void TestLogPageFind::theFirstMatchIsShownWhereTheLinesComeAfterTheText()
{
    PageRig rig;
    rig.page.findChild<FindBar *>()->open(u"error"_s);
    rig.clock.advance(0ms);
    std::vector<std::string> lines(100, "fine");
    lines.front() = "error one";

    rig.send(lines);
    rig.clock.advance(0ms);

    QVERIFY(rig.says(u"1 of 1"_s));
    QCOMPARE(rig.page.view().topLine(), 0u);
}

void TestLogPageFind::aMatchThatComesLaterDoesNotEndTheFollowing()
{
    PageRig rig;
    rig.send(std::vector<std::string>(100, "fine"));
    rig.page.findChild<FindBar *>()->open(u"error"_s);
    rig.clock.advance(0ms);
    QVERIFY(rig.says(u"No matches"_s));

    rig.send({"error one"});
    rig.clock.advance(0ms);
    QVERIFY(rig.says(u"0 of 1"_s));
    QVERIFY(rig.page.view().isAtEnd());
    QTest::keyClick(&rig.page, Qt::Key_F3);

    QVERIFY(rig.says(u"1 of 1"_s));
    QVERIFY(!rig.page.view().isAtEnd());
}

void TestLogPageFind::aMatchAfterTheOnlyOneWasDroppedDoesNotEither()
{
    PageRig rig;
    rig.send({"error one"});
    sendMany(rig, 100);
    rig.page.findChild<FindBar *>()->open(u"error"_s);
    rig.clock.advance(0ms);
    QVERIFY(rig.says(u"1 of 1"_s));
    QTest::keyClick(&rig.page.view(), Qt::Key_End);
    sendMany(rig, LogBuffer::Limits().lines);
    QVERIFY(rig.says(u"No matches"_s));

    rig.send({"error two"});
    rig.clock.advance(0ms);

    QVERIFY(rig.says(u"0 of 1"_s));
    QVERIFY(rig.page.view().isAtEnd());
}

void TestLogPageFind::aSearchThatBeginsAgainGoesToWhereOneWas()
{
    PageRig rig;
    rig.send({"error one"});
    rig.send(std::vector<std::string>(20'000, "fine")); // more than is looked at in a turn
    rig.send({"error two", "error three", "error four"});
    rig.send(std::vector<std::string>(100, "fine"));
    rig.page.findChild<FindBar *>()->open(u"error"_s);
    rig.clock.advance(0ms);
    QVERIFY(rig.says(u"1 of 4"_s));
    QTest::keyClick(&rig.page, Qt::Key_F3);
    QTest::keyClick(&rig.page, Qt::Key_F3);
    QVERIFY(rig.says(u"3 of 4"_s));

    QTest::keyClick(&rig.page, Qt::Key_Escape);
    QTest::keyClick(&rig.page, Qt::Key_F, Qt::ControlModifier);
    rig.clock.advance(0ms);

    QVERIFY(rig.says(u"3 of 4"_s));
}

void TestLogPageFind::elseToTheNextFromWhatIsInSight()
{
    PageRig rig;
    rig.send({"error one"});
    rig.send(std::vector<std::string>(20'000, "fine"));
    rig.send({"error two"});
    rig.send(std::vector<std::string>(100, "fine"));
    rig.page.findChild<FindBar *>()->open(u"error"_s);
    rig.clock.advance(0ms);
    QVERIFY(rig.says(u"1 of 2"_s));
    QTest::keyClick(&rig.page, Qt::Key_Escape);
    QTest::keyClick(&rig.page.view(), Qt::Key_PageDown);

    QTest::keyClick(&rig.page, Qt::Key_F, Qt::ControlModifier);
    rig.clock.advance(0ms);

    QVERIFY(rig.says(u"2 of 2"_s));
    QVERIFY(rig.page.view().seenText().contains(u"error two"_s));
}

void TestLogPageFind::noEndOfTheFloodIsWaitedFor()
{
    PageRig rig;
    const std::vector<std::string> more(20'000, "fine"); // than is looked at in a turn
    rig.send({"error one"});
    rig.send(more);
    rig.page.findChild<FindBar *>()->open(u"error"_s);
    QVERIFY(rig.says(u"0 of 1+"_s)); // another may be in sight

    for (int turn = 0; turn < 4; ++turn) {
        rig.requests.sendLines(0, more);
        QVERIFY(rig.clock.step());
    }

    QVERIFY(rig.says(u"1 of 1+"_s));
    QCOMPARE(rig.page.view().topLine(), 0u);
}

void TestLogPageFind::whoGoesToTheNewestLineIsTakenToNoMatch()
{
    PageRig rig;
    const std::vector<std::string> more(20'000, "fine"); // than is looked at in a turn
    rig.send({"error one"});
    rig.send(more);
    rig.page.findChild<FindBar *>()->open(u"error"_s);
    QVERIFY(rig.says(u"0 of 1+"_s));

    QTest::keyClick(rig.page.findChild<QLineEdit *>(), Qt::Key_End, Qt::ControlModifier);
    for (int turn = 0; turn < 4; ++turn) {
        rig.requests.sendLines(0, more);
        QVERIFY(rig.clock.step());
    }

    QVERIFY(rig.page.view().isAtEnd());
}

QTEST_MAIN(TestLogPageFind)
#include "tst_logpagefind.moc"
