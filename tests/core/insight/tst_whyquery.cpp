#include "core/insight/whyquery.h"
#include "tests/core/insight/whyrig.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/podbuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// What is asked when somebody asks why.
class TestWhyQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onceIsAskedForEachFact();
    void findingsGrowAsAnswersCome();
    void whatCouldNotBeReadIsSaid();
    void metricsThatAreNotServedAreNoFault();
    void pagesAreReadToTheirEnd();
    void moreThanFiveThousandAreCutAndSaid();
    void aPageThatFailsLeavesWhatCameBefore();
    void theLeaseIsReadByTheServersClock();
    void aLeaseThatSeemsOldIsReadOnceMore_data();
    void aLeaseThatSeemsOldIsReadOnceMore();
    void aKubeletThatSpeaksAgainIsNotSilent();
    void whoLooksAwayReadsNoMore();
    void underMemoryPressureTheUseOfPodsIsAsked();
    void whoCordonedIsAskedOnlyOfACordonedNode();
    void theHistoryGivesFlipsAndTheNewestKubelet();
};

namespace {

struct QueryRig {
    explicit QueryRig(const NodeBuilder &node)
        : query(requests, clock, factsOf(node))
    {
        clock.setWall(whyNow());
        query.start();
    }

    std::size_t open(const QByteArray &path)
    {
        const auto number = requests.findOpen("GET " + path);
        if (!number)
            qFatal("%s was not asked", path.constData());
        return *number;
    }

    QStringList rules() const
    {
        QStringList rules;
        for (const WhyFinding &finding : query.findings())
            rules << finding.rule;
        return rules;
    }

    FakeClock clock;
    FakeRequests requests;
    WhyQuery query;
};

NodeBuilder silentNode()
{
    NodeBuilder node(u"n1"_s);
    node.condition(u"Ready"_s, u"Unknown"_s, {}, {}, u"NodeStatusUnknown"_s);
    return node;
}

constexpr char kPods[] = "/api/v1/pods?fieldSelector=spec.nodeName%3Dn1";

std::string pageOfPods(int first, int count, const QByteArray &token)
{
    QByteArrayList items;
    for (int i = first; i < first + count; ++i)
        items << aPod(u"shop/web-%1"_s.arg(i)).json();
    return (R"({"kind":"PodList","metadata":{"resourceVersion":"7","continue":")" + token +
            R"("},"items":[)" + items.join(',') + "]}")
        .toStdString();
}

std::string leaseOf(const char *renewed)
{
    return R"({"spec":{"renewTime":")" + std::string(renewed) + R"(.000000Z"}})";
}

constexpr char kLease[] = "/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/n1";

} // namespace

void TestWhyQuery::onceIsAskedForEachFact()
{
    QueryRig rig(silentNode());

    QCOMPARE(rig.requests.count(), 5u);
    QCOMPARE(rig.query.openCount(), 5);
    rig.open(kLease);
    rig.open("/api/v1/events?fieldSelector=involvedObject.kind%3DNode");
    rig.open("/api/v1/pods?fieldSelector=spec.nodeName%3Dn1");
    rig.open("/apis/metrics.k8s.io/v1beta1/nodes/n1");
    rig.open("/version");
    QCOMPARE(rig.requests.watchCount(), 0u);
}

void TestWhyQuery::findingsGrowAsAnswersCome()
{
    QueryRig rig(silentNode());
    QSignalSpy changed(&rig.query, &WhyQuery::changed);
    QCOMPARE(rig.rules(), QStringList{u"ready.kubelet-silent"_s});

    rig.requests.answer(rig.open(kLease),
                        R"({"spec":{"renewTime":"2026-11-25T11:00:00.000000Z"}})");
    rig.requests.answer(rig.open("/version"), R"({"gitVersion":"v1.36.2"})");

    QCOMPARE(rig.rules(), (QStringList{u"ready.kubelet-silent"_s, u"ready.lease-expired"_s}));
    QCOMPARE(changed.count(), 2);
    QCOMPARE(rig.query.openCount(), 3);
    QCOMPARE(rig.query.facts().serverVersion, std::string("v1.36.2"));
}

void TestWhyQuery::whatCouldNotBeReadIsSaid()
{
    QueryRig rig(silentNode());

    rig.requests.fail(rig.open(kLease), anError(Error::Kind::Forbidden, 403));
    rig.requests.fail(rig.open("/api/v1/events"), anError(Error::Kind::Timeout));

    const auto findings = rig.query.findings();
    QCOMPARE(rig.rules(), (QStringList{u"ready.kubelet-silent"_s, u"unread"_s, u"unread"_s}));
    QCOMPARE(findings[1].weight, WhyFinding::Weight::Unread);
    QVERIFY(findings[1].remedy.contains(u"leases.coordination.k8s.io"_s));
    QVERIFY(!findings[1].evidence[0].value.isEmpty());
    QCOMPARE(findings[2].remedy, kindAdvice(Error::Kind::Timeout));
}

