#include "ui/logs/logstates.h"

#include "core/base/joined.h"
#include "ui/states/errorstates.h"
#include "ui/states/rightwords.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

using Icon = QLatin1StringView;
using State = LogStream::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LogStates)
};

StateView view(StateView::Kind kind, Icon icon, Tone tone, const QString &sentence,
               const QString &detail = {})
{
    StateView view;
    view.kind = kind;
    view.icon = icon;
    view.tone = tone;
    view.sentence = sentence;
    view.detail = detail;
    return view;
}

QString container(const LogFacts &facts)
{
    return toText(facts.query.container);
}

StateView failureView(const LogFacts &facts, WallTime now)
{
    const Error &error = *facts.error;
    const bool isEarly = error.kind == Error::Kind::Invalid;
    QString detail = isEarly ? Words::tr("The server says: %1")
                                   .arg(error.serverMessage.isEmpty() ? error.message
                                                                      : error.serverMessage)
                             : errorDetail(error);
    if (facts.nextTry)
        detail += QLatin1Char('\n') + nextTryText(facts.nextTry, now);
    if (error.kind == Error::Kind::Forbidden)
        return view(StateView::Kind::Forbidden, Icon("lock"), Tone::Warning, logFailure(facts),
                    detail);
    StateView failed = isEarly ? view(StateView::Kind::NoSelection, Icon("pending"),
                                      Tone::Neutral, logFailure(facts), detail)
                               : view(StateView::Kind::CannotConnect, Icon("error"), Tone::Bad,
                                      logFailure(facts), detail);
    failed.next = {StateView::Action::Retry, Words::tr("Try Again")};
    return failed;
}

StateView waitingView(const LogFacts &facts)
{
    return view(StateView::Kind::Connecting, Icon("connecting"), Tone::Neutral,
                facts.query.follows
                    ? Words::tr("%1 has written nothing yet. Waiting for its first line.")
                          .arg(container(facts))
                    : Words::tr("Asking for the log of %1…").arg(container(facts)));
}

LookMark asOfMark(const LogFacts &facts, WallTime now)
{
    return {Words::tr("As of %1").arg(exactMoment(facts.since, now)), {}, Icon("stale"),
            Tone::Dimmed};
}

/// Of a log whose stream ended without a fault.
LookMark endedMark(const LogFacts &facts, WallTime now)
{
    if (!facts.query.follows || facts.query.isPrevious)
        return asOfMark(facts, now);
    if (hasEnded(facts))
        return {Words::tr("Read to its end, %1").arg(exactMoment(facts.since, now)), {}, Icon("stopped"),
                Tone::Dimmed};
    LookMark mark = asOfMark(facts, now);
    mark.why = Words::tr("The server ended the log; %1 has not stopped, as far as is known.")
                   .arg(container(facts));
    if (facts.nextTry)
        mark.why = sentences({mark.why, nextTryText(facts.nextTry, now)});
    return mark;
}

/// Closing the search lets no line go.
QString heldBecause(const LogFacts &facts)
{
    if (facts.query.follows)
        return facts.hasMatch ? Words::tr("There is no room for more lines while the match is kept. Tick Follow to go on.")
                              : Words::tr("There is no room for more lines while the older ones are kept. Tick Follow to go on.");
    return facts.hasMatch ? Words::tr("There is no room for more lines while the match is kept. Press Ctrl+End to go on.")
                          : Words::tr("There is no room for more lines while the older ones are kept. Press Ctrl+End to go on.");
}

} // namespace

QString logFailure(const LogFacts &facts)
{
    const Error &error = *facts.error;
    const QString pod = toText(facts.query.pod);
    switch (error.kind) {
    case Error::Kind::Invalid:
        return facts.query.isPrevious
                   ? Words::tr("There is no earlier run of %1.").arg(container(facts))
                   : Words::tr("%1 has no log yet: it has not started.").arg(container(facts));
    case Error::Kind::NotFound:
        return Words::tr("The pod %1 is not there any more.").arg(pod);
    case Error::Kind::Forbidden:
        return mayNotInText(QStringLiteral("get pods/log"), toText(facts.query.nameSpace))
            .arg(refusedUser(error, facts.user));
    default: return Words::tr("The log of %1 broke off.").arg(container(facts));
    }
}

bool mayPass(const Error &error, const LogQuery &query)
{
    if (query.isPrevious)
        return false;
    switch (error.kind) {
    case Error::Kind::Invalid:
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Server:
    case Error::Kind::Throttled:
    case Error::Kind::Protocol: return true;
    default: return false;
    }
}

bool hasEnded(const LogFacts &facts)
{
    const bool isFollowed = facts.query.follows && !facts.query.isPrevious;
    return facts.state == State::Ended && (facts.hasStopped || !isFollowed);
}

StateView logState(const LogFacts &facts, WallTime now)
{
    if (facts.hasLines)
        return {};
    switch (facts.state) {
    case State::Failed: return failureView(facts, now);
    case State::Ended:
        if (!hasEnded(facts))
            return waitingView(facts);
        return view(StateView::Kind::NoSelection, Icon("info"), Tone::Dimmed,
                    facts.query.isPrevious
                        ? Words::tr("The last run of %1 wrote nothing.").arg(container(facts))
                        : Words::tr("%1 wrote nothing.").arg(container(facts)));
    case State::Waiting: return facts.isSlow ? waitingView(facts) : StateView();
    case State::Idle:
    case State::Held:
    case State::Reading: break;
    }
    return {};
}

LookMark logMark(const LogFacts &facts, WallTime now)
{
    const QString since = exactMoment(facts.since, now);
    switch (facts.state) {
    case State::Waiting:
        return {facts.query.follows && facts.isSlow ? Words::tr("Waiting") : Words::tr("Asking…"),
                {},
                Icon("connecting"),
                Tone::Neutral};
    case State::Reading:
        return facts.query.follows
                   ? LookMark{Words::tr("Live"), {}, Icon("live"), Tone::Good}
                   : LookMark{Words::tr("Reading…"), {}, Icon("connecting"), Tone::Neutral};
    case State::Held:
        return {Words::tr("Paused"),
                heldBecause(facts),
                Icon("paused"), Tone::Neutral};
    case State::Ended: return endedMark(facts, now);
    case State::Failed: {
        if (!facts.hasLines)
            return {}; // nothing was ever read, and the page says why
        QString why = logFailure(facts);
        if (facts.nextTry)
            why = sentences({why, nextTryText(facts.nextTry, now)});
        return {Words::tr("As of %1").arg(since), why, Icon("warning"), Tone::Warning};
    }
    case State::Idle: break;
    }
    return facts.hasLines ? asOfMark(facts, now) : LookMark{};
}

} // namespace drover::ui
