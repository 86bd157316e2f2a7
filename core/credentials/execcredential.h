#pragma once

#include "core/base/clock.h"
#include "core/credentials/credentialsource.h"
#include "core/kubeconfig/clusterconfig.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <tl/expected.hpp>

namespace drover {

/// What a login plugin printed: credentials and until when they are good.
struct ExecCredential {
    Credentials credentials;
    std::optional<WallTime> expiry; ///< unset: until the server refuses them
};

/// The value of KUBERNETES_EXEC_INFO: what the plugin is told. Never interactive.
///
/// Thread: any. Errors: none.
/// Source: client-go pkg/apis/clientauthentication/v1/types.go, rest/exec.go.
QByteArray execInfoFor(const ClusterConfig &config);

/// Reads the plugin's output. `apiVersion` is the one the user entry asks for.
///
/// Thread: any. Units: expiry is UTC.
/// Errors: the rule that was broken, as the end of a sentence; never holds any of the output.
/// Source: client-go plugin/pkg/client/auth/exec/exec.go.
tl::expected<ExecCredential, QString> parseExecCredential(const QByteArray &output,
                                                          const QString &apiVersion);

} // namespace drover
