#include "app/demo/demofurnishing.h"

#include "app/demo/demoshapes.h"
#include "app/demo/life/scheduler.h"
#include "app/demo/nodes/seededbits.h"
#include "app/demo/workloads/workloadplan.h"

#include <QDateTime>

#include <algorithm>
#include <set>

namespace drover::demo {

namespace {

using Kind = DemoController::Kind;
using Names = std::vector<QByteArray>;

constexpr std::size_t kSmallWorld = 50;
constexpr std::size_t kBusyWorld = 500;
constexpr int kReplicas = 12;
constexpr qint64 kBudgetAgeSecs = 40 * 86'400;

PodTemplate appOf(const QByteArray &app, int cpuMilli, int memoryMi)
{
    PodTemplate pods;
    pods.app = app;
    pods.cpuMilli = cpuMilli;
    pods.memoryMi = memoryMi;
    pods.cpuLimitMilli = cpuMilli * 4;
    pods.memoryLimitMi = memoryMi * 2;
    pods.port = 8080;
    return pods;
}

DemoBudget budgetOver(const QByteArray &nameSpace, const QByteArray &app)
{
    DemoBudget budget;
    budget.nameSpace = nameSpace;
    budget.name = app;
    budget.selector = {{"app", app}};
    budget.createdSecs = QDateTime::currentSecsSinceEpoch() - kBudgetAgeSecs;
    return budget;
}

/// The places of one world, and what is put there.
class Furnishing
{
public:
    Furnishing(const DemoState &state, DemoWorkloads &workloads)
        : m_state(state), m_workloads(workloads), m_all(state.names()),
          m_workers(nodesFor(state, PodTemplate{}))
    {}

    void daemons();
    void controlPlane();
    void shop();
    void trouble();
    void jobs();
    void ordinary();

private:
    // The keys of its pods.
    Names run(WorkloadPlan plan)
    {
        Names keys;
        plan.createdSecs = kSinceSomeTime;
        runWorkload(m_workloads, plan, &keys);
        return keys;
    }

    // The workers by number; a world with few has several numbers for one.
    Names at(std::initializer_list<std::size_t> numbers) const
    {
        Names names;
        for (const std::size_t number : numbers)
            if (!m_workers.empty())
                names.push_back(m_workers[number % m_workers.size()]);
        return names;
    }

