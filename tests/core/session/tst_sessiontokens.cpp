#include "tests/core/kubeconfig/kubeconfigfolder.h"
#include "tests/core/session/sessionrig.h"
#include "tests/core/transport/testauthority.h"

#include <QFile>
#include <QSslKey>

using namespace drover;
using namespace drover::demo;
using namespace std::chrono_literals;

/// Tokens of a login plugin that end while a session runs, from the plugin's process to what is
/// told.
class TestSessionTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aTokenThatEndsInMidWatchIsRenewedAndNobodyNotices();
    void aPluginThatFailsThenIsSaidAndNotHammered();
    void aPluginThatFailedIsRunAtOnceWhenSomebodyWantsIt_data();
    void aPluginThatFailedIsRunAtOnceWhenSomebodyWantsIt();
    void whenItIsTriedNextIsToldHoweverSoonItFails();
    void aPluginThatWorksAgainBringsTheSessionBack();

private:
    void accept(const QByteArray &token);
    void give(const QByteArray &token);
    void fail() { m_folder->write(QStringLiteral("broken"), "x"); }
    int runs() const { return int(m_folder->read(QStringLiteral("runs")).count('\n')); }
    /// The watch is renewed after an event, so that it is no very short one.
    void renewWatch();
    void loseSignIn();

    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<KubeconfigFolder> m_folder;
    std::unique_ptr<ScopedVariable> m_path;
    std::unique_ptr<ScopedVariable> m_home;
    std::unique_ptr<HeldRig> m_rig;
    int m_edits = 0;
};

namespace {

constexpr char kPlugin[] = R"sh(echo run >> "$OUT/runs"
[ -e "$OUT/broken" ] && { echo planted-4711 >&2; exit 3; }
printf '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1",'
printf '"status":{"token":"%s"}}' "$(cat "$OUT/token")"
)sh";

DemoUser userWith(const QByteArray &token)
{
    return {QStringLiteral("ana"), token, true, true, true, false, {}};
}

DemoOptions secureServer(const TestCertificate &certificate)
{
    DemoOptions options;
    options.users = {userWith("first")};
    options.tls = DemoTls{QSslCertificate::fromData(certificate.certificatePem),
                          QSslKey(certificate.keyPem, QSsl::Ec),
                          {}};
    return options;
}

} // namespace

void TestSessionTokens::initTestCase()
{
    if (!TestAuthority::isPossible())
        QSKIP("the openssl command is missing");
    m_authority = std::make_unique<TestAuthority>(QStringLiteral("tokens"));
}

void TestSessionTokens::init()
{
    m_folder = std::make_unique<KubeconfigFolder>();
    m_path = std::make_unique<ScopedVariable>("PATH", "/usr/bin:/bin:/own"); // no shell is asked
    m_home = std::make_unique<ScopedVariable>("HOME", m_folder->path({}).toUtf8());
    give("first");
    ClusterConfig config;
    config.caPem = m_authority->certificatePem();
    config.userName = QStringLiteral("ana");
    config.user.exec = ExecPlugin();
    config.user.exec->apiVersion = QStringLiteral("client.authentication.k8s.io/v1");
    config.user.exec->interactiveMode = QStringLiteral("IfAvailable");
    config.user.exec->environment = {{QStringLiteral("OUT"), m_folder->path({})}};
    config.user.exec->command = m_folder->writeScript(QStringLiteral("plug"), kPlugin);
    m_rig = std::make_unique<HeldRig>(3, secureServer(m_authority->issue({})), config);
    m_rig->start();
    QTRY_COMPARE(m_rig->word(), QStringLiteral("Live"));
    QTRY_COMPARE(watchTargets(m_rig->server).size(), 1);
}

void TestSessionTokens::cleanup()
{
    m_rig.reset();
    m_path.reset();
    m_home.reset();
}

void TestSessionTokens::accept(const QByteArray &token)
{
    m_rig->server.setUsers({userWith(token)});
}

void TestSessionTokens::give(const QByteArray &token)
{
    m_folder->write(QStringLiteral("token"), token);
}

void TestSessionTokens::renewWatch()
{
    m_rig->server.state().edit("node-00001", annotated("turn", QByteArray::number(++m_edits)));
    QTRY_COMPARE(m_rig->rows(), rowsOf(m_rig->server));
    m_rig->server.faults().endWatches();
}

