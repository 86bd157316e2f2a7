#include "core/credentials/idtokensource.h"
#include "core/objects/timestamp.h"
#include "tests/core/kubeconfig/kubeconfigfolder.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace drover;

/// The id-token that the old auth-provider "oidc" left in a kubeconfig.
class TestIdTokenSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheExpiryOfAToken();
    void givesATokenThatIsGood();
    void saysWhatToDoWithoutAGoodToken_data();
    void saysWhatToDoWithoutAGoodToken();

private:
    Result<Credentials> request(const QByteArray &idToken);

    FakeClock m_clock;
};

static QByteArray jwt(const QByteArray &claims)
{
    return "eyJhbGciOiJub25lIn0." +
           claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + "." +
           kPlanted;
}

Result<Credentials> TestIdTokenSource::request(const QByteArray &idToken)
{
    m_clock.setWall(parseTimestamp("2026-11-23T20:00:00Z")->wallTime());
    ClusterConfig config;
    config.file = QStringLiteral("FILE");
    config.userName = QStringLiteral("u");
    config.server = QUrl(QStringLiteral("https://host"));
    config.user.idToken = idToken;
    const auto source = makeCredentialSource(config, m_clock);
    Result<Credentials> answer = failure(Error::Kind::Protocol, QStringLiteral("no answer"));
    source->credentials([&answer](Result<Credentials> result) { answer = std::move(result); });
    return answer;
}

void TestIdTokenSource::readsTheExpiryOfAToken()
{
    const auto expiry = expiryOfJwt(jwt(R"({"exp":1795464001,"sub":"me"})"));

    QCOMPARE(expiry, std::optional(WallTime(std::chrono::seconds(1795464001))));
    QVERIFY(expiryOfJwt(jwt(R"({"exp":1e300})")) > expiry);
    QVERIFY(expiryOfJwt(jwt(R"({"exp":-1e300})")) < expiry);
    QVERIFY(!expiryOfJwt("no.token").has_value());
    QVERIFY(!expiryOfJwt(jwt("{}")).has_value());
}

void TestIdTokenSource::givesATokenThatIsGood()
{
    const QByteArray token = jwt(R"({"exp":1795464001})"); // 2026-11-23T20:00:01Z

    QCOMPARE(request(token).value(), (Credentials{token, {}, {}}));
}

void TestIdTokenSource::saysWhatToDoWithoutAGoodToken_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("rule");
    QTest::newRow("expired") << jwt(R"({"exp":1795464000})")
                             << "the id-token expired on 2026-11-23 20:00:00 UTC.";
    QTest::newRow("none") << QByteArray() << "there is no id-token.";
    QTest::newRow("no token") << QByteArray("x") << "the id-token is not a JSON Web Token.";
}

void TestIdTokenSource::saysWhatToDoWithoutAGoodToken()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, rule);

    const auto answer = request(token);

    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, Error::Kind::Auth);
    QCOMPARE(answer.error().message,
             QStringLiteral("FILE: user \"u\": auth-provider \"oidc\": %1 Sign in with kubectl, or "
                            "use the exec plugin kubelogin (kubectl oidc-login).")
                 .arg(rule));
}

QTEST_GUILESS_MAIN(TestIdTokenSource)
#include "tst_idtokensource.moc"
