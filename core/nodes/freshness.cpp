#include "core/nodes/freshness.h"

namespace drover {

namespace {

struct Word {
    QString operator()(const Connecting &) const { return QStringLiteral("Connecting"); }
    QString operator()(const Live &) const { return QStringLiteral("Live"); }
    QString operator()(const Reconnecting &state) const
    {
        return state.catchingUp ? QStringLiteral("CatchingUp") : QStringLiteral("Reconnecting");
    }
    QString operator()(const Stale &state) const
    {
        return state.error.kind == Error::Kind::Auth ? QStringLiteral("SignedOut")
                                                     : QStringLiteral("Stale");
    }
    QString operator()(const Polling &) const { return QStringLiteral("Polling"); }
    QString operator()(const Stopped &) const { return QStringLiteral("Stopped"); }
};

/// Live with all rows and Live with some are two things to be told.
bool isComplete(const Freshness &freshness)
{
    const auto *live = std::get_if<Live>(&freshness);
    return !live || live->complete;
}

} // namespace

QString freshnessWord(const Freshness &freshness)
{
    return std::visit(Word{}, freshness);
}

bool isTransition(const Freshness &before, const Freshness &after)
{
    if (freshnessWord(before) != freshnessWord(after) || isComplete(before) != isComplete(after))
        return true;
    const Error *was = freshnessError(before);
    const Error *is = freshnessError(after);
    return (was != nullptr) != (is != nullptr) || (was && was->kind != is->kind);
}

const Error *freshnessError(const Freshness &freshness)
{
    if (const auto *connecting = std::get_if<Connecting>(&freshness))
        return connecting->error ? &*connecting->error : nullptr;
    if (const auto *live = std::get_if<Live>(&freshness))
        return live->listError ? &*live->listError : nullptr;
    if (const auto *reconnecting = std::get_if<Reconnecting>(&freshness))
        return reconnecting->error ? &*reconnecting->error : nullptr;
    if (const auto *stale = std::get_if<Stale>(&freshness))
        return &stale->error;
    return nullptr;
}

} // namespace drover
