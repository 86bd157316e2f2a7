#include "core/insight/nodehistory.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// How nodes stood when, and what the strip of the last hour shows.
class TestNodeHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeTheFirstSightItKnowsWhatTheNodeTells();
    void spansCoverTheHourWithoutHoles();
    void aGapIsNeverHealthy();
    void anOpenGapLastsUntilNow();
    void aNodeThatGoesIsGone();
    void aNodeRebornIsSeenAnew();
    void pressureAndCordonShow();
    void aCordonBeginsWhereItIsKnown();
    void flipsAreCounted();
    void itKnowsHowLongItWasConnected();
    void earlierRunsCountAsConnected();
    void nothingNewIsNothingRecorded();
    void memoryIsBounded();
    void moreNodesThanEntriesAreBoundedToo();
    void goneNodesAreForgotten();
};

namespace {

using State = StripSpan::State;
using Kind = TimelineEntry::Kind;

const WallTime kNoon = parseTimestamp("2026-11-25T12:00:00Z")->wallTime();

QString timeText(WallTime time)
{
    return QString::fromStdString(formatTimestamp(
        Timestamp(std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch())
                      .count())));
}

NodeBuilder node(const QString &ready, WallTime since, const QString &name = u"n1"_s)
{
    NodeBuilder builder(name);
    builder.condition(u"Ready"_s, ready, {}, timeText(since));
    return builder;
}

StripSpan span(WallTime from, WallTime to, State state, bool isCordoned = false)
{
    return {from, to, state, isCordoned};
}

std::vector<StripSpan> hour(const NodeHistory &history, WallTime to)
{
    return history.stripOf("n1", to - 1h, to);
}

} // namespace

void TestNodeHistory::beforeTheFirstSightItKnowsWhatTheNodeTells()
{
    NodeHistory history;
    history.look(node(u"True"_s, kNoon - 20min).build(), kNoon);

    QCOMPARE(hour(history, kNoon + 1min),
             (std::vector<StripSpan>{span(kNoon - 59min, kNoon - 20min, State::Unseen),
                                     span(kNoon - 20min, kNoon + 1min, State::Ready)}));
    QCOMPARE(history.entriesOf("n1").size(), 1u);
    QCOMPARE(history.entriesOf("n1")[0].to, u"Ready"_s);
}

void TestNodeHistory::spansCoverTheHourWithoutHoles()
{
    NodeHistory history;
    history.look(node(u"True"_s, kNoon - 5h).build(), kNoon - 2h);
    history.look(node(u"False"_s, kNoon - 30min).build(), kNoon - 29min);
    history.look(node(u"True"_s, kNoon - 10min).build(), kNoon - 9min);

    QCOMPARE(hour(history, kNoon),
             (std::vector<StripSpan>{span(kNoon - 1h, kNoon - 30min, State::Ready),
                                     span(kNoon - 30min, kNoon - 10min, State::NotReady),
                                     span(kNoon - 10min, kNoon, State::Ready)}));
    QVERIFY(history.stripOf("n9", kNoon - 1h, kNoon) ==
            std::vector<StripSpan>{span(kNoon - 1h, kNoon, State::Unseen)});
}

void TestNodeHistory::aGapIsNeverHealthy()
{
    NodeHistory history;
    history.look(node(u"True"_s, kNoon - 5h).build(), kNoon - 2h);
    history.setConnected(false, kNoon - 30min);
    history.setConnected(false, kNoon - 29min);
    history.setConnected(true, kNoon - 20min);

    QCOMPARE(hour(history, kNoon),
             (std::vector<StripSpan>{span(kNoon - 1h, kNoon - 30min, State::Ready),
                                     span(kNoon - 30min, kNoon - 20min, State::Gap),
                                     span(kNoon - 20min, kNoon, State::Ready)}));
    QCOMPARE(history.entriesOf("n1")[0].kind, Kind::Gap);
    QCOMPARE(history.entriesOf("n1")[0].until, std::optional(kNoon - 20min));
}

