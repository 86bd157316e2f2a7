#include "tests/core/kubeconfig/kubeconfigfolder.h"

#include <QTest>

using namespace drover;

/// What of a context is broken or not supported, as the picker shows it and as opening refuses it.
class TestContextCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesABrokenReference_data();
    void namesABrokenReference();
    void namesABrokenCluster_data();
    void namesABrokenCluster();
    void namesABrokenUser_data();
    void namesABrokenUser();
    void namesABrokenPlugin_data();
    void namesABrokenPlugin();
    void keepsGoodContextsBesideBrokenOnes();
    void acceptsAContextWithoutAUser();
    void saysWhatIsNotSupported_data();
    void saysWhatIsNotSupported();
    void letsHttpPassWhatItWouldNotSend();

private:
    void checkBroken(const QByteArray &bytes, const QString &message);
};

static void addRow(const char *name, const QByteArray &fields, const char *message)
{
    QTest::newRow(name) << fields << QString::fromLatin1(message);
}

static void addColumns()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("message");
}

void TestContextCheck::checkBroken(const QByteArray &bytes, const QString &message)
{
    KubeconfigFolder folder;
    const QString expected = folder.path(QStringLiteral("config")) + QStringLiteral(": ") + message;

    const Kubeconfig config = folder.load(bytes);
    const auto resolved = config.resolve(QStringLiteral("c"));

    QVERIFY(config.problems().empty());
    QCOMPARE(config.contexts().size(), std::size_t(1));
    const auto &broken = config.contexts().front().broken;
    QVERIFY(broken.has_value());
    QCOMPARE(broken->kind, Error::Kind::Config);
    QCOMPARE(broken->message, expected);
    QVERIFY(!resolved.has_value());
    QCOMPARE(resolved.error(), *broken);
    QVERIFY(!fullText(*broken).contains(QString::fromLatin1(kPlanted)));
}

void TestContextCheck::namesABrokenReference_data()
{
    addColumns();
    addRow("no cluster", "user: u", "context \"c\": cluster is not set.");
    addRow("an unknown cluster", "cluster: z, user: u",
           "context \"c\": cluster names \"z\", which is not defined.");
    addRow("an unknown user", "cluster: c, user: z",
           "context \"c\": user names \"z\", which is not defined.");
}

void TestContextCheck::namesABrokenReference()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, message);

    checkBroken("clusters:\n- name: c\n  cluster: {server: 'https://h'}\nusers:\n- name: u\n"
                "contexts:\n- name: c\n  context: {" +
                    fields + "}\n",
                message);
}

void TestContextCheck::namesABrokenCluster_data()
{
    addColumns();
    addRow("no server", "", "cluster \"c\": server is not set.");
    addRow("a server without a host", "server: 'https://'",
           "cluster \"c\": server is not a URL with a host.");
    addRow("another scheme", "server: 'ftp://planted-4711'",
           "cluster \"c\": server must begin with https:// or http://.");
    addRow("a password in a plain address", "server: 'http://me:planted-4711@host'",
           "cluster \"c\": server holds a user name or password, which are sent over https:// only.");
    addRow("a password and no scheme", "server: 'me:planted-4711@host'",
           "cluster \"c\": server holds a user name or password, which are sent over https:// only.");
    addRow("a path without a scheme", "server: 'host/planted-4711'",
           "cluster \"c\": server has a path but no https:// or http://.");
    addRow("two authorities",
           "server: 'https://h', certificate-authority: a, certificate-authority-data: 'aGk='",
           "cluster \"c\": certificate-authority and certificate-authority-data are both set; "
           "keep one.");
    addRow("insecure with an authority",
           "server: 'https://h', insecure-skip-tls-verify: true, certificate-authority: a",
           "cluster \"c\": insecure-skip-tls-verify and a certificate authority are both set; "
           "keep one.");
    addRow("another proxy scheme", "server: 'https://h', proxy-url: 'ftp://planted-4711'",
           "cluster \"c\": proxy-url must begin with http://, https:// or socks5://.");
    addRow("a proxy without a scheme", "server: 'https://h', proxy-url: 'planted-4711:3128'",
           "cluster \"c\": proxy-url must begin with http://, https:// or socks5://.");
    addRow("a proxy without a host", "server: 'https://h', proxy-url: 'http://'",
           "cluster \"c\": proxy-url is not a URL with a host.");
}

void TestContextCheck::namesABrokenCluster()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, message);

    checkBroken(kubeconfigWith(fields), message);
}

void TestContextCheck::namesABrokenUser_data()
{
    addColumns();
    addRow("two certificates",
           "client-certificate: a, client-certificate-data: 'aGk=', client-key: k",
           "user \"u\": client-certificate and client-certificate-data are both set; keep one.");
    addRow("two keys", "client-certificate: a, client-key: k, client-key-data: 'aGk='",
           "user \"u\": client-key and client-key-data are both set; keep one.");
    addRow("a certificate without a key", "client-certificate: a",
           "user \"u\": client-key is not set, but a client certificate is.");
    addRow("token and password", "token: planted-4711, username: me, password: planted-4711",
           "user \"u\": token and username or password are both set; keep one.");
    addRow("token file and password", "tokenFile: t, password: planted-4711",
           "user \"u\": tokenFile and username or password are both set; keep one.");
    addRow("a password alone", "password: planted-4711",
           "user \"u\": username is not set, but a password is.");
    addRow("a token of two lines", "token: \"planted-4711\\nX-Evil: 1\"",
           "user \"u\": token holds line breaks or control characters.");
    addRow("a uid without a user", "as-uid: planted-4711",
           "user \"u\": as-uid is set without \"as\".");
    addRow("groups without a user", "as-groups: [a]",
           "user \"u\": as-groups is set without \"as\".");
    addRow("a user of two lines", "as: \"planted-4711\\nX-Evil: 1\"",
           "user \"u\": as holds line breaks or control characters.");
    addRow("a group of two lines", "as: a, as-groups: [b, \"planted-4711\\r\"]",
           "user \"u\": as-groups holds line breaks or control characters.");
    addRow("an id-token of two lines",
           "auth-provider: {name: oidc, config: {id-token: \"planted-4711\\n\"}}",
           "user \"u\": auth-provider.config.id-token holds line breaks or control characters.");
    addRow("extra without a user", "as-user-extra: {a: [b]}",
           "user \"u\": as-user-extra is set without \"as\".");
}

