#include "core/nodes/freshness.h"

#include <algorithm>

namespace drover {

namespace {

constexpr QLatin1StringView kNoneSent("NoCredentialsSent"); // the cause that marks such an error

struct Word {
    QString operator()(const Connecting &) const { return QStringLiteral("Connecting"); }
    QString operator()(const Live &) const { return QStringLiteral("Live"); }
    QString operator()(const Reconnecting &state) const
    {
        return state.catchingUp ? QStringLiteral("CatchingUp") : QStringLiteral("Reconnecting");
    }
    QString operator()(const Stale &state) const
    {
        if (wantsCredentials(state.error))
            return QStringLiteral("NoCredentials");
        return state.error.kind == Error::Kind::Auth ? QStringLiteral("SignedOut")
                                                     : QStringLiteral("Stale");
    }
    QString operator()(const Polling &) const { return QStringLiteral("Polling"); }
    QString operator()(const Stopped &) const { return QStringLiteral("Stopped"); }
};

/// How little can be claimed: more is worse.
struct Rank {
    int operator()(const Live &state) const { return state.complete ? 0 : 1; }
    int operator()(const Polling &) const { return 2; }
    int operator()(const Connecting &) const { return 4; }
    int operator()(const Reconnecting &state) const { return state.catchingUp ? 3 : 5; }
    int operator()(const Stale &) const { return 6; }
    int operator()(const Stopped &) const { return 7; }
};

int rankOf(const Freshness &freshness)
{
    return std::visit(Rank{}, freshness);
}

void takeEarlier(std::optional<WallTime> &time, const std::optional<WallTime> &other)
{
    if (other && (!time || *other < *time))
        time = other;
}

/// Takes into `state` what is worse in another of its rank.
struct Merge {
    void operator()(Live &state, const Live &other) const
    {
        state.lastByte = std::min(state.lastByte, other.lastByte);
    }
    void operator()(Polling &state, const Polling &other) const
    {
        state.last = std::min(state.last, other.last);
    }
    void operator()(Connecting &state, const Connecting &other) const
    {
        state.step = std::min(state.step, other.step);
        state.nodesSoFar += other.nodesSoFar;
        if (!state.error)
            state.error = other.error;
    }
    void operator()(Reconnecting &state, const Reconnecting &other) const
    {
        state.since = std::min(state.since, other.since);
        state.attempt = std::max(state.attempt, other.attempt);
        state.everConnected = state.everConnected || other.everConnected;
        takeEarlier(state.next, other.next);
        if (!state.error)
            state.error = other.error;
    }
    void operator()(Stale &state, const Stale &other) const
    {
        state.since = std::min(state.since, other.since);
        takeEarlier(state.next, other.next);
        state.everComplete = state.everComplete && other.everComplete;
    }
    template <typename State, typename Other>
    void operator()(State &, const Other &) const // of one rank, nothing to merge
    {}
};

/// Live with all rows and Live with some are two things to be told.
bool isComplete(const Freshness &freshness)
{
    const auto *live = std::get_if<Live>(&freshness);
    return !live || live->complete;
}

} // namespace

Error withoutCredentials(Error error)
{
    if (!wantsCredentials(error))
        error.causes.push_back({kNoneSent, {}, {}});
    return error;
}

bool wantsCredentials(const Error &error)
{
    return error.kind == Error::Kind::Auth && error.hasCause(kNoneSent);
}

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

bool isNextStep(const Freshness &before, const Freshness &after)
{
    const auto *was = std::get_if<Connecting>(&before);
    const auto *is = std::get_if<Connecting>(&after);
    return was && is && was->step != is->step;
}

Freshness worstOf(const std::vector<Freshness> &each)
{
    Freshness worst = Stopped{};
    bool isFirst = true;
    for (const Freshness &one : each) {
        if (isFirst || rankOf(one) > rankOf(worst))
            worst = one;
        else if (rankOf(one) == rankOf(worst))
            std::visit(Merge{}, worst, one);
        isFirst = false;
    }
    return worst;
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
