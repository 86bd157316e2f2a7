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
    QTest::newRow("no user") << QByteArray("password: pw") << QByteArray();
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
