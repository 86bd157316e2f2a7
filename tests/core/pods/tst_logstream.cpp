#include "core/pods/logstream.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// A container's log, followed in bounded memory.
class TestLogStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatTheQuerySays();
    void linesComeAndAreToldOnce();
    void aSilentLogWaits();
    void aContainerThatEndedEndsIt();
    void aFailureIsToldAndWhatWasReadStays();
    void itGoesOnFromTheLastLine();
    void itGoesOnBehindTheLastTimeItKnows();
    void aFloodIsCutAndCounted();
    void afterItsEndNothingIsAsked();
    void theOldestLinesGo();
    void whatIsLetGoGoesWhenOthersCome();
    void aSearchIsDoneInPieces();
    void brokenTextIsShown();
    void coloursAreLeftOutAndControlsHavePictures_data();
    void coloursAreLeftOutAndControlsHavePictures();
    void timesAreTakenOff_data();
    void timesAreTakenOff();
    void allThatIsKeptIsSaved();
};

namespace {

LogQuery aQuery()
{
    LogQuery query;
    query.nameSpace = "shop";
    query.pod = "web-1";
    query.container = "web";
    return query;
}

struct LogRig {
    explicit LogRig(LogBuffer::Limits limits = {})
        : log(requests, clock, aQuery(), limits)
    {
        log.start();
    }

    QStringList texts() const
    {
        QStringList texts;
        for (auto i = log.lines().first(); i < log.lines().end(); ++i)
            texts << log.lines().text(i);
        return texts;
    }

    FakeClock clock;
    FakeRequests requests;
    LogStream log;
};

std::vector<LogLine> untimed(std::vector<std::string> texts)
{
    std::vector<LogLine> lines;
    for (std::string &text : texts)
        lines.push_back({std::move(text), 0});
    return lines;
}

LogBuffer bufferOf(std::vector<std::string> lines, LogBuffer::Limits limits = {})
{
    LogBuffer buffer(limits);
    buffer.append(untimed(std::move(lines)));
    return buffer;
}

} // namespace

void TestLogStream::asksForWhatTheQuerySays()
{
    LogRig rig;
    QCOMPARE(rig.requests.watchTarget(0),
             QByteArray("/api/v1/namespaces/shop/pods/web-1/"
                        "log?container=web&follow=true&timestamps=true&tailLines=500"));

    LogQuery query = aQuery();
    query.follows = false;
    query.isPrevious = true;
    query.tailLines.reset();
    LogStream previous(rig.requests, rig.clock, query);
    previous.start();

    QCOMPARE(rig.requests.watchTarget(1),
             QByteArray("/api/v1/namespaces/shop/pods/web-1/"
                        "log?container=web&previous=true&timestamps=true"));
}

void TestLogStream::linesComeAndAreToldOnce()
{
    LogRig rig;
    QSignalSpy appended(&rig.log, &LogStream::appended);

    rig.requests.openWatch(0);
    rig.requests.sendLines(0, {"one", ""});
    rig.requests.sendLines(0, {"two\r"});
    rig.clock.advance(30ms);

    QCOMPARE(rig.texts(), (QStringList{u"one"_s, QString(u""_s), u"two"_s}));
    QCOMPARE(rig.log.state(), LogStream::State::Reading);
    QCOMPARE(appended.count(), 1);
}

void TestLogStream::aSilentLogWaits()
{
    LogRig rig;

    rig.requests.sendLines(0, {});
    rig.clock.advance(3600s);

    QCOMPARE(rig.log.state(), LogStream::State::Waiting);
    QVERIFY(rig.requests.isWatchOpen(0));
}

void TestLogStream::aContainerThatEndedEndsIt()
{
    LogRig rig;
    rig.requests.sendLines(0, {"bye"});

    rig.requests.endWatch(0);

    QCOMPARE(rig.log.state(), LogStream::State::Ended);
    QCOMPARE(rig.texts(), QStringList{u"bye"_s});
}

void TestLogStream::aFailureIsToldAndWhatWasReadStays()
{
    LogRig rig;
    rig.requests.sendLines(0, {"one"});

    rig.requests.failWatch(0, anError(Error::Kind::Network));

    QCOMPARE(rig.log.state(), LogStream::State::Failed);
    QCOMPARE(rig.log.error()->kind, Error::Kind::Network);
    QCOMPARE(rig.texts(), QStringList{u"one"_s});
}

