#include "core/plan/removalrequest.h"

#include "core/api/podpaths.h"
#include "core/api/podremoval.h"
#include "core/operations/kubectlcommand.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

/// The server ends its causes with a number or a word; another sentence follows here.
QString sentence(const QString &text)
{
    return !text.isEmpty() && text.back().isLetterOrNumber() ? text + u'.' : text;
}

QString kubectlDelete(const ClusterId &cluster, const Pod &pod, const DrainOptions &options)
{
    QString words = u"delete pod %1 --namespace %2 --wait=false"_s.arg(
        shellQuoted(QString::fromStdString(pod.name)),
        shellQuoted(QString::fromStdString(pod.nameSpace)));
    if (options.gracePeriod)
        words += u" --grace-period=%1"_s.arg(options.gracePeriod->count());
    // Without it kubectl makes one second of none.
    if (options.gracePeriod == std::chrono::seconds(0))
        words += u" --force"_s;
    return kubectlCommand(cluster, words);
}

} // namespace

ApiRequest<Done> removalRequest(const Pod &pod, const DrainPlan &plan, bool isDryRun)
{
    const PodRemoval how{pod.nameSpace, pod.name, pod.uid, plan.options.gracePeriod, isDryRun};
    ApiRequest<Done> request;
    request.read = readNothing;
    if (plan.removesByDelete()) {
        request.method = "DELETE";
        request.target = podPath(pod.nameSpace, pod.name);
        request.body = podDeletionBody(how);
    } else {
        request.method = "POST";
        request.target = evictionPath(pod.nameSpace, pod.name);
        request.body = evictionBody(how, plan.evictionVersion);
    }
    return request;
}

QString kubectlRemoval(const ClusterId &cluster, const Pod &pod, const DrainPlan &plan)
{
    if (plan.removesByDelete())
        return kubectlDelete(cluster, pod, plan.options);
    const ApiRequest<Done> request = removalRequest(pod, plan, false);
    return u"echo %1 | "_s.arg(shellQuoted(QString::fromUtf8(request.body))) +
           kubectlCommand(cluster, u"create --raw %1 -f -"_s.arg(
                                       shellQuoted(QString::fromUtf8(request.target))));
}

QString removalAnswer(const Error &error)
{
    QStringList words;
    for (const ErrorCause &cause : error.causes) {
        if (!cause.message.isEmpty())
            words << sentence(cause.message);
    }
    words << sentence(error.serverMessage.isEmpty() ? error.message : error.serverMessage);
    words.removeDuplicates();
    return words.join(u' ');
}

} // namespace drover
