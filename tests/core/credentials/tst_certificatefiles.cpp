#include "core/credentials/credentialsource.h"
#include "tests/core/kubeconfig/kubeconfigfolder.h"
#include "tests/support/fakeclock.h"

#include <QFile>
#include <QTest>

using namespace drover;

/// Client certificates and keys in files that somebody renews while a session runs.
class TestCertificateFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesARenewedPairAtOnce();
    void keepsThePairWhileOnlyHalfIsRenewed();
    void takesARenewalOfTheCertificateAlone();
    void keepsThePairWhenAFileIsGone();
    void keepsThePairWhenAFileHoldsNoPem();
    void renewsBesideATokenFile();
    void asksForARepeatWhenTheRefusedPairWasRenewed();

private:
    void write(const QByteArray &certificate, const QByteArray &key);
    Credentials request();

    std::unique_ptr<KubeconfigFolder> m_folder;
    FakeClock m_clock;
    ClusterConfig m_config;
    std::unique_ptr<CredentialSource> m_source;
};

static QByteArray certificate(const QByteArray &mark)
{
    return certificatePem(mark);
}

static QByteArray key(const QByteArray &mark)
{
    return keyPem() + mark;
}

void TestCertificateFiles::init()
{
    m_folder = std::make_unique<KubeconfigFolder>();
    write("one", "one");
    m_config = ClusterConfig();
    m_config.server = QUrl(QStringLiteral("https://host"));
    m_config.user.certificatePem = certificate("one");
    m_config.user.keyPem = key("one");
    m_config.user.certificateFile = m_folder->path(QStringLiteral("cert"));
    m_config.user.keyFile = m_folder->path(QStringLiteral("key"));
    m_source.reset();
}

void TestCertificateFiles::write(const QByteArray &certificateMark, const QByteArray &keyMark)
{
    m_folder->write(QStringLiteral("cert"), certificate(certificateMark));
    m_folder->write(QStringLiteral("key"), key(keyMark));
}

Credentials TestCertificateFiles::request()
{
    if (!m_source)
        m_source = makeCredentialSource(m_config, m_clock);
    Credentials answer;
    m_source->credentials([&answer](const Result<Credentials> &result) { answer = *result; });
    return answer;
}

void TestCertificateFiles::givesARenewedPairAtOnce()
{
    QCOMPARE(request(), (Credentials{{}, certificate("one"), key("one")}));

    write("two", "two");

    QCOMPARE(request(), (Credentials{{}, certificate("two"), key("two")}));
}

void TestCertificateFiles::keepsThePairWhileOnlyHalfIsRenewed()
{
    write("two", "one");
    QCOMPARE(request(), (Credentials{{}, certificate("one"), key("one")}));
    m_clock.advance(std::chrono::milliseconds(1999));
    QCOMPARE(request(), (Credentials{{}, certificate("one"), key("one")}));

    write("two", "two");

    QCOMPARE(request(), (Credentials{{}, certificate("two"), key("two")}));
}

void TestCertificateFiles::takesARenewalOfTheCertificateAlone()
{
    write("two", "one");
    QCOMPARE(request(), (Credentials{{}, certificate("one"), key("one")}));

    m_clock.advance(std::chrono::seconds(2));

    QCOMPARE(request(), (Credentials{{}, certificate("two"), key("one")}));
}

void TestCertificateFiles::keepsThePairWhenAFileIsGone()
{
    QVERIFY(QFile::remove(m_config.user.keyFile));
    const QString warning = m_config.user.keyFile + QStringLiteral(
        " does not exist; what was known before stays in force.");
    QTest::ignoreMessage(QtWarningMsg, qPrintable(warning)); // once

    for (int i = 0; i < 2; ++i)
        QCOMPARE(request(), (Credentials{{}, certificate("one"), key("one")}));
}

void TestCertificateFiles::keepsThePairWhenAFileHoldsNoPem()
{
    m_folder->write(QStringLiteral("cert"), "half a li");
    m_folder->write(QStringLiteral("key"), "");

    QCOMPARE(request(), (Credentials{{}, certificate("one"), key("one")}));
}

void TestCertificateFiles::renewsBesideATokenFile()
{
    m_config.user.tokenFile = m_folder->write(QStringLiteral("token"), "t");
    QCOMPARE(request(), (Credentials{"t", certificate("one"), key("one")}));

    write("two", "two");

    QCOMPARE(request(), (Credentials{"t", certificate("two"), key("two")}));
}

void TestCertificateFiles::asksForARepeatWhenTheRefusedPairWasRenewed()
{
    const Credentials used = request();
    QVERIFY(!m_source->invalidate(used));

    write("two", "two");

    QVERIFY(m_source->invalidate(used));
}

QTEST_GUILESS_MAIN(TestCertificateFiles)
#include "tst_certificatefiles.moc"
