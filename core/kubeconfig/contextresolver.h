#pragma once

#include "core/base/error.h"
#include "core/kubeconfig/clusterconfig.h"
#include "core/kubeconfig/contextcheck.h"

#include <QString>

namespace drover {

/// All that is needed to talk to the context's API server: the entries checked, certificate and
/// key files read, precedence applied. `source` becomes the id's.
///
/// Thread: not the GUI's; it reads files. Errors: Config, naming file, entry, field and rule.
/// Source: client-go tools/clientcmd/client_config.go, validation.go.
Result<ClusterConfig> resolveContext(const ContextParts &parts, const QString &source);

/// The same without the user's credentials, which are not read.
Result<ClusterConfig> resolveCluster(const ContextParts &parts, const QString &source);

} // namespace drover
