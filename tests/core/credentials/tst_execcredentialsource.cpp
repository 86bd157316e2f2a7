#include "core/objects/timestamp.h"
#include "tests/core/credentials/pluginrig.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace drover;

/// Login plugins as they run: shell scripts that write down each run.
class TestExecCredentialSource : public QObject, private PluginRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void givesTheTokenOfThePlugin();
    void givesTheCertificateOfThePlugin();
    void tellsThePluginWhatItNeeds();
    void sharesOneRunAmongConcurrentRequests();
    void keepsATokenWithoutExpiry();
    void runsAgainWhenTheTokenHasExpired();
    void renewsATokenBeforeItExpires();
    void keepsTheTokenWhenItsRenewalFails();
    void runsAgainAfterTheServerRefusedTheToken();
    void keepsANewerTokenThanTheRefusedOne();
    void namesAPluginThatFails_data();
    void namesAPluginThatFails();
    void endsAPluginThatHangsWithItsChildren();
    void endsThePluginWithTheSource();
    void letsACallbackDestroyTheSource();
    void namesAPluginThatIsNotFound();
    void sendsNothingOverHttp();
};

void TestExecCredentialSource::givesTheTokenOfThePlugin()
{
    make(print(R"({"token":"t"})"));

    request();

    QTRY_COMPARE(m_answers.size(), std::size_t(1));
    QCOMPARE(answer().value(), (Credentials{"t", {}, {}}));
}

void TestExecCredentialSource::givesTheCertificateOfThePlugin()
{
    const QByteArray certificate = certificatePem().replace('\n', "\\n");
    const QByteArray key = keyPem().replace('\n', "\\n");
    make(print(R"({"token":"t","clientCertificateData":")" + certificate +
               R"(","clientKeyData":")" + key + "\"}"));

    request();

    QTRY_COMPARE(m_answers.size(), std::size_t(1));
    QCOMPARE(answer().value(), (Credentials{"t", certificatePem(), keyPem()}));
}

void TestExecCredentialSource::tellsThePluginWhatItNeeds()
{
    m_config.user.exec->arguments = {QStringLiteral("get-token"), QStringLiteral("two words")};
    make("printf '%s|' \"$@\" \"$KUBERNETES_EXEC_INFO\" > \"$OUT/seen\"\n"
         "wc -c >> \"$OUT/seen\"\n" +
         print(R"({"token":"t"})"));

    request();

    QTRY_COMPARE(m_answers.size(), std::size_t(1));
    QCOMPARE(m_folder->read(QStringLiteral("seen")),
             QByteArray(R"(get-token|two words|{"apiVersion":"client.authentication.k8s.io/v1",)"
                        R"("kind":"ExecCredential","spec":{"interactive":false}}|0)"
                        "\n"));
}

void TestExecCredentialSource::sharesOneRunAmongConcurrentRequests()
{
    make(print(R"({"token":"t"})"));

    for (int i = 0; i < 5; ++i)
        request();

    QTRY_COMPARE(m_answers.size(), std::size_t(5));
    for (const auto &each : m_answers)
        QCOMPARE(each.value().bearerToken, QByteArray("t"));
    QCOMPARE(runs(), 1);
}

void TestExecCredentialSource::keepsATokenWithoutExpiry()
{
    make(print(R"({"token":"t"})"));
    request();
    QTRY_COMPARE(m_answers.size(), std::size_t(1));

    m_clock->advance(std::chrono::hours(100));
    request();

    QCOMPARE(m_answers.size(), std::size_t(2));
    QCOMPARE(runs(), 1);
}

