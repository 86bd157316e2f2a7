#include "app/demo/demoedits.h"
#include "app/demo/workloads/podfate.h"
#include "app/demo/workloads/workloadplan.h"
#include "tests/app/demo/jsonask.h"

#include <QDateTime>
#include <QTest>

namespace drover::demo {

namespace {

constexpr char kLog[] = "/api/v1/namespaces/shop/pods/web/log";

PodTemplate webTemplate()
{
    PodTemplate of;
    of.app = "web";
    return of;
}

qsizetype linesOf(const RawAnswer &answer)
{
    return answer.body.count('\n');
}

} // namespace

class TestDemoLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLogIsPlainTextAndTheSameEachTime();
    void itsTailIsItsEnd();
    void timesStandBeforeTheLines();
    void onlyWhatIsNewEnough();
    void aLimitOfBytesCuts();
    void optionsThatMakeNoSenseAreInvalid_data();
    void optionsThatMakeNoSenseAreInvalid();
    void followingGoesOnUntilThePodGoes();
    void aContainerMustBeNamedAmongSeveral();
    void aNumberMustBeOne();
    void onItsOwnItNeedsNoName();
    void aPodOnNoNodeHasNothingToSay();
    void anUnknownContainerIsRefused();
    void aContainerThatHasNotBegunHasNoLog_data();
    void aContainerThatHasNotBegunHasNoLog();
    void theRunBeforeEndsWithAnError();
    void withoutARunBeforeThereIsNone();
    void aSilentNodeCannotBeAsked();
    void anUnknownPodIsNotFound();
    void aFloodIsAsLongAsItSays();

private:
    void addPod(const PodTemplate &of, const std::function<void(DemoPod &)> &change = {});
    QString refusalOf(const QByteArray &query) const
    {
        const RawAnswer answer = ask(*m_server, kLog + query);
        const QJsonObject status = jsonOf(answer);
        return answer.status == 400 && status[u"reason"].toString() == u"BadRequest"
                   ? status[u"message"].toString()
                   : QString::number(answer.status);
    }

    std::unique_ptr<DemoServer> m_server;
};

void TestDemoLogs::init()
{
    m_server = std::make_unique<DemoServer>();
    m_server->state().seedNodes(6);
    QVERIFY(m_server->listen());
}

void TestDemoLogs::addPod(const PodTemplate &of, const std::function<void(DemoPod &)> &change)
{
    DemoPod pod;
    pod.nameSpace = "shop";
    pod.name = "web";
    pod.node = "node-00003";
    pod.of = std::make_shared<const PodTemplate>(of);
    pod.createdSecs = QDateTime::currentSecsSinceEpoch() - 600;
    if (change)
        change(pod);
    m_server->workloads().addPod(pod);
}

void TestDemoLogs::aLogIsPlainTextAndTheSameEachTime()
{
    addPod(webTemplate());
    const RawAnswer once = ask(*m_server, kLog);
    const RawAnswer again = ask(*m_server, kLog);

    QCOMPARE(once.status, 200);
    QCOMPARE(once.header("content-type"), QByteArray("text/plain"));
    QVERIFY(linesOf(once) > 100);
    QVERIFY(again.body.startsWith(once.body));
    QVERIFY(once.body.left(200).contains("starting version="));
}

void TestDemoLogs::itsTailIsItsEnd()
{
    addPod(webTemplate());
    const RawAnswer whole = ask(*m_server, kLog);
    const RawAnswer tail = ask(*m_server, QByteArray(kLog) + "?tailLines=10");

    QCOMPARE(linesOf(tail), 10);
    QVERIFY(whole.body.contains(tail.body.left(tail.body.indexOf('\n'))));
    QCOMPARE(linesOf(ask(*m_server, QByteArray(kLog) + "?tailLines=0")), 0);
}

void TestDemoLogs::timesStandBeforeTheLines()
{
    addPod(webTemplate());
    const RawAnswer answer = ask(*m_server, QByteArray(kLog) + "?timestamps=true&tailLines=1");
    const QByteArray time = answer.body.left(answer.body.indexOf(' '));
    QCOMPARE(time.size(), qsizetype(sizeof "2026-11-26T02:25:13.123456789Z") - 1);
    QVERIFY(time.endsWith('Z'));
}

void TestDemoLogs::onlyWhatIsNewEnough()
{
    addPod(webTemplate());
    const qsizetype all = linesOf(ask(*m_server, kLog));
    const qsizetype recent = linesOf(ask(*m_server, QByteArray(kLog) + "?sinceSeconds=120"));
    const QByteArray time = QDateTime::currentDateTimeUtc()
                                .addSecs(-120)
                                .toString(Qt::ISODate)
                                .toLatin1()
                                .toPercentEncoding();
    const qsizetype since = linesOf(ask(*m_server, QByteArray(kLog) + "?sinceTime=" + time));

    QVERIFY(recent > 20 && recent < all / 2);
    QVERIFY(std::abs(recent - since) < 6);
}

void TestDemoLogs::aLimitOfBytesCuts()
{
    addPod(webTemplate());
    QCOMPARE(ask(*m_server, QByteArray(kLog) + "?limitBytes=100").body.size(), 100);
}

void TestDemoLogs::optionsThatMakeNoSenseAreInvalid_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("tail") << QByteArray("?tailLines=-1");
    QTest::newRow("limit") << QByteArray("?limitBytes=0");
    QTest::newRow("since") << QByteArray("?sinceSeconds=0");
    QTest::newRow("both") << QByteArray("?sinceSeconds=9&sinceTime=2026-01-01T00:00:00Z");
}