void TestLogStream::itGoesOnFromTheLastLine()
{
    LogRig rig;
    rig.clock.setWall(parseTimestamp("2026-11-25T12:00:00Z")->wallTime());
    rig.requests.sendLines(0, {"one"});
    rig.requests.failWatch(0, anError(Error::Kind::Network));
    rig.clock.advance(30s);

    rig.log.resume();
    rig.requests.sendLines(1, {"two"});

    QVERIFY(rig.requests.watchTarget(1).contains("sinceTime=2026-11-25T12%3A00%3A00Z"));
    QVERIFY(!rig.requests.watchTarget(1).contains("tailLines"));
    QCOMPARE(rig.texts(), (QStringList{u"one"_s, u"two"_s}));
}

void TestLogStream::itGoesOnBehindTheLastTimeItKnows()
{
    LogRig rig;
    rig.requests.sendLines(0, {"2026-11-25T12:00:00.1Z one", "2026-11-25T12:00:00.2Z two"});
    rig.requests.failWatch(0, anError(Error::Kind::Network));

    rig.log.resume();
    rig.requests.sendLines(1, {"2026-11-25T12:00:00.1Z one"});
    rig.requests.sendLines(1, {"2026-11-25T12:00:00.2Z two", "2026-11-25T12:00:00.200000001Z two",
                               "2026-11-25T12:00:00.15Z late"});

    QVERIFY(rig.requests.watchTarget(1).contains("sinceTime=2026-11-25T12%3A00%3A00Z"));
    QCOMPARE(rig.texts(), (QStringList{u"one"_s, u"two"_s, u"two"_s, u"late"_s}));
}

void TestLogStream::aFloodIsCutAndCounted()
{
    LogRig rig;
    const std::string large(3u << 20, 'x');

    rig.requests.sendLines(0, {large, large});
    rig.requests.sendLines(0, {"small"});

    QCOMPARE(rig.texts(), (QStringList{
                              u"— 2 lines left out: they came faster than they can be shown —"_s,
                              u"small"_s}));
    QVERIFY(rig.log.lines().isGap(0));
    QCOMPARE(rig.log.skipped(), 2u);
}

void TestLogStream::afterItsEndNothingIsAsked()
{
    LogRig rig;

    rig.log.stop();

    QCOMPARE(rig.requests.openWatchCount(), 0u);
    QCOMPARE(rig.log.state(), LogStream::State::Idle);
}

void TestLogStream::theOldestLinesGo()
{
    LogBuffer buffer = bufferOf({"a", "b", "c"}, {.lines = 2, .bytes = 100});

    QCOMPARE(buffer.first(), 1u);
    QCOMPARE(buffer.end(), 3u);
    QCOMPARE(buffer.text(1), u"b"_s);
    buffer.append(untimed({std::string(99, 'x')}));
    QCOMPARE(buffer.first(), 2u);
    QCOMPARE(buffer.bytes(), 100u);
    buffer.append(untimed({std::string(500, 'y')}));
    QCOMPARE(buffer.end() - buffer.first(), 1u);
    buffer.clear();
    QCOMPARE(buffer.first(), buffer.end());
    QCOMPARE(buffer.end(), 5u);
}

