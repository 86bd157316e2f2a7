#include "tests/core/kubeconfig/kubeconfigfolder.h"

#include <QTest>

using namespace drover;

/// What of a user entry reaches the connection, beside tokens and plugins.
class TestUserCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesWhomTheUserActsAs_data();
    void carriesWhomTheUserActsAs();
    void carriesTheBasicLogin_data();
    void carriesTheBasicLogin();
    void aLoginInTheAddressComesBeforeAllElse_data();
    void aLoginInTheAddressComesBeforeAllElse();
    void noAddressIsShownWithItsLogin_data();
    void noAddressIsShownWithItsLogin();
    void carriesTheIdTokenWhereNothingElseCounts_data();
    void carriesTheIdTokenWhereNothingElseCounts();
    void remembersWhichFilesMayBeRenewed();
};

static QByteArray inQuotes(const QByteArray &pem)
{
    return '\'' + pem.toBase64() + '\'';
}

void TestUserCredentials::carriesWhomTheUserActsAs_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::newRow("https") << QByteArray("server: 'https://host'");
    QTest::newRow("http") << QByteArray("server: 'http://host'");
}

void TestUserCredentials::carriesWhomTheUserActsAs()
{
    QFETCH(QByteArray, server);
    KubeconfigFolder folder;

    const auto config = folder.resolve(kubeconfigWith(
        server, "token: t, as: boss, as-uid: '17', as-groups: [a, b], "
                "as-user-extra: {scopes: [view, edit], 'example.com/x': [z]}"));

    QVERIFY(config.has_value());
    Impersonation expected;
    expected.user = QStringLiteral("boss");
    expected.uid = QStringLiteral("17");
    expected.groups = QStringList{QStringLiteral("a"), QStringLiteral("b")};
    expected.extra = {
        {QStringLiteral("scopes"), {QStringLiteral("view"), QStringLiteral("edit")}},
        {QStringLiteral("example.com/x"), {QStringLiteral("z")}}};
    QCOMPARE(config->impersonation, expected);
}

void TestUserCredentials::carriesTheBasicLogin_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("login");
    QTest::newRow("both") << QByteArray("username: me, password: 'p:w'") << QByteArray("me:p:w");
    QTest::newRow("no password") << QByteArray("username: me") << QByteArray("me:");
    QTest::newRow("no user, beside a plugin")
        << QByteArray("password: pw, exec: {command: p, apiVersion: "
                      "client.authentication.k8s.io/v1beta1}")
        << QByteArray();
}

void TestUserCredentials::carriesTheBasicLogin()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, login);
    KubeconfigFolder folder;

    const auto config = folder.resolve(kubeconfigForUser(user));

    QVERIFY(config.has_value());
    QCOMPARE(config->user.basicLogin, login);
}

void TestUserCredentials::aLoginInTheAddressComesBeforeAllElse_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::newRow("nothing else") << QByteArray();
    QTest::newRow("a token") << QByteArray("token: t");
    QTest::newRow("another login") << QByteArray("username: a, password: b");
    QTest::newRow("a plugin") << QByteArray(
        "exec: {command: p, apiVersion: client.authentication.k8s.io/v1beta1}");
    QTest::newRow("a password alone") << QByteArray("password: b");
}

/// As kubectl 1.32 does: Go's HTTP client puts it into the request before client-go looks.
void TestUserCredentials::aLoginInTheAddressComesBeforeAllElse()
{
    QFETCH(QByteArray, user);
    KubeconfigFolder folder;

    const auto config =
        folder.resolve(kubeconfigWith("server: 'https://me:p%3Aw@host:6443/base'", user));

    QVERIFY(config.has_value());
    QCOMPARE(config->server, QUrl(QStringLiteral("https://host:6443/base")));
    QCOMPARE(config->user.basicLogin, QByteArray("me:p:w"));
    QVERIFY(config->user.token.isEmpty());
    QVERIFY(!config->user.exec);
}

void TestUserCredentials::noAddressIsShownWithItsLogin_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::newRow("https") << QByteArray("https://me:planted-4711@host");
    QTest::newRow("no scheme") << QByteArray("me:planted-4711@host:6443");
    QTest::newRow("a slash in the password") << QByteArray("https://me:planted-4711/x@host");
}

void TestUserCredentials::noAddressIsShownWithItsLogin()
{
    QFETCH(QByteArray, server);
    KubeconfigFolder folder;

    const Kubeconfig file = folder.load(kubeconfigWith("server: '" + server + "'"));

    const QString shown = file.contexts().at(0).server;
    QVERIFY2(!shown.contains(QString::fromUtf8(kPlanted)), qPrintable(shown));
}

void TestUserCredentials::carriesTheIdTokenWhereNothingElseCounts_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<bool>("counts");
    QTest::newRow("alone") << QByteArray() << true;
    QTest::newRow("beside a token") << QByteArray(", token: t") << false;
    QTest::newRow("beside a login") << QByteArray(", username: me") << false;
}

void TestUserCredentials::carriesTheIdTokenWhereNothingElseCounts()
{
    QFETCH(QByteArray, more);
    QFETCH(bool, counts);
    KubeconfigFolder folder;

    const auto config = folder.resolve(kubeconfigForUser(
        "auth-provider: {name: oidc, config: {id-token: j.w.t, refresh-token: r}}" + more));

    QVERIFY(config.has_value());
    QCOMPARE(config->user.idToken, counts ? std::optional(QByteArray("j.w.t")) : std::nullopt);
}

void TestUserCredentials::remembersWhichFilesMayBeRenewed()
{
    KubeconfigFolder folder;
    const QString ca = folder.write(QStringLiteral("ca"), certificatePem());
    const QString certificate = folder.write(QStringLiteral("cert"), certificatePem());

    const auto config = folder.resolve(
        kubeconfigWith("server: 'https://h', certificate-authority: ca",
                       "client-certificate: cert, client-key-data: " + inQuotes(keyPem())));

    QVERIFY(config.has_value());
    QCOMPARE(config->caFile, ca);
    QCOMPARE(config->user.certificateFile, certificate);
    QCOMPARE(config->user.keyFile, QString());
}

QTEST_GUILESS_MAIN(TestUserCredentials)
#include "tst_usercredentials.moc"
