#include "core/api/accessreview.h"
#include "core/decode/budgetdecoder.h"
#include "core/poddecode/poddecoder.h"
#include "tests/support/recording.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace drover;

namespace {

std::string bodyOf(const char *name)
{
    return recording(QString::fromUtf8(name)).body.toStdString();
}

using Decode = bool (*)(const std::string &body);

struct Subject {
    const char *recording;
    Decode decodes;
};

constexpr Subject kSubjects[] = {
    {"pods-on-node", [](const std::string &body) { return bool(decodePodList(body)); }},
    {"pods-all-page", [](const std::string &body) { return bool(decodePodList(body)); }},
    {"pdbs", [](const std::string &body) { return bool(decodeBudgetList(body)); }},
    {"discovery-api-v1", [](const std::string &body) { return bool(decodeEvictionVersion(body)); }},
    {"access-allowed", [](const std::string &body) { return bool(decodeAccessReview(body)); }},
};

} // namespace

/// Answers of a real API server, 1.36.
class TestRecordedObjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void podsOfANodeAreRead();
    void pageOfAllPodsHasItsToken();
    void budgetsAreRead();
    void evictionsAreServedByPolicy();
    void rightsAreAllowedAndDenied();
    void reviewWithoutAnswerIsAnError();
    void refusalsAreErrors();
    void everyCutIsAnError();
    void noDamageCrashes();
};

void TestRecordedObjects::podsOfANodeAreRead()
{
    const auto page = decodePodList(bodyOf("pods-on-node"));

    QVERIFY2(page, qPrintable(page ? QString() : page.error().message));
    QCOMPARE(page->resourceVersion, std::string("656"));
    QVERIFY(page->continueToken.empty());
    const PodPtr &agent = page->pods.front();
    QCOMPARE(podText(*agent), std::string("shop/agent-l6rck"));
    QCOMPARE(agent->controller, (ControllerRef{"apps/v1", "DaemonSet", "agent",
                                               "8e0d0a12-598f-4695-aee2-95529d6d224c"}));
    QVERIFY(agent->placement.hasNodeTerms);
    for (const PodPtr &pod : page->pods) {
        QCOMPARE(pod->nodeName, std::string("node-00009"));
        QVERIFY(!pod->uid.empty() && pod->created.isReported() && !pod->phase.empty());
    }
}

void TestRecordedObjects::pageOfAllPodsHasItsToken()
{
    const auto page = decodePodList(bodyOf("pods-all-page"));

    QVERIFY(page);
    QCOMPARE(page->pods.size(), std::size_t(5));
    QVERIFY(page->continueToken.starts_with("eyJ2Ijoi"));
}

void TestRecordedObjects::budgetsAreRead()
{
    const auto page = decodeBudgetList(bodyOf("pdbs"));

    QVERIFY(page);
    const BudgetPtr &api = page->budgets.front();
    QCOMPARE(api->name, std::string("api"));
    QCOMPARE(api->maxUnavailable, std::string("1"));
    QVERIFY(api->selector && !api->emptyMeansNone && !api->isBehind);
    QCOMPARE(selectorText(*api->selector), std::string("app=api"));
    QVERIFY(api->expectedPods > 0);
}

void TestRecordedObjects::evictionsAreServedByPolicy()
{
    QCOMPARE(*decodeEvictionVersion(bodyOf("discovery-api-v1")), std::string("policy/v1"));
    const std::string none = R"({"kind":"APIResourceList","resources":[{"name":"pods"}]})";
    QCOMPARE(*decodeEvictionVersion(none), std::string());
    QVERIFY(!decodeEvictionVersion("{}"));
}

void TestRecordedObjects::rightsAreAllowedAndDenied()
{
    QVERIFY(decodeAccessReview(bodyOf("access-allowed"))->isAllowed);
    const auto denied = decodeAccessReview(bodyOf("access-denied"));
    QVERIFY(denied);
    QVERIFY(!denied->isAllowed);
    const auto told = decodeAccessReview(
        R"({"status":{"allowed":false,"reason":"no rule","evaluationError":"role not found"}})");
    QCOMPARE(told->reason, QStringLiteral("no rule; role not found"));
}

void TestRecordedObjects::reviewWithoutAnswerIsAnError()
{
    QVERIFY(!decodeAccessReview("{}"));
    QVERIFY(!decodeAccessReview(R"({"status":{"allowed":"yes"}})"));
}

void TestRecordedObjects::refusalsAreErrors()
{
    QCOMPARE(decodePodList(bodyOf("forbidden-pods")).error().kind, Error::Kind::Forbidden);
    QVERIFY(!decodePodList(bodyOf("pdbs")));
    QVERIFY(!decodeBudgetList(bodyOf("pods-on-node")));
}

void TestRecordedObjects::everyCutIsAnError()
{
    for (const Subject &subject : kSubjects) {
        std::string whole = bodyOf(subject.recording);
        while (whole.ends_with('\n'))
            whole.pop_back();
        QVERIFY2(subject.decodes(whole), subject.recording);
        const std::size_t step = std::max(cutStep(), whole.size() / 700);
        for (std::size_t size = 0; size < whole.size(); size += step)
            QVERIFY2(!subject.decodes(whole.substr(0, size)), subject.recording);
        QVERIFY(!subject.decodes(whole.substr(0, whole.size() - 1)));
    }
}

void TestRecordedObjects::noDamageCrashes()
{
    std::mt19937 random(7);
    for (const Subject &subject : kSubjects) {
        const std::string whole = bodyOf(subject.recording);
        for (int round = 0; round < 150; ++round) {
            std::string damaged = whole;
            for (int i = 0; i < 4; ++i)
                damaged[random() % damaged.size()] =
                    static_cast<char>("{}[]\",:0a\\\xff\n"[random() % 12]);
            subject.decodes(damaged);
            decodePodEvent(R"({"type":"ADDED","object":)" + damaged + "}");
        }
    }
}

QTEST_APPLESS_MAIN(TestRecordedObjects)
#include "tst_recordedobjects.moc"
