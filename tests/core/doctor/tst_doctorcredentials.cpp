#include "tests/core/doctor/doctorrig.h"

#include <QTest>

using namespace drover;

/// Credentials that cannot do, whatever the server. The way to it is examined all the same.
class TestDoctorCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatThereIs_data();
    void saysWhatThereIs();
    void warnsOfRequestsWithoutCredentials();
    void warnsOfCredentialsThatAreNotSent();
    void saysUntilWhenAPluginsTokenIsGood();
    void namesWhatCannotDo_data();
    void namesWhatCannotDo();
    void doesNotWaitForAPluginThatHangs();
    void namesAnExpiredCertificate();
    void namesAKeyOfAnotherCertificate();
    void examinesTheWayWithoutCredentials();

private:
    QByteArray kubeconfigFor(const QByteArray &user) const;

    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<SmallApiServer> m_server;
};

static const QByteArray kVersion = QByteArrayLiteral("apiVersion: client.authentication.k8s.io/v1, "
                                                     "interactiveMode: Never");

static QByteArray jwt(const QByteArray &claims)
{
    return "eyJh." + claims.toBase64(QByteArray::Base64UrlEncoding) + '.' + kPlanted;
}

static QByteArray plugin(const QByteArray &body)
{
    return "exec: {" + kVersion + ", command: /bin/sh, args: ['-c', \"" + body + "\"]}";
}

void TestDoctorCredentials::initTestCase()
{
    if (!TestAuthority::isPossible())
        QSKIP("the openssl command is missing: THE DOCTOR'S CREDENTIALS ARE NOT TESTED");
    m_authority = std::make_unique<TestAuthority>(QStringLiteral("The Right Authority"));
    m_server = std::make_unique<SmallApiServer>(serverTls(m_authority->issue({})));
}

QByteArray TestDoctorCredentials::kubeconfigFor(const QByteArray &user) const
{
    return kubeconfigWith(clusterFields(m_server->address(), m_authority->certificatePem()), user);
}

void TestDoctorCredentials::saysWhatThereIs_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QByteArray() << "None: requests are anonymous.";
    QTest::newRow("a token") << "token: " + kPlanted << "A token from the kubeconfig.";
    QTest::newRow("somebody else") << "as: boss, token: " + kPlanted
                                   << "A token from the kubeconfig; acting as boss.";
    QTest::newRow("a login") << "username: me, password: " + kPlanted
                             << "User name and password of me.";
    QTest::newRow("a token file") << QByteArray("tokenFile: /dev/null, token: ") + kPlanted
                                  << "A token from the file /dev/null.";
}

void TestDoctorCredentials::saysWhatThereIs()
{
    QFETCH(QByteArray, user);
    QFETCH(QString, words);
    DoctorRig rig;

    rig.examine(kubeconfigFor(user));

    QCOMPARE(rig.verdicts(), allSteps());
    QCOMPARE(rig.detailOf(DoctorCheck::Credentials), words);
    QVERIFY(!rig.allText().contains(u"planted-4711"));
}

void TestDoctorCredentials::warnsOfRequestsWithoutCredentials()
{
    DoctorRig rig;

    rig.examine(kubeconfigFor({}));
    QVERIFY(rig.adviceOf(DoctorCheck::Credentials).contains(u"kubectl asks for a user name"));
    rig.examine(kubeconfigFor("token: t"));

    QVERIFY(rig.adviceOf(DoctorCheck::Credentials).isEmpty());
}

void TestDoctorCredentials::warnsOfCredentialsThatAreNotSent()
{
    SmallApiServer plain;
    plain.wantToken(kPlanted);
    const QString advice = QStringLiteral("Use an https:// address.");
    DoctorRig rig;

    rig.examine(kubeconfigWith(clusterFields(plain.address()), "token: " + kPlanted));

    QCOMPARE(rig.detailOf(DoctorCheck::Credentials),
             QStringLiteral("None are sent, because the address begins with http://."));
    QCOMPARE(rig.adviceOf(DoctorCheck::Credentials), advice);
    QCOMPARE(rig.report().firstFailure()->check, DoctorCheck::WhoAmI);
    QCOMPARE(rig.report().firstFailure()->advice, advice);
}

void TestDoctorCredentials::saysUntilWhenAPluginsTokenIsGood()
{
    DoctorRig rig;
    rig.folder.write(QStringLiteral("answer"),
                     R"({"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1",)"
                     R"("status":{"token":"planted-4711",)"
                     R"("expirationTimestamp":"2099-11-23T20:15:00Z"}})");

    rig.examine(kubeconfigFor(plugin("cat " + rig.folder.path(QStringLiteral("answer")).toUtf8())));

    QCOMPARE(rig.verdicts(), allSteps());
    QCOMPARE(rig.detailOf(DoctorCheck::Credentials),
             QStringLiteral("The plugin /bin/sh gave a token; good until 2099-11-23 20:15:00 UTC."));
    QVERIFY(!rig.allText().contains(u"planted-4711"));
}