void TestSessionTokens::aTokenThatEndsInMidWatchIsRenewedAndNobodyNotices()
{
    m_rig->rows();
    m_rig->told.clear();
    accept("second");
    give("second");

    renewWatch();

    QTRY_COMPARE(runs(), 2);
    QTRY_COMPARE(watchTargets(m_rig->server).size(), 3); // refused once, then answered
    m_rig->server.state().edit("node-00002", cordoned());
    QTRY_COMPARE(m_rig->rows(), rowsOf(m_rig->server));
    m_rig->told.removeAll(QStringLiteral("Live"));
    QCOMPARE(m_rig->told, QStringList()); // nothing else was ever said
    QCOMPARE(m_rig->server.requestCount(RequestKind::List), 1);
}

void TestSessionTokens::loseSignIn()
{
    accept("second");
    fail();
    renewWatch();
    QTRY_COMPARE(m_rig->word(), QStringLiteral("SignedOut"));
}

void TestSessionTokens::aPluginThatFailsThenIsSaidAndNotHammered()
{
    loseSignIn();

    const auto &stale = std::get<Stale>(m_rig->freshness());
    QVERIFY(stale.everComplete);
    QVERIFY2(stale.error.message.contains(QStringLiteral("plug")), qPrintable(stale.error.message));
    QVERIFY(!errorSentence(stale.error).contains(QString::fromUtf8(kPlanted)));
    QVERIFY(!kindAdvice(stale.error.kind).isEmpty());
    QCOMPARE(m_rig->rows().size(), 3);
    const int runsBefore = runs();
    m_rig->server.forgetRequests();

    const TimePoint end = m_rig->clock.now() + 5min;
    QVERIFY(m_rig->passUntil([&] { return m_rig->clock.now() >= end; }));

    QCOMPARE(m_rig->word(), QStringLiteral("SignedOut"));
    QVERIFY2(runs() - runsBefore <= 1, qPrintable(QString::number(runs() - runsBefore)));
    QCOMPARE(m_rig->server.requests().size(), std::size_t(0)); // none without credentials
    QCOMPARE(std::get<Stale>(m_rig->freshness()).error.causes.size(), std::size_t(1)); // its words
}

void TestSessionTokens::aPluginThatFailedIsRunAtOnceWhenSomebodyWantsIt_data()
{
    QTest::addColumn<bool>("byWaking");
    QTest::newRow("sign in again") << false;
    QTest::newRow("the computer woke") << true;
}

void TestSessionTokens::aPluginThatFailedIsRunAtOnceWhenSomebodyWantsIt()
{
    QFETCH(const bool, byWaking);
    loseSignIn();
    QFile::remove(m_folder->path(QStringLiteral("broken")));
    give("second");

    const SessionRequest wanted = byWaking ? SessionRequest(Woke{}) : SessionRequest(RefreshNow{});
    QVERIFY(m_rig->mailboxes->toWorker.post(wanted));
    m_rig->worker.takeRequests();

    QTRY_COMPARE(m_rig->word(), QStringLiteral("Live")); // and no time passed
}

void TestSessionTokens::whenItIsTriedNextIsToldHoweverSoonItFails()
{
    loseSignIn();
    m_rig->clock.advance(1s);
    const int before = runs();

    QVERIFY(m_rig->mailboxes->toWorker.post(RefreshNow{}));
    m_rig->worker.takeRequests();
    QTRY_COMPARE(runs(), before + 1); // no time passes meanwhile

    const auto isTold = [this] {
        m_rig->clock.advance(50ms);
        const auto *stale = std::get_if<Stale>(&m_rig->freshness());
        return stale && stale->next;
    };
    QTRY_VERIFY(isTold());
}

void TestSessionTokens::aPluginThatWorksAgainBringsTheSessionBack()
{
    loseSignIn();
    QFile::remove(m_folder->path(QStringLiteral("broken")));
    give("second");

    QVERIFY(m_rig->passUntil([&] { return m_rig->word() == u"Live"; }, 100ms));

    QCOMPARE(m_rig->rows(), rowsOf(m_rig->server));
    QCOMPARE(m_rig->counters.relists, 0u); // the version is good still
}

QTEST_GUILESS_MAIN(TestSessionTokens)
#include "tst_sessiontokens.moc"
