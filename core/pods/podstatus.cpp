#include "core/pods/podstatus.h"

#include "core/base/duration.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PodStatus)
};

using StateKind = ContainerState::Kind;

/// "Error", or "Signal:9", or "ExitCode:1" where no reason is given.
QString endingOf(const ContainerState &state)
{
    if (!state.reason.empty())
        return QString::fromStdString(state.reason);
    return state.signal != 0 ? u"Signal:%1"_s.arg(state.signal)
                             : u"ExitCode:%1"_s.arg(state.exitCode);
}

bool isSidecar(const PodDetails &pod, const std::string &container)
{
    const auto &init = pod.containers.init;
    return std::any_of(init.begin(), init.end(), [&container](const ContainerSpec &spec) {
        return spec.isSidecar && spec.name == container;
    });
}

bool isConditionTrue(const PodDetails &pod, std::string_view type)
{
    const PodCondition *condition = conditionOf(pod, type);
    return condition && condition->status == "True";
}

/// Counts and the newest end among the containers that kubectl looks at.
struct Restarts {
    std::int64_t count = 0;
    Timestamp newest;

    void add(const ContainerStatus &status)
    {
        count += status.restarts;
        if (status.last.kind == StateKind::Terminated)
            newest = std::max(newest, status.last.finished);
    }
};

/// Walks the init containers until one has not finished.
class InitWalk
{
public:
    explicit InitWalk(const PodDetails &pod) : m_pod(pod)
    {
        for (std::size_t i = 0; i < pod.initStatuses.size() && word.isNull(); ++i)
            look(pod.initStatuses[i], i);
    }

    QString word; ///< of the one that has not finished; null: all have
    int ready = 0;
    Restarts all;
    Restarts sidecars;

private:
    void look(const ContainerStatus &status, std::size_t index)
    {
        const bool stays = isSidecar(m_pod, status.name);
        all.add(status);
        if (stays)
            sidecars.add(status);
        const bool hasEnded = status.state.kind == StateKind::Terminated;
        if (hasEnded && status.state.exitCode == 0)
            return;
        if (stays && status.isStarted) {
            ready += status.isReady ? 1 : 0;
            return;
        }
        const bool hasReason = status.state.kind == StateKind::Waiting &&
                               !status.state.reason.empty() &&
                               status.state.reason != "PodInitializing";
        if (hasEnded)
            word = u"Init:"_s + endingOf(status.state);
        else if (hasReason)
            word = u"Init:"_s + QString::fromStdString(status.state.reason);
        else
            word = u"Init:%1/%2"_s.arg(index).arg(m_pod.containers.init.size());
    }

    const PodDetails &m_pod;
};

/// The app containers, from the last to the first: the first one's word counts.
void lookAtContainers(const PodDetails &pod, PodStatus &status, Restarts &restarts)
{
    bool hasRunning = false;
    QString failure;
    for (auto it = pod.statuses.rbegin(); it != pod.statuses.rend(); ++it) {
        restarts.add(*it);
        if (it->state.kind == StateKind::Waiting && !it->state.reason.empty()) {
            status.word = QString::fromStdString(it->state.reason);
        } else if (it->state.kind == StateKind::Terminated) {
            status.word = endingOf(it->state);
            if (it->state.exitCode != 0)
                failure = status.word;
        } else if (it->isReady && it->state.kind == StateKind::Running) {
            hasRunning = true;
            ++status.ready;
        }
    }
    if (status.word != u"Completed"_s)
        return;
    if (hasRunning && isConditionTrue(pod, "Ready"))
        status.word = u"Running"_s;
    else if (!failure.isEmpty())
        status.word = failure;
    else if (hasRunning)
        status.word = u"NotReady"_s;
}

QString firstWord(const PodDetails &pod)
{
    const PodCondition *scheduled = conditionOf(pod, "PodScheduled");
    if (scheduled && scheduled->reason == "SchedulingGated")
        return u"SchedulingGated"_s;
    return QString::fromStdString(pod.reason.empty() ? pod.phase : pod.reason);
}

} // namespace

PodStatus podStatusOf(const PodDetails &pod)
{
    PodStatus status;
    status.word = firstWord(pod);
    status.containers = static_cast<int>(
        pod.containers.app.size() +
        static_cast<std::size_t>(std::count_if(pod.containers.init.begin(),
                                               pod.containers.init.end(),
                                               [](const auto &init) { return init.isSidecar; })));
    const InitWalk walk(pod);
    status.ready = walk.ready;
    Restarts restarts = walk.all;
    if (!walk.word.isNull())
        status.word = walk.word;
    if (walk.word.isNull() || isConditionTrue(pod, "Initialized")) {
        restarts = walk.sidecars;
        lookAtContainers(pod, status, restarts);
    }
    if (pod.isTerminating() && pod.reason == "NodeLost")
        status.word = u"Unknown"_s;
    else if (pod.isTerminating() && !pod.isFinished())
        status.word = u"Terminating"_s;
    status.restarts = restarts.count;
    if (restarts.count > 0)
        status.lastRestart = restarts.newest;
    return status;
}

QString readyText(const PodStatus &status)
{
    return u"%1/%2"_s.arg(status.ready).arg(status.containers);
}

QString restartsText(const PodStatus &status, WallTime now)
{
    const QString count = QString::number(status.restarts);
    if (!status.lastRestart.isReported())
        return count;
    // In kubectl's units, as in all narrow cells.
    return Words::tr("%1 (%2 ago)", "restarts, the last one").arg(count, ageText(status.lastRestart, now));
}

QString ageText(Timestamp since, WallTime now)
{
    if (!since.isReported())
        return u"<unknown>"_s;
    return humanDuration(std::chrono::duration_cast<std::chrono::seconds>(now - since.wallTime()));
}

QString ipText(const PodDetails &pod)
{
    return pod.podIp.empty() ? u"<none>"_s : QString::fromStdString(pod.podIp);
}

QString readinessGatesText(const PodDetails &pod)
{
    if (pod.readinessGates.empty())
        return u"<none>"_s;
    const auto open =
        std::count_if(pod.readinessGates.begin(), pod.readinessGates.end(),
                      [&pod](const std::string &type) { return isConditionTrue(pod, type); });
    return u"%1/%2"_s.arg(open).arg(pod.readinessGates.size());
}

QString containerStateText(const ContainerState &state)
{
    const QString reason = QString::fromStdString(state.reason);
    switch (state.kind) {
    case StateKind::None:
        return {};
    case StateKind::Running:
        return Words::tr("Running");
    case StateKind::Waiting:
        return reason.isEmpty() ? Words::tr("Waiting") : Words::tr("Waiting: %1").arg(reason);
    case StateKind::Terminated:
        break;
    }
    const QString how = state.signal != 0 ? Words::tr("signal %1").arg(state.signal)
                                          : Words::tr("exit code %1").arg(state.exitCode);
    return reason.isEmpty() ? Words::tr("Terminated (%1)").arg(how)
                            : Words::tr("Terminated: %1 (%2)").arg(reason, how);
}

} // namespace drover
