#include "app/demo/demoshapes.h"

#include "app/demo/life/scheduler.h"
#include "app/demo/workloads/podfate.h"
#include "app/demo/workloads/workloadplan.h"

#include <QDateTime>

#include <algorithm>

namespace drover::demo {

namespace {

using Kind = DemoController::Kind;
using Names = std::vector<QByteArray>;
using Role = DemoContainer::Role;

constexpr qint64 kGiB = 1LL << 30;
constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;

PodTemplate appOf(const QByteArray &app, int cpuMilli, int memoryMi)
{
    PodTemplate pods;
    pods.app = app;
    pods.cpuMilli = cpuMilli;
    pods.memoryMi = memoryMi;
    pods.memoryLimitMi = memoryMi * 2;
    pods.port = 8080;
    return pods;
}

PodTemplate trainer()
{
    PodTemplate pods = appOf("trainer", 8000, 32'768);
    pods.cpuLimitMilli = 8000;
    pods.memoryLimitMi = 32'768;
    pods.more = {{"gpu.example.test/gpu", "2"}, {"hugepages-2Mi", "512Mi"}};
    pods.beside = {{"fetch-model", Role::Init, 500, 1024, 500, 1024}};
    pods.volumes = {{"model", DemoVolume::Kind::EmptyDir, "20Gi", false}};
    pods.tolerated = {{"gpu", "true", "PreferNoSchedule"}};
    return pods;
}

PodTemplate storefront()
{
    PodTemplate pods = appOf("storefront", 300, 384);
    pods.beside = {{"wait-for-db", Role::Init, 10, 16},
                   {"mesh-proxy", Role::Sidecar, 100, 128, 2000, 256},
                   {"exporter", Role::App, 20, 32}};
    return pods;
}

PodTemplate failing(const QByteArray &app, int runsSecs, int exitCode, const QByteArray &reason)
{
    PodTemplate pods = appOf(app, 100, 128);
    pods.fate = Fate::Crashes;
    pods.runsSecs = runsSecs;
    pods.exitCode = exitCode;
    pods.endReason = reason;
    return pods;
}

class Shapes
{
public:
    Shapes(const DemoState &state, DemoWorkloads &workloads)
        : m_state(state), m_workloads(workloads), m_workers(nodesFor(state, PodTemplate{}))
    {}

    void ordinary() const;
    void troubles() const;
    void lastingTroubles() const;

private:
    Names run(const QByteArray &nameSpace, const PodTemplate &pods,
              std::initializer_list<std::size_t> workers) const
    {
        Names nodes;
        Names keys;
        for (const std::size_t worker : workers)
            if (!m_workers.empty())
                nodes.push_back(m_workers[worker % m_workers.size()]);
        runWorkload(m_workloads, {Kind::ReplicaSet, nameSpace, pods, nodes, kSinceSomeTime}, &keys);
        return keys;
    }
    void change(const Names &keys, const std::function<void(DemoPod &)> &change) const
    {
        for (const QByteArray &key : keys)
            m_workloads.changePod(key, change);
    }

    const DemoState &m_state;
    DemoWorkloads &m_workloads;
    Names m_workers;
    qint64 m_now = QDateTime::currentSecsSinceEpoch();
};

void Shapes::ordinary() const
{
    run("ml", trainer(), {3});
    const Names storefronts = run("shop", storefront(), {3, 1});
    change(storefronts, [this](DemoPod &pod) {
        ContainerState state;
        state.startedSecs = std::max(m_now - 2 * kHour, pod.createdSecs);
        state.ready = true;
        state.restarts = 3;
        state.last =
            ContainerEnd{"OOMKilled", 137, state.startedSecs - 5 * kHour, state.startedSecs - 2};
        auto overlay = std::make_shared<PodOverlay>();
        overlay->containers["storefront"] = state;
        pod.overlay = overlay;
    });
    PodTemplate sandbox = appOf("sandbox", 100, 128);
    sandbox.overheadCpuMilli = 250;
    sandbox.overheadMemoryMi = 120;
    run("ml", sandbox, {3});
    PodTemplate cache = appOf("session-cache", 0, 0);
    cache.memoryLimitMi = 0;
    cache.podCpuMilli = 500;
    cache.podMemoryMi = 1024;
    cache.beside = {{"snapshot", Role::Sidecar}};
    run("shop", cache, {3, 2});
    PodTemplate inspected = appOf("profile", 50, 64);
    inspected.beside = {{"debugger-7xk2p", Role::Ephemeral}};
    run("shop", inspected, {3});
    PodTemplate flood = appOf("log-flood", 20, 32);
    flood.floodBytes = kGiB;
    run("logging", flood, {3});
}

void Shapes::troubles() const
{
    change(run("shop", failing("mailer", 20, 1, "Error"), {3, 2}), [this](DemoPod &pod) {
        pod.createdSecs = m_now - 4 * kMinute;
        setHistory(pod, 3, 70, m_now);
    });
    PodTemplate etl = failing("etl", 45, 137, "OOMKilled");
    etl.beside = {{"uploader", Role::App, 20, 32}};
    change(run("batch", etl, {3}), [this](DemoPod &pod) {
        pod.createdSecs = m_now - 52 * kMinute;
        setHistory(pod, 11, 280, m_now);
    });
    PodTemplate migration = failing("ledger-api", 8, 2, "Error");
    migration.beside = {{"migrate", Role::Init, 50, 64}};
    migration.failing = "migrate";
    change(run("payments", migration, {3}), [this](DemoPod &pod) {
        pod.phase = DemoPod::Phase::Pending;
        pod.createdSecs = m_now - 9 * kMinute;
        setHistory(pod, 5, 30, m_now);
    });
    PodTemplate thumbnails = appOf("thumbnails", 100, 256);
    thumbnails.fate = Fate::PullFails;
    change(run("media", thumbnails, {3, 1}), [this](DemoPod &pod) {
        pod.phase = DemoPod::Phase::Pending;
        pod.ready = false;
        pod.createdSecs = m_now - 25 * kMinute;
        startContainers(pod, pod.createdSecs);
    });
    PodTemplate reports = appOf("reports", 100, 256);
    reports.beside = {{"wait-for-ledger", Role::Init, 10, 16}, {"load-config", Role::Init, 10, 16}};
    reports.fate = Fate::Waits;
    reports.failing = "wait-for-ledger";
    change(run("payments", reports, {3}), [this](DemoPod &pod) {
        pod.phase = DemoPod::Phase::Pending;
        pod.ready = false;
        pod.createdSecs = m_now - 35 * kMinute;
        startContainers(pod, pod.createdSecs);
    });
}

// An evicted pod stays where it failed, and one with a finalizer stays terminating.
void Shapes::lastingTroubles() const
{
    change(run("shop", appOf("importer", 100, 512), {3}), [this](DemoPod &pod) {
        auto overlay = std::make_shared<PodOverlay>();
        overlay->reason = "Evicted";
        overlay->message = "The node was low on resource: memory. Threshold quantity: 100Mi, "
                           "available: 88Mi. Container importer was using 1021Mi, request is "
                           "512Mi, has larger consumption of memory. ";
        pod.overlay = overlay;
        pod.phase = DemoPod::Phase::Failed;
        pod.ready = false;
        pod.createdSecs = m_now - 3 * kHour;
        pod.readySecs = m_now - 40 * kMinute;
    });
    PodTemplate old = appOf("encode", 400, 512);
    old.hangs = true;
    if (!m_workers.empty()) // what replaces it stays here
        old.nodeSelector = {{"kubernetes.io/hostname", m_workers[3 % m_workers.size()]}};
    change(run("media", old, {3}), [this](DemoPod &pod) {
        pod.deletionSecs = m_now - 12 * kMinute;
        pod.deletionGraceSecs = pod.of->graceSecs;
    });
}

} // namespace

void furnishShapes(const DemoState &state, DemoWorkloads &workloads)
{
    const Shapes shapes(state, workloads);
    shapes.ordinary();
    shapes.troubles();
    shapes.lastingTroubles();
}

void furnishLoad(const DemoState &state, DemoWorkloads &workloads)
{
    std::map<QByteArray, WorkloadPlan> plans;
    for (const QByteArray &name : nodesFor(state, PodTemplate{})) {
        const NodeFacts facts = factsOf(*state.find(name), state.seed());
        const QByteArray app = "analytics-" + QByteArray::number(facts.cpus) + "cpu";
        WorkloadPlan &plan = plans[app];
        plan.nameSpace = "analytics";
        plan.createdSecs = kSinceSomeTime;
        plan.pods = appOf(app, facts.cpus * 330, int(facts.memoryBytes / kGiB) * 380);
        plan.nodes.push_back(name);
    }
    for (const auto &[app, plan] : plans)
        runWorkload(workloads, plan);
}

} // namespace drover::demo
