#pragma once

#include "ui/states/sessionstate.h"

namespace drover::ui {

/// 2026-11-23 14:02:10 UTC; the tests run in that zone.
inline const WallTime kThen = WallTime(std::chrono::seconds(1'795'442'530));

/// A cluster that is called prod-eu, opened as ana, with nothing read yet.
inline SessionFacts factsWith(Freshness freshness)
{
    SessionFacts facts;
    facts.freshness = std::move(freshness);
    facts.displayName = QStringLiteral("prod-eu");
    facts.userName = QStringLiteral("ana");
    facts.server = QStringLiteral("https://api.prod-eu.test:6443");
    return facts;
}

/// The same after the first complete set, with so many rows, all visible.
inline SessionFacts syncedWith(Freshness freshness, qsizetype nodes)
{
    SessionFacts facts = factsWith(std::move(freshness));
    facts.synced = true;
    facts.nodeCount = nodes;
    facts.visibleCount = nodes;
    return facts;
}

inline Error anError(Error::Kind kind, const QString &message = QStringLiteral("It broke."))
{
    return failure(kind, message).value();
}

inline Live liveSinceThen(bool complete = true, std::optional<Error> listError = {})
{
    return {kThen, complete, std::move(listError)};
}

inline Reconnecting lostSinceThen(std::optional<Error> error = {}, std::optional<WallTime> next = {})
{
    return {kThen, 1, next, std::move(error), false};
}

inline Stale staleSinceThen(Error error, std::optional<WallTime> next = {}, bool everComplete = true)
{
    return {kThen, std::move(error), next, everComplete};
}

} // namespace drover::ui
