#include "tests/ui/logs/logpagerig.h"
#include "ui/logs/logbar.h"
#include "ui/logs/logview.h"
#include "ui/states/statepage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// A container's log: asked while it is looked at, and what is said of it.
class TestLogPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedUntilItIsLookedAt();
    void linesAreFollowedUntilTheLookEnds();
    void aSecondLookGoesOnBehindTheLastLine();
    void soDoesThatOfALogThatIsNotFollowed();
    void whatIsWantedIsAskedFor();
    void stateSaysWhatIsThere_data();
    void stateSaysWhatIsThere();
    void aBrokenStreamIsTakenUpAgain();
    void aContainerThatHasNotStartedIsAskedAgain();
    void aStreamThatEndsWhileTheContainerRunsGoesOn();
    void aStreamThatEndsAgainAndAgainIsTakenUpMoreSlowly();
    void aContainerThatHasStoppedIsSaidToHaveOnlyThen();
    void aContainerThatRunsAnewIsFollowedAnew();
    void theFootSaysWhatIsLeftOut();
    void theLogIsSaved();
    void anotherPodForgetsTheFormer();
    void aNarrowBarHasASecondLine();
    void aLowPaneSquashesNoControl();
};

namespace {

constexpr char kStopped[] = R"({"phase":"Running","containerStatuses":[
    {"name":"web","state":{"terminated":{"exitCode":0,"reason":"Completed",
        "startedAt":"2026-11-25T11:55:05Z","finishedAt":"2026-11-25T11:59:00Z"}}}]})";
constexpr char kRestarted[] = R"({"phase":"Running","containerStatuses":[
    {"name":"web","ready":true,"state":{"running":{"startedAt":"2026-11-25T11:59:59Z"}}}]})";

} // namespace

void TestLogPage::nothingIsAskedUntilItIsLookedAt()
{
    FakeClock clock;
    FakeRequests requests;
    LogPage page(requests, clock, {});
    page.setPod(podOf(podJson("shop", "web", kTwo, kTwoRun)));
    page.show();
    clock.advance(60s);
    QCOMPARE(requests.count() + requests.watchCount(), 0u);
}

void TestLogPage::linesAreFollowedUntilTheLookEnds()
{
    PageRig rig;
    QVERIFY(rig.lastTarget().contains(
        "log?container=web&follow=true&timestamps=true&tailLines=500"));
    rig.send({"2026-11-25T12:00:00Z hello"});

    QVERIFY(rig.page.view().isVisible());
    QVERIFY(rig.says(u"Live"_s));
    QVERIFY(rig.says(u"1 line"_s));
    rig.page.endLook();

    QCOMPARE(rig.requests.openWatchCount(), 0u);
    QVERIFY(rig.says(u"As of 12:00:00"_s));
    QCOMPARE(rig.page.view().shownText(0), u"hello"_s);
}

void TestLogPage::aSecondLookGoesOnBehindTheLastLine()
{
    PageRig rig;
    rig.send({"2026-11-25T12:00:00.5Z hello"});
    rig.page.endLook();

    rig.page.beginLook();
    rig.send({"2026-11-25T12:00:00.5Z hello", "2026-11-25T12:00:03Z again"});

    QVERIFY(rig.lastTarget().contains("sinceTime=2026-11-25T12%3A00%3A00Z"));
    QCOMPARE(rig.page.stream()->lines().end(), 2u);
}

void TestLogPage::soDoesThatOfALogThatIsNotFollowed()
{
    PageRig rig;
    rig.pauseButton().click();
    rig.page.setContainer(u"side"_s);
    rig.send({"2026-11-25T12:00:05.5Z one"});
    QVERIFY(!rig.lastTarget().contains("follow=true"));
    QVERIFY(rig.says(u"Reading…"_s));
    rig.page.endLook();
    QCOMPARE(rig.requests.openWatchCount(), 0u);

    rig.page.beginLook();

    QCOMPARE(rig.requests.openWatchCount(), 1u);
    QVERIFY(rig.lastTarget().contains("container=side") && rig.lastTarget().contains("sinceTime="));
    rig.requests.endWatch(rig.requests.watchCount() - 1);
    rig.page.endLook();
    rig.page.beginLook();
    QCOMPARE(rig.requests.openWatchCount(), 0u); // it was read to its end
}

