#include "core/transport/requestbytes.h"

#include <QTest>

using namespace drover;

/// Which headers tell the server who asks.
class TestCredentialHeaders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTokenGoesOutAsBearer();
    void aTokenWithALineBreakIsRefused();
    void aBasicLoginGoesOutInBase64();
    void aTokenStandsBeforeABasicLogin();
    void impersonationGoesOutWithEveryRequest();
    void anExtraKeyIsEscaped_data();
    void anExtraKeyIsEscaped();
    void whatGoesWithNobodyIsNotSent();
    void impersonationWithALineBreakIsRefused();

private:
    QByteArray headOf(const ClusterConfig &config, const Credentials &credentials = {});
    QByteArray headOf(const Impersonation &impersonation);
    Error m_error;
};

/// The request as it goes to an https server.
QByteArray TestCredentialHeaders::headOf(const ClusterConfig &config,
                                         const Credentials &credentials)
{
    HttpRequest request;
    request.target = "/api";
    request.credentials = credentials;
    Route route;
    route.isEncrypted = true;
    const Result<QByteArray> bytes = requestBytes(request, config, route);
    m_error = bytes ? Error() : bytes.error();
    return bytes.value_or(QByteArray());
}

QByteArray TestCredentialHeaders::headOf(const Impersonation &impersonation)
{
    ClusterConfig config;
    config.impersonation = impersonation;
    return headOf(config);
}

void TestCredentialHeaders::aTokenGoesOutAsBearer()
{
    const QByteArray head = headOf(ClusterConfig(), {"planted-token", {}, {}, {}});

    QVERIFY2(head.contains("\r\nAuthorization: Bearer planted-token\r\n"), head);
}

void TestCredentialHeaders::aTokenWithALineBreakIsRefused()
{
    QVERIFY(headOf(ClusterConfig(), {"planted\r\nX-Other: 1", {}, {}, {}}).isEmpty());

    QCOMPARE(m_error.kind, Error::Kind::Config);
    QVERIFY(!m_error.message.contains(u"planted"));
}

void TestCredentialHeaders::aBasicLoginGoesOutInBase64()
{
    const QByteArray head = headOf(ClusterConfig(), {{}, {}, {}, "me:p:w"});

    QVERIFY2(head.contains("\r\nAuthorization: Basic bWU6cDp3\r\n"), head);
}

void TestCredentialHeaders::aTokenStandsBeforeABasicLogin()
{
    const QByteArray head = headOf(ClusterConfig(), {"t", {}, {}, "me:pw"});

    QCOMPARE(head.count("\r\nAuthorization: "), 1);
    QVERIFY2(head.contains("\r\nAuthorization: Bearer t\r\n"), head);
}

void TestCredentialHeaders::impersonationGoesOutWithEveryRequest()
{
    Impersonation as;
    as.user = QStringLiteral("jane@example.com");
    as.uid = QStringLiteral("17");
    as.groups = QStringList{QStringLiteral("a"), QStringLiteral("b c")};
    as.extra = {{QStringLiteral("scopes"), {QStringLiteral("view"), QStringLiteral("edit")}}};

    const QByteArray head = headOf(as);

    QVERIFY2(head.contains("\r\nImpersonate-User: jane@example.com\r\n"
                           "Impersonate-Uid: 17\r\n"
                           "Impersonate-Group: a\r\n"
                           "Impersonate-Group: b c\r\n"
                           "Impersonate-Extra-scopes: view\r\n"
                           "Impersonate-Extra-scopes: edit\r\n"),
             head);
}

void TestCredentialHeaders::anExtraKeyIsEscaped_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("a domain") << "example.com/x_y" << QByteArray("example.com%2Fx_y");
    QTest::newRow("a percent sign") << "a%b" << QByteArray("a%25b");
    QTest::newRow("token characters") << "!#$&'*+-.^_`|~" << QByteArray("!#$&'*+-.^_`|~");
    QTest::newRow("a line break") << "a\r\nb: c" << QByteArray("a%0D%0Ab%3A%20c");
    QTest::newRow("beyond ASCII") << QString::fromUtf8("é") << QByteArray("%C3%A9");
}

void TestCredentialHeaders::anExtraKeyIsEscaped()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, name);
    Impersonation as;
    as.user = QStringLiteral("jane");
    as.extra = {{key, {QStringLiteral("v")}}};

    const QByteArray head = headOf(as);

    QVERIFY2(head.contains("\r\nImpersonate-Extra-" + name + ": v\r\n"), head);
}

void TestCredentialHeaders::whatGoesWithNobodyIsNotSent()
{
    Impersonation as;
    as.groups = QStringList{QStringLiteral("system:masters")};

    QVERIFY(!headOf(as).contains("Impersonate"));
}

void TestCredentialHeaders::impersonationWithALineBreakIsRefused()
{
    Impersonation as;
    as.user = QStringLiteral("jane\r\nX-Evil: 1");

    QVERIFY(headOf(as).isEmpty());
    QCOMPARE(m_error.kind, Error::Kind::Config);
    QVERIFY(m_error.message.contains(u"Impersonate-User"));
}

QTEST_GUILESS_MAIN(TestCredentialHeaders)
#include "tst_credentialheaders.moc"
