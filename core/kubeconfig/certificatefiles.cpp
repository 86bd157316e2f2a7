#include "core/kubeconfig/certificatefiles.h"

#include "core/kubeconfig/smallfile.h"

namespace drover {

namespace {

constexpr qint64 kSizeLimit = 4 * 1024 * 1024;
constexpr std::chrono::seconds kHalfRenewal{2};

/// What the file holds; what was there before where there is no file or no PEM in it.
QByteArray contentsOr(const QByteArray &before, const QString &path, const char *mark)
{
    if (path.isEmpty())
        return before;
    const auto bytes = readSmallFile(path, kSizeLimit);
    return bytes && bytes->contains(mark) ? *bytes : before;
}

} // namespace

CertificateFiles::CertificateFiles(const UserCredentials &user, Clock &clock)
    : m_clock(clock), m_certificateFile(user.certificateFile), m_keyFile(user.keyFile)
{}

void CertificateFiles::refresh(Credentials &held)
{
    const Pair found{
        contentsOr(held.certificatePem, m_certificateFile, "-----BEGIN CERTIFICATE-----"),
        contentsOr(held.keyPem, m_keyFile, "PRIVATE KEY-----")};
    if (maybeHalf(found, held))
        return;
    held.certificatePem = found.certificatePem;
    held.keyPem = found.keyPem;
}

bool CertificateFiles::maybeHalf(const Pair &found, const Credentials &held)
{
    const bool isOneChanged =
        (found.certificatePem != held.certificatePem) != (found.keyPem != held.keyPem);
    if (!isOneChanged || m_certificateFile.isEmpty() || m_keyFile.isEmpty()) {
        m_half.reset();
        return false;
    }
    if (m_half != found) {
        m_half = found;
        m_halfSince = m_clock.now();
    }
    return m_clock.now() - m_halfSince < kHalfRenewal;
}

} // namespace drover
