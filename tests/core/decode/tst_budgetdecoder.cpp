#include "core/decode/budgetdecoder.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

class TestBudgetDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersAndPolicy();
    void numbersAndSharesAreTexts();
    void statusIsBehindWhereTheGenerationIsOlder();
    void selectorsOfBothFormsAreRead();
    void nullSelectorIsNone();
    void versionOfTheListOrOfTheEventDecides();
    void wrongTypesCountAsAbsent();
    void eventsCarryBudgets();
    void errorsAreToldAsForPods();
};

void TestBudgetDecoder::readsNumbersAndPolicy()
{
    const BudgetPtr budget = aBudget("shop/web")
                                 .version("12")
                                 .room(1, 4, 3, 5)
                                 .spec("unhealthyPodEvictionPolicy", u"AlwaysAllow"_s);

    QCOMPARE(budget->nameSpace + "/" + budget->name, std::string("shop/web"));
    QCOMPARE(budget->uid, std::string("uid-web"));
    QCOMPARE(budget->resourceVersion, std::string("12"));
    QCOMPARE(budget->disruptionsAllowed, 1);
    QCOMPARE(budget->currentHealthy, 4);
    QCOMPARE(budget->desiredHealthy, 3);
    QCOMPARE(budget->expectedPods, 5);
    QCOMPARE(budget->unhealthyPods, Budget::UnhealthyPods::AlwaysAllow);
    QCOMPARE(aBudget("a/b").build()->unhealthyPods, Budget::UnhealthyPods::IfHealthyBudget);
}

void TestBudgetDecoder::numbersAndSharesAreTexts()
{
    QCOMPARE(aBudget("a/b").spec("minAvailable", 2).build()->minAvailable, std::string("2"));
    QCOMPARE(aBudget("a/b").spec("maxUnavailable", u"50%"_s).build()->maxUnavailable,
             std::string("50%"));
    QCOMPARE(aBudget("a/b").build()->minAvailable, std::string());
}

void TestBudgetDecoder::statusIsBehindWhereTheGenerationIsOlder()
{
    QVERIFY(aBudget("a/b").generations(2, 1).build()->isBehind);
    QVERIFY(!aBudget("a/b").generations(2, 2).build()->isBehind);
}

void TestBudgetDecoder::selectorsOfBothFormsAreRead()
{
    const QJsonObject tier{
        {u"key"_s, u"tier"_s}, {u"operator"_s, u"NotIn"_s}, {u"values"_s, QJsonArray{u"old"_s}}};
    const BudgetPtr budget = aBudget("a/b").spec(
        "selector", QJsonObject{{u"matchLabels"_s, QJsonObject{{u"x"_s, u"y"_s}}},
                                {u"matchExpressions"_s, QJsonArray{tier}}});

    QVERIFY(budget->selector);
    QCOMPARE(selectorText(*budget->selector), std::string("tier notin (old),x=y"));
}

void TestBudgetDecoder::nullSelectorIsNone()
{
    QVERIFY(!aBudget("a/b").spec("selector", QJsonValue()).build()->selector);
    QVERIFY(!aBudget("a/b").build()->selector);
    QVERIFY(aBudget("a/b").selectsAll().build()->selector);
}

void TestBudgetDecoder::versionOfTheListOrOfTheEventDecides()
{
    const std::string tail = R"(,"items":[{"metadata":{"name":"a","namespace":"b"}}],
        "metadata":{"resourceVersion":"1"},"apiVersion":"policy/v1beta1"})";
    const auto list = decodeBudgetList(R"({"kind":"PodDisruptionBudgetList")" + tail);
    const auto event =
        decodeBudgetEvent(aWatchLine(u"ADDED"_s, aBudget("a/b").beta().object()).toStdString());

    QVERIFY(list && event);
    QVERIFY(list->budgets.front()->emptyMeansNone);
    QVERIFY(event->object->emptyMeansNone);
    QVERIFY(!aBudget("a/b").build()->emptyMeansNone);
}

void TestBudgetDecoder::wrongTypesCountAsAbsent()
{
    const auto list = decodeBudgetList(R"({"metadata":{"resourceVersion":"1"},"items":[
        {"metadata":{"name":"a","namespace":"b","generation":"x"},"spec":{"selector":"all",
         "minAvailable":{},"maxUnavailable":true},"status":{"disruptionsAllowed":"1",
         "currentHealthy":1.5,"desiredHealthy":null}}]})");

    QVERIFY(list);
    const BudgetPtr &budget = list->budgets.front();
    QVERIFY(!budget->selector && budget->minAvailable.empty() && budget->maxUnavailable.empty());
    QCOMPARE(budget->disruptionsAllowed, 0);
    QVERIFY(!budget->isBehind);
}

void TestBudgetDecoder::eventsCarryBudgets()
{
    const auto event = decodeBudgetEvent(
        aWatchLine(u"MODIFIED"_s, aBudget("a/b").version("5").room(0, 2, 2).object())
            .toStdString());

    QVERIFY(event);
    QCOMPARE(event->kind, BudgetEvent::Kind::Modified);
    QCOMPARE(event->object->currentHealthy, 2);
    QCOMPARE(event->resourceVersion, std::string("5"));
    const auto bookmark =
        decodeBudgetEvent(aWatchLine(u"BOOKMARK"_s, aBookmark(u"9"_s)).toStdString());
    QCOMPARE(bookmark->kind, BudgetEvent::Kind::Bookmark);
    QCOMPARE(bookmark->resourceVersion, std::string("9"));
    QVERIFY(!bookmark->object);
}

void TestBudgetDecoder::errorsAreToldAsForPods()
{
    QVERIFY(!decodeBudgetList("{"));
    QVERIFY(!decodeBudgetList(R"({"kind":"PodList","metadata":{"resourceVersion":"1"}})"));
    QVERIFY(!decodeBudgetList(R"({"metadata":{"resourceVersion":"1"},"items":[{}]})"));
    QCOMPARE(decodeBudgetEvent(
                 R"({"type":"ERROR","object":{"kind":"Status","status":"Failure","code":410}})")
                 ->error.kind,
             Error::Kind::Expired);
}

QTEST_APPLESS_MAIN(TestBudgetDecoder)
#include "tst_budgetdecoder.moc"
