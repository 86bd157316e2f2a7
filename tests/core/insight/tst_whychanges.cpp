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
    void whoSawAPartOfTheHourSaysSo();
    void bootsAreTheirOwnPattern();
    void repeatedEventsSayTheSame();
    void eventsAloneRaiseTheQuestion();
    void whatIsSpreadOverHoursIsSaidToBe();
    void oneRebootWithItsEventsIsNoPattern();
    void rebootsAndStartsAreToldOfByEvents_data();
    void rebootsAndStartsAreToldOfByEvents();
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

/// So often since that long ago, the last time five minutes ago.
ClusterEventPtr repeated(const char *reason, const char *source, std::chrono::seconds first,
                         std::int64_t count)
{
    auto event = std::make_shared<ClusterEvent>(*anEvent(reason, reason, count));
    event->source = source;
    event->firstTimestamp = Timestamp(
        std::chrono::duration_cast<std::chrono::microseconds>((whyNow() - first).time_since_epoch())
            .count());
    return event;
}

/// Readiness changed then, to NotReady first and to Ready next.
std::vector<ReadinessTurn> flipsAt(std::initializer_list<std::chrono::minutes> ago)
{
    std::vector<ReadinessTurn> flips;
    for (const std::chrono::minutes minutes : ago) {
        const bool isBack = flips.size() % 2 == 1;
        flips.push_back({whyNow() - minutes, isBack ? u"NotReady"_s : u"Ready"_s,
                         isBack ? u"Ready"_s : u"NotReady"_s});
    }
    return flips;
}

} // namespace

void TestWhyChanges::twoChangesAreAnIncident()
{
    WhyFacts facts = factsWith();
    facts.flips = flipsAt({20min, 10min});

    QCOMPARE(rulesFor(facts), QStringList());
}

void TestWhyChanges::threeChangesAreAPattern()
{
    WhyFacts facts = factsWith();
    facts.flips = flipsAt({30min, 20min, 10min});
    facts.connectedFor = 1h;

    const WhyFinding finding = findingOf(facts, u"flap.readiness"_s);

    QVERIFY(finding.sentence.contains(u"3 times in the last hour"_s));
    QCOMPARE(*finding.evidence[0].at, whyNow() - 10min);
    QCOMPARE(finding.evidence[0].value, u"Ready → NotReady"_s);
    QCOMPARE(finding.evidence[1].value, u"NotReady → Ready"_s);
}

void TestWhyChanges::whoSawAPartOfTheHourSaysSo()
{
    WhyFacts facts = factsWith();
    facts.flips = flipsAt({6min, 5min, 4min, 3min, 2min, 1min});
    facts.connectedFor = 7min;

    const WhyFinding finding = findingOf(facts, u"flap.readiness"_s);

    QCOMPARE(finding.sentence, u"Drover saw its readiness change 6 times, and was connected for only 7m of the last hour."_s);
    QCOMPARE(finding.evidence.size(), std::size_t(6));
    QCOMPARE(*finding.evidence.back().at, whyNow() - 6min);
    QCOMPARE(finding.evidence.back().value, u"the first of these"_s);
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

void TestWhyChanges::eventsAloneRaiseTheQuestion()
{
    WhyFacts facts = factsWith(); // just connected: no flip was seen
    facts.connectedFor = 90s;
    facts.events = eventsWith(repeated("NodeNotReady", "node-controller", 58min, 4));

    const WhyFinding finding = findingOf(facts, u"flap.readiness-events"_s);

    QCOMPARE(rulesFor(facts), QStringList{u"flap.readiness-events"_s});
    QVERIFY(isInQuestion(WhyQuestion::Flapping, facts));
    QVERIFY2(finding.sentence.contains(u"By the server's events"_s) &&
                 finding.sentence.contains(u'4'),
             qPrintable(finding.sentence));
    QCOMPARE(finding.evidence[0].field, u"event NodeNotReady"_s);
    QVERIFY(finding.evidence[0].value.contains(u"4 times"_s));
    QCOMPARE(*finding.evidence[1].at, whyNow() - 58min);
    QVERIFY(finding.evidence[2].value.startsWith(u"0 change"_s)); // what was seen, and what not
    QVERIFY(finding.evidence[2].value.endsWith(u"connected for 90s of the last hour"_s));
}

void TestWhyChanges::whatIsSpreadOverHoursIsSaidToBe()
{
    WhyFacts facts = factsWith();
    facts.events = eventsWith(repeated("NodeNotReady", "node-controller", 5h, 41));
    QVERIFY(findingOf(facts, u"flap.readiness-events"_s).sentence.contains(u"about"_s));

    facts.events = eventsWith(repeated("NodeNotReady", "node-controller", 72h, 5));
    QCOMPARE(rulesFor(facts), QStringList());
}

void TestWhyChanges::oneRebootWithItsEventsIsNoPattern()
{
    WhyFacts facts = factsWith();
    facts.events = std::vector<ClusterEventPtr>{repeated("NodeNotReady", "node-controller", 9min, 1),
                                                repeated("NodeReady", "kubelet", 5min, 1),
                                                repeated("Rebooted", "kubelet", 6min, 1),
                                                repeated("Starting", "kubelet", 6min, 1)};

    QCOMPARE(rulesFor(facts), QStringList());
}

void TestWhyChanges::rebootsAndStartsAreToldOfByEvents_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("rule");
    QTest::newRow("boots") << QByteArray("Rebooted") << 2 << u"flap.reboot-events"_s;
    QTest::newRow("starts") << QByteArray("Starting") << 3 << u"flap.kubelet-starts"_s;
    QTest::newRow("two starts") << QByteArray("Starting") << 2 << QString();
}

void TestWhyChanges::rebootsAndStartsAreToldOfByEvents()
{
    QFETCH(QByteArray, reason);
    QFETCH(int, count);
    QFETCH(QString, rule);
    WhyFacts facts = factsWith();
    facts.events = eventsWith(repeated(reason.constData(), "kubelet", 40min, count));

    QCOMPARE(rulesFor(facts), rule.isEmpty() ? QStringList() : QStringList{rule});
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
