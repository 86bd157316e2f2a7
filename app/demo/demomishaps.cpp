#include "app/demo/demomishaps.h"

#include "app/demo/demoedits.h"

#include <QDateTime>

#include <algorithm>

namespace drover::demo {

namespace {

using namespace std::chrono_literals;

using Happening = void (*)(DemoState &, const QByteArray &);

struct Step {
    DemoMishaps::Kind kind;
    qint64 atSecs;
    Happening what;
};

qint64 now()
{
    return QDateTime::currentSecsSinceEpoch();
}

void fallSilent(DemoState &state, const QByteArray &node)
{
    state.edit(node, [](DemoNode &, DemoOverlay &overlay) { overlay.silentSecs = now(); });
}

void giveUp(DemoState &state, const QByteArray &node)
{
    state.edit(node, ready("Unknown", now()));
}

void comeBack(DemoState &state, const QByteArray &node)
{
    state.edit(node, [](DemoNode &is, DemoOverlay &overlay) {
        overlay.silentSecs = 0;
        ready("True", now())(is, overlay);
    });
}

void shutDown(DemoState &state, const QByteArray &node)
{
    state.edit(node, [](DemoNode &is, DemoOverlay &overlay) {
        ready("False", now())(is, overlay);
        conditioned({"Ready", "False", "KubeletNotReady", "node is shutting down", now(), now()})(
            is, overlay);
        overlay.silentSecs = now();
    });
}

void boot(DemoState &state, const QByteArray &node)
{
    state.edit(node, [](DemoNode &is, DemoOverlay &overlay) {
        ++is.boots;
        overlay.silentSecs = 0;
        conditioned({"Ready", "False", "KubeletNotReady",
                     "[container runtime status check may not have completed yet, PLEG is not "
                     "healthy: pleg has yet to be successful]",
                     now(), now()})(is, overlay);
    });
}

constexpr qint64 kSilentAt = 40;
constexpr qint64 kGivenUpAt = 85;

constexpr Step kSteps[] = {
    {DemoMishaps::Kind::Flaps, kSilentAt, fallSilent},
    {DemoMishaps::Kind::Flaps, kGivenUpAt, giveUp},
    {DemoMishaps::Kind::Flaps, 0, comeBack},
    {DemoMishaps::Kind::Reboots, 25, shutDown},
    {DemoMishaps::Kind::Reboots, 50, boot},
    {DemoMishaps::Kind::Reboots, 57, comeBack},
};

constexpr qint64 kAlreadySilentSecs = 33; // of the first: it is given up soon

constexpr qint64 cycleOf(DemoMishaps::Kind kind)
{
    return kind == DemoMishaps::Kind::Flaps ? 105 : 420;
}

} // namespace

DemoMishaps::DemoMishaps(DemoState &state, QObject *parent) : QObject(parent), m_state(state)
{
    connect(&m_tick, &QTimer::timeout, this, [this] { pass(1); });
}

void DemoMishaps::add(Kind kind, const QByteArray &node)
{
    const auto before = std::count_if(m_subjects.begin(), m_subjects.end(),
                                      [kind](const Subject &other) { return other.kind == kind; });
    const qint64 start = kind == Kind::Flaps ? kSilentAt + kAlreadySilentSecs : 0;
    // 37 shares no factor with the cycles: positions do not repeat.
    const qint64 position = (start + before * 37) % cycleOf(kind);
    m_subjects.push_back({kind, node, position});
    if (kind != Kind::Flaps)
        return;
    // As its events tell, it came back not long ago.
    const qint64 risen = now() - std::min(position, kGivenUpAt);
    m_state.edit(node, ready("True", risen));
    if (before > 0)
        return;
    m_state.edit(node, [](DemoNode &is, DemoOverlay &overlay) {
        overlay.silentSecs = now() - kAlreadySilentSecs;
        is.heartbeatSecs = overlay.silentSecs - 20;
    });
}

void DemoMishaps::start()
{
    if (!m_subjects.empty())
        m_tick.start(1s);
}

void DemoMishaps::pass(qint64 seconds)
{
    for (; seconds > 0; --seconds)
        for (Subject &subject : m_subjects)
            step(subject);
}

void DemoMishaps::step(Subject &subject)
{
    subject.position = (subject.position + 1) % cycleOf(subject.kind);
    for (const Step &step : kSteps)
        if (step.kind == subject.kind && step.atSecs == subject.position)
            step.what(m_state, subject.node);
}

} // namespace drover::demo
