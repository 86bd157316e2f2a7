#include "core/drain/evictionanswer.h"

namespace drover {

using Kind = Error::Kind;

bool isNamespaceEnding(const Error &error)
{
    return error.kind == Kind::Forbidden &&
           error.hasCause(QLatin1StringView("NamespaceTerminating"));
}

bool isPassing(const Error &error)
{
    return error.kind == Kind::Network || error.kind == Kind::Timeout ||
           error.kind == Kind::Auth || error.httpStatus == 503 || error.httpStatus == 502 ||
           error.httpStatus == 504;
}

bool isCountedFault(const Error &error)
{
    return error.kind == Kind::Server || error.kind == Kind::Conflict ||
           error.kind == Kind::Protocol;
}

bool isTwoBudgets(const Error &error)
{
    return error.serverMessage.contains(QLatin1StringView("more than one PodDisruptionBudget"));
}

bool mayBeDone(const std::optional<Error> &error)
{
    if (!error)
        return true;
    const bool isUnsure = error->kind == Kind::Network || error->kind == Kind::Timeout ||
                          error->kind == Kind::Server || error->kind == Kind::Protocol;
    return isUnsure && !isTwoBudgets(*error);
}

} // namespace drover