void TestLogStream::whatIsLetGoGoesWhenOthersCome()
{
    LogRig rig({.lines = 2, .bytes = 100});
    rig.log.keepFrom(0);
    rig.requests.sendLines(0, {"a", "b", "c"});
    QCOMPARE(rig.log.state(), LogStream::State::Held);

    rig.log.keepFrom(2);
    rig.log.keepFrom(std::nullopt);
    QCOMPARE(rig.texts(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    rig.log.resume();
    QCOMPARE(rig.log.lines().first(), 0u);
    rig.requests.sendLines(1, {"d"});

    QCOMPARE(rig.texts(), (QStringList{u"c"_s, u"d"_s}));
    QCOMPARE(rig.log.state(), LogStream::State::Reading);
}

void TestLogStream::aSearchIsDoneInPieces()
{
    const LogBuffer buffer = bufferOf({"Error 1", "fine", "fine", "error 2"});
    const LogBuffer::Search forward{u"error"_s};

    const auto first = buffer.find(forward, 0, 100);
    QCOMPARE(first.line, std::optional<LogBuffer::Number>(0));
    const auto piece = buffer.find(forward, first.next, 2);
    QVERIFY(!piece.line);
    QCOMPARE(piece.next, 3u);
    QCOMPARE(buffer.find(forward, piece.next, 2).line, std::optional<LogBuffer::Number>(3));
    QVERIFY(!buffer.find(forward, 4, 100).line);

    const LogBuffer::Search backward{u"Error"_s, Qt::CaseSensitive, true};
    QCOMPARE(buffer.find(backward, 4, 100).line, std::optional<LogBuffer::Number>(0));
}

void TestLogStream::brokenTextIsShown()
{
    QCOMPARE(bufferOf({"a\xff" "b"}).text(0), u"a\uFFFDb"_s);
}

void TestLogStream::coloursAreLeftOutAndControlsHavePictures_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("hasColours");
    QTest::newRow("colours") << QByteArray("\x1b[1;31mred\x1b[0m!") << u"red!"_s << true;
    QTest::newRow("cursor") << QByteArray("\x1b[2Jx") << u"\u241b[2Jx"_s << false;
    QTest::newRow("title") << QByteArray("\x1b]0;t\x07x") << u"\u241b]0;t\u2407x"_s << false;
    QTest::newRow("cut") << QByteArray("x\x1b[1") << u"x\u241b[1"_s << false;
    QTest::newRow("tab") << QByteArray("a\tb") << u"a       b"_s << false;
    QTest::newRow("nul") << QByteArray("a\0b", 3) << u"a\u2400b"_s << false;
    QTest::newRow("direction") << QByteArray("a\u202eb") << u"a\uFFFDb"_s << false;
    QTest::newRow("umlaut") << QByteArray("\u00e4\u65e5") << u"\u00e4\u65e5"_s << false;
}

void TestLogStream::coloursAreLeftOutAndControlsHavePictures()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, shown);
    QFETCH(bool, hasColours);

    const LogBuffer buffer = bufferOf({line.toStdString()});

    QCOMPARE(buffer.text(0), shown);
    QCOMPARE(buffer.hasColours(), hasColours);
    QCOMPARE(buffer.line(0).text, line.toStdString());
}

void TestLogStream::timesAreTakenOff_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("time");
    QTest::newRow("nine") << QByteArray("2026-11-25T12:00:00.123456789Z a b") << QByteArray("a b")
                          << QByteArray("2026-11-25T12:00:00.123456789Z");
    QTest::newRow("whole") << QByteArray("2026-11-25T12:00:00Z ") << QByteArray()
                           << QByteArray("2026-11-25T12:00:00Z");
    QTest::newRow("offset") << QByteArray("2026-11-25T13:00:00.5+01:00 x") << QByteArray("x")
                            << QByteArray("2026-11-25T12:00:00.5Z");
    QTest::newRow("none") << QByteArray("failed to read the log") << QByteArray("failed to read the log")
                          << QByteArray();
    QTest::newRow("no time") << QByteArray("2026-11-25T12:61:00Z x") << QByteArray("2026-11-25T12:61:00Z x")
                             << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray() << QByteArray();
}

void TestLogStream::timesAreTakenOff()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, time);

    const LogLine taken = timedLogLine(line.toStdString());

    QCOMPARE(QByteArray::fromStdString(taken.text), text);
    if (!time.isEmpty())
        QCOMPARE(QByteArray::fromStdString(logTimeText(taken.nanoseconds)), time);
    QCOMPARE(taken.nanoseconds != 0, !time.isEmpty());
}

void TestLogStream::allThatIsKeptIsSaved()
{
    QBuffer file;
    QVERIFY(file.open(QIODevice::WriteOnly));

    QVERIFY(bufferOf({"one", "two"}).writeTo(file));

    QCOMPARE(file.data(), QByteArray("one\ntwo\n"));
    LogBuffer timed;
    timed.append({timedLogLine("2026-11-25T12:00:00.5Z three"), {"four", 0}});
    timed.appendGap(7);
    file.buffer().clear();
    file.seek(0);
    QVERIFY(timed.writeTo(file, true));
    QCOMPARE(file.data(),
             QByteArray("2026-11-25T12:00:00.5Z three\nfour\n"
                        "— 7 lines left out: they came faster than they can be shown —\n"));
    file.close();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    QVERIFY(!bufferOf({"one"}).writeTo(file));
}

QTEST_GUILESS_MAIN(TestLogStream)
#include "tst_logstream.moc"
