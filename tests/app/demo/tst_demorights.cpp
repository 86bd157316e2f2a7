#include "app/demo/workloads/workloadplan.h"
#include "tests/app/demo/jsonask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace drover::demo {

namespace {

constexpr char kOperator[] = "Authorization: Bearer operator\r\n";

// May all with nodes and read pods, but neither evict nor see budgets.
DemoOptions withOperator()
{
    DemoUser user{u"operator"_qs, "operator", true, true, true, true, {}};
    user.rules = {{"create", "pods/eviction", false},
                  {"*", "poddisruptionbudgets", false},
                  {"delete", "nodes", false}};
    DemoOptions options;
    options.users = {user};
    return options;
}

QByteArray reviewOf(const QByteArray &verb, const QByteArray &group, const QByteArray &resource,
                    const QByteArray &subresource)
{
    const QJsonObject attributes{{u"verb"_qs, QString::fromLatin1(verb)},
                                 {u"group"_qs, QString::fromLatin1(group)},
                                 {u"resource"_qs, QString::fromLatin1(resource)},
                                 {u"subresource"_qs, QString::fromLatin1(subresource)}};
    const QJsonObject spec{{u"resourceAttributes"_qs, attributes}};
    return QJsonDocument(QJsonObject{{u"spec"_qs, spec}}).toJson();
}

} // namespace

/// Users with finer rights than the flags give.
class TestDemoRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRuleTakesOneRight();
    void aRuleGivesOneRight();
    void aRefusalNamesVerbResourceAndNamespace();
    void aRuleMayNameItsObjects();
    void rulesAreToldAsTheyAre();
    void whoAsksIsTold();
    void anOldServerDoesNotTellWhoAsks();
    void aReviewTellsTheTruth_data();
    void aReviewTellsTheTruth();

private:
    std::unique_ptr<DemoServer> m_server;
    std::vector<QByteArray> m_pods;
};

void TestDemoRights::init()
{
    m_server = std::make_unique<DemoServer>(withOperator());
    m_server->state().seedNodes(5);
    WorkloadPlan plan{DemoController::Kind::ReplicaSet, "shop", {}, {"node-00003"}, 0};
    plan.pods.app = "web";
    m_pods.clear();
    runWorkload(m_server->workloads(), plan, &m_pods);
    QVERIFY(m_server->listen());
}

void TestDemoRights::aRuleTakesOneRight()
{
    QCOMPARE(ask(*m_server, "/api/v1/pods", kOperator).status, 200);
    QCOMPARE(ask(*m_server, "/api/v1/nodes/node-00003", kOperator).status, 200);
    QCOMPARE(askEviction(*m_server, m_pods[0], {}, kOperator).status, 403);
    QCOMPARE(ask(*m_server, "/apis/policy/v1/poddisruptionbudgets", kOperator).status, 403);
    QCOMPARE(sendJson(*m_server, "DELETE", "/api/v1/nodes/node-00003", {}, kOperator).status, 403);
    QVERIFY(!m_server->workloads().pod(m_pods[0])->isTerminating());
}

void TestDemoRights::aRuleGivesOneRight()
{
    DemoUser viewer{u"viewer"_qs, "viewer", true, true, true, false, {}};
    viewer.rules = {{"list", "pods"}};
    DemoOptions options;
    options.users = {viewer};
    DemoServer server(options);
    QVERIFY(server.listen());
    const QByteArray as = "Authorization: Bearer viewer\r\n";

    QCOMPARE(ask(server, "/api/v1/pods", as).status, 200);
    QCOMPARE(ask(server, "/api/v1/pods?watch=1", as).status, 403);
    QCOMPARE(ask(server, "/api/v1/namespaces/shop/pods/web", as).status, 403);
}

void TestDemoRights::aRefusalNamesVerbResourceAndNamespace()
{
    const RawAnswer budgets =
        ask(*m_server, "/apis/policy/v1/namespaces/shop/poddisruptionbudgets/web", kOperator);
    QCOMPARE(jsonOf(budgets)[u"message"].toString(),
             u"poddisruptionbudgets.policy \"web\" is forbidden: User \"operator\" cannot get "
             "resource \"poddisruptionbudgets\" in API group \"policy\" in the namespace "
             "\"shop\""_qs);
    QCOMPARE(jsonOf(budgets)[u"details"][u"group"].toString(), u"policy"_qs);
}

