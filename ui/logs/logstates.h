#pragma once

#include "core/pods/logstream.h"
#include "ui/insight/lookstate.h"

namespace drover::ui {

/// What the page of a log says: in place of the lines where there are none, and beside them.
///
/// Thread: GUI. Units: local time. Errors: they are told.
struct LogFacts {
    LogStream::State state = LogStream::State::Idle;
    std::optional<Error> error;
    LogQuery query;
    bool hasLines = false;
    bool isSlow = false;            ///< a second has passed without an answer
    bool hasStopped = false;        ///< the container, as far as its pod says
    bool hasMatch = false;          ///< one of a search is kept
    WallTime since{};               ///< when it came into that state
    std::optional<WallTime> nextTry; ///< after a failure
    QString user;                   ///< whose rights they are; may be empty
};

/// Its log ended, and so has it: whoever waits for more waits for a new run.
bool hasEnded(const LogFacts &facts);
/// A view of kind None where the lines stand.
StateView logState(const LogFacts &facts, WallTime now);
LookMark logMark(const LogFacts &facts, WallTime now);
/// A failure of that log in one sentence.
QString logFailure(const LogFacts &facts);
/// It may go away by itself: the stream broke, or the container has not started yet.
bool mayPass(const Error &error, const LogQuery &query);

} // namespace drover::ui
