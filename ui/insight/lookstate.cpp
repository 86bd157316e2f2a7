#include "ui/insight/lookstate.h"

#include "ui/states/errorstates.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

using Icon = QLatin1StringView;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LookState)
};

QString asOfText(const Feed &feed, WallTime now)
{
    return feed.asOf() ? Words::tr("As of %1").arg(exactMoment(*feed.asOf(), now)) : QString();
}

StateView stateView(StateView::Kind kind, Icon icon, Tone tone, const QString &sentence,
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

} // namespace

LookMark lookMark(const Feed &feed, WallTime now, bool isOld)
{
    switch (feed.state()) {
    case Feed::State::Loading:
        return {Words::tr("Asking…"), {}, Icon("connecting"), Tone::Neutral};
    case Feed::State::Live:
        if (isOld)
            break;
        return {Words::tr("Live"), {}, Icon("live"), Tone::Good};
    case Feed::State::Failed:
        return {feed.asOf() ? asOfText(feed, now) : Words::tr("Not read"),
                feed.error() ? errorSentence(*feed.error()) : QString(), Icon("warning"),
                Tone::Warning};
    case Feed::State::Idle:
        break;
    }
    return {asOfText(feed, now), {}, Icon("stale"), Tone::Dimmed};
}

StateView lookFailure(const Error &error, const LookSubject &subject)
{
    if (error.kind == Error::Kind::Forbidden)
        return stateView(StateView::Kind::Forbidden, Icon("lock"), Tone::Warning,
                         subject.mayNot.arg(refusedUser(error, subject.user)), errorDetail(error));
    StateView view = stateView(StateView::Kind::CannotConnect, Icon("error"), Tone::Bad,
                               subject.failed, errorDetail(error));
    view.next = {StateView::Action::Retry, Words::tr("Try Again")};
    return view;
}

StateView lookState(const Feed &feed, int count, const LookSubject &subject, bool isSlow)
{
    if (count > 0)
        return {};
    const bool isAsking = feed.state() == Feed::State::Loading;
    if (isAsking && isSlow)
        return stateView(StateView::Kind::Connecting, Icon("connecting"), Tone::Neutral,
                         subject.asking);
    if (feed.state() == Feed::State::Failed && feed.error())
        return lookFailure(*feed.error(), subject);
    if (isAsking || !feed.asOf())
        return {};
    return stateView(StateView::Kind::NoSelection, Icon("info"), Tone::Dimmed, subject.none,
                     subject.noneHint);
}

} // namespace drover::ui
