#pragma once

#include "core/base/clock.h"
#include "core/credentials/credentialslog.h"
#include "core/credentials/credentialsource.h"
#include "core/kubeconfig/clusterconfig.h"

#include <optional>

namespace drover {

/// The client certificate and key of a user entry that stand in files, which somebody else renews.
///
/// Thread: one, not the GUI's; it reads files. Units: half a renewal counts when 2 s old.
/// Errors: a file that cannot be read again, or holds no PEM, leaves what was read before in force.
/// Source: client-go transport/cert_rotation.go.
class CertificateFiles
{
public:
    /// `clock` must outlive it.
    CertificateFiles(const UserCredentials &user, Clock &clock);

    /// Brings what the files hold now into `held`. Where only one of two files changed it may be
    /// half of a renewal, and would not fit the other: it counts when it stays so.
    void refresh(Credentials &held);

private:
    struct Pair {
        QByteArray certificatePem;
        QByteArray keyPem;

        bool operator==(const Pair &) const = default;
    };

    struct PemFile {
        QByteArray contentsOr(const QByteArray &before, const char *mark);

        QString path;
        UnreadableFile unreadable;
    };

    bool maybeHalf(const Pair &found, const Credentials &held);

    Clock &m_clock;
    PemFile m_certificate;
    PemFile m_key;
    std::optional<Pair> m_half; ///< found with one side changed
    TimePoint m_halfSince{};
};

} // namespace drover
