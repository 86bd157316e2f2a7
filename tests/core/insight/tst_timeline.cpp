#include "core/insight/timeline.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// What differs between two looks at a node, and one line of all that happened.
class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConditionThatTurnsIsAChange();
    void aHeartbeatIsNone();
    void readinessIsInTheTablesWords();
    void theServersTimeCountsWhereItIsNews();
    void taintsComeAndGo();
    void cordonVersionAndBootAreChanges();
    void eventsBecomeEntries();
    void onlyThisNodesWritesBecomeEntries();
    void theNewestStandsFirst();
};

namespace {

using Kind = TimelineEntry::Kind;

const WallTime kSeen = parseTimestamp("2026-11-25T12:00:00Z")->wallTime();

std::vector<TimelineEntry> between(NodeBuilder before, NodeBuilder after)
{
    return changesBetween(*before.build(), *after.build(), kSeen);
}

NodeBuilder node()
{
    NodeBuilder builder(u"n1"_s);
    builder.ready();
    return builder;
}

TimelineEntry entryAt(WallTime at)
{
    TimelineEntry entry;
    entry.at = at;
    return entry;
}

} // namespace

void TestTimeline::aConditionThatTurnsIsAChange()
{
    const auto changes = between(node().condition(u"MemoryPressure"_s, u"False"_s),
                                 node().condition(u"MemoryPressure"_s, u"True"_s, {}, {},
                                                  u"Low"_s, u"little left"_s));

    QCOMPARE(changes.size(), 1u);
    QCOMPARE(changes[0].kind, Kind::Condition);
    QCOMPARE(changes[0].subject, u"MemoryPressure"_s);
    QCOMPARE(changes[0].from, u"False"_s);
    QCOMPARE(changes[0].to, u"True"_s);
    QCOMPARE(changes[0].reason, u"Low"_s);
    QCOMPARE(changes[0].detail, u"little left"_s);
    QVERIFY(changes[0].isBad);
    QCOMPARE(changes[0].at, kSeen);
}

void TestTimeline::aHeartbeatIsNone()
{
    QVERIFY(between(node().condition(u"Ready"_s, u"True"_s, u"2026-11-25T11:00:00Z"_s),
                    node().condition(u"Ready"_s, u"True"_s, u"2026-11-25T11:05:00Z"_s))
                .empty());
}

void TestTimeline::readinessIsInTheTablesWords()
{
    const auto changes = between(node(), node().ready(u"Unknown"_s));

    QCOMPARE(changes.size(), 1u);
    QCOMPARE(changes[0].kind, Kind::Readiness);
    QCOMPARE(changes[0].from, u"Ready"_s);
    QCOMPARE(changes[0].to, u"Unknown"_s);
    QVERIFY(changes[0].isBad);
    QVERIFY(!between(node().ready(u"False"_s), node())[0].isBad);
}

void TestTimeline::theServersTimeCountsWhereItIsNews()
{
    const QString told = u"2026-11-25T11:58:00Z"_s;

    const auto changes = between(node(), node().condition(u"Ready"_s, u"False"_s, {}, told));
    QCOMPARE(changes[0].at, parseTimestamp(told.toStdString())->wallTime());

    const auto unchanged = between(node().condition(u"Ready"_s, u"True"_s, {}, told),
                                   node().condition(u"Ready"_s, u"False"_s, {}, told));
    QCOMPARE(unchanged[0].at, kSeen);
}

void TestTimeline::taintsComeAndGo()
{
    const auto came = between(node(), node().taint(u"gpu"_s, u"yes"_s, u"NoSchedule"_s));
    QCOMPARE(came.size(), 1u);
    QCOMPARE(came[0].kind, Kind::Taint);
    QCOMPARE(came[0].to, u"gpu=yes:NoSchedule"_s);
    QVERIFY(came[0].from.isEmpty());

    const auto went = between(node().taint(u"gpu"_s, u"yes"_s, u"NoSchedule"_s), node());
    QCOMPARE(went[0].from, u"gpu=yes:NoSchedule"_s);
    QVERIFY(went[0].to.isEmpty());
}

void TestTimeline::cordonVersionAndBootAreChanges()
{
    NodeBuilder before = node();
    before.info(u"kubeletVersion"_s, u"v1.35.1"_s).info(u"bootID"_s, u"a"_s);
    NodeBuilder after = node();
    after.cordoned().info(u"kubeletVersion"_s, u"v1.36.0"_s).info(u"bootID"_s, u"b"_s);

    const auto changes = between(before, after);

    QCOMPARE(changes.size(), 3u);
    QCOMPARE(changes[0].kind, Kind::Cordon);
    QCOMPARE(changes[0].to, u"true"_s);
    QCOMPARE(changes[1].kind, Kind::Version);
    QCOMPARE(changes[1].to, u"v1.36.0"_s);
    QCOMPARE(changes[2].kind, Kind::Boot);
}

void TestTimeline::eventsBecomeEntries()
{
    const auto event = std::make_shared<ClusterEvent>();
    event->type = "Warning";
    event->reason = "SystemOOM";
    event->message = "killed";
    event->source = "kubelet";
    event->count = 3;
    event->lastTimestamp = *parseTimestamp("2026-11-25T11:00:00Z");
    const std::vector<ClusterEventPtr> events{event};

    const auto entries = timelineOf(events);

    QCOMPARE(entries[0].kind, Kind::Event);
    QCOMPARE(entries[0].subject, u"SystemOOM"_s);
    QCOMPARE(entries[0].count, 3);
    QVERIFY(entries[0].isBad);
    QCOMPARE(entries[0].at, event->lastTimestamp.wallTime());
}

void TestTimeline::onlyThisNodesWritesBecomeEntries()
{
    JournalEntry ours;
    ours.cluster = {u"file"_s, u"prod"_s};
    ours.node = u"n1"_s;
    ours.action = u"cordon"_s;
    ours.what = u"cordon n1"_s;
    ours.outcome = JournalEntry::Outcome::Failed;
    ours.result = u"not allowed"_s;
    JournalEntry other = ours;
    other.node = u"n2"_s;
    JournalEntry elsewhere = ours;
    elsewhere.cluster.context = u"test"_s;

    const auto entries = timelineOf({ours, other, elsewhere}, ours.cluster, u"n1"_s);

    QCOMPARE(entries.size(), 1u);
    QCOMPARE(entries[0].kind, Kind::Write);
    QCOMPARE(entries[0].detail, u"Cordon n1: not allowed"_s);
    QVERIFY(entries[0].isBad);
}

void TestTimeline::theNewestStandsFirst()
{
    const auto merged =
        mergedTimeline({{entryAt(kSeen), entryAt(kSeen - 2min)}, {entryAt(kSeen - 1min)}});

    QCOMPARE(merged.size(), 3u);
    QCOMPARE(merged[1].at, kSeen - 1min);
    QCOMPARE(merged[2].at, kSeen - 2min);
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
