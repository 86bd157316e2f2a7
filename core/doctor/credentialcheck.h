#pragma once

#include "core/base/clock.h"
#include "core/credentials/credentialsource.h"
#include "core/doctor/serveranswers.h"
#include "core/kubeconfig/clusterconfig.h"

#include <optional>

namespace drover {

/// What there is to sign in with, in words without secrets: kind, place, name, until when.
///
/// Thread: any, pure. Units: dates in UTC. Errors: none.
QString credentialText(const ClusterConfig &config, const Credentials &credentials,
                       std::optional<WallTime> expiry);

/// Why there are none: what failed and, of a plugin, what it said.
QString credentialFailureText(const Error &error);

/// Why these credentials cannot do at `now`, whatever the server: a key that fits no certificate
/// form, days that are over. Nothing where they may do.
std::optional<Finding> credentialFault(const ClusterConfig &config, const Credentials &credentials,
                                       WallTime now);

} // namespace drover
