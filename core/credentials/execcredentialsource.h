#pragma once

#include "core/credentials/credentialsource.h"

#include <memory>

namespace drover {

/// Credentials from a login plugin. It runs when there are none yet, when those there are have
/// expired or will within a minute, and after invalidate(); all calls that come meanwhile share the
/// one run. What is still good is given while the next is fetched.
///
/// Thread, errors: as CredentialSource; the thread must run an event loop. Units: a run may take
/// 60 s. Source: client-go plugin/pkg/client/auth/exec/exec.go.
std::unique_ptr<CredentialSource> makeExecCredentialSource(const ClusterConfig &config,
                                                           Clock &clock);

} // namespace drover
