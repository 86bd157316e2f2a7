#include "core/credentials/credentialsource.h"
#include "tests/core/kubeconfig/kubeconfigfolder.h"
#include "tests/support/fakeclock.h"

#include <QFile>
#include <QTest>

using namespace drover;

/// Credentials that need no plugin: written in the kubeconfig, or in a token file.
class TestCredentialSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesWhatIsWrittenInTheKubeconfig();
    void cannotRenewWhatIsWrittenInTheKubeconfig();
    void givesTheBasicLogin();
    void givesNothingForAnHttpServer();
    void readsTheTokenFileWithoutBlanks();
    void letsTheTokenFileWinOverTheToken();
    void fallsBackOnTheTokenWithoutAFile();
    void readsTheFileAgainAfterFiftySeconds();
    void readsTheFileAgainWhenTheServerRefusedItsToken();
    void keepsTheFileWhenAnOlderTokenWasRefused();
    void keepsTheLastGoodTokenWhenTheFileIsGone();
    void namesAFileThatNeverGaveAToken();

private:
    void writeToken(const QByteArray &token) { m_folder->write(QStringLiteral("token"), token); }
    Result<Credentials> request();

    std::unique_ptr<KubeconfigFolder> m_folder;
    FakeClock m_clock;
    ClusterConfig m_config;
    std::unique_ptr<CredentialSource> m_source;
};

void TestCredentialSource::init()
{
    m_folder = std::make_unique<KubeconfigFolder>();
    m_source.reset();
    m_config = ClusterConfig();
    m_config.file = QStringLiteral("FILE");
    m_config.userName = QStringLiteral("u");
    m_config.server = QUrl(QStringLiteral("https://host"));
    m_config.user.certificatePem = certificatePem();
    m_config.user.keyPem = keyPem();
    m_config.user.tokenFile = m_folder->path(QStringLiteral("token"));
}

Result<Credentials> TestCredentialSource::request()
{
    if (!m_source)
        m_source = makeCredentialSource(m_config, m_clock);
    Result<Credentials> answer = failure(Error::Kind::Protocol, QStringLiteral("no answer"));
    m_source->credentials([&answer](Result<Credentials> result) { answer = std::move(result); });
    return answer;
}

void TestCredentialSource::givesWhatIsWrittenInTheKubeconfig()
{
    m_config.user.tokenFile.clear();
    m_config.user.token = "t";

    QCOMPARE(request().value(), (Credentials{"t", certificatePem(), keyPem()}));
}

void TestCredentialSource::cannotRenewWhatIsWrittenInTheKubeconfig()
{
    m_config.user.tokenFile.clear();
    m_config.user.token = "t";
    const Credentials used = request().value();

    QVERIFY(!m_source->invalidate(used));
}

void TestCredentialSource::givesTheBasicLogin()
{
    m_config.user = UserCredentials();
    m_config.user.basicLogin = "me:pw";

    QCOMPARE(request().value(), (Credentials{{}, {}, {}, "me:pw"}));
}

void TestCredentialSource::givesNothingForAnHttpServer()
{
    writeToken("t");
    m_config.server = QUrl(QStringLiteral("http://host"));

    QCOMPARE(request().value(), Credentials());
}

void TestCredentialSource::readsTheTokenFileWithoutBlanks()
{
    writeToken("\n  t \n");

    QCOMPARE(request().value(), (Credentials{"t", certificatePem(), keyPem()}));
}

void TestCredentialSource::letsTheTokenFileWinOverTheToken()
{
    writeToken("from-file");
    m_config.user.token = "written";

    QCOMPARE(request().value().bearerToken, QByteArray("from-file"));
}

void TestCredentialSource::fallsBackOnTheTokenWithoutAFile()
{
    m_config.user.token = "written";

    QCOMPARE(request().value().bearerToken, QByteArray("written"));
}

void TestCredentialSource::readsTheFileAgainAfterFiftySeconds()
{
    writeToken("one");
    QCOMPARE(request().value().bearerToken, QByteArray("one"));
    writeToken("two");

    m_clock.advance(std::chrono::milliseconds(49'999));
    QCOMPARE(request().value().bearerToken, QByteArray("one"));
    m_clock.advance(std::chrono::milliseconds(1));

    QCOMPARE(request().value().bearerToken, QByteArray("two"));
}

void TestCredentialSource::readsTheFileAgainWhenTheServerRefusedItsToken()
{
    writeToken("one");
    const Credentials used = request().value();
    writeToken("two");

    QVERIFY(m_source->invalidate(used));

    QCOMPARE(request().value().bearerToken, QByteArray("two"));
}

void TestCredentialSource::keepsTheFileWhenAnOlderTokenWasRefused()
{
    writeToken("one");
    QVERIFY(request().has_value());
    writeToken("two");

    QVERIFY(m_source->invalidate(Credentials{"zero", certificatePem(), keyPem()}));

    QCOMPARE(request().value().bearerToken, QByteArray("one"));
}

void TestCredentialSource::keepsTheLastGoodTokenWhenTheFileIsGone()
{
    writeToken("one");
    QVERIFY(request().has_value());
    QVERIFY(QFile::remove(m_config.user.tokenFile));
    m_clock.advance(std::chrono::seconds(50));

    QCOMPARE(request().value().bearerToken, QByteArray("one"));
    writeToken("two");
    QCOMPARE(request().value().bearerToken, QByteArray("two"));
}

void TestCredentialSource::namesAFileThatNeverGaveAToken()
{
    writeToken(kPlanted + '\n' + kPlanted);

    const auto answer = request();

    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, Error::Kind::Auth);
    QCOMPARE(fullText(answer.error()).trimmed(),
             QStringLiteral("FILE: user \"u\": tokenFile (%1) holds line breaks or control "
                            "characters.")
                 .arg(m_config.user.tokenFile));
}

QTEST_GUILESS_MAIN(TestCredentialSource)
#include "tst_credentialsource.moc"
