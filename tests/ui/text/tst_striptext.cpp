#include "ui/text/striptext.h"

#include "core/objects/timestamp.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// How a node stood over a while, in words.
class TestStripText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuietHourIsReadyAllTheTime();
    void troubleIsCountedAndSummedUp();
    void aStateGoesOnWhereNobodyLooked();
    void aCordonIsSaid();
    void aMomentHasNoLine();
    void linesBeginWithTheNewest();
    void gapsAreNoChanges();
    void marksSayHowOftenAndWhoseWordItIs();
};

namespace {

using State = StripSpan::State;

WallTime at(int minute)
{
    return parseTimestamp("2026-01-02T03:00:00Z")->wallTime() + std::chrono::minutes(minute);
}

std::vector<StripSpan> spans(const std::vector<State> &states)
{
    std::vector<StripSpan> spans;
    int minute = 0;
    for (const State state : states) {
        spans.push_back({at(minute), at(minute + 5), state, false});
        minute += 5;
    }
    return spans;
}

} // namespace

void TestStripText::aQuietHourIsReadyAllTheTime()
{
    QCOMPARE(stripSummary(spans({State::Ready})), u"Ready all the time"_s);
}

void TestStripText::troubleIsCountedAndSummedUp()
{
    const QString text =
        stripSummary(spans({State::NotReady, State::Ready, State::NotReady, State::Gap}));

    QCOMPARE(text, u"NotReady 2 times, 10m in all; no record for 5m"_s);
    QCOMPARE(stripSummary(spans({State::Gap, State::Ready, State::Gap})),
             u"Ready for 5m; no record 2 times, 10m in all"_s);
}

void TestStripText::aStateGoesOnWhereNobodyLooked()
{
    QCOMPARE(stripSummary(spans({State::NotReady, State::Gap, State::NotReady, State::Gap})),
             u"NotReady for 10m; no record 2 times, 10m in all"_s);
}

void TestStripText::aCordonIsSaid()
{
    std::vector<StripSpan> two = spans({State::Ready, State::Ready});
    two[1].isCordoned = true;

    QCOMPARE(stripSummary(two), u"Ready all the time; cordoned for 5m"_s);
}

void TestStripText::aMomentHasNoLine()
{
    std::vector<StripSpan> three = spans({State::Ready, State::Gap, State::NotReady});
    three[1].to = three[1].from + 300ms;

    QCOMPARE(stripLines(three, at(60)), u"03:10:00–03:15:00  NotReady\n03:00:00–03:05:00  Ready"_s);
}

void TestStripText::linesBeginWithTheNewest()
{
    std::vector<StripSpan> two = spans({State::Ready, State::NotReady});
    two[1].isCordoned = true;

    QCOMPARE(stripLines(two, at(60)),
             u"03:05:00–03:10:00  NotReady, cordoned\n03:00:00–03:05:00  Ready"_s);
    QCOMPARE(stripLines(spans(std::vector(20, State::Ready)), at(60), 3).count(u'\n'), 3);
}

void TestStripText::gapsAreNoChanges()
{
    QCOMPARE(stripChanges(spans({State::Unseen, State::Ready, State::Gap, State::Ready})), 0);
    QCOMPARE(stripChanges(spans({State::Ready, State::Gap, State::NotReady, State::Ready})), 2);
}

void TestStripText::marksSayHowOftenAndWhoseWordItIs()
{
    const std::vector<EventMark> marks{
        {at(0), at(30), u"NodeNotReady"_s, u"node-controller"_s, 12, true},
        {at(31), at(31), u"Rebooted"_s, {}, 1, true}};

    const QStringList lines = markLines(marks, at(40)).split(u'\n');

    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], u"NodeNotReady 12 times, 03:00:00–03:30:00, events of node-controller"_s);
    QCOMPARE(lines[1], u"Rebooted once, 03:31:00, an event of a writer that gives no name"_s);
}

QTEST_MAIN(TestStripText)
#include "tst_striptext.moc"
