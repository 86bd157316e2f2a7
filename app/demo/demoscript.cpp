#include "app/demo/demoscript.h"

#include "app/demo/demoedits.h"
#include "app/demo/nodes/seededbits.h"

#include <QDateTime>

#include <algorithm>

namespace drover::demo {

namespace {

using namespace std::chrono_literals;

constexpr double kHeartbeatSeconds = 300;
constexpr auto kWriteTick = 4ms;
constexpr char kOldVersion[] = "v1.32.9"; // four behind its server
constexpr char kNoNetwork[] =
    "container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady "
    "message:Network plugin returns error: cni plugin not initialized";
constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;

enum class Fault {
    Flaps,
    Reboots,
    Pressure,
    Maintenance,
    NotReady,
    Silent,
    Tainted,
    Unreported,
    Worn,
};

// Which node of a small world has the fault, and which of every hundred of a larger one.
struct Place {
    Fault fault;
    int small;
    int ofHundred;
};

constexpr Place kPlaces[] = {
    {Fault::Flaps, 4, 17},      {Fault::Pressure, 6, 29}, {Fault::Maintenance, 7, 41},
    {Fault::NotReady, 8, 53},   {Fault::Silent, 9, 67},   {Fault::Tainted, 10, 71},
    {Fault::Unreported, 3, 83}, {Fault::Reboots, 5, 37},  {Fault::Worn, 11, 5},
};
constexpr std::size_t kSmallWorld = 50;

bool hasFault(const Place &place, std::size_t at, std::size_t count)
{
    return count < kSmallWorld ? int(at) == place.small : int(at % 100) == place.ofHundred;
}

void maintain(DemoState &state, const QByteArray &name, qint64 now)
{
    const qint64 since = now - 40 * kMinute;
    state.edit(name, [since](DemoNode &, DemoOverlay &overlay) {
        overlay.unschedulable = true;
        overlay.cordonManager = "kubectl";
        overlay.cordonSecs = since;
        overlay.lifecycleTaints = {{"node.kubernetes.io/unschedulable", {}, "NoSchedule", since}};
    });
    state.edit(name, conditioned({"NodeMaintenance", "True", "MaintenanceScheduled",
                                  "Kernel update in the window of tonight", since, since}));
}

void press(DemoState &state, const QByteArray &name, qint64 now)
{
    state.edit(name,
               conditioned({"MemoryPressure", "True", "KubeletHasInsufficientMemory",
                            "kubelet has insufficient memory available", now, now - 9 * kMinute}));
    state.edit(
        name,
        tainted({{"node.kubernetes.io/memory-pressure", {}, "NoSchedule", now - 9 * kMinute}}));
}

void silence(DemoState &state, const QByteArray &name, qint64 now)
{
    const qint64 last = now - 25 * kMinute;
    state.edit(name, [last](DemoNode &node, DemoOverlay &) { node.heartbeatSecs = last; });
    state.edit(name, ready("Unknown", last + 40));
}

// What a node-problem-detector has found.
void wear(DemoState &state, const QByteArray &name, qint64 now)
{
    const qint64 since = now - 14 * kMinute;
    state.edit(name, conditioned({"KernelDeadlock", "False", "KernelHasNoDeadlock",
                                  "kernel has no deadlock", now, now - 30 * kHour}));
    state.edit(name, conditioned({"ReadonlyFilesystem", "False", "FilesystemIsNotReadOnly",
                                  "Filesystem is not read-only", now, now - 30 * kHour}));
    state.edit(name,
               conditioned({"FrequentContainerdRestart", "True", "FrequentContainerdRestart",
                            "Found 7 matching logs, which meets the threshold of 5", now, since}));
}

void giveFault(DemoState &state, const QByteArray &name, Fault fault, qint64 now)
{
    switch (fault) {
    case Fault::Reboots:
        break;
    case Fault::Flaps:
        state.edit(name, labelled("demo.drover.test/flaps", "true"));
        break;
    case Fault::Pressure:
        press(state, name, now);
        break;
    case Fault::Maintenance:
        maintain(state, name, now);
        break;
    case Fault::NotReady:
        state.edit(name, ready("False", now - 2 * kHour));
        state.edit(name, conditioned({"Ready", "False", "KubeletNotReady", kNoNetwork, now,
                                      now - 2 * kHour}));
        break;
    case Fault::Silent:
        silence(state, name, now);
        break;
    case Fault::Tainted:
        state.edit(name, tainted({{"dedicated", "batch", "NoSchedule"},
                                  {"dedicated", "batch", "NoExecute"},
                                  {"spot", {}, "PreferNoSchedule"}}));
        state.edit(name,
                   [](DemoNode &, DemoOverlay &overlay) { overlay.kubeletVersion = kOldVersion; });
        break;
    case Fault::Worn:
        wear(state, name, now);
        break;
    case Fault::Unreported:
        state.edit(name, conditioned({"KernelDeadlock", "False", "KernelHasNoDeadlock",
                                      "kernel has no deadlock", 0, 0}));
        break;
    }
}

bool isSilent(const DemoNode &node)
{
    if (!node.overlay)
        return false;
    if (node.overlay->silentSecs != 0) // its kubelet is dead, and nobody has noticed yet
        return true;
    for (const DemoCondition &condition : node.overlay->conditions)
        if (condition.type == "Ready" && condition.status == "Unknown")
            return true;
    return false;
}

} // namespace

DemoScript::DemoScript(DemoState &state, QObject *parent)
    : QObject(parent), m_state(state), m_mishaps(state)
{
    m_write.setTimerType(Qt::PreciseTimer);
    connect(&m_beat, &QTimer::timeout, this, &DemoScript::beat);
    connect(&m_write, &QTimer::timeout, this, &DemoScript::write);
}

void DemoScript::furnish()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const std::vector<QByteArray> names = m_state.names();
    for (std::size_t at = 0; at < names.size(); ++at) {
        for (const Place &place : kPlaces) {
            if (!hasFault(place, at, names.size()))
                continue;
            giveFault(m_state, names[at], place.fault, now);
            if (place.fault == Fault::Flaps)
                m_mishaps.add(DemoMishaps::Kind::Flaps, names[at]);
            else if (place.fault == Fault::Reboots)
                m_mishaps.add(DemoMishaps::Kind::Reboots, names[at]);
        }
    }
    m_state.compact();
}

