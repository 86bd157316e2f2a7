#include "tests/core/session/sessionrig.h"
#include "tests/core/transport/testauthority.h"
#include "tests/support/sanitizers.h"

#include <QSslKey>

using namespace drover;
using namespace drover::demo;
using namespace std::chrono_literals;

/// Servers that answer badly, slowly or as somebody new, from the socket to what is told.
class TestSessionTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBrokenWatchIsALossAndAddsNoRow_data();
    void aBrokenWatchIsALossAndAddsNoRow();
    void aBrokenListIsSaidAndTriedAgain_data();
    void aBrokenListIsSaidAndTriedAgain();
    void aSlowListThatMovesIsNotCut();
    void anOverloadedServerIsAskedAgainWithBackoff_data();
    void anOverloadedServerIsAskedAgainWithBackoff();
    void aRenewedServerCertificateIsTrusted();
    void aCalendarThatJumpsChangesNothingWhileTheStreamLives();
};

namespace {

bool isFollowing(HeldRig &rig)
{
    return rig.word() == u"Live" && !watchTargets(rig.server).isEmpty();
}

void addSpoils()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::newRow("garbage") << Spoil::Garbage;
    QTest::newRow("a login page") << Spoil::Html;
    QTest::newRow("cut JSON in whole HTTP") << Spoil::Truncated;
}

} // namespace

void TestSessionTrouble::aBrokenWatchIsALossAndAddsNoRow_data()
{
    addSpoils();
}

void TestSessionTrouble::aBrokenWatchIsALossAndAddsNoRow()
{
    QFETCH(const Spoil, spoil);
    HeldRig rig;
    rig.start();
    QTRY_VERIFY(isFollowing(rig));
    rig.server.faults().spoil(RequestKind::Watch, spoil);
    rig.server.faults().cutStreams();

    QVERIFY(rig.passUntil([&] {
        const Error *error = freshnessError(rig.freshness());
        return error && error->kind == Error::Kind::Protocol;
    }));
    QCOMPARE(rig.rows(), rowsOf(rig.server));

    rig.server.faults().clear();
    QVERIFY(rig.passUntil([&] { return rig.word() == u"Live"; }));
}

void TestSessionTrouble::aBrokenListIsSaidAndTriedAgain_data()
{
    addSpoils();
}

void TestSessionTrouble::aBrokenListIsSaidAndTriedAgain()
{
    QFETCH(const Spoil, spoil);
    HeldRig rig;
    rig.start();
    QTRY_VERIFY(isFollowing(rig));
    rig.server.faults().spoil(RequestKind::List, spoil);
    rig.server.state().compact();
    rig.server.faults().failWatches(410);

    QTRY_VERIFY(freshnessError(rig.freshness()) != nullptr);
    QCOMPARE(freshnessError(rig.freshness())->kind, Error::Kind::Protocol);
    QCOMPARE(rig.rows().size(), 3); // a relist that fails takes nothing away

    rig.server.faults().clear();
    QVERIFY(rig.passUntil([&] { return rig.word() == u"Live"; }));
    QCOMPARE(rig.rows(), rowsOf(rig.server));
}

void TestSessionTrouble::aSlowListThatMovesIsNotCut()
{
    HeldRig rig(40);
    rig.server.faults().slow(400'000);
    rig.start();

    QVERIFY(rig.passUntil([&] { return rig.synced || (rig.rows(), rig.synced); }));

    QCOMPARE(rig.server.requestCount(RequestKind::List), 1);
    QCOMPARE(rig.rows(), rowsOf(rig.server));
}

void TestSessionTrouble::anOverloadedServerIsAskedAgainWithBackoff_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("429 that names no time") << 429;
    QTest::newRow("500") << 500;
    QTest::newRow("503") << 503;
}

void TestSessionTrouble::anOverloadedServerIsAskedAgainWithBackoff()
{
    QFETCH(const int, code);
    HeldRig rig;
    rig.start();
    QTRY_VERIFY(isFollowing(rig));
    rig.server.faults().answerNext(RequestKind::List, {code, {}}, 1000); // the check as well
    rig.server.faults().answerNext(RequestKind::Watch, {code, {}}, 1000);
    rig.server.forgetRequests();
    rig.server.faults().cutStreams();
    const TimePoint end = rig.clock.now() + 120s;

    QVERIFY(rig.passUntil([&] { return rig.clock.now() >= end; }));

    QCOMPARE(rig.word(), QStringLiteral("Stale"));
    const auto asked = rig.server.requests().size(); // after 0.8, 1.6, 3.2 … 15 s, up to doubled
    QVERIFY2(asked >= 4 && asked <= 12, qPrintable(QString::number(asked)));
    rig.server.faults().clear();
    QVERIFY(rig.passUntil([&] { return rig.word() == u"Live"; }));
}

void TestSessionTrouble::aRenewedServerCertificateIsTrusted()
{
    if (kLosesLocksByProcesses)
        QSKIP("not under ThreadSanitizer: see sanitizers.h");
    if (!TestAuthority::isPossible())
        QSKIP("the openssl command is missing");
    const TestAuthority authority(QStringLiteral("renewing"));
    const auto secured = [&authority](quint16 port) {
        const TestCertificate certificate = authority.issue({});
        DemoOptions options;
        options.port = port;
        options.tls = DemoTls{QSslCertificate::fromData(certificate.certificatePem),
                              QSslKey(certificate.keyPem, QSsl::Ec),
                              {}};
        return options;
    };
    ClusterConfig config;
    config.caPem = authority.certificatePem();
    auto first = std::make_unique<DemoServer>(secured(0));
    first->state().seedNodes(3);
    QVERIFY(first->listen());
    const quint16 port = first->port();
    SystemClock clock;
    ClusterSession session(configFor(*first, config), QStringLiteral("test"), clock,
                           quickRetries());
    session.start();
    QTRY_COMPARE(freshnessWord(session.freshness()), QStringLiteral("Live"));

    first.reset();
    QTRY_VERIFY(freshnessWord(session.freshness()) != u"Live");
    DemoServer second(secured(port));
    second.state().seedNodes(4);
    QVERIFY(second.listen());

    QTRY_COMPARE(freshnessWord(session.freshness()), QStringLiteral("Live"));
    QTRY_COMPARE(rowsOf(session.cache()), rowsOf(second));
}

void TestSessionTrouble::aCalendarThatJumpsChangesNothingWhileTheStreamLives()
{
    HeldRig rig;
    rig.start();
    QTRY_VERIFY(isFollowing(rig));

    for (const std::chrono::hours jump : {7h, -20h}) {
        rig.clock.setWall(rig.clock.wallNow() + jump);
        rig.server.state().edit("node-00001", cordoned(jump > 0h));
        QTRY_COMPARE(rig.rows(), rowsOf(rig.server));
        rig.server.faults().endWatches();
        const int watches = int(watchTargets(rig.server).size());
        QTRY_COMPARE(watchTargets(rig.server).size(), watches + 1);
        QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    }

    QCOMPARE(rig.server.requestCount(RequestKind::List), 1);
}

QTEST_GUILESS_MAIN(TestSessionTrouble)
#include "tst_sessiontrouble.moc"
