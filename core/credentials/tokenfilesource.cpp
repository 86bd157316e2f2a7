#include "core/credentials/tokenfilesource.h"

#include "core/credentials/certificatefiles.h"
#include "core/kubeconfig/kubeconfigtext.h"
#include "core/kubeconfig/tokenfile.h"

#include <optional>

namespace drover {

namespace {

constexpr std::chrono::seconds kGoodFor{50};

class TokenFileSource final : public CredentialSource
{
public:
    TokenFileSource(const ClusterConfig &config, Clock &clock)
        : m_clock(clock), m_file(config.file), m_userName(config.userName),
          m_path(config.user.tokenFile), m_files(config.user, clock)
    {
        m_good.bearerToken = config.user.token;
        m_good.certificatePem = config.user.certificatePem;
        m_good.keyPem = config.user.keyPem;
    }

    void credentials(Done done) override;
    bool invalidate(const Credentials &used) override;

private:
    Clock &m_clock;
    QString m_file;
    QString m_userName;
    QString m_path;
    CertificateFiles m_files;
    Credentials m_good; // without a token until one was read or the entry had one
    std::optional<TimePoint> m_readAt;
    UnreadableFile m_unreadable;
};

void TokenFileSource::credentials(Done done)
{
    const TimePoint now = m_clock.now();
    m_files.refresh(m_good);
    if (m_readAt && now - *m_readAt < kGoodFor) {
        done(m_good);
        return;
    }
    const auto token = readTokenFile(m_path);
    if (token || !m_good.bearerToken.isEmpty())
        m_unreadable.note(m_path, token ? QString() : token.error());
    if (token) {
        m_good.bearerToken = *token;
        m_readAt = now;
    }
    if (m_good.bearerToken.isEmpty())
        done(failure(Error::Kind::Auth, KubeconfigText::tr("%1: user \"%2\": tokenFile (%3) %4.")
                                            .arg(m_file, m_userName, m_path, token.error())));
    else
        done(m_good);
}

bool TokenFileSource::invalidate(const Credentials &used)
{
    if (used == m_good)
        m_readAt.reset();
    return true;
}

} // namespace

std::unique_ptr<CredentialSource> makeTokenFileSource(const ClusterConfig &config, Clock &clock)
{
    return std::make_unique<TokenFileSource>(config, clock);
}

} // namespace drover
