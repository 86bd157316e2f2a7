#include "core/objects/labelselector.h"

#include <QTest>

using namespace drover;

namespace {

using Operator = LabelRequirement::Operator;

LabelSelector selecting(const std::string &key, Operator op, std::vector<std::string> values = {})
{
    return {{{key, op, std::move(values)}}};
}

} // namespace

class TestLabelSelector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyMatchesEverything();
    void allRequirementsMustHold();
    void inNeedsTheLabel();
    void notInHoldsWithoutTheLabel();
    void existsAsksForTheKeyAlone();
    void greaterAndLessCompareWholeNumbers();
    void greaterHoldsForNothingElse();
    void textIsAsKubectlPrintsIt();
};

void TestLabelSelector::emptyMatchesEverything()
{
    QVERIFY(LabelSelector().matches({}));
    QVERIFY(LabelSelector().matches({{"app", "web"}}));
}

void TestLabelSelector::allRequirementsMustHold()
{
    LabelSelector selector = selecting("app", Operator::In, {"web"});
    selector.requirements.push_back({"tier", Operator::Exists, {}});

    QVERIFY(!selector.matches({{"app", "web"}}));
    QVERIFY(selector.matches({{"app", "web"}, {"tier", ""}}));
}

void TestLabelSelector::inNeedsTheLabel()
{
    const LabelSelector selector = selecting("app", Operator::In, {"web", "api"});

    QVERIFY(selector.matches({{"app", "api"}}));
    QVERIFY(!selector.matches({{"app", "db"}}));
    QVERIFY(!selector.matches({}));
}

void TestLabelSelector::notInHoldsWithoutTheLabel()
{
    const LabelSelector selector = selecting("app", Operator::NotIn, {"web"});

    QVERIFY(selector.matches({}));
    QVERIFY(selector.matches({{"app", "db"}}));
    QVERIFY(!selector.matches({{"app", "web"}}));
}

void TestLabelSelector::existsAsksForTheKeyAlone()
{
    QVERIFY(selecting("app", Operator::Exists).matches({{"app", ""}}));
    QVERIFY(!selecting("app", Operator::Exists).matches({}));
    QVERIFY(selecting("app", Operator::DoesNotExist).matches({}));
    QVERIFY(!selecting("app", Operator::DoesNotExist).matches({{"app", ""}}));
}

void TestLabelSelector::greaterAndLessCompareWholeNumbers()
{
    QVERIFY(selecting("cores", Operator::Gt, {"9"}).matches({{"cores", "10"}}));
    QVERIFY(!selecting("cores", Operator::Gt, {"10"}).matches({{"cores", "10"}}));
    QVERIFY(selecting("cores", Operator::Lt, {"10"}).matches({{"cores", "-1"}}));
    QVERIFY(!selecting("cores", Operator::Lt, {"10"}).matches({{"cores", "11"}}));
}

void TestLabelSelector::greaterHoldsForNothingElse()
{
    QVERIFY(!selecting("cores", Operator::Gt, {"1"}).matches({}));
    QVERIFY(!selecting("cores", Operator::Gt, {"1"}).matches({{"cores", "2.5"}}));
    QVERIFY(!selecting("cores", Operator::Gt, {"many"}).matches({{"cores", "2"}}));
    QVERIFY(!selecting("cores", Operator::Gt, {}).matches({{"cores", "2"}}));
    QVERIFY(!selecting("cores", Operator::Lt, {"1", "2"}).matches({{"cores", "0"}}));
}

void TestLabelSelector::textIsAsKubectlPrintsIt()
{
    const LabelSelector selector{{{"app", Operator::In, {"web"}},
                                  {"tier", Operator::In, {"b", "a"}},
                                  {"zone", Operator::NotIn, {"x"}},
                                  {"gpu", Operator::Exists, {}},
                                  {"old", Operator::DoesNotExist, {}},
                                  {"cores", Operator::Gt, {"4"}},
                                  {"disks", Operator::Lt, {"2"}}}};

    QCOMPARE(selectorText(selector),
             std::string("app=web,tier in (a,b),zone notin (x),gpu,!old,cores>4,disks<2"));
    QCOMPARE(selectorText({}), std::string());
}

QTEST_APPLESS_MAIN(TestLabelSelector)
#include "tst_labelselector.moc"
