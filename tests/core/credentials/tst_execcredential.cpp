#include "core/credentials/execcredential.h"
#include "core/objects/timestamp.h"
#include "tests/core/kubeconfig/kubeconfigfolder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace drover;

/// What a login plugin is told and what it may answer.
class TestExecCredential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThePluginNoMoreThanItAsksFor();
    void tellsThePluginAboutTheCluster();
    void readsATokenWithItsExpiry();
    void readsACertificateWithItsKey();
    void readsATokenThatHasNoExpiry_data();
    void readsATokenThatHasNoExpiry();
    void refusesABadAnswer_data();
    void refusesABadAnswer();
};

static const QString kV1 = QStringLiteral("client.authentication.k8s.io/v1");

static QByteArray answerWith(const QByteArray &status)
{
    return R"({"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":)" +
           status + "}";
}

static QByteArray jsonText(const QByteArray &text)
{
    return '"' + QByteArray(text).replace('\n', "\\n") + '"';
}

static ClusterConfig configWithPlugin()
{
    ClusterConfig config;
    config.server = QUrl(QStringLiteral("https://host:6443/base"));
    config.user.exec = ExecPlugin();
    config.user.exec->apiVersion = kV1;
    return config;
}

void TestExecCredential::tellsThePluginNoMoreThanItAsksFor()
{
    const QByteArray info = execInfoFor(configWithPlugin());

    QCOMPARE(info, QByteArray(R"({"apiVersion":"client.authentication.k8s.io/v1",)"
                              R"("kind":"ExecCredential","spec":{"interactive":false}})"));
}

void TestExecCredential::tellsThePluginAboutTheCluster()
{
    ClusterConfig config = configWithPlugin();
    config.user.exec->provideClusterInfo = true;
    config.user.exec->clusterConfig = R"({"audience":"x"})";
    config.tlsServerName = QStringLiteral("inner");
    config.caPem = "ca";
    config.proxy = QUrl(QStringLiteral("http://proxy:3128"));
    config.disableCompression = true;

    const QJsonDocument info = QJsonDocument::fromJson(execInfoFor(config));

    const QJsonDocument expected = QJsonDocument::fromJson(
        R"({"server":"https://host:6443/base","tls-server-name":"inner",
            "certificate-authority-data":"Y2E=","proxy-url":"http://proxy:3128",
            "disable-compression":true,"config":{"audience":"x"}})");
    QCOMPARE(info[QStringLiteral("spec")][QStringLiteral("cluster")].toObject(), expected.object());
}

void TestExecCredential::readsATokenWithItsExpiry()
{
    const auto credential = parseExecCredential(
        answerWith(R"({"token":"t","expirationTimestamp":"2026-11-23T20:37:12+02:00"})"), kV1);

    QVERIFY(credential.has_value());
    QCOMPARE(credential->credentials, (Credentials{"t", {}, {}}));
    const auto expected = parseTimestamp("2026-11-23T18:37:12Z");
    QCOMPARE(credential->expiry.value(), expected->wallTime());
}

void TestExecCredential::readsACertificateWithItsKey()
{
    const auto credential =
        parseExecCredential(answerWith(R"({"clientCertificateData":)" + jsonText(certificatePem()) +
                                       R"(,"clientKeyData":)" + jsonText(keyPem()) + "}"),
                            kV1);

    QVERIFY(credential.has_value());
    QCOMPARE(credential->credentials, (Credentials{{}, certificatePem(), keyPem()}));
}

void TestExecCredential::readsATokenThatHasNoExpiry_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("none") << QByteArray(R"({"token":"t"})");
    QTest::newRow("null") << QByteArray(R"({"token":"t","expirationTimestamp":null})");
}

void TestExecCredential::readsATokenThatHasNoExpiry()
{
    QFETCH(QByteArray, status);

    const auto credential = parseExecCredential(answerWith(status), kV1);

    QVERIFY(credential.has_value());
    QVERIFY(!credential->expiry.has_value());
}

void TestExecCredential::refusesABadAnswer_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const QByteArray &output, const char *rule) {
        QTest::newRow(name) << output << QString::fromLatin1(rule);
    };
    const char *notOne = "is not an ExecCredential in JSON";
    row("nothing", "", notOne);
    row("text", "planted-4711", notOne);
    row("cut JSON", answerWith(R"({"token":"planted-4711")").chopped(1), notOne);
    row("another kind", R"({"kind":"planted-4711"})", notOne);
    row("another version",
        R"({"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1beta1"})",
        "is not of apiVersion client.authentication.k8s.io/v1");
    row("no status", R"({"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1"})",
        "holds neither token nor client certificate");
    row("an empty token", answerWith(R"({"token":""})"),
        "holds neither token nor client certificate");
    row("a number", answerWith(R"({"token":4711})"), "holds a field of the wrong type");
    row("two lines", answerWith(R"({"token":"planted-4711\nX: y"})"),
        "holds a token with line breaks or control characters");
    row("a key alone", answerWith(R"({"token":"planted-4711","clientKeyData":"planted-4711"})"),
        "holds only one of client certificate and key");
    row("no PEM",
        answerWith(R"({"clientCertificateData":"planted-4711","clientKeyData":"planted-4711"})"),
        "holds a client certificate or key not in PEM");
    row("a bad time", answerWith(R"({"token":"t","expirationTimestamp":"planted-4711"})"),
        "holds an expirationTimestamp that is not an RFC 3339 time");
    row("a number for a time", answerWith(R"({"token":"t","expirationTimestamp":4711})"),
        "holds an expirationTimestamp that is not an RFC 3339 time");
}

void TestExecCredential::refusesABadAnswer()
{
    QFETCH(QByteArray, output);
    QFETCH(QString, rule);

    const auto credential = parseExecCredential(output, kV1);

    QVERIFY(!credential.has_value());
    QCOMPARE(credential.error(), rule);
}

QTEST_GUILESS_MAIN(TestExecCredential)
#include "tst_execcredential.moc"
