#include "core/kubeconfig/credentialsource.h"

#include "core/kubeconfig/execcredentialsource.h"
#include "core/kubeconfig/tokenfilesource.h"

namespace drover {

namespace {

/// Credentials that stand in the kubeconfig itself, or none.
class StaticCredentialSource final : public CredentialSource
{
public:
    explicit StaticCredentialSource(Credentials credentials) : m_credentials(std::move(credentials))
    {}
    void credentials(Done done) override { done(m_credentials); }
    bool invalidate(const Credentials &) override { return false; }

private:
    Credentials m_credentials;
};

} // namespace

std::unique_ptr<CredentialSource> makeCredentialSource(const ClusterConfig &config, Clock &clock)
{
    if (config.server.scheme() != QLatin1StringView("https"))
        return std::make_unique<StaticCredentialSource>(Credentials());
    const UserCredentials &user = config.user;
    if (!user.tokenFile.isEmpty())
        return makeTokenFileSource(config, clock);
    if (user.exec)
        return makeExecCredentialSource(config, clock);
    return std::make_unique<StaticCredentialSource>(
        Credentials{user.token, user.certificatePem, user.keyPem});
}

} // namespace drover
