#include "core/pods/podsources.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

/// Pods of one node followed while somebody looks.
class TestObjectWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsThenWatchesFromTheListsVersion();
    void pagesAreGathered();
    void fromAKnownVersionItNeedsNoList();
    void eventsAreTold();
    void aCleanEndIsRenewedFromTheLastVersion();
    void aWatchThatEndsAtOnceIsNotAskedInATightLoop();
    void aGoneVersionIsAListWithoutAFault_data();
    void aGoneVersionIsAListWithoutAFault();
    void aLostWatchIsToldAndListedAgainAfterAWait();
    void retryAfterIsObeyed();
    void withoutTheRightToWatchItListsEveryFiveSeconds();
    void itsEndLeavesNothingOpen();
    void aHandlerMayEndIt();
};

namespace {

struct WatchRig {
    explicit WatchRig(const std::string &version = {})
    {
        PodWatch::Handlers handlers;
        handlers.replaced = [this](const std::vector<PodPtr> &pods) {
            QStringList names;
            for (const PodPtr &pod : pods)
                names << QString::fromStdString(pod->name);
            told << QStringLiteral("all:") + names.join(u',');
        };
        handlers.changed = [this](const PodPtr &pod) {
            told << QStringLiteral("changed:") + QString::fromStdString(pod->name);
        };
        handlers.removed = [this](const PodPtr &pod) {
            told << QStringLiteral("removed:") + QString::fromStdString(pod->name);
            if (endsOnRemoval)
                watch.reset();
        };
        handlers.failed = [this](const Error &error) {
            told << QStringLiteral("failed:") + QString(kindName(error.kind));
        };
        watch = std::make_unique<PodWatch>(requests, clock, podsOnNode("n1"), std::move(handlers));
        watch->start(version);
    }

    void list(const char *version, const std::vector<PodBuilder> &pods, const char *token = "")
    {
        requests.answer(requests.count() - 1,
                        aPodList(QString::fromUtf8(version), pods, QString::fromUtf8(token))
                            .toStdString());
    }
    std::size_t lastWatch() const { return requests.watchCount() - 1; }
    QByteArray target() const { return requests.watchTarget(lastWatch()); }
    void event(const char *type, const QJsonObject &object)
    {
        requests.sendLines(lastWatch(),
                           {aWatchLine(QString::fromUtf8(type), object).toStdString()});
    }

    FakeClock clock;
    FakeRequests requests;
    QStringList told;
    bool endsOnRemoval = false;
    std::unique_ptr<PodWatch> watch;
};

} // namespace

void TestObjectWatch::listsThenWatchesFromTheListsVersion()
{
    WatchRig rig;
    QVERIFY(rig.requests.last().target.contains("fieldSelector=spec.nodeName%3Dn1"));

    rig.list("77", {aPod("shop/a"), aPod("shop/b")});

    QCOMPARE(rig.told, QStringList{QStringLiteral("all:a,b")});
    QVERIFY(rig.target().contains("resourceVersion=77"));
    QVERIFY(rig.target().contains("allowWatchBookmarks=true"));
    QVERIFY(rig.target().contains("timeoutSeconds=20"));
}

void TestObjectWatch::pagesAreGathered()
{
    WatchRig rig;

    rig.list("77", {aPod("shop/a")}, "more");
    QVERIFY(rig.told.isEmpty());
    QVERIFY(rig.requests.last().target.contains("continue=more"));
    rig.list("77", {aPod("shop/b")});

    QCOMPARE(rig.told, QStringList{QStringLiteral("all:a,b")});
}

void TestObjectWatch::fromAKnownVersionItNeedsNoList()
{
    WatchRig rig("55");

    QCOMPARE(rig.requests.count(), 0u);
    QVERIFY(rig.target().contains("resourceVersion=55"));
}

void TestObjectWatch::eventsAreTold()
{
    WatchRig rig("55");
    rig.requests.openWatch(0);

    rig.event("ADDED", aPod("shop/a").object());
    rig.event("MODIFIED", aPod("shop/a").object());
    rig.event("DELETED", aPod("shop/a").object());
    rig.event("BOOKMARK", aBookmark(QStringLiteral("60")));

    QCOMPARE(rig.told, (QStringList{QStringLiteral("changed:a"), QStringLiteral("changed:a"),
                                    QStringLiteral("removed:a")}));
}

