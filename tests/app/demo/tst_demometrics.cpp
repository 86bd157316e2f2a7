#include "app/demo/demoedits.h"
#include "app/demo/usage/usagemodel.h"
#include "app/demo/workloads/workloadplan.h"
#include "tests/app/demo/jsonask.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

namespace drover::demo {

namespace {

constexpr char kMetrics[] = "/apis/metrics.k8s.io/v1beta1";

qint64 nanoOf(const QJsonValue &usage)
{
    const QString cpu = usage[u"cpu"].toString();
    return cpu.endsWith(u'n') ? cpu.chopped(1).toLongLong() : -1;
}

qint64 kiOf(const QJsonValue &usage)
{
    const QString memory = usage[u"memory"].toString();
    return memory.endsWith(u"Ki") ? memory.chopped(2).toLongLong() : -1;
}

} // namespace

class TestDemoMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNodeUsesMoreThanItsPods();
    void aPodIsMeasuredByContainer();
    void usageMovesAndStaysWithinReason();
    void aNamespaceHasItsPods();
    void aYoungPodIsNotMeasuredYet();
    void aSilentNodeIsNotMeasured();
    void withoutAMetricsServerTheGroupIsUnknown();
    void aMetricsServerThatIsDownIsUnavailable();
    void theyNeedARightOfTheirOwn();

private:
    QJsonObject get(const QByteArray &path) const
    {
        return jsonOf(ask(*m_server, kMetrics + path));
    }
    void start(const DemoOptions &options);

    std::unique_ptr<DemoServer> m_server;
    std::vector<QByteArray> m_pods;
};

void TestDemoMetrics::init()
{
    start({});
}

void TestDemoMetrics::start(const DemoOptions &options)
{
    m_server = std::make_unique<DemoServer>(options);
    m_server->state().seedNodes(6);
    WorkloadPlan plan{DemoController::Kind::ReplicaSet,
                      "shop",
                      {},
                      {"node-00003", "node-00004"},
                      QDateTime::currentSecsSinceEpoch() - 900};
    plan.pods.app = "web";
    plan.pods.cpuMilli = 500;
    plan.pods.memoryMi = 512;
    plan.pods.beside = {{"proxy", DemoContainer::Role::Sidecar, 100, 64},
                        {"setup", DemoContainer::Role::Init, 100, 64}};
    m_pods.clear();
    runWorkload(m_server->workloads(), plan, &m_pods);
    QVERIFY(m_server->listen());
}

void TestDemoMetrics::aNodeUsesMoreThanItsPods()
{
    const QJsonObject node = get("/nodes/node-00003");
    const QJsonArray containers =
        get("/namespaces/shop/pods/" + m_pods[0].split('/').last())[u"containers"].toArray();
    QCOMPARE(node[u"kind"].toString(), u"NodeMetrics"_qs);
    QVERIFY(node[u"window"].toString().endsWith(u's'));
    QVERIFY(QDateTime::fromString(node[u"timestamp"].toString(), Qt::ISODate).isValid());
    qint64 cpu = 0;
    for (const QJsonValue &container : containers)
        cpu += nanoOf(container[u"usage"]);
    QVERIFY(nanoOf(node[u"usage"]) > cpu);
    QVERIFY(kiOf(node[u"usage"]) > 512 * 1024);
}

void TestDemoMetrics::aPodIsMeasuredByContainer()
{
    const QJsonArray containers =
        get("/namespaces/shop/pods/" + m_pods[0].split('/').last())[u"containers"].toArray();
    QCOMPARE(containers.size(), 2); // one that has ended uses nothing
    QCOMPARE(containers[0][u"name"].toString(), u"proxy"_qs);
    QVERIFY(kiOf(containers[1][u"usage"]) > 100 * 1024);
}

