#include "tests/core/kubeconfig/kubeconfigfolder.h"

#include <QDir>
#include <QTest>

using namespace drover;

/// From a good context to all that is needed to connect.
class TestContextResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesEveryClusterField();
    void readsTheServerAddress_data();
    void readsTheServerAddress();
    void readsCertificatesFromDataOrFile_data();
    void readsCertificatesFromDataOrFile();
    void namesTheFieldOfABadCertificate_data();
    void namesTheFieldOfABadCertificate();
    void ignoresAKeyWithoutACertificate();
    void acceptsEveryKindOfKey_data();
    void acceptsEveryKindOfKey();
    void keepsTokenAndTokenFile();
    void refusesATokenFileThatCannotBeRead_data();
    void refusesATokenFileThatCannotBeRead();
    void letsOtherCredentialsVoidThePlugin_data();
    void letsOtherCredentialsVoidThePlugin();
    void carriesThePlugin();
    void resolvesACommandOnlyIfItIsAPath_data();
    void resolvesACommandOnlyIfItIsAPath();
    void dropsCredentialsForHttp();
    void tellsLoopback_data();
    void tellsLoopback();
};

static QByteArray inQuotes(const QByteArray &pem)
{
    return '\'' + pem.toBase64() + '\'';
}

void TestContextResolver::carriesEveryClusterField()
{
    KubeconfigFolder folder;

    const auto config = folder.resolve(kubeconfigWith(
        "server: 'https://host', tls-server-name: inner, proxy-url: 'socks5://me:pw@proxy:1080', "
        "disable-compression: true, certificate-authority-data: " +
        inQuotes(certificatePem())));

    QVERIFY(config.has_value());
    ClusterConfig expected;
    expected.file = folder.path(QStringLiteral("config"));
    expected.id = {expected.file, QStringLiteral("c")};
    expected.userName = QStringLiteral("u");
    expected.clusterName = QStringLiteral("c");
    expected.server = QUrl(QStringLiteral("https://host"));
    expected.caPem = certificatePem();
    expected.tlsServerName = QStringLiteral("inner");
    expected.proxy = QUrl(QStringLiteral("socks5://me:pw@proxy:1080"));
    expected.disableCompression = true;
    QCOMPARE(*config, expected);
}

void TestContextResolver::readsTheServerAddress_data()
{
    QTest::addColumn<QString>("address");
    const auto row = [](const char *written, const char *address) {
        QTest::newRow(written) << QString::fromLatin1(address);
    };
    row("https://host:6443", "https://host:6443");
    row("https://host:6443/", "https://host:6443");
    row("https://host/k8s/clusters/c-m-abc", "https://host/k8s/clusters/c-m-abc");
    row("https://host/k8s/clusters/c-m-abc//", "https://host/k8s/clusters/c-m-abc");
    row("https://host/a%2Fb?x=1#y", "https://host/a%2Fb");
    row("https://[2001:db8::1]:6443", "https://[2001:db8::1]:6443");
    row("HTTPS://Host", "https://host");
    row("host:8080", "http://host:8080");
    row("10.0.0.1:6443", "http://10.0.0.1:6443");
    row("host", "http://host");
}

void TestContextResolver::readsTheServerAddress()
{
    QFETCH(QString, address);
    KubeconfigFolder folder;

    const auto config =
        folder.resolve(kubeconfigWith(QByteArray("server: '") + QTest::currentDataTag() + '\''));

    QVERIFY(config.has_value());
    QCOMPARE(QString::fromLatin1(config->server.toEncoded()), address);
}

void TestContextResolver::readsCertificatesFromDataOrFile_data()
{
    QTest::addColumn<QByteArray>("cluster");
    QTest::addColumn<QByteArray>("user");
    QTest::newRow("data") << "certificate-authority-data: " + inQuotes(certificatePem("Y2E="))
                          << "client-certificate-data: " + inQuotes(certificatePem()) +
                                 ", client-key-data: " + inQuotes(keyPem());
    QTest::newRow("files") << QByteArray("certificate-authority: ca.pem")
                           << QByteArray("client-certificate: me.pem, client-key: ./me.key");
    QTest::newRow("one of each") << QByteArray("certificate-authority: ca.pem")
                                 << "client-certificate: me.pem, client-key-data: " +
                                        inQuotes(keyPem());
}

void TestContextResolver::readsCertificatesFromDataOrFile()
{
    QFETCH(QByteArray, cluster);
    QFETCH(QByteArray, user);
    KubeconfigFolder folder;
    folder.write(QStringLiteral("ca.pem"), certificatePem("Y2E="));
    folder.write(QStringLiteral("me.pem"), certificatePem());
    folder.write(QStringLiteral("me.key"), keyPem());

    const auto config = folder.resolve(kubeconfigWith("server: 'https://h', " + cluster, user));

    QVERIFY(config.has_value());
    QCOMPARE(config->caPem, certificatePem("Y2E="));
    QCOMPARE(config->user.certificatePem, certificatePem());
    QCOMPARE(config->user.keyPem, keyPem());
}