void TestObjectWatch::aCleanEndIsRenewedFromTheLastVersion()
{
    WatchRig rig("55");
    rig.requests.openWatch(0);
    rig.event("BOOKMARK", aBookmark(QStringLiteral("60")));
    rig.clock.advance(20s);

    rig.requests.endWatch(0);

    QCOMPARE(rig.requests.watchCount(), 2u);
    QVERIFY(rig.target().contains("resourceVersion=60"));
    QVERIFY(rig.told.isEmpty());
}

void TestObjectWatch::aWatchThatEndsAtOnceIsNotAskedInATightLoop()
{
    WatchRig rig("55");
    rig.requests.openWatch(0);

    rig.requests.endWatch(0);

    QCOMPARE(rig.requests.watchCount(), 1u);
    rig.clock.advance(2s);
    QCOMPARE(rig.requests.watchCount(), 2u);
}

void TestObjectWatch::aGoneVersionIsAListWithoutAFault_data()
{
    QTest::addColumn<bool>("asEvent");
    QTest::newRow("HTTP status") << false;
    QTest::newRow("ERROR event") << true;
}

void TestObjectWatch::aGoneVersionIsAListWithoutAFault()
{
    QFETCH(const bool, asEvent);
    WatchRig rig("55");
    const QJsonObject gone{{QStringLiteral("kind"), QStringLiteral("Status")},
                           {QStringLiteral("status"), QStringLiteral("Failure")},
                           {QStringLiteral("reason"), QStringLiteral("Expired")},
                           {QStringLiteral("code"), 410}};

    if (asEvent)
        rig.event("ERROR", gone);
    else
        rig.requests.failWatch(0, anError(Error::Kind::Expired, 410));

    QCOMPARE(rig.requests.count(), 1u);
    QVERIFY(rig.told.isEmpty());
}

void TestObjectWatch::aLostWatchIsToldAndListedAgainAfterAWait()
{
    WatchRig rig("55");

    rig.requests.failWatch(0, anError(Error::Kind::Network));
    QCOMPARE(rig.told, QStringList{QStringLiteral("failed:Network")});
    QCOMPARE(rig.requests.count(), 0u);
    rig.clock.advance(2s);

    QCOMPARE(rig.requests.count(), 1u);
    rig.list("80", {});
    QVERIFY(rig.target().contains("resourceVersion=80"));
}

void TestObjectWatch::retryAfterIsObeyed()
{
    WatchRig rig;
    Error throttled = anError(Error::Kind::Throttled, 429);
    throttled.retryAfter = 7s;

    rig.requests.fail(0, throttled);
    rig.clock.advance(6999ms);
    QCOMPARE(rig.requests.count(), 1u);
    rig.clock.advance(1ms);

    QCOMPARE(rig.requests.count(), 2u);
}

void TestObjectWatch::withoutTheRightToWatchItListsEveryFiveSeconds()
{
    WatchRig rig;
    rig.list("77", {});
    rig.requests.failWatch(0, anError(Error::Kind::Forbidden, 403));
    QCOMPARE(rig.requests.count(), 2u);
    rig.list("78", {});

    rig.clock.advance(5s);

    QCOMPARE(rig.requests.count(), 3u);
    QCOMPARE(rig.requests.watchCount(), 1u);
}

void TestObjectWatch::itsEndLeavesNothingOpen()
{
    WatchRig rig;
    rig.list("77", {});
    QCOMPARE(rig.requests.openWatchCount(), 1u);

    rig.watch.reset();

    QCOMPARE(rig.requests.openWatchCount(), 0u);
    QCOMPARE(rig.clock.pendingCount(), 0u);
}

void TestObjectWatch::aHandlerMayEndIt()
{
    WatchRig rig("55");
    rig.endsOnRemoval = true;

    rig.requests.sendLines(
        0, {aWatchLine(QStringLiteral("DELETED"), aPod("shop/a").object()).toStdString(),
            aWatchLine(QStringLiteral("DELETED"), aPod("shop/b").object()).toStdString()});

    QCOMPARE(rig.told, QStringList{QStringLiteral("removed:a")});
    QCOMPARE(rig.requests.openWatchCount(), 0u);
}

QTEST_GUILESS_MAIN(TestObjectWatch)
#include "tst_objectwatch.moc"
