#include "core/api/rulesreview.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace drover;

/// Which nodes a user may read, from the rules that a server tells.
class TestRulesReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAboutTheDefaultNamespace();
    void namesComeFromTheRulesForNodesAlone();
    void rulesOfOneNameAddUp();
    void aStarFitsEveryVerbGroupAndResource();
    void aRuleWithoutNamesGrantsTheList();
    void aRuleToChangeANodeIsNoRightToReadIt();
    void aReviewWithoutRulesGrantsNothing();
    void anAnswerWithoutStatusIsAnError();
    void aStatusInItsPlaceIsTheError();
};

namespace {

/// The answer that kube-apiserver 1.20 gives, with `rules` in its place.
std::string review(const char *rules)
{
    return std::string(R"({"kind":"SelfSubjectRulesReview","apiVersion":"authorization.k8s.io/v1",)"
                       R"("metadata":{"creationTimestamp":null},"spec":{},"status":{)"
                       R"("resourceRules":[)") +
           rules +
           R"(],"nonResourceRules":[{"verbs":["get"],"nonResourceURLs":["/version/"]}],)"
           R"("incomplete":false}})";
}

NodeRights rightsOf(const char *rules)
{
    const Result<NodeRights> rights = decodeNodeRights(review(rules));
    if (!rights)
        QTest::qFail(qPrintable(rights.error().message), __FILE__, __LINE__);
    return rights.value_or(NodeRights{});
}

} // namespace

void TestRulesReview::asksAboutTheDefaultNamespace()
{
    const QJsonObject body = QJsonDocument::fromJson(rulesReviewBody()).object();

    QCOMPARE(body[u"kind"].toString(), QStringLiteral("SelfSubjectRulesReview"));
    QCOMPARE(body[u"spec"][u"namespace"].toString(), QStringLiteral("default"));
}

void TestRulesReview::namesComeFromTheRulesForNodesAlone()
{
    const NodeRights rights = rightsOf(
        R"({"verbs":["get"],"apiGroups":[""],"resources":["pods"],"resourceNames":["p"]},)"
        R"({"verbs":["get"],"apiGroups":["metrics.k8s.io"],"resources":["nodes"],)"
        R"("resourceNames":["m"]},)"
        R"({"verbs":["get"],"apiGroups":[""],"resources":["nodes/status"],"resourceNames":["s"]},)"
        R"({"verbs":["list","watch"],"apiGroups":[""],"resources":["nodes"],)"
        R"("resourceNames":["n2","n1"]})");

    QVERIFY(!rights.mayListAll);
    QCOMPARE(rights.named, (std::vector<NamedNodeRight>{{"n1", true, true}, {"n2", true, true}}));
}

void TestRulesReview::rulesOfOneNameAddUp()
{
    const NodeRights rights = rightsOf(
        R"({"verbs":["get"],"apiGroups":[""],"resources":["nodes"],"resourceNames":["a","b"]},)"
        R"({"verbs":["get","watch"],"apiGroups":[""],"resources":["nodes"],)"
        R"("resourceNames":["b"]})");

    QCOMPARE(rights.named, (std::vector<NamedNodeRight>{{"a", false, false}, {"b", false, true}}));
}

void TestRulesReview::aStarFitsEveryVerbGroupAndResource()
{
    const NodeRights rights =
        rightsOf(R"({"verbs":["*"],"apiGroups":["*"],"resources":["*"],"resourceNames":["n1"]})");

    QVERIFY(!rights.mayListAll);
    QCOMPARE(rights.named, (std::vector<NamedNodeRight>{{"n1", true, true}}));
}

void TestRulesReview::aRuleWithoutNamesGrantsTheList()
{
    QVERIFY(
        rightsOf(R"({"verbs":["get","list"],"apiGroups":[""],"resources":["nodes"]})").mayListAll);
    QVERIFY(!rightsOf(R"({"verbs":["get","watch"],"apiGroups":[""],"resources":["nodes"]})")
                 .mayListAll);
}

void TestRulesReview::aRuleToChangeANodeIsNoRightToReadIt()
{
    const NodeRights rights =
        rightsOf(R"({"verbs":["patch","watch"],"apiGroups":[""],"resources":["nodes"],)"
                 R"("resourceNames":["n1"]})");

    QVERIFY(rights.named.empty());
}

void TestRulesReview::aReviewWithoutRulesGrantsNothing()
{
    QVERIFY(rightsOf("").named.empty());
    QVERIFY(decodeNodeRights(R"({"status":{"resourceRules":null}})")->named.empty());
    QVERIFY(decodeNodeRights(R"({"status":{"resourceRules":[{"verbs":"get"},7,null]}})")
                ->named.empty());
}

void TestRulesReview::anAnswerWithoutStatusIsAnError()
{
    QCOMPARE(decodeNodeRights(R"({"kind":"SelfSubjectRulesReview"})").error().kind,
             Error::Kind::Protocol);
    QCOMPARE(decodeNodeRights("<html>").error().kind, Error::Kind::Protocol);
}

void TestRulesReview::aStatusInItsPlaceIsTheError()
{
    const Result<NodeRights> rights = decodeNodeRights(
        R"({"kind":"Status","apiVersion":"v1","status":"Failure","message":"no","code":403,)"
        R"("reason":"Forbidden"})");

    QCOMPARE(rights.error().kind, Error::Kind::Forbidden);
}

QTEST_APPLESS_MAIN(TestRulesReview)
#include "tst_rulesreview.moc"