void TestWhyQuery::metricsThatAreNotServedAreNoFault()
{
    QueryRig rig(silentNode());

    rig.requests.fail(rig.open("/apis/metrics.k8s.io"), anError(Error::Kind::NotFound, 404));

    QVERIFY(!rig.query.facts().usage);
    QVERIFY(rig.query.facts().isMetricsMissing);
}

void TestWhyQuery::pagesAreReadToTheirEnd()
{
    QueryRig rig(silentNode());

    rig.requests.answer(rig.open(kPods), pageOfPods(0, 2, "next"));
    QCOMPARE(rig.query.openCount(), 5); // the next page instead of the first
    QVERIFY(!rig.query.facts().pods);
    rig.requests.answer(rig.open(kPods + QByteArray("&limit=500&continue=next")),
                        pageOfPods(2, 1, {}));

    QCOMPARE(rig.query.openCount(), 4);
    QCOMPARE((*rig.query.facts().pods)->size(), 3u);
    QVERIFY(!rig.query.facts().arePodsCut);
}

void TestWhyQuery::moreThanFiveThousandAreCutAndSaid()
{
    NodeBuilder node(u"n1"_s);
    node.ready().cordoned();
    QueryRig rig(node);
    for (int page = 0; page < 10; ++page)
        rig.requests.answer(rig.open(kPods), pageOfPods(page * 500, 500, "next"));

    QVERIFY(!rig.requests.findOpen("GET " + QByteArray(kPods)));
    QCOMPARE((*rig.query.facts().pods)->size(), 5000u);
    const auto findings = rig.query.findings();
    QCOMPARE(findings.back().rule, "unread"_L1);
    QVERIFY2(findings.back().sentence.contains(u"first 5000 pod"_s),
             qPrintable(findings.back().sentence));
    QCOMPARE(unreadOf(rig.query.facts()), QStringList{u"The node's pods"_s});
}

void TestWhyQuery::aPageThatFailsLeavesWhatCameBefore()
{
    QueryRig rig(silentNode());
    rig.requests.answer(rig.open(kPods), pageOfPods(0, 2, "next"));

    rig.requests.fail(rig.open(kPods), anError(Error::Kind::Expired, 410));

    QCOMPARE((*rig.query.facts().pods)->size(), 2u);
    QVERIFY(rig.query.facts().arePodsCut);
}

void TestWhyQuery::theLeaseIsReadByTheServersClock()
{
    NodeBuilder node(u"n1"_s);
    node.ready();
    QueryRig rig(node);
    rig.requests.setServerAhead(60s);

    rig.requests.answer(rig.open(kLease),
                        R"({"spec":{"renewTime":"2026-11-25T12:00:25.000000Z"}})");

    QCOMPARE(rig.rules(), QStringList{u"silent.lease"_s});
    WhyFacts later = factsOf(node);
    later.now = whyNow() + 10min;
    rig.query.look(later);
    QVERIFY(rig.query.findings()[0].sentence.contains(u"not been renewed for 35s"_s));
}

void TestWhyQuery::aLeaseThatSeemsOldIsReadOnceMore_data()
{
    QTest::addColumn<std::string>("second");
    QTest::addColumn<QStringList>("rules");
    QTest::newRow("the node's clock is behind") << leaseOf("2026-11-25T11:58:10") << QStringList();
    QTest::newRow("nobody renews it")
        << leaseOf("2026-11-25T11:58:00") << QStringList{u"silent.lease"_s, u"silent.not-marked"_s};
}

void TestWhyQuery::aLeaseThatSeemsOldIsReadOnceMore()
{
    QFETCH(std::string, second);
    QFETCH(QStringList, rules);
    NodeBuilder node(u"n1"_s);
    QueryRig rig(node.ready());
    rig.requests.answer(rig.open(kLease), leaseOf("2026-11-25T11:58:00"));
    QCOMPARE(rig.rules(), (QStringList{u"silent.lease"_s, u"silent.not-marked"_s}));

    rig.clock.advance(12s);
    rig.requests.answer(rig.open(kLease), second);

    QCOMPARE(rig.rules(), rules);
    rig.clock.advance(60s);
    QVERIFY(!rig.requests.findOpen(QByteArray("GET ") + kLease));
}

