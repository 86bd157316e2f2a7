#include "core/insight/historyrecorder.h"
#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// A session's cache, looked at as it changes.
class TestHistoryRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsThereIsSeenAtOnce();
    void changesAreRecorded();
    void nodesThatGoAreRecorded();
    void heartbeatsAreNoNews();
    void aLostConnectionIsAGap();
    void aRelistOnRequestIsNone();
};

namespace {

struct RecorderRig {
    RecorderRig() : recorder(cache, clock) {}

    void apply(NodeBuilder node) { cache.apply({{node.build()}, {}}); }
    std::size_t gaps() const
    {
        std::size_t count = 0;
        for (const TimelineEntry &entry : recorder.history().entriesOf("n1"))
            count += entry.kind == TimelineEntry::Kind::Gap ? 1 : 0;
        return count;
    }

    FakeClock clock;
    NodeCache cache;
    HistoryRecorder recorder;
};

NodeBuilder node(const QString &ready, const QString &version)
{
    NodeBuilder builder(u"n1"_s);
    builder.ready(ready).version(version);
    return builder;
}

} // namespace

void TestHistoryRecorder::whatIsThereIsSeenAtOnce()
{
    FakeClock clock;
    NodeCache cache;
    cache.apply({{node(u"True"_s, u"1"_s).build()}, {}});

    const HistoryRecorder recorder(cache, clock);

    QCOMPARE(recorder.history().entriesOf("n1").size(), 1u);
}

void TestHistoryRecorder::changesAreRecorded()
{
    RecorderRig rig;
    QSignalSpy recorded(&rig.recorder, &HistoryRecorder::recorded);

    rig.apply(node(u"True"_s, u"1"_s));
    rig.apply(node(u"False"_s, u"2"_s));

    QCOMPARE(recorded.count(), 2);
    QCOMPARE(rig.recorder.history().entriesOf("n1")[0].to, u"NotReady"_s);
}

void TestHistoryRecorder::nodesThatGoAreRecorded()
{
    RecorderRig rig;
    rig.apply(node(u"True"_s, u"1"_s));

    rig.cache.apply({{}, {"n1"}});

    QCOMPARE(rig.recorder.history().entriesOf("n1")[0].kind, TimelineEntry::Kind::Removed);
}

void TestHistoryRecorder::heartbeatsAreNoNews()
{
    RecorderRig rig;
    rig.apply(node(u"True"_s, u"1"_s));
    QSignalSpy recorded(&rig.recorder, &HistoryRecorder::recorded);

    rig.apply(node(u"True"_s, u"2"_s));

    QCOMPARE(recorded.count(), 0);
}

void TestHistoryRecorder::aLostConnectionIsAGap()
{
    RecorderRig rig;
    rig.apply(node(u"True"_s, u"1"_s));
    const WallTime lost = rig.clock.wallNow();
    rig.clock.advance(10s);

    Reconnecting reconnecting;
    reconnecting.since = lost;
    rig.recorder.setFreshness(reconnecting);
    Stale stale;
    stale.since = lost;
    rig.recorder.setFreshness(stale);
    rig.clock.advance(10s);
    rig.recorder.setFreshness(Live{});

    QCOMPARE(rig.gaps(), 1u);
    const auto strip = rig.recorder.history().stripOf("n1", lost, lost + 30s);
    QCOMPARE(strip.front().state, StripSpan::State::Gap);
    QCOMPARE(strip.front().to, lost + 20s);
}

void TestHistoryRecorder::aRelistOnRequestIsNone()
{
    RecorderRig rig;
    rig.apply(node(u"True"_s, u"1"_s));

    Reconnecting relisting;
    relisting.since = rig.clock.wallNow();
    relisting.catchingUp = true;
    rig.recorder.setFreshness(relisting);
    rig.recorder.setFreshness(Polling{});

    QCOMPARE(rig.gaps(), 0u);
}

QTEST_GUILESS_MAIN(TestHistoryRecorder)
#include "tst_historyrecorder.moc"
