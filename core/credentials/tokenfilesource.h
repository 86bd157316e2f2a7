#pragma once

#include "core/credentials/credentialsource.h"

#include <memory>

namespace drover {

/// Credentials whose token stands in a file that somebody else renews, as a pod's service account.
/// A file that cannot be read again leaves the last good token in force.
///
/// Thread, errors: as CredentialSource. Units: read again when 50 s old.
/// Source: client-go transport/token_source.go (60 s less 10 s of leeway).
std::unique_ptr<CredentialSource> makeTokenFileSource(const ClusterConfig &config, Clock &clock);

} // namespace drover
