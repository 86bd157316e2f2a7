#include "tests/live/testpki.h"

#include <QFile>
#include <QProcess>
#include <QStringList>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kLimitMs = 30'000;

QStringList newKeyArguments(const QString &keyKind)
{
    QStringList arguments{u"-newkey"_s, keyKind, u"-nodes"_s};
    if (keyKind == QLatin1StringView("ec"))
        arguments << u"-pkeyopt"_s << u"ec_paramgen_curve:prime256v1"_s;
    return arguments;
}

} // namespace

TestPki::TestPki(QString folder) : m_folder(std::move(folder))
{}

QString TestPki::path(const QString &file) const
{
    return m_folder + u'/' + file;
}

bool TestPki::openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished(kLimitMs) || process.exitCode() != 0) {
        m_errorText = u"openssl %1: %2"_s.arg(arguments.value(0),
                                              QString::fromUtf8(process.readAllStandardError()));
        return false;
    }
    return true;
}

bool TestPki::makeAuthority()
{
    m_authority = {path(u"ca.crt"_s), path(u"ca.key"_s)};
    QStringList arguments{u"req"_s, u"-x509"_s, u"-days"_s,
                          u"2"_s,   u"-subj"_s, u"/CN=live-test-ca"_s};
    arguments << newKeyArguments(u"ec"_s);
    arguments << u"-keyout"_s << m_authority.keyFile << u"-out"_s << m_authority.certificateFile;
    return openssl(arguments);
}

bool TestPki::makeServer(KeyPair *pair)
{
    // RSA: the key signs service account tokens too, and kube-apiserver 1.20 reads no EC key in
    // the form that openssl writes.
    return sign(u"server"_s, u"/CN=kube-apiserver"_s, u"rsa:2048"_s,
                u"subjectAltName=IP:127.0.0.1,DNS:localhost\n"
                "extendedKeyUsage=serverAuth\n"_s,
                pair);
}

bool TestPki::makeClient(const QString &user, const QString &organization, const QString &keyKind,
                         KeyPair *pair)
{
    return sign(user, u"/O=%1/CN=%2"_s.arg(organization, user), keyKind,
                u"extendedKeyUsage=clientAuth\n"_s, pair);
}

bool TestPki::sign(const QString &name, const QString &subject, const QString &keyKind,
                   const QString &extensions, KeyPair *pair)
{
    *pair = {path(name + u".crt"_s), path(name + u".key"_s)};
    const QString request = path(name + u".csr"_s);
    QFile extensionFile(path(name + u".ext"_s));
    if (!extensionFile.open(QIODevice::WriteOnly) || extensionFile.write(extensions.toUtf8()) < 0)
        return false;
    extensionFile.close();
    QStringList ask{u"req"_s,     u"-new"_s,     u"-subj"_s, subject,
                    u"-keyout"_s, pair->keyFile, u"-out"_s,  request};
    ask << newKeyArguments(keyKind);
    return openssl(ask) && openssl({u"x509"_s, u"-req"_s, u"-days"_s, u"2"_s, u"-in"_s, request,
                                    u"-CA"_s, m_authority.certificateFile, u"-CAkey"_s,
                                    m_authority.keyFile, u"-CAcreateserial"_s, u"-extfile"_s,
                                    extensionFile.fileName(), u"-out"_s, pair->certificateFile});
}

} // namespace drover
