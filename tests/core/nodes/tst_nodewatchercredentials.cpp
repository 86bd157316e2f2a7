#include "tests/core/nodes/watcherrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using Part = NodeWatcher::Part;

/// A login plugin takes its time, which is not the server's; and a watcher that begins with rows
/// of another.
class TstNodeWatcherCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListWaitsForItsCredentialsAndThenThirtySeconds();
    void connectingGoesByCredentialsConnectionAndList();
    void aRenewalWaitsForItsCredentialsAndThenTenSeconds();
    void whileARenewalWaitsForCredentialsItIsNotLive();
    void credentialsThatDoNotComeAreTheReason();
    void knownRowsAreCaughtUpAndDiffed();
    void knownRowsAreAsOldAsTheyWere();
};

namespace {

/// A watcher in the hand, without a rig that knows no credentials.
struct Bare {
    Effects pass(std::chrono::seconds span)
    {
        now.steady += span;
        now.wall += span;
        return watcher.tick(now);
    }

    NodeWatcher watcher{Backoff{}, [] { return 0.0; }};
    Moment now{TimePoint(1000h), WallTime(500'000h)};
};

template <typename Kind>
bool has(const Effects &effects)
{
    return std::any_of(effects.begin(), effects.end(),
                       [](const Effect &effect) { return std::holds_alternative<Kind>(effect); });
}

ListMetadata version(const char *resourceVersion)
{
    ListMetadata end;
    end.resourceVersion = resourceVersion;
    return end;
}

/// Live, and its watch has just ended: the renewal is under way.
Bare renewing()
{
    Bare bare;
    bare.watcher.start(bare.now);
    bare.watcher.listEnded(version("10"), bare.now);
    bare.watcher.watchOpened(bare.now);
    bare.pass(20s);
    bare.watcher.watchEnded(bare.now);
    return bare;
}

} // namespace

void TstNodeWatcherCredentials::aListWaitsForItsCredentialsAndThenThirtySeconds()
{
    Bare bare;
    bare.watcher.start(bare.now);

    bare.watcher.credentialsAsked(Part::List, bare.now);
    QVERIFY(!has<StopList>(bare.pass(61s)));
    bare.watcher.requestSent(Part::List, bare.now);
    QVERIFY(!has<StopList>(bare.pass(29s)));

    QVERIFY(has<StopList>(bare.pass(1s)));
}

void TstNodeWatcherCredentials::connectingGoesByCredentialsConnectionAndList()
{
    Bare bare;
    const auto step = [&bare] { return std::get<Connecting>(bare.watcher.freshness()).step; };
    bare.watcher.start(bare.now);
    bare.watcher.credentialsAsked(Part::List, bare.now);
    QCOMPARE(step(), Connecting::Step::Credentials);
    const Freshness before = bare.watcher.freshness();

    bare.watcher.requestSent(Part::List, bare.now);
    QCOMPARE(step(), Connecting::Step::Connecting);
    QVERIFY(isNextStep(before, bare.watcher.freshness()));
    QVERIFY(!isTransition(before, bare.watcher.freshness()));

    bare.watcher.listProgressed(bare.now);
    QCOMPARE(step(), Connecting::Step::Listing);
}

void TstNodeWatcherCredentials::aRenewalWaitsForItsCredentialsAndThenTenSeconds()
{
    Bare bare = renewing();

    bare.watcher.credentialsAsked(Part::Stream, bare.now);
    QVERIFY(!has<StopWatch>(bare.pass(29s)));
    bare.watcher.requestSent(Part::Stream, bare.now);
    QVERIFY(!has<StopWatch>(bare.pass(9s)));

    QVERIFY(has<StopWatch>(bare.pass(1s)));
}

void TstNodeWatcherCredentials::whileARenewalWaitsForCredentialsItIsNotLive()
{
    Bare bare = renewing();

    bare.watcher.credentialsAsked(Part::Stream, bare.now);
    bare.pass(4s);
    QCOMPARE(freshnessWord(bare.watcher.freshness()), QStringLiteral("Live"));
    bare.pass(1s);

    QCOMPARE(freshnessWord(bare.watcher.freshness()), QStringLiteral("Reconnecting"));
}

void TstNodeWatcherCredentials::credentialsThatDoNotComeAreTheReason()
{
    Bare bare = renewing();
    bare.watcher.credentialsAsked(Part::Stream, bare.now);

    QVERIFY(has<StopWatch>(bare.pass(30s)));

    const Error *error = freshnessError(bare.watcher.freshness());
    QVERIFY(error && error->message.contains(QStringLiteral("credentials")));
}

void TstNodeWatcherCredentials::knownRowsAreCaughtUpAndDiffed()
{
    Bare bare;
    bare.watcher.startFrom({at("a", 3), at("b", 4)}, bare.now.wall, bare.now);
    QCOMPARE(freshnessWord(bare.watcher.freshness()), QStringLiteral("CatchingUp"));

    bare.watcher.listItems({at("a", 3)}, bare.now);
    const Effects effects = bare.watcher.listEnded(version("10"), bare.now);

    const auto *publish = std::get_if<Publish>(&effects.front());
    QVERIFY(publish);
    QCOMPARE(publish->delta.removed.size(), std::size_t(1));
    QVERIFY(publish->delta.upserted.empty()); // nothing is said of a row that did not change
    QCOMPARE(freshnessWord(bare.watcher.freshness()), QStringLiteral("Live"));
}

void TstNodeWatcherCredentials::knownRowsAreAsOldAsTheyWere()
{
    Bare bare;
    const WallTime then = bare.now.wall - 42s;

    bare.watcher.startFrom({at("a", 3)}, then, bare.now);

    QCOMPARE(std::get<Reconnecting>(bare.watcher.freshness()).since, then);
    QCOMPARE(bare.watcher.lastTrue(), then);
}

QTEST_GUILESS_MAIN(TstNodeWatcherCredentials)
#include "tst_nodewatchercredentials.moc"