void TestDoctorCredentials::namesWhatCannotDo_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("advice");
    QTest::newRow("a plugin that is missing")
        << "exec: {" + kVersion + ", command: drover-no-plugin, installHint: Get it at x.}"
        << "executable drover-no-plugin not found. Get it at x." << "Install the plugin";
    QTest::newRow("a plugin that fails") << plugin("echo planted-4711; exit 3")
                                         << "failed with exit code 3"
                                         << "Run the plugin in a terminal and see what it says: /bin/sh -c 'echo planted-4711; exit 3'";
    QTest::newRow("a plugin that asks")
        << QByteArray("exec: {apiVersion: client.authentication.k8s.io/v1, command: ask, "
                      "interactiveMode: Always}")
        << "needs a terminal" << "set exec.interactiveMode to IfAvailable";
    QTest::newRow("a plugin that says why")
        << plugin("echo The session has expired. >&2; echo planted-4711 >&2; exit 1")
        << "failed with exit code 1. It says: The session has expired. [hidden]" << "Do what the plugin says";
    QTest::newRow("a token file that is missing")
        << QByteArray("tokenFile: gone") << "tokenFile" << "Correct the user entry";
    QTest::newRow("a key that is missing")
        << QByteArray("client-certificate: gone, client-key: gone") << "client-certificate"
        << "Correct the user entry";
    QTest::newRow("a removed provider") << QByteArray("auth-provider: {name: gcp}")
                                        << "\"gcp\" was removed" << "gke-gcloud-auth-plugin";
    QTest::newRow("an expired id-token")
        << "auth-provider: {name: oidc, config: {id-token: " + jwt(R"({"exp":1000000000})") + "}}"
        << "the id-token expired on 2001-09-09 01:46:40 UTC" << "Sign in with kubectl";
    QTest::newRow("an expired token") << "token: " + jwt(R"({"exp":1000000000})")
                                      << "The token expired on 2001-09-09 01:46:40 UTC."
                                      << "Sign in again";
}

void TestDoctorCredentials::namesWhatCannotDo()
{
    QFETCH(QByteArray, user);
    QFETCH(QString, cause);
    QFETCH(QString, advice);
    DoctorRig rig;

    rig.examine(kubeconfigFor(user));

    QCOMPARE(rig.report().firstFailure()->check, DoctorCheck::Credentials);
    QVERIFY2(rig.detailOf(DoctorCheck::Credentials).contains(cause),
             qPrintable(rig.firstFailure()));
    QVERIFY2(rig.adviceOf(DoctorCheck::Credentials).contains(advice),
             qPrintable(rig.firstFailure()));
    QVERIFY(!rig.detailOf(DoctorCheck::Credentials).contains(u"planted-4711"));
}

void TestDoctorCredentials::doesNotWaitForAPluginThatHangs()
{
    DoctorRig rig;
    rig.limits.credentials = std::chrono::milliseconds(200);

    rig.examine(kubeconfigFor(plugin("sleep 1000")));

    QCOMPARE(rig.report().firstFailure()->check, DoctorCheck::Credentials);
    QVERIFY(rig.report().firstFailure()->took < std::chrono::seconds(5));
}

void TestDoctorCredentials::namesAnExpiredCertificate()
{
    const TestCertificate old =
        m_authority->issue({.commonName = QStringLiteral("jane"), .days = -1});
    DoctorRig rig;

    rig.examine(kubeconfigFor("client-certificate-data: '" + old.certificatePem.toBase64() +
                              "', client-key-data: '" + old.keyPem.toBase64() + '\''));

    QVERIFY2(rig.firstFailure().startsWith(
                 QStringLiteral("credentials: The client certificate for jane expired on ")),
             qPrintable(rig.firstFailure()));
}

void TestDoctorCredentials::namesAKeyOfAnotherCertificate()
{
    const TestCertificate one = m_authority->issue({});
    const TestCertificate other = m_authority->issue({.algorithm = QStringLiteral("rsa")});
    DoctorRig rig;

    rig.examine(kubeconfigFor("client-certificate-data: '" + one.certificatePem.toBase64() +
                              "', client-key-data: '" + other.keyPem.toBase64() + '\''));

    QVERIFY2(rig.firstFailure().startsWith(QStringLiteral(
                 "credentials: The client-key of user \"u\" does not belong to its")),
             qPrintable(rig.firstFailure()));
}

void TestDoctorCredentials::examinesTheWayWithoutCredentials()
{
    const auto before = m_server->server().requests().size();
    DoctorRig rig;

    rig.examine(kubeconfigFor(plugin("exit 1")));

    QStringList due = allSteps().mid(0, 9); // as far as the version
    due[2] = QStringLiteral("!credentials");
    QCOMPARE(rig.verdicts(), due);
    for (const QByteArray &request : m_server->server().requests().mid(before))
        QVERIFY(!request.contains("Authorization"));
}

QTEST_GUILESS_MAIN(TestDoctorCredentials)
#include "tst_doctorcredentials.moc"
