#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/kubeconfig/clusterconfig.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>

namespace drover {

/// What a request carries to prove who asks. Never logged.
struct Credentials {
    QByteArray bearerToken;    ///< empty: no Authorization header
    QByteArray certificatePem; ///< empty: no client certificate
    QByteArray keyPem;
    QByteArray basicLogin = {}; ///< "user:password"; only where there is no token

    bool operator==(const Credentials &) const = default;
};

/// Gives the credentials that are good now: written ones, files that rotate, or a plugin's.
///
/// Thread: one (a session's worker); `done` is called on it, later or at once, never after this
/// object is gone. Errors: Auth for a plugin or token file that failed, Config for one that cannot
/// be run; sentences hold no output of the plugin (see pluginwords.h). `retryAfter` is set where
/// asking again before gives the same error.
class CredentialSource
{
public:
    using Done = std::function<void(Result<Credentials>)>;

    virtual ~CredentialSource() = default;
    /// Calls that come while a plugin runs share its one run.
    virtual void credentials(Done done) = 0;
    /// The server said 401 to `used`: get new ones next time, unless newer ones are here already.
    /// False where asking again cannot give others (static credentials).
    virtual bool invalidate(const Credentials &used) = 0;
    /// Somebody wants it now: what failed, and would wait, is tried when it is asked for next.
    virtual void retry() {}
    /// Until when what was given last is good, as far as is known.
    virtual std::optional<WallTime> expiry() const { return std::nullopt; }
};

/// The source that fits the user entry. `clock` must outlive it. Credentials go over https only,
/// as kubectl's: for an http server the source gives none.
std::unique_ptr<CredentialSource> makeCredentialSource(const ClusterConfig &config, Clock &clock);

} // namespace drover
