#include "tests/core/insight/whyrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// Why a node comes and goes, and why its version is behind.
class TestWhyChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoChangesAreAnIncident();
    void threeChangesAreAPattern();
    void bootsAreTheirOwnPattern();
    void repeatedEventsSayTheSame();
    void aSupportedVersionAsksNothing();
    void aKubeletTooOldIsSaid();
    void aKubeletNewerThanTheServerIsSaid();
    void aKubeletBehindOthersIsAHint();
    void anUnknownVersionSaysNothing();
};

namespace {

WhyFacts factsWith(const QString &kubelet = u"v1.33.4"_s)
{
    NodeBuilder node(u"n1"_s);
    node.ready().info(u"kubeletVersion"_s, kubelet);
    return factsOf(node);
}

} // namespace

void TestWhyChanges::twoChangesAreAnIncident()
{
    WhyFacts facts = factsWith();
    facts.flips = {whyNow() - 20min, whyNow() - 10min};

    QCOMPARE(rulesFor(facts), QStringList());
}

void TestWhyChanges::threeChangesAreAPattern()
{
    WhyFacts facts = factsWith();
    facts.flips = {whyNow() - 30min, whyNow() - 20min, whyNow() - 10min};

    const WhyFinding finding = findingOf(facts, u"flap.readiness"_s);

    QVERIFY(finding.sentence.contains(u'3'));
    QCOMPARE(*finding.evidence[0].at, whyNow() - 10min);
}

void TestWhyChanges::bootsAreTheirOwnPattern()
{
    WhyFacts facts = factsWith();
    facts.boots = {whyNow() - 30min, whyNow() - 20min};

    QCOMPARE(rulesFor(facts), QStringList{u"flap.reboots"_s});
}

void TestWhyChanges::repeatedEventsSayTheSame()
{
    WhyFacts facts = factsWith();
    facts.boots = {whyNow() - 30min, whyNow() - 20min};
    facts.events = eventsWith(anEvent("NodeNotReady", "not ready", 4));

    QVERIFY(findingOf(facts, u"flap.events"_s).evidence[0].value.contains(u"4 times"_s));
}

void TestWhyChanges::aSupportedVersionAsksNothing()
{
    WhyFacts facts = factsWith();
    facts.serverVersion = "v1.36.2";
    facts.newestKubelet = "v1.33.4";

    QCOMPARE(rulesFor(facts), QStringList());
}

void TestWhyChanges::aKubeletTooOldIsSaid()
{
    WhyFacts facts = factsWith(u"v1.32.9"_s);
    facts.serverVersion = "v1.36.2";

    const WhyFinding finding = findingOf(facts, u"version.too-old"_s);

    QCOMPARE(finding.evidence[0].value, u"v1.32.9"_s);
    QCOMPARE(finding.evidence[1].value, u"v1.36.2"_s);
}

void TestWhyChanges::aKubeletNewerThanTheServerIsSaid()
{
    WhyFacts facts = factsWith(u"v1.37.0"_s);
    facts.serverVersion = "v1.36.2";

    QCOMPARE(rulesFor(facts), QStringList{u"version.too-new"_s});
}

void TestWhyChanges::aKubeletBehindOthersIsAHint()
{
    WhyFacts facts = factsWith();
    facts.newestKubelet = "v1.33.5";

    QCOMPARE(findingOf(facts, u"version.behind-others"_s).weight, WhyFinding::Weight::Hint);
}

void TestWhyChanges::anUnknownVersionSaysNothing()
{
    WhyFacts facts = factsWith(u"custom"_s);
    facts.serverVersion = "v1.36.2";
    facts.newestKubelet = "v1.36.2";

    QCOMPARE(rulesFor(facts), QStringList());
}

QTEST_GUILESS_MAIN(TestWhyChanges)
#include "tst_whychanges.moc"
