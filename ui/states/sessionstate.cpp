#include "ui/states/sessionstate.h"

#include "core/base/joined.h"
#include "core/kubeconfig/pluginwords.h"
#include "ui/states/errorstates.h"
#include "ui/states/scopestates.h"
#include "ui/text/quantitytext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>
#include <QDir>

namespace drover::ui {

namespace {

using Kind = StateView::Kind;
using Action = StateView::Action;
using Progress = StateView::Step::Progress;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionState)
};

constexpr std::chrono::seconds kQuietStart{1};

StateView::Button reconnectButton()
{
    return {Action::Retry, Words::tr("Reconnect Now")};
}

QString withHome(const QString &path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + QLatin1Char('/')) ? u'~' + path.mid(home.size()) : path;
}

/// In one line. What a plugin says helps more than that it failed, which the tool tip tells.
QString causeOf(const Error &error)
{
    if (const QString words = pluginWordsOf(error); !words.isEmpty())
        return Words::tr("The login plugin says: %1").arg(words.section(QLatin1Char('\n'), -1));
    return error.message.isEmpty() ? kindSentence(error.kind) : withLocalDates(error.message);
}

/// Rows that came before the set was ever complete look like all there are.
QString incompleteNote(const SessionFacts &facts)
{
    return Words::tr("%1 so far, may be incomplete.").arg(countText(facts.nodeCount));
}

/// Neither the List nor a mark of the watch has said that these are all.
StateView fillingState(const SessionFacts &facts, const Error &error)
{
    StateView view;
    view.kind = Kind::FillingFromWatch;
    view.icon = QLatin1StringView("warning");
    view.tone = Tone::Warning;
    const bool forbidden = error.kind == Error::Kind::Forbidden;
    const QString why = forbidden ? mayNotListSentence(facts, error)
                                  : Words::tr("The list of nodes failed: %1")
                                        .arg(causeOf(error));
    view.sentence = sentences({why, Words::tr("Filling from the watch: %1").arg(incompleteNote(facts))});
    view.detail = errorDetail(error);
    view.next = forbidden ? rightRequestButton()
                          : StateView::Button{Action::Retry, Words::tr("List Again")};
    view.other = doctorButton();
    view.copyText = forbidden ? rightRequestText(facts) : QString();
    return view;
}

Progress progressOf(Connecting::Step step, Connecting::Step now)
{
    return step == now ? Progress::Active : step < now ? Progress::Done : Progress::Waiting;
}

std::vector<StateView::Step> connectingSteps(const SessionFacts &facts, const Connecting &state)
{
    using Step = Connecting::Step;
    const bool isEncrypted = facts.server.startsWith(QLatin1StringView("https:"));
    QString list = Words::tr("Node list");
    if (state.nodesSoFar > 0) {
        list = Words::tr("Node list: %1 nodes so far")
                   .arg(countText(static_cast<std::int64_t>(state.nodesSoFar)));
    }
    const Progress credentials = progressOf(Step::Credentials, state.step);
    const bool isWarning = credentials == Progress::Done && areCredentialsHeldBack(facts);
    return {{credentialStepText(facts), isWarning ? Progress::Warned : credentials},
            {isEncrypted ? Words::tr("Connection (TLS)") : Words::tr("Connection"),
             progressOf(Step::Connecting, state.step)},
            {list, progressOf(Step::Listing, state.step)}};
}

StateView connectingState(const SessionFacts &facts, const Connecting &state, WallTime now)
{
    if (state.error)
        return fillingState(facts, *state.error);
    const bool hasRows = facts.nodeCount > 0;
    if (hasRows && now - facts.startedAt < kQuietStart)
        return {};
    StateView view;
    view.kind = Kind::Connecting;
    view.icon = QLatin1StringView("connecting");
    // As many as all around it count.
    view.sentence = hasRows
                        ? Words::tr("Reading the nodes: %1 so far.").arg(countText(facts.nodeCount))
                        : Words::tr("Connecting to %1").arg(facts.displayName);
    view.steps = connectingSteps(facts, state);
    view.next = {Action::Cancel, Words::tr("Cancel")};
    return view;
}

