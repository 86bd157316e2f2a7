#include "core/credentials/credentialsource.h"

#include "core/credentials/certificatefiles.h"
#include "core/credentials/execcredentialsource.h"
#include "core/credentials/idtokensource.h"
#include "core/credentials/tokenfilesource.h"

namespace drover {

namespace {

/// Credentials that stand in the kubeconfig itself or in certificate files, or none.
class WrittenCredentialSource final : public CredentialSource
{
public:
    WrittenCredentialSource(Credentials credentials, CertificateFiles files)
        : m_credentials(std::move(credentials)), m_files(std::move(files))
    {}

    void credentials(Done done) override
    {
        m_files.refresh(m_credentials);
        done(m_credentials);
    }

    bool invalidate(const Credentials &used) override
    {
        m_files.refresh(m_credentials);
        return m_credentials != used;
    }

private:
    Credentials m_credentials;
    CertificateFiles m_files;
};

} // namespace

std::unique_ptr<CredentialSource> makeCredentialSource(const ClusterConfig &config, Clock &clock)
{
    if (config.server.scheme() != QLatin1StringView("https"))
        return std::make_unique<WrittenCredentialSource>(Credentials(),
                                                         CertificateFiles({}, clock));
    const UserCredentials &user = config.user;
    if (!user.tokenFile.isEmpty())
        return makeTokenFileSource(config, clock);
    if (user.exec)
        return makeExecCredentialSource(config, clock);
    if (user.idToken)
        return makeIdTokenSource(config, clock);
    return std::make_unique<WrittenCredentialSource>(
        Credentials{user.token, user.certificatePem, user.keyPem, user.basicLogin},
        CertificateFiles(user, clock));
}

} // namespace drover