void TestLogPage::whatIsWantedIsAskedFor()
{
    PageRig rig;
    auto *container = rig.page.findChildren<QComboBox *>().at(0);
    QCOMPARE(container->count(), 3);

    container->setCurrentText(u"side"_s);
    QVERIFY(rig.lastTarget().contains("container=side&follow=true"));
    QCOMPARE(rig.requests.openWatchCount(), 1u);
    rig.page.findChildren<QComboBox *>().at(1)->setCurrentIndex(2);
    QVERIFY(!rig.lastTarget().contains("tailLines"));
    rig.check(u"Previous run"_s);
    QVERIFY(rig.lastTarget().contains("container=side&previous=true"));
    rig.check(u"Previous run"_s);
    rig.check(u"Follow"_s);

    QVERIFY(rig.lastTarget().endsWith("container=side&timestamps=true"));
    QCOMPARE(rig.requests.openWatchCount(), 1u);
}

void TestLogPage::stateSaysWhatIsThere_data()
{
    QTest::addColumn<int>("kind"); // of the error; -1: it ends; -2: no answer
    QTest::addColumn<bool>("isPrevious");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("silent") << -2 << false
                            << u"web has written nothing yet. Waiting for its first line."_s;
    QTest::newRow("ended, and runs") << -1 << false
                                     << u"web has written nothing yet. Waiting for its first line."_s;
    QTest::newRow("empty before") << -1 << true << u"The last run of web wrote nothing."_s;
    QTest::newRow("not started") << int(Error::Kind::Invalid) << false
                                 << u"web has no log yet: it has not started."_s;
    QTest::newRow("no run before") << int(Error::Kind::Invalid) << true
                                   << u"There is no earlier run of web."_s;
    QTest::newRow("forbidden") << int(Error::Kind::Forbidden) << false
                               << u"ana may not get pods/log in shop (403)."_s;
    QTest::newRow("gone") << int(Error::Kind::NotFound) << false
                          << u"The pod web is not there any more."_s;
    QTest::newRow("broken") << int(Error::Kind::Network) << false
                            << u"The log of web broke off."_s;
}

void TestLogPage::stateSaysWhatIsThere()
{
    QFETCH(int, kind);
    QFETCH(bool, isPrevious);
    QFETCH(QString, sentence);
    PageRig rig;
    if (isPrevious)
        rig.check(u"Previous run"_s);
    const std::size_t watch = rig.requests.watchCount() - 1;

    if (kind == -2)
        rig.page.countOn();
    else if (kind == -1)
        rig.requests.endWatch(watch);
    else
        rig.requests.failWatch(watch, anError(Error::Kind(kind), 400));

    QVERIFY(rig.state().isVisible() && (kind < 0 || !rig.says(u"As of"_s)));
    QCOMPARE(rig.state().view().sentence, sentence);
}

void TestLogPage::aBrokenStreamIsTakenUpAgain()
{
    PageRig rig;
    rig.send({"2026-11-25T12:00:00Z hello"});
    rig.requests.failWatch(0, anError(Error::Kind::Network));
    QVERIFY(rig.says(u"The log of web broke off. Next try in"_s));
    QVERIFY(rig.page.view().isVisible());

    rig.clock.advance(2s);

    QCOMPARE(rig.requests.openWatchCount(), 1u);
    QVERIFY(rig.lastTarget().contains("sinceTime="));
    rig.requests.failWatch(1, anError(Error::Kind::Forbidden, 403));
    rig.clock.advance(60s);
    QCOMPARE(rig.requests.openWatchCount(), 0u);
}

void TestLogPage::aContainerThatHasNotStartedIsAskedAgain()
{
    PageRig rig;
    rig.requests.failWatch(0, anError(Error::Kind::Invalid, 400));
    rig.clock.advance(5s);
    QCOMPARE(rig.requests.watchCount(), 2u);
    rig.requests.failWatch(1, anError(Error::Kind::Invalid, 400));

    rig.page.endLook();
    rig.clock.advance(60s);

    QCOMPARE(rig.requests.watchCount(), 2u);
}

void TestLogPage::aStreamThatEndsWhileTheContainerRunsGoesOn()
{
    PageRig rig;
    rig.send({"2026-11-25T12:00:00.5Z hello"});

    rig.requests.endWatch(0);
    QVERIFY(!rig.says(u"the container has stopped"_s));
    rig.clock.advance(0ms);
    QVERIFY(rig.lastTarget().contains("sinceTime=2026-11-25T12%3A00%3A00Z"));
    rig.send({"2026-11-25T12:00:00.5Z hello", "2026-11-25T12:00:03Z again"});

    QCOMPARE(rig.page.stream()->lines().end(), 2u);
    QVERIFY(rig.says(u"Live"_s));
}

void TestLogPage::aStreamThatEndsAgainAndAgainIsTakenUpMoreSlowly()
{
    PageRig rig;
    rig.send({"2026-11-25T12:00:00.5Z hello"});
    rig.requests.endWatch(0);
    rig.clock.advance(0ms);

    rig.requests.endWatch(1);
    rig.clock.advance(0ms);
    QCOMPARE(rig.requests.watchCount(), 2u);
    QVERIFY(rig.says(u"web has not stopped, as far as is known. Next try in"_s));
    rig.clock.advance(2s);

    QCOMPARE(rig.requests.watchCount(), 3u);
}