void TestDemoRights::aRuleMayNameItsObjects()
{
    DemoUser user{u"operator"_qs, "operator", false, false, false, false, {}};
    user.rules = {{"*", "nodes", true, "", {"node-00003"}}};
    m_server->setUsers({user});
    const QByteArray nodes = "/api/v1/nodes";

    QCOMPARE(ask(*m_server, nodes + "/node-00003", kOperator).status, 200);
    QCOMPARE(ask(*m_server, nodes + "/node-00004", kOperator).status, 403);
    QCOMPARE(ask(*m_server, nodes, kOperator).status, 403);
    const QByteArray one = nodes + "?fieldSelector=metadata.name%3Dnode-0000";
    QCOMPARE(ask(*m_server, one + '3', kOperator).status, 200);
    QCOMPARE(ask(*m_server, one + '4', kOperator).status, 403);
}

void TestDemoRights::rulesAreToldAsTheyAre()
{
    DemoUser user{u"operator"_qs, "operator", true, false, false, false, {}};
    user.rules = {{"list", "nodes", true, "", {"node-00003"}}};
    m_server->setUsers({user});
    const RawAnswer review =
        sendJson(*m_server, "POST", "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews",
                 R"({"spec":{"namespace":"default"}})", kOperator);

    QCOMPARE(review.status, 201);
    const QJsonArray rules = jsonOf(review)[u"status"][u"resourceRules"].toArray();
    QCOMPARE(rules.size(), 2);
    QCOMPARE(rules[0][u"verbs"].toArray(), QJsonArray{u"get"_qs});
    QCOMPARE(rules[1][u"resourceNames"].toArray(), QJsonArray{u"node-00003"_qs});
}

void TestDemoRights::whoAsksIsTold()
{
    const RawAnswer review = sendJson(
        *m_server, "POST", "/apis/authentication.k8s.io/v1/selfsubjectreviews", "{}", kOperator);
    QCOMPARE(review.status, 201);
    QCOMPARE(jsonOf(review)[u"status"][u"userInfo"][u"username"].toString(), u"operator"_qs);
}

void TestDemoRights::anOldServerDoesNotTellWhoAsks()
{
    DemoOptions options;
    options.selfReviews = false;
    DemoServer server(options);
    QVERIFY(server.listen());
    const RawAnswer review =
        sendJson(server, "POST", "/apis/authentication.k8s.io/v1/selfsubjectreviews", "{}");
    QCOMPARE(review.status, 404);
}

void TestDemoRights::aReviewTellsTheTruth_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("group");
    QTest::addColumn<QByteArray>("resource");
    QTest::addColumn<QByteArray>("subresource");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *verb, const char *group, const char *resource,
                        const char *subresource, bool allowed) {
        QTest::addRow("%s %s/%s/%s", verb, group, resource, subresource)
            << QByteArray(verb) << QByteArray(group) << QByteArray(resource)
            << QByteArray(subresource) << allowed;
    };
    row("patch", "", "nodes", "", true);
    row("delete", "", "nodes", "", false);
    row("list", "", "pods", "", true);
    row("create", "", "pods", "eviction", false);
    row("list", "policy", "poddisruptionbudgets", "", false);
    row("get", "apps", "daemonsets", "", true);
    row("get", "", "daemonsets", "", false);
    row("create", "policy", "pods", "eviction", false);
}

void TestDemoRights::aReviewTellsTheTruth()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, group);
    QFETCH(QByteArray, resource);
    QFETCH(QByteArray, subresource);
    QFETCH(bool, allowed);
    const RawAnswer review =
        sendJson(*m_server, "POST", "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
                 reviewOf(verb, group, resource, subresource), kOperator);

    QCOMPARE(review.status, 201);
    QCOMPARE(jsonOf(review)[u"status"][u"allowed"].toBool(), allowed);
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoRights)
#include "tst_demorights.moc"
