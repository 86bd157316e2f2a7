#include "core/query/livequery.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Paths = std::set<std::string>;

/// Nodes that were read with some paths.
struct Filter {
    FakeClock clock;
    Paths read;
    LiveQuery query{clock, [this](const Paths &asked) {
                        return std::ranges::includes(read, asked);
                    }};
    QSignalSpy taken{&query, &LiveQuery::taken};

    /// The nodes come with what is asked for.
    void answer()
    {
        read = query.needs().paths;
        query.nodesRead();
    }
};

OwnColumn columnOf(const QString &title, const QString &path)
{
    return {OwnColumn::Source::Path, path, title, OwnColumn::Type::Text, {}};
}

} // namespace

class TestLiveQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQueryThatNeedsNothingIsInForceAtOnce()
    {
        Filter filter;

        QCOMPARE(filter.query.setText(u"zone=a"_s), std::nullopt);

        QCOMPARE(filter.taken.size(), 1);
        QVERIFY(!filter.query.inForce().isEmpty());
        QVERIFY(!filter.query.isWaiting());
    }

    void aWrongTextKeepsTheQueryBeforeIt()
    {
        Filter filter;
        filter.query.setText(u"age<2h"_s);

        QCOMPARE(filter.query.setText(u"foo=1 ready"_s)->at, 0);

        QCOMPARE(filter.taken.size(), 1);
        QVERIFY(filter.query.needs().isTimed);
        QCOMPARE(filter.query.leftOut(), std::nullopt);
    }

    void whatIsHalfTypedAtTheEndIsLeftOutWhateverWasInForce()
    {
        Filter filter;
        filter.query.setText(u"age<2h zone"_s);

        QCOMPARE(filter.query.setText(u"age<2h zone="_s)->at, 12);

        QCOMPARE(filter.taken.size(), 2);
        QVERIFY(filter.query.needs().isTimed);
        QCOMPARE(filter.query.leftOut(), u"zone="_s);
        filter.query.setText(u"zone="_s);
        QVERIFY(filter.query.inForce().isEmpty());
        filter.query.setText(u"zone=a"_s);
        QCOMPARE(filter.query.leftOut(), std::nullopt);
    }

    void whatStandsBeforeAHalfTypedTermMayHaveToBeReadFirst()
    {
        Filter filter;
        filter.query.setText(u".spec.podCIDR=x zone="_s);
        QVERIFY(filter.query.isWaiting());
        filter.clock.advance(600ms);

        filter.answer();

        QCOMPARE(filter.taken.size(), 1);
        QVERIFY(!filter.query.inForce().isEmpty());
    }

    void whatWaitsForWhatWasReadInVainWaitsNoLongerThanThat()
    {
        Filter filter;
        for (const QString &text : {u".spec.x=1"_s, u".spec.x="_s, u".spec.x=2"_s}) {
            filter.query.setText(text);
            filter.clock.advance(16s);
        }

        QVERIFY(!filter.query.isWaiting());
        QVERIFY(!filter.query.inForce().isEmpty());
    }

    void aPatienceThatEndsWhileOneTypesBeginsAnew()
    {
        Filter filter;
        filter.query.setText(u".spec.x=1"_s);
        filter.clock.advance(600ms);
        filter.query.setText(u".spec.x="_s);
        filter.clock.advance(16s);
        filter.query.setText(u".spec.x=2"_s);
        QVERIFY(filter.query.isWaiting());

        filter.clock.advance(15s);

        QVERIFY(!filter.query.isWaiting());
        QVERIFY(!filter.query.inForce().isEmpty());
    }

    void whatIsLeftOutIsSaidOnceTheRestIsInForce()
    {
        Filter filter;
        filter.query.setText(u".spec.x=1 zone="_s);
        QCOMPARE(filter.query.leftOut(), std::nullopt);
        filter.clock.advance(600ms);

        filter.answer();

        QCOMPARE(filter.query.leftOut(), u"zone="_s);
    }

    void theWaitForWhatStandsBeforeIsOneWait()
    {
        Filter filter;
        filter.query.setText(u".spec.x=1 zo"_s);
        QSignalSpy changes(&filter.query, &LiveQuery::waitingChanged);

        filter.query.setText(u".spec.x=1 zone="_s);

        QVERIFY(filter.query.isWaiting());
        QCOMPARE(changes.size(), 0);
        filter.query.setText(u".spec.x=1 foo=1 ready"_s);
        QVERIFY(!filter.query.isWaiting());
    }

    void noRowComesBecauseAColumnGoes()
    {
        Filter filter;
        filter.query.setOwnColumns({columnOf(u"Rack"_s, u".metadata.labels.rack"_s)});
        filter.query.setText(u"ready Rack=1"_s);
        filter.clock.advance(600ms);
        filter.answer();
        const qsizetype before = filter.taken.size();

        QVERIFY(filter.query.setOwnColumns({}));

        QCOMPARE(filter.taken.size(), before);
        QCOMPARE(filter.query.leftOut(), std::nullopt);
    }

    void aPathIsAskedForOnceTheTypingRests()
    {
        Filter filter;
        filter.query.setText(u"ready"_s);

        filter.query.setText(u".spec.podCID=x"_s);
        filter.clock.advance(500ms);
        filter.query.setText(u".spec.podCIDR=x"_s);
        filter.clock.advance(500ms);
        QVERIFY(filter.query.needs().paths.empty());
        QCOMPARE(filter.query.awaited(), Paths{".spec.podCIDR"});
        filter.clock.advance(100ms);

        QCOMPARE(filter.query.needs().paths, Paths{".spec.podCIDR"});
        QCOMPARE(filter.taken.size(), 1); // "ready" is in force still
        filter.answer();
        QCOMPARE(filter.taken.size(), 2);
        QVERIFY(!filter.query.isWaiting());
        QCOMPARE(filter.query.needs().paths, Paths{".spec.podCIDR"});
    }

    void anotherValueAsksForNothingAnew()
    {
        Filter filter;
        filter.query.setText(u".spec.podCIDR=x"_s);
        filter.clock.advance(600ms);
        QSignalSpy asked(&filter.query, &LiveQuery::needsChanged);

        filter.query.setText(u".spec.podCIDR="_s); // a value is missing
        filter.query.setText(u".spec.podCIDR=y"_s);
        filter.answer();
        filter.query.setText(u".spec.podCIDR=yz"_s);

        QCOMPARE(asked.size(), 0);
        QCOMPARE(filter.taken.size(), 3);
    }

    void whatNobodyAnswersIsInForceAfterAWhile()
    {
        Filter filter;
        filter.query.setText(u".spec.podCIDR=x"_s);
        filter.clock.advance(600ms);
        filter.query.setText(u".spec.podCIDR=y"_s);
        filter.clock.advance(14s);
        QVERIFY(filter.query.isWaiting());

        filter.clock.advance(1s);

        QVERIFY(!filter.query.isWaiting());
        QCOMPARE(filter.taken.size(), 1);
        QCOMPARE(filter.query.needs().paths, Paths{".spec.podCIDR"}); // it may come yet
    }

    void whatIsNoLongerAskedForIsNoLongerRead()
    {
        Filter filter;
        filter.query.setText(u".spec.podCIDR=x"_s);
        filter.clock.advance(600ms);

        filter.query.setText({});

        QVERIFY(filter.query.needs().paths.empty());
        QVERIFY(!filter.query.isWaiting());
        filter.clock.advance(600ms);
        QVERIFY(filter.query.needs().paths.empty());
    }

    void aColumnsNameIsReadAnewWhenTheColumnsChange()
    {
        Filter filter;
        QVERIFY(filter.query.setText(u"rack=1"_s));
        QVERIFY(filter.query.inForce().isEmpty());

        QCOMPARE(filter.query.setOwnColumns({columnOf(u"Rack"_s, u".metadata.labels.rack"_s)}), std::nullopt);

        QVERIFY(!filter.query.inForce().isEmpty());
        QVERIFY(filter.query.setOwnColumns({}));
    }

    void whatMatchesByTimeIsAskedAgainAsTimeGoes()
    {
        Filter filter;
        QSignalSpy ticked(&filter.query, &LiveQuery::ticked);
        filter.query.setText(u"heartbeat>5m"_s);

        filter.clock.advance(10s);
        filter.clock.advance(10s);
        QCOMPARE(ticked.size(), 2);

        filter.query.setText(u"ready"_s);
        filter.clock.advance(20s);
        QCOMPARE(ticked.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestLiveQuery)
#include "tst_livequery.moc"