void TestLogPage::aContainerThatHasStoppedIsSaidToHaveOnlyThen()
{
    PageRig rig;
    rig.send({"2026-11-25T11:59:00Z bye"});
    rig.requests.endWatch(0);
    QVERIFY(!rig.says(u"the container has stopped"_s));

    rig.page.setPod(podOf(podJson("shop", "web", kTwo, kStopped, "2")));
    QVERIFY(rig.says(u"the container has stopped"_s));
    QVERIFY(rig.says(u"Read to its end, 12:00:00"_s));
    rig.clock.advance(60s);

    QCOMPARE(rig.requests.watchCount(), 1u);
}

void TestLogPage::aContainerThatRunsAnewIsFollowedAnew()
{
    PageRig rig;
    rig.page.setPod(podOf(podJson("shop", "web", kTwo, kStopped, "2")));
    rig.send({"2026-11-25T11:59:00Z bye"});
    rig.requests.endWatch(0);
    rig.page.setPod(podOf(podJson("shop", "web", kTwo, kStopped, "3")));
    QCOMPARE(rig.requests.openWatchCount(), 0u);

    rig.page.setPod(podOf(podJson("shop", "web", kTwo, kRestarted, "4")));

    QCOMPARE(rig.requests.openWatchCount(), 1u);
    rig.send({"2026-11-25T12:00:00Z again"});
    QCOMPARE(rig.page.stream()->lines().end(), 2u);
}

void TestLogPage::theFootSaysWhatIsLeftOut()
{
    PageRig rig;
    rig.send({"\x1b[31mred\x1b[0m"});
    const std::string large(3u << 20, 'x');
    rig.requests.sendLines(0, {large, large});
    rig.send({"small"});

    QVERIFY(rig.says(u"terminal colors are not shown"_s));
    QVERIFY(rig.says(u"2 left out: they came too fast"_s));
}

void TestLogPage::theLogIsSaved()
{
    PageRig rig;
    rig.send({"2026-11-25T12:00:00Z \x1b[31mred", "two"});
    QTemporaryDir folder;
    const QString path = folder.filePath(u"web.log"_s);

    rig.page.saveTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("\x1b[31mred\ntwo\n"));
    QVERIFY(rig.says(u"Saved in "_s));
    rig.page.saveTo(folder.filePath(u"no/such/folder"_s));

    QVERIFY(rig.says(u"Could not be saved"_s));
    rig.page.setPod(nullptr); // while the file was chosen
    rig.page.saveTo(folder.filePath(u"late.log"_s));

    QVERIFY(rig.says(u"it is not shown any more"_s));
    QVERIFY(!QFile::exists(folder.filePath(u"late.log"_s)));
}

void TestLogPage::anotherPodForgetsTheFormer()
{
    PageRig rig;
    rig.send({"hello"});

    rig.page.setPod(podOf(podJson("shop", "db", kOneContainer, kRunning)));
    QVERIFY(rig.lastTarget().contains("/pods/db/log?container=web"));
    QCOMPARE(rig.page.stream()->lines().end(), 0u);
    QCOMPARE(rig.requests.openWatchCount(), 1u);
    rig.page.setPod(nullptr);

    QCOMPARE(rig.requests.openWatchCount(), 0u);
}

void TestLogPage::aNarrowBarHasASecondLine()
{
    PageRig rig;
    const auto *bar = rig.page.findChild<LogBar *>();
    QVERIFY(QTest::qWaitForWindowExposed(&rig.page));
    const int height = bar->height();

    rig.page.resize(400, 300);
    QTRY_VERIFY(bar->height() > height);
    QVERIFY(bar->width() <= 400);
    rig.page.resize(900, 300);

    QTRY_COMPARE(bar->height(), height);
}

void TestLogPage::aLowPaneSquashesNoControl()
{
    PageRig rig;
    QWidget pane; // a window of its own would not become so low
    rig.page.setParent(&pane);
    const auto takenOut = qScopeGuard([&rig] { rig.page.setParent(nullptr); });
    rig.page.show();
    pane.show();
    const auto *bar = rig.page.findChild<LogBar *>();

    for (const QSize size : {QSize(900, 20), QSize(420, 40)}) {
        rig.page.resize(size);
        QTRY_VERIFY(bar->height() >= bar->minimumSizeHint().height());
        for (const QWidget *control : bar->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (control->isVisible())
                QTRY_VERIFY(control->height() >= control->minimumSizeHint().height());
        }
    }
}

QTEST_MAIN(TestLogPage)
#include "tst_logpage.moc"