void TestExecCredentialSource::runsAgainWhenTheTokenHasExpired()
{
    m_clock->setWall(parseTimestamp("2026-11-23T20:00:00Z")->wallTime());
    make(print(R"({"token":"t","expirationTimestamp":"2026-11-23T20:15:00Z"})"));
    request();
    QTRY_COMPARE(m_answers.size(), std::size_t(1));

    m_clock->advance(std::chrono::minutes(15));
    request();
    QCOMPARE(m_answers.size(), std::size_t(2)); // good up to the very moment
    m_clock->advance(std::chrono::seconds(1));
    request();

    QTRY_COMPARE(m_answers.size(), std::size_t(3));
    QCOMPARE(runs(), 2);
}

/// A plugin whose first answer ends at 20:15, and each later one an hour after it.
static QByteArray renewing()
{
    return "n=$(wc -l < \"$OUT/runs\")\n" +
           PluginRig::print(R"({"token":"t'$n'","expirationTimestamp":"2026-11-23T2'$((n - 1))':15:00Z"})");
}

void TestExecCredentialSource::renewsATokenBeforeItExpires()
{
    m_clock->setWall(parseTimestamp("2026-11-23T20:00:00Z")->wallTime());
    make(renewing());
    request();
    QTRY_COMPARE(m_answers.size(), std::size_t(1));

    m_clock->advance(std::chrono::minutes(14));
    request();
    QCOMPARE(runs(), 1);
    m_clock->advance(std::chrono::seconds(1));
    request();
    QCOMPARE(m_answers.size(), std::size_t(3)); // at once: the old one still serves
    QCOMPARE(answer().value().bearerToken, QByteArray("t1"));

    QTRY_COMPARE((request(), answer().value().bearerToken), QByteArray("t2"));
    QCOMPARE(runs(), 2);
}

void TestExecCredentialSource::keepsTheTokenWhenItsRenewalFails()
{
    m_clock->setWall(parseTimestamp("2026-11-23T20:14:30Z")->wallTime());
    make("test $(wc -l < \"$OUT/runs\") = 1 || exit 1\n" + renewing());
    request();
    QTRY_COMPARE(m_answers.size(), std::size_t(1));

    request();
    QTRY_COMPARE(runs(), 2);
    m_clock->advance(std::chrono::seconds(19));
    request();

    QCOMPARE(answer().value().bearerToken, QByteArray("t1"));
    QCOMPARE(runs(), 2);
    m_clock->advance(std::chrono::seconds(1));
    QTRY_COMPARE((request(), runs()), 3);
    QCOMPARE(answer().value().bearerToken, QByteArray("t1"));
}

void TestExecCredentialSource::runsAgainAfterTheServerRefusedTheToken()
{
    make(print(R"({"token":"t"})"));
    request();
    QTRY_COMPARE(m_answers.size(), std::size_t(1));

    QVERIFY(m_source->invalidate(answer().value()));
    request();

    QTRY_COMPARE(m_answers.size(), std::size_t(2));
    QCOMPARE(runs(), 2);
}

void TestExecCredentialSource::keepsANewerTokenThanTheRefusedOne()
{
    make(print(R"({"token":"new"})"));
    request();
    QTRY_COMPARE(m_answers.size(), std::size_t(1));

    QVERIFY(m_source->invalidate(Credentials{"old", {}, {}}));
    request();

    QCOMPARE(m_answers.size(), std::size_t(2));
    QCOMPARE(runs(), 1);
}

void TestExecCredentialSource::namesAPluginThatFails_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("rule");
    QTest::newRow("an exit code") << QByteArray(
                                         "echo planted-4711; echo planted-4711 >&2; exit 7\n")
                                  << QStringLiteral("failed with exit code 7.");
    QTest::newRow("a crash") << QByteArray("kill -SEGV $$\n") << QStringLiteral("crashed.");
    QTest::newRow("text") << QByteArray("echo planted-4711\n")
                          << QStringLiteral(
                                 "gave an answer that is not an ExecCredential in JSON.");
    QTest::newRow("no end of text")
        << QByteArray("yes planted-4711\n") << QStringLiteral("printed more than 1 MiB.");
}

