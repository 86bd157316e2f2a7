#include "app/demo/workloads/demoworkloads.h"

#include "app/demo/nodes/seededbits.h"
#include "app/demo/workloads/budgetcount.h"

#include <QDateTime>

#include <algorithm>

namespace drover::demo {

namespace {

constexpr quint64 kIdentitySalt = 0x706f6473; // apart from the streams of the nodes
using Kind = DemoController::Kind;

PodTemplatePtr ordinaryTemplate(const QByteArray &app)
{
    auto made = std::make_shared<PodTemplate>();
    made->app = app;
    made->labels = {{"app", app}};
    return made;
}

qint64 nowSecs()
{
    return QDateTime::currentSecsSinceEpoch();
}

} // namespace

DemoWorkloads::DemoWorkloads(DemoState &state, QObject *parent)
    : QObject(parent), m_state(state), m_pods(state), m_budgets(state)
{
    for (const Kind kind : {Kind::ReplicaSet, Kind::DaemonSet, Kind::StatefulSet, Kind::Job})
        m_controllers.emplace(kind, Objects<DemoController>(state));
}

const Objects<DemoController> &DemoWorkloads::controllers(Kind kind) const
{
    return m_controllers.at(kind);
}

std::vector<DemoPodPtr> DemoWorkloads::podsOn(const QByteArray &node) const
{
    std::vector<DemoPodPtr> pods;
    if (podCount(node) == 0)
        return pods;
    m_pods.each([&](const DemoPodPtr &pod) {
        if (pod->node == node)
            pods.push_back(pod);
    });
    return pods;
}

int DemoWorkloads::podCount(const QByteArray &node) const
{
    const auto at = m_podCounts.find(node);
    return at == m_podCounts.end() ? 0 : at->second;
}

quint64 DemoWorkloads::nextIdentity()
{
    return mix(mix(m_state.seed() ^ kIdentitySalt) + ++m_identities);
}

void DemoWorkloads::complete(DemoPod &pod)
{
    pod.identity = nextIdentity();
    if (!pod.of)
        pod.of = ordinaryTemplate(pod.name);
    const qint64 now = nowSecs();
    if (const DemoNode *node = m_state.find(pod.node)) {
        pod.nodeIndex = node->index;
        if (pod.createdSecs == kSinceSomeTime)
            pod.createdSecs = node->createdSecs +
                              qint64(mix(pod.identity) % quint64(now - node->createdSecs + 1));
    }
    if (pod.createdSecs <= 0)
        pod.createdSecs = now;
    if (pod.readySecs == 0)
        pod.readySecs = pod.createdSecs;
    if (pod.phase != DemoPod::Phase::Running)
        pod.ready = false;
}

DemoPodPtr DemoWorkloads::addPod(DemoPod pod)
{
    if (m_pods.find(pod.key()))
        return nullptr;
    complete(pod);
    const DemoPodPtr kept = m_pods.put(std::move(pod));
    changed(nullptr, kept);
    return kept;
}

DemoPodPtr DemoWorkloads::changePod(const QByteArray &key,
                                    const std::function<void(DemoPod &)> &change)
{
    const DemoPodPtr before = m_pods.find(key);
    if (!before)
        return nullptr;
    DemoPod next = *before;
    change(next);
    if (next.node != before->node)
        if (const DemoNode *node = m_state.find(next.node))
            next.nodeIndex = node->index;
    const DemoPodPtr after = m_pods.put(std::move(next));
    changed(before, after);
    return after;
}

bool DemoWorkloads::removePod(const QByteArray &key)
{
    const DemoPodPtr before = m_pods.find(key);
    if (!before)
        return false;
    m_pods.remove(key);
    changed(before, nullptr);
    return true;
}

DemoPodPtr DemoWorkloads::terminatePod(const QByteArray &key, qint64 graceSecs, bool evicted)
{
    const DemoPodPtr pod = m_pods.find(key);
    if (!pod)
        return nullptr;
    const bool atOnce = graceSecs == 0 || pod->node.isEmpty() || pod->isFinished();
    if (atOnce && !pod->of->hangs) {
        removePod(key);
        return pod;
    }
    const qint64 end = nowSecs() + graceSecs;
    // A second request can only bring the end nearer.
    if (pod->isTerminating() && pod->deletionSecs <= end)
        return pod;
    return changePod(key, [&](DemoPod &next) {
        next.deletionSecs = end;
        next.deletionGraceSecs = graceSecs;
        next.isDisrupted = next.isDisrupted || evicted;
    });
}

DemoPodPtr DemoWorkloads::movePod(const QByteArray &key, const QByteArray &node)
{
    const DemoPodPtr before = m_pods.find(key);
    if (!before)
        return nullptr;
    DemoPod again;
    again.nameSpace = before->nameSpace;
    again.name = before->name;
    again.of = before->of;
    again.owner = before->owner;
    again.node = node;
    removePod(key);
    return addPod(std::move(again));
}

DemoControllerPtr DemoWorkloads::addController(DemoController controller)
{
    controller.identity = nextIdentity();
    if (controller.createdSecs <= 0)
        controller.createdSecs = nowSecs();
    return m_controllers.at(controller.kind).put(std::move(controller));
}

bool DemoWorkloads::removeController(Kind kind, const QByteArray &key)
{
    return m_controllers.at(kind).remove(key) != nullptr;
}

void DemoWorkloads::addBudget(DemoBudget budget)
{
    budget.identity = nextIdentity();
    if (budget.createdSecs == 0)
        budget.createdSecs = nowSecs();
    countBudget(budget, *this, nowSecs());
    m_budgets.put(std::move(budget));
}

bool DemoWorkloads::changeBudget(const QByteArray &key,
                                 const std::function<void(DemoBudget &)> &change)
{
    const DemoBudgetPtr before = m_budgets.find(key);
    if (!before)
        return false;
    DemoBudget next = *before;
    change(next);
    countBudget(next, *this, nowSecs());
    m_budgets.put(std::move(next));
    return true;
}

void DemoWorkloads::recount(const QByteArray &budgetKey)
{
    const DemoBudgetPtr before = m_budgets.find(budgetKey);
    if (!before)
        return;
    DemoBudget next = *before;
    if (countBudget(next, *this, nowSecs()))
        m_budgets.put(std::move(next));
}

void DemoWorkloads::compact()
{
    m_pods.compact();
    m_budgets.compact();
    for (auto &[kind, controllers] : m_controllers)
        controllers.compact();
}

bool DemoWorkloads::remembers(quint64 version) const
{
    return version >= m_pods.oldestVersion() && version >= m_budgets.oldestVersion() &&
           std::all_of(m_controllers.begin(), m_controllers.end(),
                       [&](const auto &entry) { return version >= entry.second.oldestVersion(); });
}

void DemoWorkloads::restoreBackup(quint64 version)
{
    m_pods.restoreBackup(version);
    m_budgets.restoreBackup(version);
    for (auto &[kind, controllers] : m_controllers)
        controllers.restoreBackup(version);
    m_podCounts.clear();
    m_pods.each([this](const DemoPodPtr &pod) { count(pod, 1); });
}

void DemoWorkloads::count(const DemoPodPtr &pod, int by)
{
    if (pod && !pod->node.isEmpty() && (m_podCounts[pod->node] += by) == 0)
        m_podCounts.erase(pod->node);
}

void DemoWorkloads::changed(const DemoPodPtr &before, const DemoPodPtr &after)
{
    count(before, -1);
    count(after, 1);
    for (const DemoBudgetPtr &budget : budgetsOver(*this, after ? *after : *before))
        recount(budget->key());
    Q_EMIT podChanged(before, after);
}

} // namespace drover::demo