void TestDemoLogs::optionsThatMakeNoSenseAreInvalid()
{
    QFETCH(QByteArray, query);
    addPod(webTemplate());
    const RawAnswer answer = ask(*m_server, kLog + query);
    QCOMPARE(answer.status, 422);
    QCOMPARE(jsonOf(answer)[u"details"][u"kind"].toString(), u"PodLogOptions"_qs);
}

void TestDemoLogs::followingGoesOnUntilThePodGoes()
{
    addPod(webTemplate());
    RawClient client(*m_server);
    client.get(QByteArray(kLog) + "?follow=true&tailLines=2");
    QVERIFY(client.waitForBody("\n"));
    QVERIFY(QTest::qWaitFor([&] { return client.answer().body.count('\n') > 2; }, 15'000));
    QVERIFY(!client.answer().complete);

    m_server->workloads().removePod("shop/web");
    QTRY_VERIFY(client.answer().complete);
}

void TestDemoLogs::aContainerMustBeNamedAmongSeveral()
{
    PodTemplate of;
    of.app = "web";
    of.beside = {{"proxy", DemoContainer::Role::App}, {"setup", DemoContainer::Role::Init}};
    addPod(of);
    QCOMPARE(refusalOf({}),
             u"a container name must be specified for pod web, choose one of: [setup web "
             "proxy]"_qs);
    QCOMPARE(ask(*m_server, QByteArray(kLog) + "?container=proxy").status, 200);
    QVERIFY(ask(*m_server, QByteArray(kLog) + "?container=setup").body.endsWith("done\"}\n") ||
            ask(*m_server, QByteArray(kLog) + "?container=setup").body.endsWith("done\n"));
}

void TestDemoLogs::aNumberMustBeOne()
{
    addPod(webTemplate());
    QCOMPARE(refusalOf("?tailLines=abc"), u"strconv.ParseInt: parsing \"abc\": invalid syntax"_qs);
}

void TestDemoLogs::onItsOwnItNeedsNoName()
{
    PodTemplate of = webTemplate();
    of.beside = {{"setup", DemoContainer::Role::Init}};
    addPod(of);
    QCOMPARE(ask(*m_server, kLog).status, 200);
}

void TestDemoLogs::aPodOnNoNodeHasNothingToSay()
{
    addPod(webTemplate(), [](DemoPod &pod) {
        pod.node.clear();
        pod.phase = DemoPod::Phase::Pending;
    });
    QCOMPARE(ask(*m_server, kLog).status, 204);
}

void TestDemoLogs::anUnknownContainerIsRefused()
{
    addPod(webTemplate());
    QCOMPARE(refusalOf("?container=other"), u"container other is not valid for pod web"_qs);
}

void TestDemoLogs::aContainerThatHasNotBegunHasNoLog_data()
{
    QTest::addColumn<Fate>("fate");
    QTest::addColumn<QString>("why");
    QTest::newRow("creating") << Fate::Runs << u"ContainerCreating"_qs;
    QTest::newRow("no image") << Fate::PullFails << u"trying and failing to pull image"_qs;
}

void TestDemoLogs::aContainerThatHasNotBegunHasNoLog()
{
    QFETCH(Fate, fate);
    QFETCH(QString, why);
    PodTemplate of;
    of.app = "web";
    of.fate = fate;
    addPod(of, [&](DemoPod &pod) {
        pod.phase = DemoPod::Phase::Pending;
        if (fate == Fate::PullFails)
            startContainers(pod, pod.createdSecs);
    });
    QCOMPARE(refusalOf({}),
             u"container \"web\" in pod \"web\" is waiting to start: %1"_qs.arg(why));
}

void TestDemoLogs::theRunBeforeEndsWithAnError()
{
    PodTemplate of;
    of.app = "web";
    of.fate = Fate::Crashes;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    addPod(of, [&](DemoPod &pod) { setHistory(pod, 3, 10, now); });

    for (const char *query : {"", "?previous=true"}) {
        const RawAnswer answer = ask(*m_server, QByteArray(kLog) + query);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.trimmed().split('\n').last().contains("fatal: "));
    }
}

void TestDemoLogs::withoutARunBeforeThereIsNone()
{
    addPod(webTemplate());
    QCOMPARE(refusalOf("?previous=true"),
             u"previous terminated container \"web\" in pod \"web\" not found"_qs);
}

void TestDemoLogs::aSilentNodeCannotBeAsked()
{
    addPod(webTemplate());
    m_server->state().edit("node-00003", ready("Unknown", 1));
    const RawAnswer answer = ask(*m_server, kLog);
    QCOMPARE(answer.status, 500);
    QVERIFY(jsonOf(answer)[u"message"].toString().contains(u":10250/containerLogs/shop/web/web"));
}

void TestDemoLogs::anUnknownPodIsNotFound()
{
    const RawAnswer answer = ask(*m_server, kLog);
    QCOMPARE(answer.status, 404);
    QCOMPARE(jsonOf(answer)[u"message"].toString(), u"pods \"web\" not found"_qs);
}

void TestDemoLogs::aFloodIsAsLongAsItSays()
{
    PodTemplate of;
    of.app = "web";
    of.floodBytes = 3 << 20;
    addPod(of);
    const RawAnswer whole = ask(*m_server, QByteArray(kLog) + "?follow=true&tailLines=5");
    QCOMPARE(whole.body.size(), 3 << 20);
    QVERIFY(whole.body.mid(128).startsWith("000000000001 "));
    QCOMPARE(ask(*m_server, QByteArray(kLog) + "?tailLines=5").body.size(), 5 * 128);
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoLogs)
#include "tst_demologs.moc"
