#include "tests/core/insight/whyrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// A kubelet of which nothing is heard, while its node counts as ready.
class TestWhySilence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLeaseThatIsRenewedAsksNothing();
    void threeRenewalsThatDidNotComeAreSilence();
    void ageIsThatOfTheReading();
    void theServersClockDecides();
    void theGracePeriodIsThatOfTheServersVersion_data();
    void theGracePeriodIsThatOfTheServersVersion();
    void aLeaseForLongerIsRenewedMoreRarely();
    void withoutALeaseHeartbeatsTell();
    void aHeartbeatOfSevenMinutesIsHealthy();
    void anOldPictureTellsNothingOfHeartbeats();
    void aNodeThatIsNotReadyHasItsOwnQuestion();
    void aLeaseThatMayNotBeReadIsSaid();
};

namespace {

WhyFacts readyFacts(const char *heartbeat = "2026-11-25T11:58:00Z")
{
    NodeBuilder node(u"n1"_s);
    node.condition(u"Ready"_s, u"True"_s, QString::fromLatin1(heartbeat),
                   u"2026-11-25T10:00:00Z"_s);
    return factsOf(node);
}

WhyFacts factsWithLease(std::chrono::seconds age)
{
    WhyFacts facts = readyFacts();
    NodeLease lease;
    lease.renewed = Timestamp(
        std::chrono::duration_cast<std::chrono::microseconds>((whyNow() - age).time_since_epoch())
            .count());
    facts.lease = lease;
    facts.leaseRead = whyNow();
    return facts;
}

} // namespace

void TestWhySilence::aLeaseThatIsRenewedAsksNothing()
{
    QCOMPARE(rulesFor(factsWithLease(10s)), QStringList());
    QCOMPARE(rulesFor(factsWithLease(25s)), QStringList());
    QVERIFY(!isInQuestion(WhyQuestion::KubeletSilent, factsWithLease(25s)));
}

void TestWhySilence::threeRenewalsThatDidNotComeAreSilence()
{
    const WhyFacts facts = factsWithLease(35s);

    const WhyFinding finding = findingOf(facts, u"silent.lease"_s);

    QCOMPARE(rulesFor(facts), QStringList{u"silent.lease"_s});
    QCOMPARE(finding.question, WhyQuestion::KubeletSilent);
    QVERIFY(finding.sentence.contains(u"not been renewed for 35s"_s));
    QCOMPARE(finding.evidence[0].field, u"lease spec.renewTime"_s);
    QCOMPARE(finding.evidence[1].field, u"status.conditions[Ready].status"_s);
    QVERIFY(QString(finding.source).contains(u"node-monitor-grace-period"_s));
}

void TestWhySilence::ageIsThatOfTheReading()
{
    WhyFacts facts = factsWithLease(5s);
    facts.now = whyNow() + 10min; // the page stands there; nothing was asked again

    QCOMPARE(rulesFor(facts), QStringList());
}

void TestWhySilence::theServersClockDecides()
{
    WhyFacts facts = factsWithLease(3min); // by our clock, which is ahead
    facts.serverAhead = -170s;
    QCOMPARE(rulesFor(facts), QStringList());

    facts = factsWithLease(-60s); // by our clock, which is behind
    facts.serverAhead = 100s;
    QCOMPARE(rulesFor(facts), QStringList{u"silent.lease"_s});
}

void TestWhySilence::theGracePeriodIsThatOfTheServersVersion_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("age");
    QTest::addColumn<bool>("isOverdue");
    QTest::addRow("1.31, in time") << u"v1.31.4"_s << 54 << false;
    QTest::addRow("1.31, overdue") << u"v1.31.4"_s << 57 << true;
    QTest::addRow("1.32, in time") << u"v1.32.0"_s << 64 << false;
    QTest::addRow("1.32, overdue") << u"v1.32.0"_s << 67 << true;
    QTest::addRow("not known, in time") << QString() << 64 << false;
}

void TestWhySilence::theGracePeriodIsThatOfTheServersVersion()
{
    QFETCH(QString, version);
    QFETCH(int, age);
    QFETCH(bool, isOverdue);
    WhyFacts facts = factsWithLease(std::chrono::seconds(age));
    facts.serverVersion = version.toStdString();

    QCOMPARE(rulesFor(facts).contains(u"silent.not-marked"_s), isOverdue);
}

void TestWhySilence::aLeaseForLongerIsRenewedMoreRarely()
{
    WhyFacts facts = factsWithLease(90s);
    (*facts.lease)->durationSeconds = 200; // renewed every 50 s

    QCOMPARE(rulesFor(facts), QStringList());
}

void TestWhySilence::withoutALeaseHeartbeatsTell()
{
    WhyFacts facts = readyFacts("2026-11-25T11:45:00Z");
    QCOMPARE(rulesFor(facts), QStringList()); // the lease has not come yet
    facts.lease = Asked<NodeLease>(tl::unexpected(Error{}));

    const WhyFinding finding = findingOf(facts, u"silent.heartbeat"_s);

    QVERIFY(finding.sentence.contains(u"15m"_s));
    QCOMPARE(finding.evidence[0].value, u"2026-11-25T11:45:00Z"_s);
}

void TestWhySilence::aHeartbeatOfSevenMinutesIsHealthy()
{
    WhyFacts facts = readyFacts("2026-11-25T11:52:30Z");
    facts.lease = Asked<NodeLease>(tl::unexpected(Error{}));

    QCOMPARE(rulesFor(facts), QStringList());
}

void TestWhySilence::anOldPictureTellsNothingOfHeartbeats()
{
    WhyFacts facts = readyFacts("2026-11-25T11:00:00Z");
    facts.lease = Asked<NodeLease>(tl::unexpected(Error{}));
    facts.staleSince = whyNow() - 50min;

    QCOMPARE(rulesFor(facts), QStringList());
}

void TestWhySilence::aNodeThatIsNotReadyHasItsOwnQuestion()
{
    WhyFacts facts = factsWithLease(5min);
    NodeBuilder node(u"n1"_s);
    node.condition(u"Ready"_s, u"Unknown"_s, {}, {}, u"NodeStatusUnknown"_s);
    facts.node = node.build();

    QCOMPARE(rulesFor(facts), (QStringList{u"ready.kubelet-silent"_s, u"ready.lease-expired"_s}));
}

void TestWhySilence::aLeaseThatMayNotBeReadIsSaid()
{
    WhyFacts facts = readyFacts("2026-11-25T11:45:00Z");
    Error forbidden;
    forbidden.kind = Error::Kind::Forbidden;
    facts.lease = Asked<NodeLease>(tl::unexpected(forbidden));

    QCOMPARE(rulesFor(facts), (QStringList{u"silent.heartbeat"_s, u"unread"_s}));
    QVERIFY(findingOf(facts, u"unread"_s).remedy.contains(u"get leases"_s));
}

QTEST_GUILESS_MAIN(TestWhySilence)
#include "tst_whysilence.moc"