    const DemoState &m_state;
    DemoWorkloads &m_workloads;
    Names m_all;
    Names m_workers;
};

void Furnishing::daemons()
{
    PodTemplate agent = appOf("node-agent", 20, 48);
    agent.toleratesAll = true;
    agent.volumes = {{"host-root", DemoVolume::Kind::HostPath, "/", false}};
    run({Kind::DaemonSet, "kube-system", agent, m_all});
    if (m_all.size() > kBusyWorld)
        return;
    PodTemplate logs = appOf("log-collector", 50, 96);
    logs.toleratesAll = true;
    logs.volumes = {{"buffer", DemoVolume::Kind::EmptyDir, "1Gi", false}};
    run({Kind::DaemonSet, "logging", logs, m_all});
}

void Furnishing::controlPlane()
{
    for (std::size_t at = 0; at < std::min<std::size_t>(m_all.size(), 3); ++at)
        for (const char *app :
             {"etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler"})
            m_workloads.addPod(mirrorPod(m_state, "kube-system", app, m_all[at]));
    for (const QByteArray &node : at({0}))
        m_workloads.addPod(mirrorPod(m_state, "kube-system", "image-cache", node));
}

// What a first drain meets: ordinary pods, an emptyDir, a StatefulSet, a budget that has no room
// until a pod of it is ready.
void Furnishing::shop()
{
    run({Kind::ReplicaSet, "shop", appOf("web", 100, 128), at({0, 0, 1, 1, 2, 2, 3, 3})});
    run({Kind::ReplicaSet, "shop", appOf("api", 200, 256), at({0, 1, 2})});
    const Names checkout =
        run({Kind::ReplicaSet, "shop", appOf("checkout", 100, 128), at({0, 3, 2})});
    if (!checkout.empty())
        m_workloads.changePod(checkout.back(), [](DemoPod &pod) { pod.ready = false; });
    PodTemplate report = appOf("report", 100, 256);
    report.volumes = {{"scratch", DemoVolume::Kind::EmptyDir, "2Gi", false},
                      {"cache", DemoVolume::Kind::EmptyDir, "64Mi", true}};
    run({Kind::ReplicaSet, "shop", report, at({0, 1})});
    PodTemplate postgres = appOf("postgres", 250, 512);
    postgres.graceSecs = 60;
    postgres.volumes = {{"data", DemoVolume::Kind::Claim, "data-postgres", false}};
    run({Kind::StatefulSet, "data", postgres, at({0, 3, 1})});

    DemoBudget web = budgetOver("shop", "web");
    web.minAvailable = "6";
    m_workloads.addBudget(web);
    DemoBudget api = budgetOver("shop", "api");
    api.maxUnavailable = "1";
    m_workloads.addBudget(api);
    DemoBudget waiting = budgetOver("shop", "checkout");
    waiting.minAvailable = "2";
    m_workloads.addBudget(waiting);
    DemoBudget one = budgetOver("data", "postgres");
    one.maxUnavailable = "1";
    m_workloads.addBudget(one);
}

// What stops a drain: a budget without any room, two budgets over one pod, a pod that does not end,
// a pod that nobody would bring back.
void Furnishing::trouble()
{
    run({Kind::StatefulSet, "payments", appOf("ledger", 200, 256), at({2, 1})});
    DemoBudget never = budgetOver("payments", "ledger");
    never.minAvailable = "2";
    m_workloads.addBudget(never);

    run({Kind::ReplicaSet, "shop", appOf("search", 200, 256), at({3, 1})});
    for (const char *name : {"search", "search-rollout"}) {
        DemoBudget budget = budgetOver("shop", "search");
        budget.name = name;
        budget.maxUnavailable = "1";
        m_workloads.addBudget(budget);
    }

    PodTemplate hanging = appOf("transcode", 500, 512);
    hanging.hangs = true;
    run({Kind::ReplicaSet, "media", hanging, at({2})});

    for (const QByteArray &node : at({3})) {
        DemoPod bare;
        bare.nameSpace = "shop";
        bare.name = "debug-shell";
        bare.node = node;
        bare.createdSecs = kSinceSomeTime;
        m_workloads.addPod(std::move(bare));
    }
}

void Furnishing::jobs()
{
    const Names done = run({Kind::Job, "batch", appOf("nightly-import", 200, 256), at({0, 2})});
    const qint64 ended = QDateTime::currentSecsSinceEpoch() - 5 * 3600;
    for (const QByteArray &key : done)
        m_workloads.changePod(key, [&](DemoPod &pod) {
            pod.phase = key == done.front() ? DemoPod::Phase::Succeeded : DemoPod::Phase::Failed;
            pod.ready = false;
            pod.createdSecs = ended - 600;
            pod.readySecs = ended;
        });
}

void Furnishing::ordinary()
{
    constexpr const char *kServices[] = {"gateway", "orders",  "stock",  "mailer",
                                         "pricing", "profile", "upload", "feed"};
    if (m_all.size() < kSmallWorld || m_workers.empty())
        return;
    const std::size_t count =
        m_all.size() <= kBusyWorld ? m_all.size() : m_all.size() / std::size_t(kReplicas);
    for (std::size_t at = 0; at < count; ++at) {
        const QByteArray nameSpace = "team-" + QByteArray::number(qsizetype(at % 24 + 1));
        const QByteArray app =
            QByteArray(kServices[at % 8]) + '-' + QByteArray::number(qsizetype(at / 8 + 1));
        Names nodes;
        for (int replica = 0; replica < kReplicas; ++replica)
            nodes.push_back(m_workers[(at * kReplicas + std::size_t(replica)) % m_workers.size()]);
        run({Kind::ReplicaSet, nameSpace, appOf(app, 50, 64), std::move(nodes)});
        DemoBudget budget = budgetOver(nameSpace, app);
        (at % 3 == 0 ? budget.minAvailable : budget.maxUnavailable) = at % 3 == 0 ? "75%" : "2";
        if (at % 4 != 3)
            m_workloads.addBudget(std::move(budget));
    }
}

// Of pods on nodes that are not ready, as the node controller does it.
void takeReadiness(const DemoState &state, DemoWorkloads &workloads)
{
    std::set<QByteArray> unready;
    for (const DemoNode &node : state.nodes())
        if (readinessOf(node) != "True")
            unready.insert(node.name);
    Names pods;
    workloads.pods().each([&](const DemoPodPtr &pod) {
        if (unready.contains(pod->node) && !pod->isFinished())
            pods.push_back(pod->key());
    });
    for (const QByteArray &key : pods)
        workloads.changePod(key, [](DemoPod &next) { next.ready = false; });
}

} // namespace

void furnishWorkloads(const DemoState &state, DemoWorkloads &workloads)
{
    Furnishing furnishing(state, workloads);
    furnishing.daemons();
    furnishing.controlPlane();
    furnishing.shop();
    furnishing.trouble();
    furnishing.jobs();
    furnishing.ordinary();
    if (state.names().size() <= kBusyWorld) {
        furnishLoad(state, workloads);
        furnishShapes(state, workloads);
    }
    takeReadiness(state, workloads);
    workloads.compact();
}

} // namespace drover::demo
