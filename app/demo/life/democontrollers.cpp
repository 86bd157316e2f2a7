#include "app/demo/life/democontrollers.h"

#include "app/demo/life/scheduler.h"
#include "app/demo/nodes/seededbits.h"
#include "app/demo/workloads/podspecjson.h"
#include "app/demo/workloads/workloadplan.h"

#include <algorithm>

namespace drover::demo {

namespace {

using namespace std::chrono_literals;
using Kind = DemoController::Kind;

DemoControllerPtr controllerOf(const DemoWorkloads &workloads, const DemoPod &pod)
{
    if (!pod.owner)
        return nullptr;
    const QByteArray key = pod.nameSpace + '/' + pod.owner->name;
    for (const Kind kind : {Kind::ReplicaSet, Kind::StatefulSet, Kind::DaemonSet, Kind::Job}) {
        const DemoControllerPtr found = workloads.controllers(kind).find(key);
        if (found && objectKindOf(kind).kind == pod.owner->kind)
            return found;
    }
    return nullptr;
}

bool isOf(const DemoPod &pod, const DemoController &controller)
{
    return pod.owner && pod.owner->uid == controller.uid();
}

// The node may take pods that it did not take before.
bool mayHaveOpened(const DemoEvent &event)
{
    if (event.type == DemoEvent::Type::Added)
        return true;
    if (!event.before || event.before->overlay == event.after.overlay)
        return false;
    const DemoOverlay none;
    const DemoOverlay &was = event.before->overlay ? *event.before->overlay : none;
    const DemoOverlay &is = event.after.overlay ? *event.after.overlay : none;
    return was.unschedulable != is.unschedulable || was.taints != is.taints ||
           was.lifecycleTaints != is.lifecycleTaints || was.labels != is.labels;
}

} // namespace

DemoControllers::DemoControllers(DemoState &state, DemoWorkloads &workloads, NodeFollower &nodes,
                                 QObject *parent)
    : QObject(parent), m_state(state), m_workloads(workloads)
{
    connect(&workloads, &DemoWorkloads::podChanged, this, &DemoControllers::follow);
    connect(&nodes, &NodeFollower::nodeChanged, this, &DemoControllers::followNode);
}

void DemoControllers::pause(bool on)
{
    m_paused = on;
    if (!on)
        for (const auto &what : std::exchange(m_missed, {}))
            what();
}

void DemoControllers::later(std::chrono::milliseconds natural, std::function<void()> what)
{
    m_due.add(m_pace == Pace::Instant ? 0ms : natural, [this, what = std::move(what)] {
        if (m_paused)
            m_missed.push_back(what);
        else
            what();
    });
}

void DemoControllers::follow(const DemoPodPtr &before, const DemoPodPtr &after)
{
    if (after && after->node.isEmpty() && !before) {
        later(150ms, [this, key = after->key()] { place(key); });
        return;
    }
    const bool leaves = after && after->isTerminating() && before && !before->isTerminating();
    // Only a ReplicaSet does not wait for the end.
    if (!after || (leaves && after->isOwnedBy("ReplicaSet")))
        later(400ms, [this, pod = after ? after : before] { refill(pod); });
}

void DemoControllers::refill(const DemoPodPtr &gone)
{
    const DemoControllerPtr controller = controllerOf(m_workloads, *gone);
    if (!controller)
        return;
    switch (controller->kind) {
    case Kind::DaemonSet:
        fillNode(*controller, gone->node);
        break;
    case Kind::Job: // its status remembers what finished
        if (!gone->isFinished())
            addPod(*controller, newName(*controller), {});
        break;
    case Kind::ReplicaSet:
        fillReplicas(*controller);
        break;
    case Kind::StatefulSet:
        fillOrdinals(*controller);
        break;
    }
}

void DemoControllers::fillReplicas(const DemoController &controller)
{
    int there = 0;
    m_workloads.pods().each(controller.nameSpace, [&](const DemoPodPtr &pod) {
        if (isOf(*pod, controller) && !pod->isFinished() && !pod->isTerminating())
            ++there;
    });
    for (; there < controller.replicas; ++there)
        addPod(controller, newName(controller), {});
}

void DemoControllers::fillOrdinals(const DemoController &controller)
{
    for (int ordinal = 0; ordinal < controller.replicas; ++ordinal) {
        const QByteArray name = controller.name + '-' + QByteArray::number(ordinal);
        if (!m_workloads.pod(controller.nameSpace + '/' + name))
            addPod(controller, name, {});
    }
}

void DemoControllers::fillNode(const DemoController &controller, const QByteArray &node)
{
    if (!m_state.find(node))
        return;
    const std::vector<DemoPodPtr> pods = m_workloads.podsOn(node);
    const bool there = std::any_of(pods.begin(), pods.end(),
                                   [&](const DemoPodPtr &pod) { return isOf(*pod, controller); });
    if (!there)
        addPod(controller, newName(controller), node);
}

QByteArray DemoControllers::newName(const DemoController &controller)
{
    return controller.name + '-' + nameSuffix(mix(controller.identity) + ++m_made);
}

void DemoControllers::addPod(const DemoController &controller, const QByteArray &name,
                             const QByteArray &node)
{
    DemoPod pod = podOf(controller, name);
    pod.node = node;
    pod.phase = DemoPod::Phase::Pending;
    m_workloads.addPod(std::move(pod));
}

void DemoControllers::place(const QByteArray &key)
{
    const DemoPodPtr pod = m_workloads.pod(key);
    if (!pod || !pod->node.isEmpty() || pod->isTerminating())
        return;
    const QByteArray node = nodeFor(m_state, m_workloads, *pod->of, pod->identity);
    if (node.isEmpty())
        m_homeless.push_back(key);
    else
        m_workloads.changePod(key, [&](DemoPod &next) { next.node = node; });
}

void DemoControllers::placeAll()
{
    m_placeDue = false;
    for (const QByteArray &key : std::exchange(m_homeless, {}))
        place(key);
}

void DemoControllers::followNode(const DemoEvent &event)
{
    const QByteArray node = event.after.name;
    if (event.type == DemoEvent::Type::Deleted)
        later(1500ms, [this, node] { collect(node); });
    if (event.type == DemoEvent::Type::Added)
        m_workloads.controllers(Kind::DaemonSet).each([&](const DemoControllerPtr &set) {
            later(300ms, [this, set, node] { fillNode(*set, node); });
        });
    if (!m_homeless.empty() && mayHaveOpened(event) && !std::exchange(m_placeDue, true))
        later(100ms, [this] { placeAll(); });
}

// The garbage collector of pods: nobody asks budgets or kubelets.
void DemoControllers::collect(const QByteArray &node)
{
    if (m_state.find(node))
        return;
    for (const DemoPodPtr &pod : m_workloads.podsOn(node))
        m_workloads.removePod(pod->key());
}

} // namespace drover::demo
