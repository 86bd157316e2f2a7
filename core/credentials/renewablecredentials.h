#pragma once

#include "core/credentials/credentialsource.h"

#include <memory>
#include <vector>

namespace drover {

/// The credentials of a session that stays while its kubeconfig changes.
///
/// Thread, errors: as CredentialSource.
class RenewableCredentials final : public CredentialSource
{
public:
    /// `clock` must outlive it.
    RenewableCredentials(const ClusterConfig &config, Clock &clock);
    ~RenewableCredentials() override;

    /// From now on credentials are the new config's. A plugin of the old one that still runs is
    /// ended; who waits for it gets the new ones.
    void setConfig(const ClusterConfig &config);

    void credentials(Done done) override;
    bool invalidate(const Credentials &used) override;
    void retry() override { m_source->retry(); }
    std::optional<WallTime> expiry() const override { return m_source->expiry(); }

private:
    using Ticket = std::shared_ptr<Done>;

    void ask(const Ticket &ticket);

    Clock &m_clock;
    std::vector<Ticket> m_waiting;
    std::unique_ptr<CredentialSource> m_source;
};

} // namespace drover
