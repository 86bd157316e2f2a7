#include "core/pods/looksources.h"
#include "core/pods/objectfeed.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/podbuilder.h"
#include "tests/support/recording.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// Pods and events kept while somebody looks.
class TestObjectFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedBeforeSomebodyLooks();
    void oneListAndAWatchWhileSomebodyLooks();
    void changesAreTold();
    void afterItsEndItSaysWhenItWasTrue();
    void aFaultIsToldAndWhatWasReadStays();
    void whatTheFilterRefusesIsNotKept();
    void theFirstPageOfEventsIsThereBeforeTheRest();
    void aPartIsNoneOfPods();
    void aPodIsFollowedByItsName();
    void eventsOfBothWritersAreTheNodes();
    void eventsOfAKubeletThatRegistersAreTheNodes();
    void eventsOfADeletedNamesakeAreNot();
    void eventsOfAPodAreItsOwn();
    void recordedEventsAreRead();
};

namespace {

using PodFeed = ObjectFeed<PodDetails>;

struct FeedRig {
    FeedRig() : feed(requests, clock, podDetailsOnNode("n1")) {}

    void list(const std::vector<PodBuilder> &pods)
    {
        requests.answer(requests.count() - 1, aPodList("7", pods).toStdString());
    }
    void event(const char *type, const PodBuilder &pod)
    {
        requests.sendLines(requests.watchCount() - 1,
                           {aWatchLine(type, pod.object()).toStdString()});
    }

    FakeClock clock;
    FakeRequests requests;
    PodFeed feed;
};

std::string pageOfEvents(const QByteArrayList &names, const QByteArray &token)
{
    QByteArrayList items;
    for (const QByteArray &name : names)
        items << R"({"metadata":{"name":")" + name + R"(","namespace":"default","uid":"uid-)" + name +
                     R"("},"involvedObject":{"kind":"Node","name":"n1","uid":"n1"}})";
    const QByteArray page = R"({"kind":"EventList","metadata":{"resourceVersion":"7","continue":")" +
                            token + R"("},"items":[)" + items.join(',') + "]}";
    return page.toStdString();
}

ClusterEvent eventAbout(const std::string &uid, const char *time)
{
    ClusterEvent event;
    event.subject = {"Node", {}, "n1", uid, {}};
    event.lastTimestamp = *parseTimestamp(time);
    return event;
}

} // namespace

void TestObjectFeed::nothingIsAskedBeforeSomebodyLooks()
{
    FeedRig rig;

    QCOMPARE(rig.requests.count(), 0u);
    QCOMPARE(rig.feed.state(), Feed::State::Idle);
    QVERIFY(!rig.feed.asOf());
}

void TestObjectFeed::oneListAndAWatchWhileSomebodyLooks()
{
    FeedRig rig;
    QSignalSpy replaced(&rig.feed, &Feed::replaced);

    rig.feed.start();
    QCOMPARE(rig.feed.state(), Feed::State::Loading);
    rig.list({aPod("shop/a"), aPod("shop/b")});

    QCOMPARE(rig.requests.count(), 1u);
    QVERIFY(rig.requests.last().target.contains("fieldSelector=spec.nodeName%3Dn1"));
    QCOMPARE(rig.requests.openWatchCount(), 1u);
    QCOMPARE(rig.feed.state(), Feed::State::Live);
    QCOMPARE(rig.feed.objects().size(), 2u);
    QCOMPARE(replaced.count(), 1);
}

void TestObjectFeed::changesAreTold()
{
    FeedRig rig;
    rig.feed.start();
    rig.list({aPod("shop/a")});
    QSignalSpy changed(&rig.feed, &Feed::changed);
    QSignalSpy removed(&rig.feed, &Feed::removed);

    rig.event("ADDED", aPod("shop/b"));
    rig.event("DELETED", aPod("shop/a"));

    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toByteArray(), QByteArray("uid-b"));
    QCOMPARE(removed[0][0].toByteArray(), QByteArray("uid-a"));
    QCOMPARE(rig.feed.objects().size(), 1u);
}

void TestObjectFeed::afterItsEndItSaysWhenItWasTrue()
{
    FeedRig rig;
    rig.feed.start();
    rig.list({aPod("shop/a")});
    rig.clock.advance(5s);

    rig.feed.stop();

    QCOMPARE(rig.requests.openWatchCount(), 0u);
    QCOMPARE(rig.feed.state(), Feed::State::Idle);
    QCOMPARE(*rig.feed.asOf(), rig.clock.wallNow());
    QCOMPARE(rig.feed.objects().size(), 1u);
    rig.clock.advance(60s);
    QCOMPARE(rig.requests.count(), 1u);
}

void TestObjectFeed::aFaultIsToldAndWhatWasReadStays()
{
    FeedRig rig;
    rig.feed.start();
    rig.list({aPod("shop/a")});
    const WallTime read = rig.clock.wallNow();
    rig.clock.advance(3s);

    rig.requests.failWatch(0, anError(Error::Kind::Network));

    QCOMPARE(rig.feed.state(), Feed::State::Failed);
    QCOMPARE(rig.feed.error()->kind, Error::Kind::Network);
    QCOMPARE(*rig.feed.asOf(), read);
    QCOMPARE(rig.feed.objects().size(), 1u);
    rig.clock.advance(2s);
    rig.list({});
    QCOMPARE(rig.feed.state(), Feed::State::Live);
    QVERIFY(!rig.feed.error());
}

