#pragma once

#include "core/credentials/credentialsource.h"

#include <memory>
#include <optional>

namespace drover {

/// Until when a JSON Web Token is good: its `exp`. Nothing where it is no such token.
///
/// Thread: any. Units: UTC. Errors: none. Source: RFC 7519, 4.1.4.
std::optional<WallTime> expiryOfJwt(const QByteArray &token);

/// Credentials of the old auth-provider "oidc": the id-token that kubectl left in the file, while
/// it is good. Drover renews none: that would write into the kubeconfig.
///
/// Thread: as CredentialSource. Errors: Auth, saying what to use instead.
/// Source: client-go plugin/pkg/client/auth/oidc/oidc.go.
std::unique_ptr<CredentialSource> makeIdTokenSource(const ClusterConfig &config, Clock &clock);

} // namespace drover
