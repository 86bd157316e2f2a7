#include "ui/window/startstate.h"

#include "core/base/joined.h"
#include "core/kubeconfig/kubeconfig.h"
#include "ui/states/sessionstate.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StartState)
};

} // namespace

StateView startState(std::size_t contextCount, const QStringList &files,
                     const std::vector<Error> &problems)
{
    StateView view = noKubeconfigState(files);
    if (tellsProblems(contextCount) && !problems.empty()) {
        view.icon = QLatin1StringView("warning");
        view.tone = Tone::Warning;
        view.sentence = Words::tr("The kubeconfig cannot be used.");
        QStringList lines;
        for (const Error &problem : problems)
            lines.append(problemText(problem));
        view.detail = lines.join(u'\n');
    }
    if (contextCount == 0)
        return view;
    const auto count = static_cast<int>(contextCount);
    view.sentence = Words::tr("No cluster is open.");
    view.detail = count == 1 ? Words::tr("There is 1 context to open.")
                             : Words::tr("There are %Ln contexts to open.", nullptr, count);
    view.other = view.next; // the demo stays one click away; pasting is in the File menu
    view.next = {StateView::Action::OpenCluster, Words::tr("Open Cluster…")};
    return view;
}

QString problemText(const Error &problem)
{
    if (!isFileLeftOut(problem))
        return problem.message;
    return sentences({problem.message, Words::tr("It is left out until it is corrected.")});
}

bool tellsProblems(std::size_t contextCount)
{
    return contextCount == 0;
}

} // namespace drover::ui