void TestContextCheck::namesABrokenUser()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, message);

    checkBroken(kubeconfigForUser(fields), message);
}

void TestContextCheck::namesABrokenPlugin_data()
{
    addColumns();
    const QByteArray version = "apiVersion: client.authentication.k8s.io/v1";
    addRow("beside an auth-provider", "auth-provider: {name: oidc}, exec: {command: x}",
           "user \"u\": exec and auth-provider are both set; keep one.");
    addRow("no command", "exec: {" + version + "}", "user \"u\": exec.command is not set.");
    addRow("no version", "exec: {command: x}",
           "user \"u\": exec.apiVersion must be client.authentication.k8s.io/v1 or "
           "client.authentication.k8s.io/v1beta1.");
    addRow("the alpha version",
           "exec: {command: x, apiVersion: client.authentication.k8s.io/v1alpha1}",
           "user \"u\": exec.apiVersion must be client.authentication.k8s.io/v1 or "
           "client.authentication.k8s.io/v1beta1.");
    addRow("no mode in v1", "exec: {command: x, " + version + "}",
           "user \"u\": exec.interactiveMode must be Never, IfAvailable or Always.");
    addRow("an unknown mode", "exec: {command: x, interactiveMode: planted-4711, " + version + "}",
           "user \"u\": exec.interactiveMode must be Never, IfAvailable or Always.");
    addRow("a nameless variable",
           "exec: {command: x, env: [{value: planted-4711}], interactiveMode: Never, " + version +
               "}",
           "user \"u\": exec.env holds a variable without a name.");
}

void TestContextCheck::namesABrokenPlugin()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, message);

    checkBroken(kubeconfigForUser(fields), message);
}

void TestContextCheck::keepsGoodContextsBesideBrokenOnes()
{
    KubeconfigFolder folder;

    const Kubeconfig config = folder.load(
        "contexts:\n- name: bad\n  context: {cluster: gone}\n- name: c\n"
        "  context: {cluster: k}\nclusters:\n- name: k\n  cluster: {server: 'https://h'}\n");

    QVERIFY(config.contexts().front().broken.has_value());
    QVERIFY(!config.contexts().back().broken.has_value());
    QVERIFY(config.resolve(QStringLiteral("c")).has_value());
}

void TestContextCheck::acceptsAContextWithoutAUser()
{
    KubeconfigFolder folder;

    const auto config = folder.resolve(kubeconfigWithContexts({QStringLiteral("c")}, "h"));

    QVERIFY(config.has_value());
    QCOMPARE(config->user, UserCredentials());
}

void TestContextCheck::saysWhatIsNotSupported_data()
{
    addColumns();
    addRow("the provider gcp", "auth-provider: {name: gcp, config: {access-token: planted-4711}}",
           "The auth-provider \"gcp\" was removed from Kubernetes clients. Install "
           "gke-gcloud-auth-plugin and run: gcloud container clusters get-credentials.");
    addRow("the provider azure, beside a token",
           "auth-provider: {name: azure}, token: planted-4711",
           "The auth-provider \"azure\" was removed from Kubernetes clients. Install "
           "kubelogin and run: kubelogin convert-kubeconfig.");
    addRow("an unknown provider", "auth-provider: {name: openstack}",
           "The auth-provider \"openstack\" is not known; use an exec plugin.");
    addRow("a plugin that needs a terminal",
           "exec: {command: ask, apiVersion: client.authentication.k8s.io/v1, "
           "interactiveMode: Always}",
           "The login plugin \"ask\" needs a terminal (exec.interactiveMode is Always), which is "
           "not supported.");
}

void TestContextCheck::saysWhatIsNotSupported()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, message);
    KubeconfigFolder folder;

    const Kubeconfig config = folder.load(kubeconfigForUser(fields));
    const auto resolved = config.resolve(QStringLiteral("c"));

    QVERIFY(!config.contexts().front().broken.has_value());
    QCOMPARE(config.contexts().front().notSupported, QStringList{message});
    QVERIFY(!resolved.has_value());
    QCOMPARE(resolved.error().kind, Error::Kind::Config);
    QCOMPARE(resolved.error().message,
             folder.path(QStringLiteral("config")) + QStringLiteral(": context \"c\": ") + message);
}

void TestContextCheck::letsHttpPassWhatItWouldNotSend()
{
    KubeconfigFolder folder;

    const auto config =
        folder.resolve(kubeconfigWith("server: 'http://host'", "auth-provider: {name: gcp}"));

    QVERIFY(config.has_value());
    QCOMPARE(config->user, UserCredentials());
}

QTEST_GUILESS_MAIN(TestContextCheck)
#include "tst_contextcheck.moc"