void TestObjectFeed::whatTheFilterRefusesIsNotKept()
{
    FakeClock clock;
    FakeRequests requests;
    PodFeed feed(requests, clock, podDetailsOnNode("n1"),
                 [](const PodDetails &pod) { return pod.name != "b"; });
    feed.start();
    requests.answer(0, aPodList("7", {aPod("shop/a"), aPod("shop/b")}).toStdString());
    QSignalSpy changed(&feed, &Feed::changed);

    requests.sendLines(0, {aWatchLine("MODIFIED", aPod("shop/b").object()).toStdString()});

    QCOMPARE(feed.objects().size(), 1u);
    QCOMPARE(changed.count(), 0);
}

void TestObjectFeed::theFirstPageOfEventsIsThereBeforeTheRest()
{
    FakeClock clock;
    FakeRequests requests;
    ObjectFeed<ClusterEvent> feed(requests, clock, eventsAboutNode("n1"));
    QSignalSpy replaced(&feed, &Feed::replaced);
    feed.start();
    QVERIFY(requests.last().target.endsWith("&limit=500"));

    requests.answer(0, pageOfEvents({"a", "b"}, "next"));

    QCOMPARE(feed.objects().size(), 2u);
    QVERIFY(feed.isPartial());
    QCOMPARE(feed.state(), Feed::State::Loading);
    QVERIFY(requests.last().target.endsWith("&limit=5000&continue=next"));
    requests.answer(1, pageOfEvents({"c"}, {}));
    QCOMPARE(feed.objects().size(), 3u);
    QVERIFY(!feed.isPartial());
    QCOMPARE(feed.state(), Feed::State::Live);
    QCOMPARE(replaced.count(), 2);

    feed.stop();
    feed.start(); // a part tells less than what is there
    requests.answer(2, pageOfEvents({"d"}, "next"));
    QCOMPARE(feed.objects().size(), 3u);
}

void TestObjectFeed::aPartIsNoneOfPods()
{
    FeedRig rig;
    rig.feed.start();

    QByteArray page = aPodList("7", {aPod("shop/a")});
    page.replace(R"("resourceVersion":"7")", R"("resourceVersion":"7","continue":"next")");
    QVERIFY(page.contains("next"));
    rig.requests.answer(0, page.toStdString());

    QCOMPARE(rig.requests.count(), 2u);
    QVERIFY(rig.feed.objects().empty()); // a sum of these would be taken for the node's
}

void TestObjectFeed::aPodIsFollowedByItsName()
{
    FakeClock clock;
    FakeRequests requests;
    PodFeed feed(requests, clock, podDetailsByName("shop", "web-1"));

    feed.start();

    QCOMPARE(requests.last().target,
             QByteArray("/api/v1/namespaces/shop/pods?fieldSelector=metadata.name%3Dweb-1"));
}

void TestObjectFeed::eventsOfBothWritersAreTheNodes()
{
    const Timestamp created = *parseTimestamp("2026-11-25T10:00:00Z");

    QVERIFY(isAboutNode(eventAbout("u1", "2026-11-25T11:00:00Z"), "n1", "u1", created));
    QVERIFY(isAboutNode(eventAbout("n1", "2026-11-25T11:00:00Z"), "n1", "u1", created));
    QVERIFY(!isAboutNode(eventAbout("n1", "2026-11-25T11:00:00Z"), "n2", "u1", created));
}

void TestObjectFeed::eventsOfAKubeletThatRegistersAreTheNodes()
{
    const Timestamp created = *parseTimestamp("2026-11-25T10:00:00Z");

    QVERIFY(isAboutNode(eventAbout("n1", "2026-11-25T09:59:00Z"), "n1", "u1", created));
    QVERIFY(!isAboutNode(eventAbout("n1", "2026-11-25T09:58:59Z"), "n1", "u1", created));
    QVERIFY(isAboutNode(eventAbout("n1", "2026-11-25T09:00:00Z"), "n1", "u1", Timestamp()));
}

void TestObjectFeed::eventsOfADeletedNamesakeAreNot()
{
    const Timestamp created = *parseTimestamp("2026-11-25T10:00:00Z");

    QVERIFY(!isAboutNode(eventAbout("u0", "2026-11-25T11:00:00Z"), "n1", "u1", created));
    QVERIFY(!isAboutNode(eventAbout("n1", "2026-11-25T09:00:00Z"), "n1", "u1", created));
}

void TestObjectFeed::eventsOfAPodAreItsOwn()
{
    const PodPtr pod = aPod("shop/web-0").annotation("kubernetes.io/config.mirror", "hash");
    ClusterEvent event;
    event.subject = {"Pod", "shop", "web-0", "uid-web-0", {}};
    QVERIFY(isAboutPod(event, *pod));
    event.subject.uid = "hash";
    QVERIFY(isAboutPod(event, *pod));
    event.subject.uid = "uid-before";
    QVERIFY(!isAboutPod(event, *pod));
}

void TestObjectFeed::recordedEventsAreRead()
{
    FakeClock clock;
    FakeRequests requests;
    ObjectFeed<ClusterEvent> feed(requests, clock, eventsAboutNode("node-00009"));
    feed.start();
    QVERIFY(requests.last().target.startsWith(
        "/api/v1/events?fieldSelector=involvedObject.kind%3DNode%2CinvolvedObject.name%3Dnode-00009"));

    requests.answer(0, recording(u"events-of-node"_s).body.toStdString());

    QCOMPARE(feed.objects().size(), 1u);
    QCOMPARE(feed.objects().begin()->second->reason, std::string("RegisteredNode"));
    QVERIFY(requests.watchTarget(0).contains("resourceVersion=656"));
}

QTEST_GUILESS_MAIN(TestObjectFeed)
#include "tst_objectfeed.moc"
