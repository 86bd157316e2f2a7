#include "core/nodes/freshness.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

/// What can be claimed of rows that are followed apart.
class TstWorstFreshness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorstOfTwoIsTold_data();
    void theWorstOfTwoIsTold();
    void ofTwoThatAreLiveTheOlderByteCounts();
    void ofTwoThatPollTheOlderReadCounts();
    void ofTwoThatReconnectTheEarlierLossAndTheNextTryCount();
    void ofTwoThatAreStaleOneThatNeverWasCompleteCounts();
    void rowsOfTwoThatConnectAddUp();
};

namespace {

constexpr WallTime kNow(500'000h);

Error anError()
{
    Error error;
    error.kind = Error::Kind::Network;
    return error;
}

Freshness catchingUp()
{
    Reconnecting state{kNow, 0, std::nullopt, std::nullopt, true};
    return state;
}

/// From good to bad.
const std::vector<Freshness> &ladder()
{
    static const std::vector<Freshness> states{
        Live{kNow, true, std::nullopt},
        Live{kNow, false, anError()},
        Polling{kNow},
        catchingUp(),
        Connecting{},
        Reconnecting{kNow, 1, std::nullopt, anError(), false},
        Stale{kNow, anError(), std::nullopt, true}};
    return states;
}

} // namespace

void TstWorstFreshness::theWorstOfTwoIsTold_data()
{
    QTest::addColumn<int>("good");
    QTest::addColumn<int>("bad");
    for (int bad = 1; bad < int(ladder().size()); ++bad)
        QTest::addRow("%s before %s", qPrintable(freshnessWord(ladder()[std::size_t(bad - 1)])),
                      qPrintable(freshnessWord(ladder()[std::size_t(bad)])))
            << bad - 1 << bad;
}

void TstWorstFreshness::theWorstOfTwoIsTold()
{
    QFETCH(const int, good);
    QFETCH(const int, bad);
    const Freshness &better = ladder()[std::size_t(good)];
    const Freshness &worse = ladder()[std::size_t(bad)];

    QVERIFY(!isTransition(worstOf({better, worse}), worse));
    QVERIFY(!isTransition(worstOf({worse, better}), worse));
    QVERIFY(!isTransition(worstOf({better, better}), better));
}

void TstWorstFreshness::ofTwoThatAreLiveTheOlderByteCounts()
{
    const Freshness worst =
        worstOf({Live{kNow, true, std::nullopt}, Live{kNow - 9s, true, std::nullopt},
                 Live{kNow - 3s, true, std::nullopt}});

    QCOMPARE(std::get<Live>(worst).lastByte, kNow - 9s);
}

void TstWorstFreshness::ofTwoThatPollTheOlderReadCounts()
{
    QCOMPARE(std::get<Polling>(worstOf({Polling{kNow}, Polling{kNow - 20s}})).last, kNow - 20s);
}

void TstWorstFreshness::ofTwoThatReconnectTheEarlierLossAndTheNextTryCount()
{
    const Freshness worst = worstOf({Reconnecting{kNow - 1s, 2, std::nullopt, std::nullopt, false},
                                     Reconnecting{kNow - 4s, 1, kNow + 5s, anError(), false},
                                     Reconnecting{kNow, 5, kNow + 2s, std::nullopt, false}});

    const auto &state = std::get<Reconnecting>(worst);
    QCOMPARE(state.since, kNow - 4s);
    QCOMPARE(state.attempt, 5);
    QVERIFY(state.next == kNow + 2s);
    QVERIFY(state.error.has_value());
}

void TstWorstFreshness::ofTwoThatAreStaleOneThatNeverWasCompleteCounts()
{
    const Freshness worst = worstOf(
        {Stale{kNow, anError(), kNow + 9s, true}, Stale{kNow - 60s, anError(), kNow + 3s, false}});

    const auto &state = std::get<Stale>(worst);
    QVERIFY(!state.everComplete);
    QCOMPARE(state.since, kNow - 60s);
    QVERIFY(state.next == kNow + 3s);
}

void TstWorstFreshness::rowsOfTwoThatConnectAddUp()
{
    const Freshness worst = worstOf({Connecting{Connecting::Step::Listing, 1, std::nullopt},
                                     Connecting{Connecting::Step::Credentials, 2, std::nullopt}});

    QCOMPARE(std::get<Connecting>(worst).nodesSoFar, std::size_t(3));
    QCOMPARE(std::get<Connecting>(worst).step, Connecting::Step::Credentials);
}

QTEST_APPLESS_MAIN(TstWorstFreshness)
#include "tst_worstfreshness.moc"
