#include "core/plan/plannotices.h"

#include "core/base/joined.h"
#include "core/objects/nodehealth.h"
#include "core/plan/podmessages.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanNotices)
};

/// An annotation by which its owner asks an autoscaler to let the pod be.
struct Plea {
    std::string_view annotation;
    std::string_view value;
    const char *message;
};

constexpr Plea kPleas[] = {
    {"cluster-autoscaler.kubernetes.io/safe-to-evict", "false",
     QT_TRANSLATE_NOOP("PlanNotices",
                       "The annotation cluster-autoscaler.kubernetes.io/safe-to-evict=false holds "
                       "back the Cluster Autoscaler, not a drain; these go all the same")},
    {"karpenter.sh/do-not-disrupt", "true",
     QT_TRANSLATE_NOOP("PlanNotices",
                       "The annotation karpenter.sh/do-not-disrupt=true holds back Karpenter, not "
                       "a drain; these go all the same")},
};

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// "NodeStatusUnknown: Kubelet stopped posting node status", to stand within a sentence.
QString causeOf(const NodeCondition &ready)
{
    QString message = toText(ready.message);
    if (message.endsWith(u'.'))
        message.chop(1);
    return message.isEmpty() ? toText(ready.reason)
                             : toText(ready.reason) + QStringLiteral(": ") + message;
}

/// Kubernetes' words for what its condition Ready says; nothing where all is well.
std::optional<QString> troubleOf(const Node &node, const QString &since)
{
    const NodeCondition *ready = conditionOf(node, "Ready");
    switch (readinessOf(node)) {
    case Readiness::Ready:
        return std::nullopt;
    case Readiness::NotReady:
        return since.isEmpty() ? Words::tr("%1 is NotReady (%2).")
                                     .arg(toText(node.name), causeOf(*ready))
                               : Words::tr("%1 is NotReady since %2 (%3).")
                                     .arg(toText(node.name), since, causeOf(*ready));
    case Readiness::Unknown:
        return since.isEmpty()
                   ? Words::tr("The kubelet of %1 is silent: Ready is Unknown (%2).")
                         .arg(toText(node.name), causeOf(*ready))
                   : Words::tr("The kubelet of %1 is silent: Ready is Unknown since %2 (%3).")
                         .arg(toText(node.name), since, causeOf(*ready));
    case Readiness::NotReported:
        return Words::tr("%1 reports no condition Ready.").arg(toText(node.name));
    }
    return std::nullopt;
}

} // namespace

QStringList planNotices(const Node *node, const QString &since,
                        const std::vector<PlannedPod> &pods)
{
    QStringList notices;
    const bool goesAny = std::any_of(pods.begin(), pods.end(),
                                     [](const PlannedPod &planned) { return planned.goes(); });
    const std::optional<QString> trouble = node && goesAny ? troubleOf(*node, since) : std::nullopt;
    if (trouble)
        notices << sentences({*trouble,
                       Words::tr("A pod is gone only when its kubelet says so: without it pods "
                                 "hang in Terminating, and the drain waits for them as long as "
                                 "\"Give up\" and \"Pods already terminating\" allow.")});
    PodMessages messages;
    for (const Plea &plea : kPleas) {
        for (const PlannedPod &planned : pods) {
            const auto found = planned.pod->annotations.find(plea.annotation);
            if (planned.goes() && found != planned.pod->annotations.end() &&
                found->second == plea.value)
                messages.add(Words::tr(plea.message), *planned.pod);
        }
    }
    return notices + messages.notices();
}

} // namespace drover