StateView reconnectingState(const SessionFacts &facts, const Reconnecting &state, WallTime now)
{
    if (facts.synced && !isDimmed(state, now))
        return {};
    if (!facts.synced && state.error) {
        StateView view = errorState(facts, *state.error);
        view.detail += QLatin1Char('\n') + nextTryText(state.next, now);
        view.cause = causeOf(*state.error);
        if (facts.nodeCount > 0)
            view.sentence = sentences({view.sentence, incompleteNote(facts)});
        return view;
    }
    StateView view;
    view.kind = state.catchingUp ? Kind::CatchingUp : Kind::Reconnecting;
    view.icon = QLatin1StringView("reconnecting");
    view.tone = state.catchingUp ? Tone::Neutral : Tone::Warning;
    view.sentence = state.catchingUp
                        ? Words::tr("Connected again, reading all nodes. Until then this is the "
                                    "state of %1.")
                        : Words::tr("The connection was lost. Showing the state of %1.");
    view.sentence = view.sentence.arg(exactMoment(state.since, now));
    if (state.error) {
        view.cause = causeOf(*state.error);
        view.detail = (nextTryText(state.next, now) + QLatin1Char('\n') + errorDetail(*state.error))
                          .trimmed();
    }
    view.next = state.catchingUp ? StateView::Button{} : reconnectButton();
    view.other = state.error ? doctorButton() : StateView::Button{};
    return view;
}

QString staleSentence(const SessionFacts &facts, const Stale &state, WallTime now)
{
    const QString since = exactMoment(state.since, now);
    // The connection may have been lost before: that is not when the sign-in expired.
    if (state.error.kind == Error::Kind::Auth && !wantsCredentials(state.error))
        return facts.nodeCount > 0
                   ? Words::tr("Sign-in expired. Showing the state of %1.").arg(since)
                   : Words::tr("Sign-in expired. The cluster had no nodes at %1.").arg(since);
    return facts.nodeCount > 0
               ? Words::tr("Not connected since %1. Showing that state.").arg(since)
               : Words::tr("Not connected since %1. The cluster had no nodes then.").arg(since);
}

StateView staleState(const SessionFacts &facts, const Stale &state, WallTime now)
{
    StateView view = errorState(facts, state.error);
    const QString nextTry = nextTryText(state.next, now);
    if (!state.everComplete && facts.nodeCount == 0) {
        view.detail += QLatin1Char('\n') + nextTry;
        return view;
    }
    // The state that is shown is the news; why it is old stands beside it.
    view.detail = (nextTry + QLatin1Char('\n') + view.detail).trimmed();
    const bool tellsWhy = view.kind == Kind::Forbidden || view.kind == Kind::NoCredentials;
    view.sentence = sentences({tellsWhy ? view.sentence : QString(),
                               staleSentence(facts, state, now),
                               state.everComplete ? QString() : incompleteNote(facts)});
    if (!tellsWhy)
        view.cause = causeOf(state.error);
    if (view.kind == Kind::CannotConnect) {
        view.kind = Kind::Stale;
        view.icon = QLatin1StringView("stale");
        view.next = reconnectButton();
    }
    return view;
}

StateView pollingState(const SessionFacts &facts, const Polling &state, WallTime now)
{
    StateView view;
    view.kind = Kind::Polling;
    view.icon = QLatin1StringView("polling");
    const QString user = facts.userName.isEmpty() ? Words::tr("This user") : facts.userName;
    view.sentence = Words::tr("%1 may not watch nodes: they are read every %2 s, last at %3.")
                        .arg(user)
                        .arg(state.every.count())
                        .arg(exactMoment(state.last, now));
    view.next = rightRequestButton();
    view.copyText = rightRequestText(facts);
    return view;
}

StateView stoppedState(const SessionFacts &facts)
{
    StateView view;
    view.kind = Kind::Stopped;
    view.icon = QLatin1StringView("stopped");
    view.sentence = Words::tr("The connection to %1 is closed.").arg(facts.displayName);
    view.next = {Action::Retry, Words::tr("Connect")};
    return view;
}