void TestDemoMetrics::usageMovesAndStaysWithinReason()
{
    const DemoPodPtr pod = m_server->workloads().pod(m_pods[0]);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    std::set<qint64> seen;
    for (qint64 at = now; at < now + 3600; at += 15) {
        const DemoUsage usage = usageOf(*pod, at);
        seen.insert(usage.cpuNano);
        QVERIFY(usage.cpuNano > 20'000'000 && usage.cpuNano < 1'200'000'000);
        QVERIFY(usage.memoryKi > 200 * 1024 && usage.memoryKi < 600 * 1024);
    }
    QVERIFY(seen.size() > 200);
    QCOMPARE(usageOf(*pod, now).cpuNano, usageOf(*pod, now).cpuNano);
}

void TestDemoMetrics::aNamespaceHasItsPods()
{
    QCOMPARE(get("/namespaces/shop/pods")[u"items"].toArray().size(), 2);
    QCOMPARE(get("/namespaces/data/pods")[u"items"].toArray().size(), 0);
    QCOMPARE(get("/pods")[u"kind"].toString(), u"PodMetricsList"_qs);
    QCOMPARE(get("/nodes")[u"items"].toArray().size(), 6);
    QCOMPARE(
        get("/nodes?labelSelector=kubernetes.io/hostname%3Dnode-00003")[u"items"].toArray().size(),
        1);
}

void TestDemoMetrics::aYoungPodIsNotMeasuredYet()
{
    DemoPod pod;
    pod.nameSpace = "shop";
    pod.name = "new";
    pod.node = "node-00003";
    m_server->workloads().addPod(pod);
    const RawAnswer answer = ask(*m_server, QByteArray(kMetrics) + "/namespaces/shop/pods/new");
    QCOMPARE(answer.status, 404);
    QCOMPARE(jsonOf(answer)[u"message"].toString(),
             u"podmetrics.metrics.k8s.io \"shop/new\" not found"_qs);
}

void TestDemoMetrics::aSilentNodeIsNotMeasured()
{
    m_server->state().edit("node-00003", ready("Unknown", 1));
    QCOMPARE(get("/nodes")[u"items"].toArray().size(), 5);
    const RawAnswer answer = ask(*m_server, QByteArray(kMetrics) + "/nodes/node-00003");
    QCOMPARE(answer.status, 404);
    QCOMPARE(jsonOf(answer)[u"message"].toString(),
             u"nodemetrics.metrics.k8s.io \"node-00003\" not found"_qs);
}

void TestDemoMetrics::withoutAMetricsServerTheGroupIsUnknown()
{
    DemoOptions options;
    options.metrics = MetricsApi::None;
    start(options);
    const RawAnswer answer = ask(*m_server, QByteArray(kMetrics) + "/nodes");
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.body, QByteArray("404 page not found\n"));
    QVERIFY(!ask(*m_server, "/apis").body.contains("metrics.k8s.io"));
}

void TestDemoMetrics::aMetricsServerThatIsDownIsUnavailable()
{
    DemoOptions options;
    options.metrics = MetricsApi::Down;
    start(options);
    QCOMPARE(ask(*m_server, QByteArray(kMetrics) + "/nodes/node-00003").status, 503);
    QVERIFY(ask(*m_server, "/apis").body.contains("metrics.k8s.io"));
}

void TestDemoMetrics::theyNeedARightOfTheirOwn()
{
    DemoUser viewer{u"viewer"_qs, "viewer", true, true, true, false, {}};
    viewer.rules = {{"get", "nodes", true, "metrics.k8s.io"}};
    DemoOptions options;
    options.users = {viewer};
    start(options);
    const QByteArray as = "Authorization: Bearer viewer\r\n";
    QCOMPARE(ask(*m_server, QByteArray(kMetrics) + "/nodes/node-00003", as).status, 200);
    const RawAnswer refused = ask(*m_server, QByteArray(kMetrics) + "/nodes", as);
    QCOMPARE(refused.status, 403);
    QCOMPARE(jsonOf(refused)[u"message"].toString(),
             u"nodes.metrics.k8s.io is forbidden: User \"viewer\" cannot list resource \"nodes\" "
             "in API group \"metrics.k8s.io\" at the cluster scope"_qs);
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoMetrics)
#include "tst_demometrics.moc"