void TestWhyQuery::aKubeletThatSpeaksAgainIsNotSilent()
{
    const auto node = [](const QString &heartbeat, const QString &since) {
        return NodeBuilder(u"n1"_s).condition(u"Ready"_s, u"True"_s, heartbeat, since);
    };
    QueryRig rig(node(u"2026-11-25T11:58:00Z"_s, u"2026-11-25T11:00:00Z"_s));
    rig.requests.answer(rig.open(kLease), leaseOf("2026-11-25T11:59:00"));
    QVERIFY(rig.rules().contains(u"silent.lease"_s));

    rig.query.look(factsOf(node(u"2026-11-25T11:58:00Z"_s, u"2026-11-25T11:59:59Z"_s)));
    QVERIFY(rig.rules().contains(u"silent.lease"_s)); // that was not the kubelet
    rig.query.look(factsOf(node(u"2026-11-25T12:00:01Z"_s, u"2026-11-25T11:59:59Z"_s)));

    QVERIFY(!rig.rules().contains(u"silent.lease"_s));
}

void TestWhyQuery::whoLooksAwayReadsNoMore()
{
    NodeBuilder node(u"n1"_s);
    QueryRig rig(node.ready());
    rig.requests.answer(rig.open(kLease), leaseOf("2026-11-25T11:58:00"));

    rig.query.stop();
    rig.clock.advance(60s);

    QVERIFY(rig.requests.openLines().empty());
}

void TestWhyQuery::underMemoryPressureTheUseOfPodsIsAsked()
{
    NodeBuilder node(u"n1"_s);
    node.ready().condition(u"MemoryPressure"_s, u"True"_s);
    QueryRig rig(node);

    rig.requests.answer(rig.open("/api/v1/pods"),
                        aPodList("7", {aPod("a/web"), aPod("b/db").requests("memory", "1Gi"),
                                       aPod("c/x"), aPod("d/x"), aPod("e/x"), aPod("f/x")})
                            .toStdString());
    rig.requests.answer(
        rig.open("/apis/metrics.k8s.io/v1beta1/namespaces/b/pods"),
        R"({"kind":"PodMetricsList","items":[{"metadata":{"namespace":"b","name":"db"},
            "containers":[{"name":"a","usage":{"memory":"3Gi"}}]}]})");

    QVERIFY(!rig.requests.findOpen("GET /apis/metrics.k8s.io/v1beta1/namespaces/f/pods"));
    const auto findings = rig.query.findings();
    QCOMPARE(findings[0].rule, "pressure.memory"_L1);
    QCOMPARE(findings[0].evidence.back().value, u"uses 3072Mi of memory"_s);
}

void TestWhyQuery::whoCordonedIsAskedOnlyOfACordonedNode()
{
    NodeBuilder node(u"n1"_s);
    node.ready().cordoned();
    QueryRig rig(node);

    rig.requests.answer(
        rig.open("/api/v1/nodes/n1"),
        R"({"metadata":{"managedFields":[{"manager":"kubectl-cordon","operation":"Update",
            "time":"2026-11-25T11:00:00Z","fieldsV1":{"f:spec":{"f:unschedulable":{}}}}]}})");

    const auto findings = rig.query.findings();
    QCOMPARE(findings[0].rule, "schedule.cordoned"_L1);
    QCOMPARE(findings[0].evidence[1].field, u"metadata.managedFields[kubectl-cordon]"_s);
    QVERIFY(findings[0].evidence[1].value.contains(u"Update"_s));
}

void TestWhyQuery::theHistoryGivesFlipsAndTheNewestKubelet()
{
    NodeBuilder node(u"n1"_s);
    node.ready().info(u"kubeletVersion"_s, u"v1.9.1"_s).info(u"bootID"_s, u"a"_s);
    NodeBuilder later(u"n1"_s);
    later.ready(u"False"_s).info(u"kubeletVersion"_s, u"v1.9.1"_s).info(u"bootID"_s, u"b"_s);
    NodeBuilder other(u"n2"_s);
    other.info(u"kubeletVersion"_s, u"v1.10.0"_s);
    NodeHistory history;
    history.look(node.build(), whyNow() - 10min);
    history.look(later.build(), whyNow() - 5min);

    const WhyFacts facts =
        whyFactsOf(later.build(), {later.build(), other.build()}, history, whyNow());

    QCOMPARE(facts.flips, (std::vector<ReadinessTurn>{{whyNow() - 5min, u"Ready"_s, u"NotReady"_s}}));
    QCOMPARE(facts.boots, std::vector<WallTime>{whyNow() - 5min});
    QCOMPARE(facts.newestKubelet, std::string("v1.10.0"));
}

QTEST_GUILESS_MAIN(TestWhyQuery)
#include "tst_whyquery.moc"