void TestContextResolver::namesTheFieldOfABadCertificate_data()
{
    QTest::addColumn<QByteArray>("cluster");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QString>("message");
    const QByteArray certificate = "client-certificate-data: " + inQuotes(certificatePem());
    const auto row = [](const char *name, const QByteArray &cluster, const QByteArray &user,
                        const char *message) {
        QTest::newRow(name) << cluster << user << QString::fromLatin1(message);
    };
    row("no CA file", "certificate-authority: gone.pem", "",
        "cluster \"c\": certificate-authority (FOLDER/gone.pem) does not exist.");
    row("a folder as CA", "certificate-authority: ./", "",
        "cluster \"c\": certificate-authority (FOLDER) is a folder.");
    row("a CA that is no PEM", "certificate-authority-data: 'cGxhbnRlZA=='", "",
        "cluster \"c\": certificate-authority-data holds no PEM certificate.");
    row("a CA file that is a key", "certificate-authority: me.key", "",
        "cluster \"c\": certificate-authority (FOLDER/me.key) holds no PEM certificate.");
    row("no certificate file", "", "client-certificate: gone.pem, client-key: me.key",
        "user \"u\": client-certificate (FOLDER/gone.pem) does not exist.");
    row("a certificate that is no PEM", "",
        "client-certificate-data: 'cGxhbnRlZA==', client-key: me.key",
        "user \"u\": client-certificate-data holds no PEM certificate.");
    row("no key file", "", certificate + ", client-key: gone.key",
        "user \"u\": client-key (FOLDER/gone.key) does not exist.");
    row("a key that is a certificate", "",
        certificate + ", client-key-data: " + inQuotes(certificatePem()),
        "user \"u\": client-key-data holds no PEM private key.");
    row("an encrypted key", "",
        certificate + ", client-key-data: " + inQuotes(keyPem("ENCRYPTED PRIVATE KEY")),
        "user \"u\": client-key-data holds an encrypted key, which is not supported.");
}

void TestContextResolver::namesTheFieldOfABadCertificate()
{
    QFETCH(QByteArray, cluster);
    QFETCH(QByteArray, user);
    QFETCH(QString, message);
    KubeconfigFolder folder;
    folder.write(QStringLiteral("me.key"), keyPem());
    const QString root = QDir::cleanPath(folder.path({}));

    const auto config = folder.resolve(kubeconfigWith("server: 'https://h', " + cluster, user));

    QVERIFY(!config.has_value());
    QCOMPARE(config.error().kind, Error::Kind::Config);
    QCOMPARE(config.error().message,
             root + QStringLiteral("/config: ") + message.replace(QStringLiteral("FOLDER"), root));
    QVERIFY(!fullText(config.error()).contains(QString::fromLatin1(kPlanted)));
}

void TestContextResolver::ignoresAKeyWithoutACertificate()
{
    KubeconfigFolder folder;

    const auto config = folder.resolve(kubeconfigForUser("client-key: gone.key"));

    QVERIFY(config.has_value());
    QCOMPARE(config->user, UserCredentials());
}

void TestContextResolver::acceptsEveryKindOfKey_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("PKCS#8") << QByteArray("PRIVATE KEY");
    QTest::newRow("PKCS#1") << QByteArray("RSA PRIVATE KEY");
    QTest::newRow("SEC1") << QByteArray("EC PRIVATE KEY");
}

void TestContextResolver::acceptsEveryKindOfKey()
{
    QFETCH(QByteArray, type);
    KubeconfigFolder folder;
    const QByteArray key = keyPem(type);

    const auto config =
        folder.resolve(kubeconfigForUser("client-certificate-data: " + inQuotes(certificatePem()) +
                                         ", client-key-data: " + inQuotes(key)));

    QVERIFY(config.has_value());
    QCOMPARE(config->user.keyPem, key);
}

void TestContextResolver::keepsTokenAndTokenFile()
{
    KubeconfigFolder folder;

    const auto config = folder.resolve(kubeconfigForUser("token: written, tokenFile: gone"));

    QVERIFY(config.has_value()); // the token stands in until the file can be read
    QCOMPARE(config->user.token, QByteArray("written"));
    QCOMPARE(config->user.tokenFile, folder.path(QStringLiteral("gone")));
}

void TestContextResolver::refusesATokenFileThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("rule");
    QTest::newRow("none") << QByteArray() << QStringLiteral("does not exist.");
    QTest::newRow("blank") << QByteArray(" \n") << QStringLiteral("is empty.");
    QTest::newRow("two lines") << kPlanted + "\n" + kPlanted
                               << QStringLiteral("holds line breaks or control characters.");
    QTest::newRow("large") << kPlanted.repeated(10'000) << QStringLiteral("is larger than 64 KiB.");
}