void TestExecCredentialSource::namesAPluginThatFails()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, rule);
    make(body);

    request();

    QTRY_COMPARE(m_answers.size(), std::size_t(1));
    QVERIFY(!answer().has_value());
    QCOMPARE(answer().error().kind, Error::Kind::Auth);
    QCOMPARE(answer().error().message,
             QStringLiteral("FILE: user \"u\": exec.command: executable %1 %2")
                 .arg(m_config.user.exec->command, rule));
    QVERIFY(!fullText(answer().error()).contains(QString::fromUtf8(kPlanted)));
}

static bool isRunning(const QByteArray &pid)
{
    if (::kill(pid.trimmed().toInt(), 0) != 0)
        return false;
    // Dead, but not yet collected by the system's first process: that takes it a while.
    QFile stat(QStringLiteral("/proc/%1/stat").arg(QString::fromLatin1(pid.trimmed())));
    return !stat.open(QFile::ReadOnly) || !stat.readAll().contains(") Z ");
}

/// Hangs, with a child; the file "pids" has both once they run.
static const QByteArray kHang = QByteArrayLiteral(
    "sleep 1000 &\necho $! > \"$OUT/pid\"\nmv \"$OUT/pid\" \"$OUT/child\"\nwait\n");

void TestExecCredentialSource::endsAPluginThatHangsWithItsChildren()
{
    make(kHang);
    request();
    QTRY_VERIFY(!m_folder->read(QStringLiteral("child")).isEmpty());

    m_clock->advance(std::chrono::seconds(59));
    QVERIFY(m_answers.empty());
    m_clock->advance(std::chrono::seconds(1));

    QCOMPARE(m_answers.size(), std::size_t(1));
    QCOMPARE(answer().error().kind, Error::Kind::Auth);
    QVERIFY(answer().error().message.endsWith(QStringLiteral("gave no answer within 60 s.")));
    QTRY_VERIFY(!isRunning(m_folder->read(QStringLiteral("child"))));
}

void TestExecCredentialSource::endsThePluginWithTheSource()
{
    make(kHang);
    request();
    QTRY_VERIFY(!m_folder->read(QStringLiteral("child")).isEmpty());

    m_source.reset();

    QVERIFY(m_answers.empty());
    QTRY_VERIFY(!isRunning(m_folder->read(QStringLiteral("child"))));
    m_clock->advance(std::chrono::minutes(5));
    QVERIFY(m_answers.empty());
}

void TestExecCredentialSource::letsACallbackDestroyTheSource()
{
    make(print(R"({"token":"t"})"));
    int calls = 0;
    const auto destroy = [this, &calls](const Result<Credentials> &) {
        ++calls;
        m_source.reset();
    };

    m_source->credentials(destroy);
    m_source->credentials(destroy);

    QTRY_COMPARE(calls, 1);
    QVERIFY(!m_source);
}

void TestExecCredentialSource::namesAPluginThatIsNotFound()
{
    m_config.user.exec->command = QStringLiteral("drover-no-such-plugin");
    m_config.user.exec->installHint = QStringLiteral("Get it:\n\033[31mhttps://example.com\a");
    m_source = makeCredentialSource(m_config, *m_clock);

    request();

    QTRY_COMPARE(m_answers.size(), std::size_t(1));
    QCOMPARE(answer().error().kind, Error::Kind::Config);
    QCOMPARE(answer().error().message,
             QStringLiteral("FILE: user \"u\": exec.command: executable drover-no-such-plugin not "
                            "found. Get it: \uFFFD[31mhttps://example.com\uFFFD."));
}

void TestExecCredentialSource::sendsNothingOverHttp()
{
    m_config.server = QUrl(QStringLiteral("http://host"));
    make(print(R"({"token":"t"})"));

    request();

    QCOMPARE(answer().value(), Credentials());
    QCOMPARE(runs(), 0);
}

QTEST_GUILESS_MAIN(TestExecCredentialSource)
#include "tst_execcredentialsource.moc"