void DemoScript::startHeartbeats()
{
    m_names = m_state.names();
    m_beat.start(200ms);
}

void DemoScript::startLoad(double changesPerSecond, const QByteArray &annotationKey)
{
    m_names = m_state.names();
    m_writesPerSecond = changesPerSecond;
    m_annotationKey = annotationKey;
    m_written = 0;
    m_writingSince.start();
    m_write.start(kWriteTick);
}

void DemoScript::beat()
{
    m_beatsOwed += double(m_names.size()) * 0.2 / kHeartbeatSeconds;
    for (; m_beatsOwed >= 1; m_beatsOwed -= 1) {
        const QByteArray &name = m_names[m_nextBeat++ % m_names.size()];
        const DemoNode *node = m_state.find(name);
        if (node && !isSilent(*node))
            m_state.edit(name, heartbeat(QDateTime::currentSecsSinceEpoch()));
    }
}

void DemoScript::write()
{
    const qint64 due = qint64(double(m_writingSince.nsecsElapsed()) * 1e-9 * m_writesPerSecond);
    for (; m_written < due && !m_names.empty(); ++m_written) {
        const quint64 choice = mix(m_state.seed() ^ quint64(m_written));
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(now);
        m_state.edit(m_names[choice % m_names.size()],
                     annotated(m_annotationKey, QByteArray::number(qint64(micros.count()))));
    }
}

} // namespace drover::demo
