#pragma once

#include <QByteArray>
#include <QProcess>
#include <QSslConfiguration>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace drover {

/// A certificate, its key (PKCS#8) and those that signed it.
struct TestCertificate {
    QByteArray certificatePem;
    QByteArray keyPem;
};

/// What a test wants certified.
struct TestWish {
    QString commonName = QStringLiteral("a-server");
    QString alternativeNames = QStringLiteral("IP:127.0.0.1,IP:::1,DNS:localhost"); ///< or empty
    QString algorithm = QStringLiteral("ec"); ///< ec, rsa, ed25519
    int days = 2; ///< until it expires; may be negative
};

/// A certificate authority made for one test program, by the openssl command.
class TestAuthority
{
public:
    /// False where the openssl command is missing.
    static bool isPossible();
    explicit TestAuthority(const QString &name);
    /// An authority that another one certifies.
    TestAuthority(const QString &name, const TestAuthority &parent);

    QByteArray certificatePem() const;
    TestCertificate issue(const TestWish &wish) const;
    /// The same key in another form: "ec" (SEC1), "rsa -traditional" (PKCS#1), "pkcs8 -topk8 …".
    QByteArray keyAs(const QByteArray &keyPem, const QString &command) const;

private:
    QString path(const QString &file) const { return m_folder.filePath(file); }
    void run(const QStringList &arguments) const;
    QByteArray certify(const TestAuthority &issuer, const QString &extensions, int days) const;

    QTemporaryDir m_folder;
};

/// `openssl s_server`, which refuses client certificates in the words real servers use: it sends
/// the TLS alert that Qt's server leaves out.
class OpensslServer
{
public:
    OpensslServer(const TestCertificate &certificate, const QByteArray &clientAuthority);
    ~OpensslServer();

    /// 0 until it listens.
    quint16 port();

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_output;
};

/// TLS of a test server; with `clientAuthority` it wants client certificates from there.
QSslConfiguration serverTls(const TestCertificate &certificate,
                            const QByteArray &clientAuthority = {});

} // namespace drover
