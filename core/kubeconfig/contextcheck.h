#pragma once

#include "core/base/error.h"
#include "core/kubeconfig/kubeconfigentries.h"

#include <QStringList>

#include <optional>

namespace drover {

/// A context with the entries it names; null where no file defines them.
struct ContextParts {
    const ContextEntry *context = nullptr;
    const ClusterEntry *cluster = nullptr;
    const UserEntry *user = nullptr;
};

/// Why the context cannot be opened, as far as the entries alone tell; reads no other file.
///
/// Thread: any. Errors: Config, naming file, entry, field and rule.
/// Source: client-go tools/clientcmd/validation.go.
std::optional<Error> contextFault(const ContextParts &parts);

/// What the context asks for and Drover cannot do, a sentence each with what to do instead. To open
/// such a context all the same would act as somebody else than meant. Only for a context without
/// fault.
QStringList unsupportedIn(const ContextParts &parts);

/// Whether the login plugin counts: it is void beside a token, a password or a certificate.
/// Source: client-go plugin/pkg/client/auth/exec/exec.go, transport/round_trippers.go.
bool isExecInForce(const UserEntry &user);

/// Whether an HTTP header can carry it: no line breaks or other control characters.
bool isHeaderSafe(const QByteArray &token);

} // namespace drover
