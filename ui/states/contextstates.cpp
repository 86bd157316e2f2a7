#include "ui/states/contextstates.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

using Kind = StateView::Kind;
using Action = StateView::Action;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ContextState)
};

QString otherWay(const ClusterConfig &open, const ClusterConfig &now)
{
    if (open.caPem != now.caPem)
        return Words::tr("another certificate authority for %1");
    if (open.proxy != now.proxy)
        return Words::tr("another proxy on the way to %1");
    if (open.tlsServerName != now.tlsServerName)
        return Words::tr("another tls-server-name for %1");
    return Words::tr("another insecure-skip-tls-verify for %1");
}

StateView warning(Kind kind)
{
    StateView view;
    view.kind = kind;
    view.icon = QLatin1StringView("warning");
    view.tone = Tone::Warning;
    return view;
}

} // namespace

StateView contextChangedState(const ClusterConfig &open, const ClusterConfig &now)
{
    StateView view = warning(Kind::ContextChanged);
    const QString from = open.server.toDisplayString();
    const QString to = now.server.toDisplayString();
    if (from != to) {
        view.sentence = Words::tr("Context changed: other server.");
        view.cause =
            Words::tr("The kubeconfig now says %1; this tab stays with %2.").arg(to, from);
    } else {
        view.sentence = Words::tr("Context changed: the server is reached another way.");
        view.cause = Words::tr("The kubeconfig now says %1; this tab stays with what was read "
                               "before.")
                         .arg(otherWay(open, now).arg(from));
    }
    view.detail = Words::tr("It may be another cluster. Reconnect reads its nodes again.");
    view.next = {Action::Reopen, Words::tr("Reconnect")};
    view.other = {Action::Keep, Words::tr("Keep")};
    return view;
}

StateView contextLostState(const Error &why)
{
    StateView view = warning(Kind::ContextLost);
    view.sentence = why.message;
    view.cause = Words::tr("This tab goes on with what was read before.");
    view.next = {Action::Cancel, Words::tr("Close Tab")};
    view.other = {Action::Keep, Words::tr("Keep")};
    return view;
}

StateView contextMissingState(const QString &name, const Error &why)
{
    StateView view = warning(Kind::ContextLost);
    view.sentence = Words::tr("%1 was open last time and cannot be opened now.").arg(name);
    view.detail = why.message + u'\n' +
                  Words::tr("Its filter, sorting and columns are kept until it can.");
    view.next = {Action::Reopen, Words::tr("Try Again")};
    view.other = {Action::OpenFile, Words::tr("Open File…")};
    view.more = {Action::Cancel, Words::tr("Close Tab")};
    return view;
}

StateView demoEndedState(const QString &name)
{
    StateView view = warning(Kind::ContextLost);
    view.sentence = Words::tr("The demo ended; its cluster %1 is gone.").arg(name);
    view.detail = Words::tr("It was simulated: no real cluster is concerned.");
    view.next = {Action::TryDemo, Words::tr("Start the Demo Again")};
    view.other = {Action::Cancel, Words::tr("Close Tab")};
    return view;
}

StateView contextBrokenState(const Error &why)
{
    StateView view = contextLostState(why);
    view.next = {Action::Reopen, Words::tr("Try Again")};
    return view;
}

} // namespace drover::ui
