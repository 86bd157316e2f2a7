#include "app/demo/life/demokubelets.h"

#include "app/demo/workloads/podfate.h"

#include <QDateTime>

#include <algorithm>

namespace drover::demo {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

// Between `least` and `most`; which one follows from the seed.
milliseconds within(milliseconds least, milliseconds most, quint64 seed)
{
    return least + milliseconds(qint64(seed % quint64((most - least).count() + 1)));
}

} // namespace

DemoKubelets::DemoKubelets(DemoState &state, DemoWorkloads &workloads, QObject *parent)
    : QObject(parent), m_state(state), m_workloads(workloads)
{
    connect(&workloads, &DemoWorkloads::podChanged, this, &DemoKubelets::follow);
}

void DemoKubelets::stall(bool on)
{
    m_stalled = on;
    for (const DemoPodPtr &pod : std::exchange(m_overdue, {}))
        end(pod->key(), pod->identity);
}

milliseconds DemoKubelets::paced(milliseconds natural) const
{
    return m_pace == Pace::Instant ? 0ms : natural;
}

// At a node that may recover.
milliseconds DemoKubelets::lookAgain() const
{
    return m_pace == Pace::Instant ? 20ms : 3s;
}

void DemoKubelets::follow(const DemoPodPtr &before, const DemoPodPtr &after)
{
    if (!after || after->node.isEmpty())
        return;
    const QByteArray key = after->key();
    const quint64 identity = after->identity;
    if (after->isTerminating()) {
        if (before && before->deletionSecs == after->deletionSecs)
            return;
        const milliseconds grace = std::chrono::seconds(after->deletionGraceSecs);
        const milliseconds takes = std::min(within(800ms, 6000ms, identity), grace);
        m_due.add(paced(takes), [=, this] { end(key, identity); });
    } else if (after->phase == DemoPod::Phase::Pending && (!before || before->node.isEmpty())) {
        m_due.add(paced(within(500ms, 1500ms, identity)), [=, this] { start(after); });
    } else if (before && before->phase == DemoPod::Phase::Pending && !after->isFinished()) {
        m_due.add(paced(within(1500ms, 3500ms, identity)), [=, this] { setReady(key, identity); });
    }
}

void DemoKubelets::start(const DemoPodPtr &pod)
{
    const DemoPodPtr now = m_workloads.pod(pod->key());
    if (now && now->identity == pod->identity && now->phase == DemoPod::Phase::Pending)
        m_workloads.changePod(pod->key(), [](DemoPod &next) {
            startContainers(next, QDateTime::currentSecsSinceEpoch());
        });
}

void DemoKubelets::makeReady(const QByteArray &podKey, milliseconds in)
{
    if (const DemoPodPtr pod = m_workloads.pod(podKey))
        m_due.add(in, [=, this] { setReady(podKey, pod->identity); });
}

void DemoKubelets::setReady(const QByteArray &key, quint64 identity)
{
    const DemoPodPtr pod = m_workloads.pod(key);
    if (!pod || pod->identity != identity || pod->ready || pod->isTerminating() ||
        pod->phase != DemoPod::Phase::Running || pod->of->fate != Fate::Runs)
        return;
    const DemoNode *node = m_state.find(pod->node);
    if (!node)
        return;
    if (readinessOf(*node) != "True") {
        m_due.add(lookAgain(), [=, this] { setReady(key, identity); });
        return;
    }
    m_workloads.changePod(key, [](DemoPod &next) {
        next.ready = true;
        next.readySecs = QDateTime::currentSecsSinceEpoch();
    });
}

void DemoKubelets::end(const QByteArray &key, quint64 identity)
{
    const DemoPodPtr pod = m_workloads.pod(key);
    if (!pod || pod->identity != identity || !pod->isTerminating() || pod->of->hangs)
        return;
    const DemoNode *node = m_state.find(pod->node);
    if (m_stalled)
        m_overdue.push_back(pod);
    else if (node && readinessOf(*node) == "Unknown")
        m_due.add(lookAgain(), [=, this] { end(key, identity); });
    else
        m_workloads.removePod(key);
}

} // namespace drover::demo
