#include "tests/support/podbuilder.h"
#include "ui/drains/drainoptionsform.h"
#include "ui/drains/planmodel.h"

#include <QCheckBox>
#include <QRegularExpression>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

DrainFacts factsOf(const PodBuilder &pod, DaemonSetFact::Kind daemonSet)
{
    DrainFacts facts;
    facts.node = "n1";
    facts.nodeUid = "uid-n1";
    facts.evictionVersion = "policy/v1";
    facts.pods = {pod};
    facts.budgets = {aBudget("shop/two-a").selects("app", "two"), aBudget("shop/two-b").selects("app", "two"),
                     aBudget("shop/full").selects("app", "full").room(0, 2, 2, 2)};
    facts.daemonSets["shop/agent"] = {daemonSet, u"daemonset not there"_s};
    return facts;
}

bool isHeld(const DrainFacts &facts, const DrainOptions &options)
{
    const PlannedPod pod = drainPlanFor(facts, options, {}).pods.front();
    return pod.fate == Fate::Refuse || pod.isBlockedNow();
}

QString adviceFor(const DrainFacts &facts, const PlanNotes &notes = {})
{
    PlanModel model;
    model.setPlans({drainPlanFor(facts, {}, {})}, notes);
    return model.index(1, PlanModel::WhatColumn).data().toString();
}

QStringList namesIn(const QString &advice)
{
    static const QRegularExpression name(u"\"([^\"]+)\""_s);
    QStringList names;
    for (const QRegularExpressionMatch &match : name.globalMatch(advice))
        names << match.captured(1);
    return names;
}

/// Of the form, by what stands in its first line.
QCheckBox *optionOf(const DrainOptionsForm &form, const QString &name)
{
    for (auto *box : form.findChildren<QCheckBox *>()) {
        if (box->text().remove(u'&').section(u'\n', 0, 0) == name)
            return box;
    }
    return nullptr;
}

} // namespace

class TestRefusalAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOptionsItNamesLetThePodGo_data();
    void theOptionsItNamesLetThePodGo();
    void whereDeletingIsNotOfferedItIsNotNamed();
    void whereNoOptionHelpsNoneIsNamed();
};

void TestRefusalAdvice::theOptionsItNamesLetThePodGo_data()
{
    using Kind = DaemonSetFact::Kind;
    QTest::addColumn<DrainFacts>("facts");
    QTest::addColumn<int>("options");
    const auto add = [](const char *name, const PodBuilder &pod, int options, Kind kind = Kind::Exists) {
        QTest::newRow(name) << factsOf(pod, kind) << options;
    };
    const auto web = [] { return aPod("shop/web-1").ownedBy("ReplicaSet", "web"); };
    const auto bare = [] { return aPod("shop/bare"); };
    const auto agent = [] { return aPod("shop/agent-1").ownedBy("DaemonSet", "agent"); };

    add("of a DaemonSet", agent(), 1);
    add("of a DaemonSet, with data and two budgets", agent().emptyDir().label("app", "two"), 1);
    add("with data", web().emptyDir(), 1);
    add("without controller", bare(), 1);
    add("without controller, with data", bare().emptyDir(), 2);
    add("of two budgets", web().label("app", "two"), 1);
    add("with data and two budgets", web().emptyDir().label("app", "two"), 2);
    add("with all of these", bare().emptyDir().label("app", "two"), 3);
    add("of a DaemonSet that is gone", agent(), 1, Kind::Gone);
    add("of one that is gone, with data", agent().emptyDir(), 2, Kind::Gone);
    add("blocked for good", web().label("app", "full"), 1);
}

/// And none of them is named for nothing.
void TestRefusalAdvice::theOptionsItNamesLetThePodGo()
{
    QFETCH(const DrainFacts, facts);
    QFETCH(const int, options);
    DrainOptionsForm form({});
    const QStringList names = namesIn(adviceFor(facts));
    QCOMPARE(names.size(), options);
    for (const QString &name : names) {
        QVERIFY2(optionOf(form, name), qPrintable(name));
        QVERIFY(isHeld(facts, form.options()));
        optionOf(form, name)->click();
    }

    QVERIFY(!isHeld(facts, form.options()));
    for (const QString &name : names) {
        optionOf(form, name)->click();
        QVERIFY2(isHeld(facts, form.options()), qPrintable(name));
        optionOf(form, name)->click();
    }
}

void TestRefusalAdvice::whereDeletingIsNotOfferedItIsNotNamed()
{
    PlanNotes notes;
    notes.isDeletionOffered = false;
    for (const char *app : {"two", "full"}) {
        const DrainFacts facts = factsOf(aPod("shop/web-1").ownedBy("ReplicaSet", "web").label("app", app),
                                         DaemonSetFact::Kind::Exists);
        QCOMPARE(namesIn(adviceFor(facts, notes)), QStringList());
        QVERIFY(isHeld(facts, {.ignoreDaemonSets = true, .deleteEmptyDirData = true, .force = true}));
    }
}

void TestRefusalAdvice::whereNoOptionHelpsNoneIsNamed()
{
    const DrainFacts facts =
        factsOf(aPod("shop/agent-1").ownedBy("DaemonSet", "agent"), DaemonSetFact::Kind::Unread);

    QCOMPARE(namesIn(adviceFor(facts)), QStringList());
    QVERIFY(isHeld(facts, {.ignoreDaemonSets = true,
                           .deleteEmptyDirData = true,
                           .force = true,
                           .disableEviction = true}));
}

QTEST_MAIN(TestRefusalAdvice)
#include "tst_refusaladvice.moc"
