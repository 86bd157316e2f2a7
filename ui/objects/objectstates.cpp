#include "ui/objects/objectstates.h"

#include "ui/states/errorstates.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

using Icon = QLatin1StringView;
using Kind = StateView::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ObjectStates)
};

} // namespace

StateView stateOf(StateView::Kind kind, QLatin1StringView icon, Tone tone, const QString &sentence,
                  const QString &detail)
{
    StateView view;
    view.kind = kind;
    view.icon = icon;
    view.tone = tone;
    view.sentence = sentence;
    view.detail = detail;
    return view;
}

StateView askingState(const AskedWords &words)
{
    return stateOf(Kind::Connecting, Icon("connecting"), Tone::Neutral, words.asking);
}

StateView failureState(const AskedWords &words, const Error &error)
{
    if (error.kind == Error::Kind::Forbidden)
        return stateOf(Kind::Forbidden, Icon("lock"), Tone::Warning,
                       words.mayNot.arg(refusedUser(error, words.user)), errorDetail(error));
    // Without the kind's advice: nothing is tried again here by itself.
    StateView view = stateOf(Kind::CannotConnect, Icon("error"), Tone::Bad, words.failed,
                             errorSentence(error));
    view.next = {StateView::Action::Retry, Words::tr("Try Again")};
    return view;
}

StateView failureBanner(const AskedWords &words, const Error &error)
{
    if (error.kind == Error::Kind::NotFound)
        return stateOf(Kind::Stale, Icon("warning"), Tone::Warning,
                       Words::tr("The server no longer has it."), errorDetail(error));
    StateView view =
        stateOf(Kind::Stale, Icon("warning"), Tone::Warning, words.failed, errorDetail(error));
    view.cause = errorSentence(error);
    return view;
}

} // namespace drover::ui