void TestContextResolver::refusesATokenFileThatCannotBeRead()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, rule);
    KubeconfigFolder folder;
    if (!content.isEmpty())
        folder.write(QStringLiteral("token"), content);

    const auto config = folder.resolve(kubeconfigForUser("tokenFile: token"));

    QVERIFY(!config.has_value());
    QCOMPARE(config.error().message, QStringLiteral("%1: user \"u\": tokenFile (%2) %3")
                                         .arg(folder.path(QStringLiteral("config")),
                                              folder.path(QStringLiteral("token")), rule));
}

static const QByteArray kExec = QByteArrayLiteral(
    "exec: {command: plug, apiVersion: client.authentication.k8s.io/v1, args: [a, b], "
    "env: [{name: K, value: V}], installHint: get it, provideClusterInfo: true, "
    "interactiveMode: Never}");

void TestContextResolver::letsOtherCredentialsVoidThePlugin_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<bool>("isInForce");
    QTest::newRow("alone") << kExec << true;
    QTest::newRow("beside a token") << kExec + ", token: t" << false;
    QTest::newRow("beside a token file") << kExec + ", tokenFile: token" << false;
    QTest::newRow("beside a certificate")
        << kExec + ", client-certificate-data: " + inQuotes(certificatePem()) +
               ", client-key-data: " + inQuotes(keyPem())
        << false;
    QTest::newRow("beside a key alone") << kExec + ", client-key: gone" << true;
}

void TestContextResolver::letsOtherCredentialsVoidThePlugin()
{
    QFETCH(QByteArray, user);
    QFETCH(bool, isInForce);
    KubeconfigFolder folder;
    folder.write(QStringLiteral("token"), "t");

    const auto config = folder.resolve(kubeconfigForUser(user));

    QVERIFY(config.has_value());
    QCOMPARE(config->user.exec.has_value(), isInForce);
}

void TestContextResolver::carriesThePlugin()
{
    KubeconfigFolder folder;

    const auto config = folder.resolve(
        kubeconfigWith("server: 'https://h', extensions: [{name: other, extension: {a: 1}}, "
                       "{name: client.authentication.k8s.io/exec, extension: {audience: x, n: 1}}]",
                       kExec));

    QVERIFY(config.has_value());
    ExecPlugin expected;
    expected.apiVersion = QStringLiteral("client.authentication.k8s.io/v1");
    expected.command = QStringLiteral("plug");
    expected.arguments = QStringList{QStringLiteral("a"), QStringLiteral("b")};
    expected.environment = {{QStringLiteral("K"), QStringLiteral("V")}};
    expected.installHint = QStringLiteral("get it");
    expected.provideClusterInfo = true;
    expected.interactiveMode = QStringLiteral("Never");
    expected.clusterConfig = R"({"audience":"x","n":1})";
    QCOMPARE(config->user.exec, std::optional(expected));
}

void TestContextResolver::resolvesACommandOnlyIfItIsAPath_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("plug") << QStringLiteral("plug");
    QTest::newRow("./plug") << QStringLiteral("FOLDER/plug");
    QTest::newRow("bin/plug") << QStringLiteral("FOLDER/bin/plug");
    QTest::newRow("/opt/plug") << QStringLiteral("/opt/plug");
    QTest::newRow("~/plug") << QStringLiteral("FOLDER/~/plug");
}

void TestContextResolver::resolvesACommandOnlyIfItIsAPath()
{
    QFETCH(QString, command);
    KubeconfigFolder folder;

    const auto config =
        folder.resolve(kubeconfigForUser(QByteArray("exec: {command: ") + QTest::currentDataTag() +
                                         ", apiVersion: client.authentication.k8s.io/v1beta1}"));

    QVERIFY(config.has_value());
    QCOMPARE(config->user.exec->command,
             command.replace(QStringLiteral("FOLDER"), QDir::cleanPath(folder.path({}))));
    QCOMPARE(config->user.exec->interactiveMode, QStringLiteral("IfAvailable"));
}

void TestContextResolver::dropsCredentialsForHttp()
{
    KubeconfigFolder folder;

    const auto config = folder.resolve(kubeconfigWith(
        "server: 'host:6443', certificate-authority-data: " + inQuotes(certificatePem()),
        "token: " + kPlanted));

    QVERIFY(config.has_value());
    QCOMPARE(config->server.scheme(), QStringLiteral("http"));
    QCOMPARE(config->user, UserCredentials());
}

void TestContextResolver::tellsLoopback_data()
{
    QTest::addColumn<bool>("is");
    for (const char *server : {"https://localhost:1", "http://127.0.0.1", "https://127.1.2.3:6443",
                               "https://[::1]:6443", "https://LOCALHOST"})
        QTest::newRow(server) << true;
    for (const char *server : {"https://10.0.0.127", "https://127.example.com", "https://[::2]",
                               "https://localhost.example.com", "https://127.0.0.1.example.com"})
        QTest::newRow(server) << false;
}

void TestContextResolver::tellsLoopback()
{
    QFETCH(bool, is);
    ClusterConfig config;
    config.server = QUrl(QString::fromLatin1(QTest::currentDataTag()));

    QCOMPARE(isLoopback(config), is);
}

QTEST_GUILESS_MAIN(TestContextResolver)
#include "tst_contextresolver.moc"
