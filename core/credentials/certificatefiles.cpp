#include "core/credentials/certificatefiles.h"

#include "core/kubeconfig/kubeconfigtext.h"
#include "core/kubeconfig/smallfile.h"

namespace drover {

namespace {

constexpr qint64 kSizeLimit = 4 * 1024 * 1024;
constexpr std::chrono::seconds kHalfRenewal{2};

} // namespace

CertificateFiles::CertificateFiles(const UserCredentials &user, Clock &clock)
    : m_clock(clock), m_certificate{user.certificateFile, {}}, m_key{user.keyFile, {}}
{}

/// What the file holds; what was there before where there is no file or no PEM in it.
QByteArray CertificateFiles::PemFile::contentsOr(const QByteArray &before, const char *mark)
{
    if (path.isEmpty())
        return before;
    const auto bytes = readSmallFile(path, kSizeLimit);
    const bool isPem = bytes && bytes->contains(mark);
    unreadable.note(path, !bytes  ? bytes.error()
                          : isPem ? QString()
                                  : KubeconfigText::tr("holds no PEM of its kind"));
    return isPem ? *bytes : before;
}

void CertificateFiles::refresh(Credentials &held)
{
    const Pair found{m_certificate.contentsOr(held.certificatePem, "-----BEGIN CERTIFICATE-----"),
                     m_key.contentsOr(held.keyPem, "PRIVATE KEY-----")};
    if (maybeHalf(found, held))
        return;
    held.certificatePem = found.certificatePem;
    held.keyPem = found.keyPem;
}

bool CertificateFiles::maybeHalf(const Pair &found, const Credentials &held)
{
    const bool isOneChanged =
        (found.certificatePem != held.certificatePem) != (found.keyPem != held.keyPem);
    if (!isOneChanged || m_certificate.path.isEmpty() || m_key.path.isEmpty()) {
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