void TestNodeHistory::anOpenGapLastsUntilNow()
{
    NodeHistory history;
    history.look(node(u"True"_s, kNoon - 5h).build(), kNoon - 2h);
    history.setConnected(false, kNoon - 10min);

    QCOMPARE(hour(history, kNoon).back(), span(kNoon - 10min, kNoon, State::Gap));
    QVERIFY(!history.entriesOf("n1")[0].until);
}

void TestNodeHistory::aNodeThatGoesIsGone()
{
    NodeHistory history;
    history.look(node(u"True"_s, kNoon - 5h).build(), kNoon - 2h);

    history.gone("n1", kNoon - 15min);
    history.gone("never", kNoon);

    QCOMPARE(hour(history, kNoon).back(), span(kNoon - 15min, kNoon, State::Gone));
    QCOMPARE(history.entriesOf("n1")[0].kind, Kind::Removed);
}

void TestNodeHistory::aNodeRebornIsSeenAnew()
{
    NodeHistory history;
    history.look(node(u"True"_s, kNoon - 5h).build(), kNoon - 2h);
    history.gone("n1", kNoon - 30min);

    history.look(node(u"False"_s, kNoon - 10min).uid(u"other"_s).build(), kNoon - 10min);

    QCOMPARE(hour(history, kNoon),
             (std::vector<StripSpan>{span(kNoon - 1h, kNoon - 30min, State::Ready),
                                     span(kNoon - 30min, kNoon - 10min, State::Gone),
                                     span(kNoon - 10min, kNoon, State::NotReady)}));
}

void TestNodeHistory::pressureAndCordonShow()
{
    NodeHistory history;
    history.look(node(u"True"_s, kNoon - 5h).build(), kNoon - 2h);
    history.look(node(u"True"_s, kNoon - 5h)
                     .condition(u"DiskPressure"_s, u"True"_s, {}, timeText(kNoon - 20min))
                     .build(),
                 kNoon - 20min);
    history.look(node(u"Unknown"_s, kNoon - 5min).cordoned().build(), kNoon - 5min);

    const auto spans = hour(history, kNoon);
    QCOMPARE(spans.size(), 3u);
    QCOMPARE(spans[1], span(kNoon - 20min, kNoon - 5min, State::Pressed));
    QCOMPARE(spans[2], span(kNoon - 5min, kNoon, State::Unknown, true));
}

void TestNodeHistory::aCordonBeginsWhereItIsKnown()
{
    NodeHistory unknown;
    unknown.look(node(u"True"_s, kNoon - 5h).cordoned().build(), kNoon - 10min);
    QCOMPARE(hour(unknown, kNoon),
             (std::vector<StripSpan>{span(kNoon - 1h, kNoon - 10min, State::Ready),
                                     span(kNoon - 10min, kNoon, State::Ready, true)}));

    NodeHistory told;
    told.look(node(u"True"_s, kNoon - 5h)
                  .cordoned()
                  .taint(u"node.kubernetes.io/unschedulable"_s, {}, u"NoSchedule"_s,
                         timeText(kNoon - 40min))
                  .build(),
              kNoon - 10min);
    QCOMPARE(hour(told, kNoon),
             (std::vector<StripSpan>{span(kNoon - 1h, kNoon - 40min, State::Ready),
                                     span(kNoon - 40min, kNoon, State::Ready, true)}));

    NodeHistory cordonedBeforeItWasReady;
    cordonedBeforeItWasReady.look(
        node(u"True"_s, kNoon - 20min)
            .cordoned()
            .taint(u"node.kubernetes.io/unschedulable"_s, {}, u"NoSchedule"_s, timeText(kNoon - 40min))
            .build(),
        kNoon);
    QCOMPARE(hour(cordonedBeforeItWasReady, kNoon),
             (std::vector<StripSpan>{span(kNoon - 1h, kNoon - 20min, State::Unseen),
                                     span(kNoon - 20min, kNoon, State::Ready, true)}));
}

void TestNodeHistory::flipsAreCounted()
{
    NodeHistory history;
    for (int i = 0; i < 6; ++i)
        history.look(node(i % 2 ? u"False"_s : u"True"_s, kNoon + i * 1min).build(),
                     kNoon + i * 1min);

    QCOMPARE(history.flipsOf("n1", kNoon).size(), 5u);
    QCOMPARE(history.flipsOf("n1", kNoon + 4min),
             (std::vector<ReadinessTurn>{{kNoon + 4min, u"NotReady"_s, u"Ready"_s},
                                         {kNoon + 5min, u"Ready"_s, u"NotReady"_s}}));
    QVERIFY(history.flipsOf("n2", kNoon).empty());
}

