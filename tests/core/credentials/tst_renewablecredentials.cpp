#include "core/credentials/renewablecredentials.h"
#include "tests/core/kubeconfig/kubeconfigfolder.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace drover;

/// Credentials of a session whose kubeconfig changes while it runs.
class TestRenewableCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheNewConfigsCredentials();
    void answersThoseWhoWaitWithTheNewOnes();
    void letsAnAnswerDestroyIt();
    void passesARefusalOn();

private:
    FakeClock m_clock;
};

static ClusterConfig withToken(const QByteArray &token)
{
    ClusterConfig config;
    config.server = QUrl(QStringLiteral("https://host"));
    config.user.token = token;
    return config;
}

static ClusterConfig withHangingPlugin(KubeconfigFolder &folder)
{
    ClusterConfig config = withToken({});
    config.user.exec = ExecPlugin();
    config.user.exec->apiVersion = QStringLiteral("client.authentication.k8s.io/v1");
    config.user.exec->command = folder.writeScript(QStringLiteral("plug"), "sleep 1000\n");
    return config;
}

void TestRenewableCredentials::givesTheNewConfigsCredentials()
{
    RenewableCredentials source(withToken("one"), m_clock);
    QByteArray token;
    const auto keep = [&token](const Result<Credentials> &result) { token = result->bearerToken; };
    source.credentials(keep);
    QCOMPARE(token, QByteArray("one"));

    source.setConfig(withToken("two"));
    source.credentials(keep);

    QCOMPARE(token, QByteArray("two"));
}

void TestRenewableCredentials::answersThoseWhoWaitWithTheNewOnes()
{
    KubeconfigFolder folder;
    RenewableCredentials source(withHangingPlugin(folder), m_clock);
    QList<QByteArray> tokens;
    for (int i = 0; i < 2; ++i)
        source.credentials([&tokens](const Result<Credentials> &result) {
            tokens.append(result->bearerToken);
        });
    QVERIFY(tokens.isEmpty());

    source.setConfig(withToken("two"));

    QCOMPARE(tokens, (QList<QByteArray>{"two", "two"}));
}

void TestRenewableCredentials::letsAnAnswerDestroyIt()
{
    KubeconfigFolder folder;
    auto source = std::make_unique<RenewableCredentials>(withHangingPlugin(folder), m_clock);
    int answers = 0;
    for (int i = 0; i < 2; ++i)
        source->credentials([&](const Result<Credentials> &) {
            ++answers;
            source.reset();
        });

    source->setConfig(withToken("two"));

    QCOMPARE(answers, 1);
}

void TestRenewableCredentials::passesARefusalOn()
{
    KubeconfigFolder folder;
    ClusterConfig config = withToken({});
    config.user.tokenFile = folder.write(QStringLiteral("token"), "t");
    RenewableCredentials source(config, m_clock);

    QVERIFY(source.invalidate({}));
    source.setConfig(withToken("two"));
    QVERIFY(!source.invalidate({"two", {}, {}}));
}

QTEST_GUILESS_MAIN(TestRenewableCredentials)
#include "tst_renewablecredentials.moc"
