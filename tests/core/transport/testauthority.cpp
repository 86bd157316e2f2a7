#include "tests/core/transport/testauthority.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QStandardPaths>

namespace drover {

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeTo(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qFatal("cannot write a test file");
}

QStringList newKey(const QString &algorithm)
{
    if (algorithm == u"rsa")
        return {QStringLiteral("rsa:2048")};
    if (algorithm == u"ed25519")
        return {QStringLiteral("ed25519")};
    return {QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
            QStringLiteral("ec_paramgen_curve:P-256")};
}

const QString kAuthorityExtensions = QStringLiteral(
    "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n");

} // namespace

bool TestAuthority::isPossible()
{
    return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty();
}

TestAuthority::TestAuthority(const QString &name)
{
    run(QStringList{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey")}
        + newKey(QStringLiteral("ec"))
        + QStringList{QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("3"),
                      QStringLiteral("-subj"), QStringLiteral("/CN=") + name,
                      QStringLiteral("-keyout"), path(QStringLiteral("ca.key")),
                      QStringLiteral("-out"), path(QStringLiteral("ca.pem"))});
}

TestAuthority::TestAuthority(const QString &name, const TestAuthority &parent)
{
    run(QStringList{QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey")}
        + newKey(QStringLiteral("ec"))
        + QStringList{QStringLiteral("-nodes"), QStringLiteral("-subj"),
                      QStringLiteral("/CN=") + name, QStringLiteral("-keyout"),
                      path(QStringLiteral("ca.key")), QStringLiteral("-out"),
                      path(QStringLiteral("request"))});
    writeTo(path(QStringLiteral("ca.pem")), certify(parent, kAuthorityExtensions, 3));
}

QByteArray TestAuthority::certificatePem() const
{
    return contentsOf(path(QStringLiteral("ca.pem")));
}

/// Signs the request in this folder with the issuer's key.
QByteArray TestAuthority::certify(const TestAuthority &issuer, const QString &extensions,
                                  int days) const
{
    writeTo(path(QStringLiteral("extensions")), extensions.toUtf8());
    run({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"),
         path(QStringLiteral("request")), QStringLiteral("-CA"),
         issuer.path(QStringLiteral("ca.pem")), QStringLiteral("-CAkey"),
         issuer.path(QStringLiteral("ca.key")), QStringLiteral("-CAcreateserial"),
         QStringLiteral("-days"), QString::number(days), QStringLiteral("-extfile"),
         path(QStringLiteral("extensions")), QStringLiteral("-out"),
         path(QStringLiteral("certificate"))});
    return contentsOf(path(QStringLiteral("certificate")));
}

TestCertificate TestAuthority::issue(const TestWish &wish) const
{
    run(QStringList{QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey")}
        + newKey(wish.algorithm)
        + QStringList{QStringLiteral("-nodes"), QStringLiteral("-subj"),
                      QStringLiteral("/CN=") + wish.commonName, QStringLiteral("-keyout"),
                      path(QStringLiteral("key")), QStringLiteral("-out"),
                      path(QStringLiteral("request"))});
    QString extensions = QStringLiteral("basicConstraints=CA:FALSE\n");
    if (!wish.alternativeNames.isEmpty())
        extensions += QStringLiteral("subjectAltName=") + wish.alternativeNames + u'\n';
    return {certify(*this, extensions, wish.days), contentsOf(path(QStringLiteral("key")))};
}

QByteArray TestAuthority::keyAs(const QByteArray &keyPem, const QString &command) const
{
    writeTo(path(QStringLiteral("key-in")), keyPem);
    run(command.split(u' ')
        + QStringList{QStringLiteral("-in"), path(QStringLiteral("key-in")),
                      QStringLiteral("-out"), path(QStringLiteral("key-out"))});
    return contentsOf(path(QStringLiteral("key-out")));
}

void TestAuthority::run(const QStringList &arguments) const
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"), arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl failed: %s", openssl.readAllStandardError().constData());
}

OpensslServer::OpensslServer(const TestCertificate &certificate, const QByteArray &clientAuthority)
{
    writeTo(m_folder.filePath(QStringLiteral("certificate")), certificate.certificatePem);
    writeTo(m_folder.filePath(QStringLiteral("key")), certificate.keyPem);
    writeTo(m_folder.filePath(QStringLiteral("authority")), clientAuthority);
    m_process.setWorkingDirectory(m_folder.path());
    m_process.start(QStringLiteral("openssl"),
                    QStringLiteral("s_server -accept 127.0.0.1:0 -cert certificate -key key "
                                   "-CAfile authority -Verify 1 -verify_return_error -www")
                        .split(u' '));
}

OpensslServer::~OpensslServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

quint16 OpensslServer::port()
{
    m_output += m_process.readAllStandardOutput();
    const QByteArray marker = "ACCEPT 127.0.0.1:";
    const qsizetype at = m_output.indexOf(marker);
    const qsizetype end = m_output.indexOf('\n', at);
    return at < 0 || end < 0
        ? quint16(0)
        : m_output.mid(at + marker.size(), end - at - marker.size()).trimmed().toUShort();
}

QSslConfiguration serverTls(const TestCertificate &certificate, const QByteArray &clientAuthority)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromData(certificate.certificatePem));
    const QSslKey ec(certificate.keyPem, QSsl::Ec);
    tls.setPrivateKey(ec.isNull() ? QSslKey(certificate.keyPem, QSsl::Rsa) : ec);
    tls.setPeerVerifyMode(clientAuthority.isEmpty() ? QSslSocket::VerifyNone
                                                    : QSslSocket::VerifyPeer);
    if (!clientAuthority.isEmpty())
        tls.setCaCertificates(QSslCertificate::fromData(clientAuthority));
    return tls;
}

} // namespace drover
