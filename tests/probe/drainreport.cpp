#include "tests/probe/drainreport.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover::probe {

namespace {

QString ownerText(const Pod &pod)
{
    if (!pod.controller)
        return {};
    return QString::fromStdString(pod.controller->kind + '/' + pod.controller->name);
}

QString reasonOf(const PlannedPod &planned)
{
    return planned.budgetReason.isEmpty() ? planned.reason
                                          : planned.reason + u' ' + planned.budgetReason;
}

QJsonValue budgetsReport(const PodProgress &pod)
{
    if (!pod.planned.areBudgetsKnown)
        return {};
    QJsonArray budgets;
    for (const BudgetPtr &budget : pod.budgets) {
        budgets.append(QJsonObject{
            {u"name"_s, QString::fromStdString(budget->name)},
            {u"disruptionsAllowed"_s, qint64(budget->disruptionsAllowed)},
            {u"currentHealthy"_s, qint64(budget->currentHealthy)},
            {u"desiredHealthy"_s, qint64(budget->desiredHealthy)},
        });
    }
    return budgets;
}

/// Null budgets are explained.
QStringList warningsOf(const DrainProgress &drain)
{
    const bool areKnown = std::all_of(drain.pods.begin(), drain.pods.end(), [](const auto &pod) {
        return pod.planned.areBudgetsKnown;
    });
    return areKnown ? drain.warnings
                    : drain.warnings + QStringList{u"The disruption budgets cannot be read."_s};
}

QJsonObject podReport(const PodProgress &progress, const std::optional<Error> &budgetsError)
{
    const Pod &pod = *progress.planned.pod;
    QJsonObject report{
        {u"namespace"_s, QString::fromStdString(pod.nameSpace)},
        {u"name"_s, QString::fromStdString(pod.name)},
        {u"uid"_s, QString::fromStdString(pod.uid)},
        {u"node"_s, QString::fromStdString(pod.nodeName)},
        {u"owner"_s, ownerText(pod)},
        {u"fate"_s, QString(fateName(progress.planned.fate))},
        {u"reason"_s, reasonOf(progress.planned)},
        {u"budgets"_s, budgetsReport(progress)},
        {u"state"_s, QString(podStateName(progress.state))},
        {u"attempts"_s, progress.attempts},
        {u"error"_s, errorReport(progress.error)},
    };
    if (!progress.planned.areBudgetsKnown)
        report[u"budgetsError"_s] = errorReport(budgetsError);
    return report;
}

} // namespace

QJsonValue errorReport(const std::optional<Error> &error)
{
    if (!error)
        return {};
    QString message = error->message;
    if (!error->serverMessage.isEmpty())
        message += u" ("_s + error->serverMessage + u')';
    for (const ErrorCause &cause : error->causes) {
        if (!cause.message.isEmpty())
            message += u' ' + cause.message;
    }
    return QJsonObject{{u"kind"_s, QString(kindName(error->kind))}, {u"message"_s, message}};
}

QJsonObject drainReport(const DrainProgress &drain, WallTime now)
{
    QJsonArray pods;
    for (const PodProgress &pod : drain.pods)
        pods.append(podReport(pod, drain.budgetsError));
    const std::chrono::duration<double> taken = drain.ended.value_or(now) - drain.started;
    return QJsonObject{
        {u"node"_s, QString::fromStdString(drain.node)},
        {u"outcome"_s, QString(outcomeName(drain.outcome))},
        {u"cordoned"_s, drain.isCordoned},
        {u"seconds"_s, taken.count()},
        {u"pods"_s, pods},
        {u"warnings"_s, QJsonArray::fromStringList(warningsOf(drain))},
        {u"error"_s, errorReport(drain.error)},
    };
}

} // namespace drover::probe
