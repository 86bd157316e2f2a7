#include "core/drain/evictionanswer.h"

#include <QCoreApplication>

namespace drover {

namespace {

using Kind = Error::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EvictionMachine)
};

} // namespace

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

Error timeoutError(std::chrono::seconds timeout, const std::optional<Error> &last)
{
    Error error;
    error.kind = Kind::Timeout;
    error.message =
        Words::tr("Still there when the drain's time was up (%1 s).").arg(timeout.count());
    if (last) {
        error.serverMessage = last->serverMessage;
        error.causes = last->causes;
    }
    return error;
}

} // namespace drover