void TestNodeHistory::itKnowsHowLongItWasConnected()
{
    NodeHistory history;
    QCOMPARE(history.connectedFor(kNoon - 1h, kNoon), 0s);
    history.look(node(u"True"_s, kNoon - 5h).build(), kNoon - 40min);
    QCOMPARE(history.connectedFor(kNoon - 1h, kNoon), 40min);

    history.setConnected(false, kNoon - 30min);
    history.setConnected(true, kNoon - 20min);
    QCOMPARE(history.connectedFor(kNoon - 1h, kNoon), 30min);
    history.setConnected(false, kNoon - 5min);

    QCOMPARE(history.connectedFor(kNoon - 1h, kNoon), 25min);
    QCOMPARE(history.connectedFor(kNoon - 25min, kNoon - 10min), 10min);
}

void TestNodeHistory::earlierRunsCountAsConnected()
{
    const auto alive = [](WallTime at) {
        return HistoryRecord{HistoryRecord::Kind::Alive, at, {}, {}, {}, false, {}};
    };
    NodeHistory history;
    history.look(node(u"True"_s, kNoon - 5h).build(), kNoon - 10min);

    history.restore({alive(kNoon - 52min), alive(kNoon - 50min)});

    QCOMPARE(history.connectedFor(kNoon - 1h, kNoon), 12min);
}

void TestNodeHistory::nothingNewIsNothingRecorded()
{
    NodeHistory history;
    QVERIFY(history.look(node(u"True"_s, kNoon).build(), kNoon));
    QVERIFY(!history.look(node(u"True"_s, kNoon).version(u"2"_s).build(), kNoon + 1min));
    QCOMPARE(history.entryCount(), 1u);
}

void TestNodeHistory::memoryIsBounded()
{
    NodeHistory history(NodeHistory::Limits{
        .entriesPerNode = 8, .entries = 20, .gaps = 3, .states = 4, .goneNodes = 10});
    for (int i = 0; i < 100; ++i) {
        const WallTime at = kNoon + i * 1s;
        for (const auto &name : {u"n1"_s, u"n2"_s, u"n3"_s})
            history.look(node(i % 2 ? u"False"_s : u"True"_s, at, name).build(), at);
        history.setConnected(i % 2, at);
    }

    QVERIFY(history.entryCount() <= 20);
    QVERIFY(history.entriesOf("n1").size() <= 8 + 3);
    QVERIFY(history.stripOf("n1", kNoon, kNoon + 100s).size() <= 2 * (4 + 3) + 1);
}

void TestNodeHistory::moreNodesThanEntriesAreBoundedToo()
{
    NodeHistory history(NodeHistory::Limits{.entries = 800});
    for (int i = 0; i < 3000; ++i)
        history.look(node(u"True"_s, kNoon, u"n%1"_s.arg(i)).build(), kNoon);

    // An eighth of the room is freed at once: it is rare that all nodes are looked over.
    QVERIFY(history.entryCount() <= 800 && history.entryCount() >= 700);
    QCOMPARE(history.entriesOf("n2999").size(), 1u);
}

void TestNodeHistory::goneNodesAreForgotten()
{
    NodeHistory history(NodeHistory::Limits{.goneNodes = 1});
    for (const auto &name : {u"n1"_s, u"n2"_s, u"n3"_s})
        history.look(node(u"True"_s, kNoon, name).build(), kNoon);

    for (const char *name : {"n1", "n2", "n3"})
        history.gone(name, kNoon);

    QVERIFY(history.entriesOf("n1").empty());
    QVERIFY(history.entriesOf("n2").empty());
    QCOMPARE(history.entriesOf("n3").size(), 2u);
    QCOMPARE(history.entryCount(), 2u);
}

QTEST_GUILESS_MAIN(TestNodeHistory)
#include "tst_nodehistory.moc"