StateView freshnessState(const SessionFacts &facts, WallTime now)
{
    const Freshness &freshness = facts.freshness;
    if (const auto *connecting = std::get_if<Connecting>(&freshness))
        return connectingState(facts, *connecting, now);
    if (const auto *live = std::get_if<Live>(&freshness))
        return live->complete ? StateView{}
                              : fillingState(facts, live->listError.value_or(Error{}));
    if (const auto *reconnecting = std::get_if<Reconnecting>(&freshness))
        return reconnectingState(facts, *reconnecting, now);
    if (const auto *stale = std::get_if<Stale>(&freshness))
        return staleState(facts, *stale, now);
    if (const auto *polling = std::get_if<Polling>(&freshness))
        return pollingState(facts, *polling, now);
    return stoppedState(facts);
}

StateView noNodesState()
{
    StateView view;
    view.kind = Kind::NoNodes;
    view.icon = QLatin1StringView("empty");
    view.tone = Tone::Dimmed;
    view.sentence = Words::tr("This cluster has no nodes.");
    view.detail = Words::tr("A node that joins appears here by itself.");
    view.next = {Action::Retry, Words::tr("Read Again")};
    return view;
}

StateView filterState(const SessionFacts &facts)
{
    StateView view;
    view.kind = Kind::FilterHidesAll;
    view.icon = QLatin1StringView("filter");
    view.tone = Tone::Dimmed;
    view.sentence = Words::tr("0 of %1 nodes match.").arg(countText(facts.nodeCount));
    if (facts.filterLeftOut) {
        view.detail = filterStartText(*facts.filterLeftOut);
    } else if (!facts.filterFault.isEmpty()) {
        view.sentence = Words::tr("The filter cannot be read.");
        view.detail = facts.filterFault + u'\n' +
                      Words::tr("The last one that could be read matches 0 of %1 nodes.")
                          .arg(countText(facts.nodeCount));
    } else if (facts.unknownCount > 0)
        view.detail = Words::tr("Not known for %Ln nodes: what the filter asks for was not read, or not "
                                "measured.",
                                nullptr, facts.unknownCount);
    view.next = {Action::ClearFilter, Words::tr("Clear Filter")};
    return view;
}

SessionStates wholeStates(const SessionFacts &facts, WallTime now)
{
    const StateView about = freshnessState(facts, now);
    if (facts.nodeCount > 0) {
        const bool allHidden = facts.visibleCount == 0 && facts.filterActive;
        return {allHidden ? filterState(facts) : StateView{}, about};
    }
    if (about.kind == Kind::Polling)
        return {noNodesState(), about};
    // Only a complete list says that there are none.
    if (about.isNone() && facts.synced)
        return {noNodesState(), {}};
    return {about.isNone() ? connectingState(facts, Connecting{}, now) : about, {}};
}

} // namespace

QString filterStartText(const QString &leftOut)
{
    return leftOut.isEmpty() ? Words::tr("The filter is not finished. Until then it is read as far as it "
                                         "goes.")
                             : Words::tr("The filter is read without \"%1\" until that can be read, too.").arg(leftOut);
}

SessionStates sessionStates(const SessionFacts &facts, WallTime now)
{
    return withinScope(wholeStates(facts, now), facts);
}

StateView noKubeconfigState(const QStringList &files)
{
    QStringList places;
    for (const QString &file : files)
        places.append(withHome(file));
    StateView view;
    view.kind = Kind::NoKubeconfig;
    view.icon = QLatin1StringView("empty");
    view.tone = Tone::Dimmed;
    view.sentence = Words::tr("No clusters found in %1.")
                        .arg(places.isEmpty() ? QStringLiteral("~/.kube/config")
                                              : listed(places));
    view.detail = Words::tr("A kubeconfig file names clusters and how to sign in to them. The demo "
                            "needs none: it runs three simulated clusters on this computer.");
    view.next = {Action::OpenFile, Words::tr("Open File…")};
    view.other = {Action::PasteKubeconfig, Words::tr("Paste Kubeconfig")};
    view.more = {Action::TryDemo, Words::tr("Try the Demo")};
    return view;
}

} // namespace drover::ui
