#include "tests/core/insight/whyrig.h"

#include <QCoreApplication>
#include <QScopeGuard>
#include <QTest>
#include <QTranslator>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// Why a node is not ready.
class TestWhyReadiness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReadyNodeAsksNothing();
    void conditionsOfReadyTellTheirCause_data();
    void conditionsOfReadyTellTheirCause();
    void evidenceNamesTheField();
    void aNodeWithoutTheConditionIsSaid();
    void anOldLeaseIsACause();
    void aFreshLeaseIsAHint();
    void aLeaseThatWasNotAskedSaysNothing();
    void taintsTellOfTheMachine();
    void eventsTellOfRebootsAndMemory();
    void maintenanceIsAHint();
    void anOldPictureIsSaid();
    void everyRuleHasASourceAndARemedy();
    void whatHasWordsIsInTheLanguageOfTheReader();
};

namespace {

NodeBuilder notReady(const QString &status, const QString &reason, const QString &message = {})
{
    NodeBuilder node(u"n1"_s);
    node.condition(u"Ready"_s, status, u"2026-11-25T11:50:00Z"_s, u"2026-11-25T11:51:00Z"_s,
                   reason, message);
    return node;
}

NodeLease renewedAt(const char *time)
{
    NodeLease lease;
    lease.renewed = *parseTimestamp(time);
    return lease;
}

/// A language of which one sees what was translated.
class Marking : public QTranslator
{
public:
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return u"«%1»"_s.replace(u"%1"_s, QString::fromUtf8(text));
    }
    bool isEmpty() const override { return false; }
};

/// Names of fields and of files are the same in all languages.
bool isMarkedOrPath(const QString &text)
{
    return text.startsWith(u'«') || text.startsWith(u"kubernetes pkg/") ||
           (text.contains(u'.') && !text.contains(u' '));
}

} // namespace

void TestWhyReadiness::aReadyNodeAsksNothing()
{
    NodeBuilder node(u"n1"_s);
    node.ready();
    WhyFacts facts = factsOf(node);
    facts.lease = NodeLease{};

    QCOMPARE(rulesFor(facts), QStringList());
}

void TestWhyReadiness::conditionsOfReadyTellTheirCause_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("rule");

    QTest::newRow("silent") << u"Unknown"_s << u"NodeStatusUnknown"_s
                            << u"Kubelet stopped posting node status."_s
                            << u"ready.kubelet-silent"_s;
    QTest::newRow("never posted") << u"Unknown"_s << u"NodeStatusNeverUpdated"_s << QString()
                                  << u"ready.never-posted"_s;
    QTest::newRow("network") << u"False"_s << u"KubeletNotReady"_s
                             << u"container runtime network not ready: NetworkReady=false "
                                "reason:NetworkPluginNotReady message:cni plugin not initialized"_s
                             << u"ready.network-plugin"_s;
    QTest::newRow("runtime") << u"False"_s << u"KubeletNotReady"_s
                             << u"[container runtime is down]"_s << u"ready.runtime"_s;
    QTest::newRow("pleg") << u"False"_s << u"KubeletNotReady"_s
                          << u"PLEG is not healthy: pleg was last seen active 3m ago"_s
                          << u"ready.pleg"_s;
    QTest::newRow("shutdown") << u"False"_s << u"KubeletNotReady"_s << u"node is shutting down"_s
                              << u"ready.shutting-down"_s;
    QTest::newRow("storage") << u"False"_s << u"KubeletNotReady"_s
                             << u"CSINode is not yet initialized"_s << u"ready.storage"_s;
    QTest::newRow("others") << u"False"_s << u"KubeletNotReady"_s << u"something else"_s
                            << u"ready.kubelet-says"_s;
}

void TestWhyReadiness::conditionsOfReadyTellTheirCause()
{
    QFETCH(const QString, status);
    QFETCH(const QString, reason);
    QFETCH(const QString, message);
    QFETCH(const QString, rule);

    const QStringList rules = rulesFor(factsOf(notReady(status, reason, message)));

    QVERIFY2(rules.contains(rule), qPrintable(rules.join(u' ')));
    QCOMPARE(rules.contains(u"ready.kubelet-says"_s), status == u"False"_s);
}

void TestWhyReadiness::evidenceNamesTheField()
{
    const WhyFinding finding =
        findingOf(factsOf(notReady(u"Unknown"_s, u"NodeStatusUnknown"_s, u"stopped"_s)),
                  u"ready.kubelet-silent"_s);

    QCOMPARE(finding.weight, WhyFinding::Weight::Cause);
    QCOMPARE(finding.evidence[0].field, u"status.conditions[Ready].status"_s);
    QCOMPARE(finding.evidence[0].value, u"Unknown"_s);
    QCOMPARE(*finding.evidence[0].at, parseTimestamp("2026-11-25T11:51:00Z")->wallTime());
    QCOMPARE(finding.evidence[2].value, u"stopped"_s);
    QCOMPARE(finding.evidence[3].value, u"2026-11-25T11:50:00Z"_s);
}

void TestWhyReadiness::aNodeWithoutTheConditionIsSaid()
{
    QCOMPARE(rulesFor(factsOf(NodeBuilder(u"n1"_s))), QStringList{u"ready.no-condition"_s});
}

