#pragma once

#include "core/drain/evictionmachine.h"
#include "tests/support/podbuilder.h"

#include <QStringList>

namespace drover {

inline Error answer(Error::Kind kind, int status, const char *cause = nullptr)
{
    Error error;
    error.kind = kind;
    error.httpStatus = status;
    if (cause)
        error.causes.push_back({QString::fromUtf8(cause), {}, {}});
    return error;
}
inline Error budgetRefusal()
{
    return answer(Error::Kind::Throttled, 429, "DisruptionBudget");
}

/// A machine with its plan and a clock in the hand.
///
/// Thread: the test's. Errors: none.
struct EvictionRig {
    explicit EvictionRig(std::vector<PodPtr> pods, DrainOptions options = {},
                         std::vector<BudgetPtr> budgets = {})
        : machine(planOf(std::move(pods), options, std::move(budgets)), now)
    {
    }

    static DrainPlan planOf(std::vector<PodPtr> pods, DrainOptions options,
                            std::vector<BudgetPtr> budgets)
    {
        DrainFacts facts;
        facts.node = "n1";
        facts.pods = std::move(pods);
        facts.budgets = std::move(budgets);
        facts.evictionVersion = "policy/v1";
        facts.daemonSets["kube-system/proxy"] = {};
        options.ignoreDaemonSets = true;
        return drainPlanFor(facts, options, {});
    }

    /// The names of the pods that are to be removed now.
    QStringList take()
    {
        QStringList names;
        for (const RemovePod &removal : machine.take(now))
            names << QString::fromStdString(removal.pod->name);
        return names;
    }
    void pass(std::chrono::milliseconds span)
    {
        now.steady += span;
        now.wall += span;
    }
    std::size_t at(const char *name) const
    {
        for (std::size_t i = 0; i < machine.pods().size(); ++i) {
            if (machine.pods()[i].planned.pod->name == name)
                return i;
        }
        qFatal("no pod %s", name);
    }
    const PodProgress &pod(const char *name) const { return machine.pods()[at(name)]; }
    QString state(const char *name) const { return podStateName(pod(name).state); }
    void accept(const char *name) { machine.answered(at(name), std::nullopt, now); }
    void refuse(const char *name, const Error &error) { machine.answered(at(name), error, now); }

    EvictionMachine::Now now{};
    EvictionMachine machine;
};

/// A pod of a ReplicaSet on node n1.
inline PodBuilder aWebPod(const char *name)
{
    return aPod(QStringLiteral("shop/") + QString::fromUtf8(name))
        .ownedBy(QStringLiteral("ReplicaSet"), QStringLiteral("web"))
        .label(QStringLiteral("app"), QStringLiteral("web"));
}

} // namespace drover
