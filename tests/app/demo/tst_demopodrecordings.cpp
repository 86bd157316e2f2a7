#include "app/demo/events/nodehappenings.h"
#include "app/demo/workloads/workloadplan.h"
#include "tests/app/demo/jsonask.h"
#include "tests/app/demo/recordedkeys.h"

#include <QRegularExpression>
#include <QTest>

namespace drover::demo {

namespace {

using Kind = DemoController::Kind;
using Names = std::vector<QByteArray>;

// Names of the recorded world, each as long as those that the demo gives.
constexpr char kApi[] = "api-5fbc7594f5-g6wns";
constexpr char kOtherApi[] = "api-5fbc7594f5-ktsmv";
constexpr char kWeb[] = "web-789c8b6697-bdhf4";

PodTemplate appOf(const char *app)
{
    PodTemplate pods;
    pods.app = app;
    pods.cpuLimitMilli = 500;
    pods.memoryLimitMi = 128;
    pods.port = 8080;
    return pods;
}

DemoBudget budgetOf(const char *name, const char *app)
{
    DemoBudget budget;
    budget.nameSpace = "shop";
    budget.name = name;
    budget.selector = {{"app", app}};
    return budget;
}

} // namespace

/// The requests that were recorded about what stands around a node, to the demo: same status,
/// headers and JSON keys.
class TestDemoPodRecordings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerIsLikeTheRecordedOne_data();
    void theAnswerIsLikeTheRecordedOne();
    void outcomesAreTheRecordedBytes_data();
    void outcomesAreTheRecordedBytes();

private:
    void furnish(const QString &name);
    QByteArray inOurNames(QByteArray text) const;
    RawAnswer answerTo(const QString &name);

    std::unique_ptr<DemoServer> m_server;
    Names m_api;
    Names m_web;
};

void TestDemoPodRecordings::furnish(const QString &name)
{
    DemoOptions options;
    options.users = {{u"admin"_qs, "admin", true, true, true, true, {}},
                     {u"viewer"_qs, "viewer", true, true, true, false, {}}};
    m_server = std::make_unique<DemoServer>(options);
    DemoWorkloads &workloads = m_server->workloads();
    m_server->state().seedNodes(12);
    m_server->life().kubelets().stall(true);
    m_server->life().controllers().pause(true);
    m_api.clear();
    m_web.clear();
    PodTemplate agent;
    agent.app = "agent";
    agent.toleratesAll = true;
    runWorkload(workloads, {Kind::DaemonSet, "shop", agent, m_server->state().names(), 0});
    runWorkload(
        workloads,
        {Kind::ReplicaSet, "shop", appOf("api"), {"node-00003", "node-00004", "node-00005"}, 0},
        &m_api);
    runWorkload(workloads,
                {Kind::ReplicaSet, "shop", appOf("web"), {"node-00009", "node-00010"}, 0}, &m_web);
    DemoPod bare;
    bare.nameSpace = "shop";
    bare.name = "bare";
    bare.node = "node-00010";
    workloads.addPod(bare);
    DemoBudget api = budgetOf("api", "api");
    api.maxUnavailable = "1";
    workloads.addBudget(api);
    DemoBudget web = budgetOf("web", "web");
    web.minAvailable = "1";
    workloads.addBudget(web);
    m_server->events().record(
        registeredNode(*m_server->state().find("node-00009"), m_server->state().seed()));
    if (name == u"evict-two-pdbs") {
        web.name = "second";
        workloads.addBudget(web);
    }
    if (name == u"evict-again" || name == u"evict-refused-pdb")
        workloads.terminatePod(m_api[0], 30, true);
}

QByteArray TestDemoPodRecordings::inOurNames(QByteArray text) const
{
    text.replace(kApi, m_api[0].split('/').last());
    text.replace(kOtherApi, m_api[1].split('/').last());
    text.replace(kWeb, m_web[0].split('/').last());
    return text;
}

RawAnswer TestDemoPodRecordings::answerTo(const QString &name)
{
    furnish(name);
    if (!m_server->listen())
        return {};
    const bool viewer = name.contains(u"forbidden");
    QByteArray request = inOurNames(recordedRequest(name));
    request.replace("\r\n\r\n", viewer ? "\r\nAuthorization: Bearer viewer\r\n\r\n"
                                       : "\r\nAuthorization: Bearer admin\r\n\r\n");
    RawClient client(*m_server);
    client.send(request);
    return client.waitForAnswer() ? client.answer() : RawAnswer{};
}

void TestDemoPodRecordings::theAnswerIsLikeTheRecordedOne_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"events-of-node", "leases", "pods-on-node", "pods-all-page", "pdbs", "pod-delete",
          "forbidden-pods", "evict-ok", "evict-again", "evict-dry-run", "evict-refused-pdb",
          "evict-two-pdbs", "evict-missing", "evict-forbidden", "evict-wrong-uid"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDemoPodRecordings::theAnswerIsLikeTheRecordedOne()
{
    QFETCH(QString, name);
    const RawAnswer wanted = recordedAnswer(name);
    const RawAnswer is = answerTo(name);

    QCOMPARE(is.status, wanted.status);
    for (const char *header :
         {"content-type", "retry-after", "cache-control", "x-content-type-options"})
        QCOMPARE(is.header(header), wanted.header(header));
    const Keys wantedKeys = withoutOptional(keysOf(wanted.body, false));
    const Keys isKeys = withoutOptional(keysOf(is.body, false));
    QCOMPARE(missing(wantedKeys, isKeys), QByteArray());
    QCOMPARE(missing(isKeys, wantedKeys), QByteArray());
}

void TestDemoPodRecordings::outcomesAreTheRecordedBytes_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"forbidden-pods", "evict-ok", "evict-again", "evict-dry-run", "evict-refused-pdb",
          "evict-two-pdbs", "evict-missing", "evict-forbidden", "evict-wrong-uid"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDemoPodRecordings::outcomesAreTheRecordedBytes()
{
    QFETCH(QString, name);
    const RawAnswer is = answerTo(name);
    QString wanted = QString::fromUtf8(inOurNames(recordedAnswer(name).body));
    static const QRegularExpression uid(u"in record \\([-0-9a-f]+\\)"_qs);
    const QByteArray bare = m_server->workloads().pod("shop/bare")->uid();
    wanted.replace(uid, u"in record (%1)"_qs.arg(QString::fromLatin1(bare)));

    QCOMPARE(QString::fromUtf8(is.body), wanted);
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoPodRecordings)
#include "tst_demopodrecordings.moc"
