#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace drover {

/// Not there yet: nothing complete has been shown since the session began.
struct Connecting {
    /// Connecting: what the List needs is there and it is asked; until its first byte.
    enum class Step { Credentials, Connecting, Listing, Filling };
    Step step = Step::Credentials;
    std::size_t nodesSoFar = 0;
    std::optional<Error> error; ///< why the first List failed; the watch fills in its place
};

/// What is shown is what the server has. `complete` is false only while a watch from no version
/// fills the cache because the first List failed: "may be incomplete: N so far".
struct Live {
    WallTime lastByte; ///< when the server last said anything on this session
    bool complete = true;
    std::optional<Error> listError; ///< why the List failed, while not complete
};

/// The stream was lost, or all nodes are being read again (`catchingUp`, no fault then).
struct Reconnecting {
    WallTime since;               ///< the last moment that what is shown was true
    int attempt = 0;              ///< tries made
    std::optional<WallTime> next; ///< when the next try begins; nothing while one is under way
    std::optional<Error> error;   ///< why; nothing when only catching up
    bool catchingUp = false;
    bool everConnected = true; ///< false: nothing was ever read; `since` is when it began to try
};

/// Not connected for 30 s, or a retry alone cannot help (Auth, Forbidden, Tls, Config).
struct Stale {
    WallTime since;
    Error error;
    std::optional<WallTime> next;
    bool everComplete = true; ///< false: nothing was ever shown, there is no old state
};

/// The user may list nodes but not watch them.
struct Polling {
    WallTime last;
    std::chrono::seconds every{30};
};

struct Stopped {
};

/// How true the table is now. A value of the session; every view and tab shows it.
///
/// Thread: a plain value, any. Units: UTC. Errors: carried inside.
using Freshness = std::variant<Connecting, Live, Reconnecting, Stale, Polling, Stopped>;

/// The error of a request that carried no credentials, for want of any.
Error withoutCredentials(Error error);
/// The server wants credentials, and there were none that it could refuse.
bool wantsCredentials(const Error &error);

/// "Connecting", "Live", "CatchingUp", "Reconnecting", "Stale", "SignedOut", "NoCredentials",
/// "Polling", "Stopped": the word for logs and JSON.
QString freshnessWord(const Freshness &freshness);
/// True when going from one to the other is a change a person is told about: another state, error
/// kind or completeness; not a later byte, a counted attempt or another node listed.
bool isTransition(const Freshness &before, const Freshness &after);
/// True where the only thing new is another step of Connecting.
bool isNextStep(const Freshness &before, const Freshness &after);
/// What can be claimed of a table whose rows are followed apart: the worst of `each`, with the
/// oldest of their times. Stopped where there is none.
Freshness worstOf(const std::vector<Freshness> &each);
/// What failed, where something did.
const Error *freshnessError(const Freshness &freshness);

} // namespace drover