void TestWhyReadiness::anOldLeaseIsACause()
{
    WhyFacts facts = factsOf(notReady(u"Unknown"_s, u"NodeStatusUnknown"_s));
    facts.lease = renewedAt("2026-11-25T11:50:00Z");

    const WhyFinding finding = findingOf(facts, u"ready.lease-expired"_s);
    QVERIFY(finding.sentence.contains(u"10m"_s));
    QCOMPARE(finding.evidence[0].field, u"lease spec.renewTime"_s);

    facts.lease = NodeLease{};
    QVERIFY(rulesFor(facts).contains(u"ready.lease-expired"_s));
}

void TestWhyReadiness::aFreshLeaseIsAHint()
{
    WhyFacts facts = factsOf(notReady(u"False"_s, u"KubeletNotReady"_s));
    facts.lease = renewedAt("2026-11-25T11:59:55Z");

    const WhyFinding finding = findingOf(facts, u"ready.lease-fresh"_s);
    QCOMPARE(finding.weight, WhyFinding::Weight::Hint);
    QVERIFY(!rulesFor(facts).contains(u"ready.lease-expired"_s));
}

void TestWhyReadiness::aLeaseThatWasNotAskedSaysNothing()
{
    const QStringList rules = rulesFor(factsOf(notReady(u"False"_s, u"KubeletNotReady"_s)));

    QVERIFY(rules.filter(u"lease"_s).isEmpty());
    QVERIFY(!rules.contains(u"unread"_s));
}

void TestWhyReadiness::taintsTellOfTheMachine()
{
    NodeBuilder node = notReady(u"Unknown"_s, u"NodeStatusUnknown"_s);
    node.taint(u"node.cloudprovider.kubernetes.io/shutdown"_s, {}, u"NoSchedule"_s)
        .taint(u"node.kubernetes.io/out-of-service"_s, {}, u"NoExecute"_s);

    const QStringList rules = rulesFor(factsOf(node));

    QVERIFY(rules.contains(u"ready.cloud-shutdown"_s));
    QVERIFY(rules.contains(u"ready.out-of-service"_s));
}

void TestWhyReadiness::eventsTellOfRebootsAndMemory()
{
    WhyFacts facts = factsOf(notReady(u"False"_s, u"KubeletNotReady"_s));
    facts.events = std::vector<ClusterEventPtr>{anEvent("SystemOOM", "killed java"),
                                                anEvent("Rebooted", "boot id 7")};

    QCOMPARE(findingOf(facts, u"ready.oom"_s).evidence[0].value, u"killed java"_s);
    QCOMPARE(findingOf(facts, u"ready.rebooted"_s).evidence[0].field, u"event Rebooted"_s);
}

void TestWhyReadiness::maintenanceIsAHint()
{
    NodeBuilder node = notReady(u"False"_s, u"KubeletNotReady"_s);
    node.condition(u"MaintenanceInProgress"_s, u"True"_s);

    QVERIFY(findingOf(factsOf(node), u"ready.lifecycle"_s)
                .sentence.contains(u"MaintenanceInProgress"_s));
}

void TestWhyReadiness::anOldPictureIsSaid()
{
    WhyFacts facts = factsOf(notReady(u"False"_s, u"KubeletNotReady"_s));
    facts.staleSince = whyNow() - 5min;

    QVERIFY(findingOf(facts, u"ready.stale"_s).sentence.contains(u"5m"_s));
}

void TestWhyReadiness::everyRuleHasASourceAndARemedy()
{
    QStringList ids;
    for (const WhyRule &rule : whyRules()) {
        QVERIFY2(QString::fromUtf8(rule.source).size() > 5, rule.id.data());
        QVERIFY2(QString::fromUtf8(rule.remedy).size() > 10, rule.id.data());
        QVERIFY2(!ids.contains(rule.id), rule.id.data());
        ids << rule.id;
    }
    QVERIFY(ids.size() > 30);
}

void TestWhyReadiness::whatHasWordsIsInTheLanguageOfTheReader()
{
    Marking marking;
    QVERIFY(QCoreApplication::installTranslator(&marking));
    const auto back = qScopeGuard([&] { QCoreApplication::removeTranslator(&marking); });
    WhyFacts facts = factsOf(notReady(u"Unknown"_s, u"NodeStatusUnknown"_s)
                                 .taint(u"gpu"_s, {}, u"NoSchedule"_s)
                                 .allocatable(u"pods"_s, u"0"_s)
                                 .info(u"kubeletVersion"_s, u"v1.35.6"_s));
    facts.lease = renewedAt("2026-11-25T11:50:00Z");
    facts.events = eventsWith(anEvent("Rebooted", "boot"));
    facts.pods = std::vector<PodDetailsPtr>{};
    facts.staleSince = whyNow() - 5min;
    facts.newestKubelet = "v1.36.2";
    facts.serverVersion = "v1.36.2";

    const std::vector<WhyFinding> findings = whyOf(facts);

    QVERIFY(findings.size() >= 7);
    for (const WhyFinding &finding : findings) {
        QVERIFY2(isMarkedOrPath(finding.source), qPrintable(finding.source));
        for (const WhyEvidence &one : finding.evidence)
            QVERIFY2(isMarkedOrPath(one.field), qPrintable(one.field));
    }
}

QTEST_GUILESS_MAIN(TestWhyReadiness)
#include "tst_whyreadiness.moc"
