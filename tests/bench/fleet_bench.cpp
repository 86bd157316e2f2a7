// What the table of all clusters takes: a keystroke, a sort, and 200 changes a second, at three
// clusters of 5,000 nodes. One argument: nodes a cluster.
#include "core/base/clock.h"
#include "core/columns/nodegrouping.h"
#include "core/fleet/drift.h"
#include "core/nodes/nodecache.h"
#include "tests/bench/turnmeter.h"
#include "tests/support/nodebuilder.h"
#include "ui/nodes/nodeview.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <memory>
#include <random>

using namespace drover;
using namespace std::chrono_literals;

namespace {

constexpr int kClusters = 3;
constexpr int kTries = 9;
constexpr int kChangesAFrame = 4; ///< every 20 ms: 200 a second
constexpr auto kFrame = 20ms;
constexpr auto kRunFor = 10s;
constexpr auto kSettle = 2000ms;
constexpr double kTurnLimitMs = 16.0;

QString numbered(const char *prefix, int number)
{
    return QString::fromUtf8(prefix) + QString::number(number);
}

NodePtr benchNode(int number, int version, bool isReady)
{
    return aNode(numbered("node-", number))
        .version(QString::number(version))
        .ready(isReady ? QStringLiteral("True") : QStringLiteral("False"))
        .created(QStringLiteral("2026-11-01T12:00:00Z"))
        .info(QStringLiteral("kubeletVersion"), numbered("v1.3", number % 7) + QStringLiteral(".2"))
        .label(QStringLiteral("topology.kubernetes.io/zone"), numbered("zone-", number % 3))
        .label(QStringLiteral("node-role.kubernetes.io/worker"), {})
        .label(QStringLiteral("pool"), numbered("pool-", number % 10));
}

template <typename Call> double medianMs(Call call)
{
    std::vector<double> times;
    for (int i = 0; i < kTries; ++i) {
        const auto start = std::chrono::steady_clock::now();
        call(i);
        times.push_back(std::chrono::duration<double, std::milli>(
                            std::chrono::steady_clock::now() - start)
                            .count());
    }
    std::sort(times.begin(), times.end());
    return times[kTries / 2];
}

class Fleet
{
public:
    explicit Fleet(int nodes) : m_nodes(nodes), m_model(m_clock), m_view(m_model, m_clock)
    {
        m_view.resize(1280, 500);
        m_view.show();
        for (int i = 0; i < kClusters; ++i)
            m_model.rows().add(m_caches[i], {{}, numbered("cluster-", i), Live{}, true, {}});
        for (NodeCache &cache : m_caches) {
            NodeBatch batch;
            for (int i = 0; i < nodes; ++i)
                batch.push_back(benchNode(i, 1, i % 50 != 0));
            cache.apply({std::move(batch), {}});
        }
        m_meter = std::make_unique<TurnMeter>(m_clock);
    }

    void keystrokes()
    {
        for (const char *query : {"node-12", "not ready zone=zone-1", "cluster:cluster-1", "version<1.34"})
            std::printf("  %7.2f ms  %s\n", medianMs([&](int i) {
                            m_model.setQuery(i % 2 == 0 ? QString::fromUtf8(query) : QString());
                        }),
                        query);
        m_model.setQuery({});
        for (const char *column : {"cluster", "name", "version", "status"}) {
            const int place = *m_model.columns().indexOf(QString::fromUtf8(column));
            std::printf("  %7.2f ms  sort by %s\n", medianMs([&](int i) {
                            m_model.sortBy({{place, i % 2 == 0 ? Qt::AscendingOrder
                                                               : Qt::DescendingOrder}});
                        }),
                        column);
        }
        for (const char *group : {"cluster", "zone", "version", "label:pool"})
            std::printf("  %7.2f ms  group by %s\n", medianMs([&](int i) {
                            m_model.groupBy(i % 2 == 0 ? QString::fromUtf8(group) : QString());
                        }),
                        group);
        m_model.groupBy({});
        std::vector<DriftCluster> clusters;
        for (const NodeCache &cache : m_caches)
            clusters.push_back({QStringLiteral("one"), &cache.nodes(), "v1.36.2"});
        std::printf("  %7.2f ms  drift of the kubelets\n", medianMs([&](int) {
                        driftBy(NodeGrouping(QStringLiteral("version"), TableColumns::builtIn()), clusters);
                    }));
    }

    /// `group`: what the table is grouped by meanwhile.
    void changes(const char *group)
    {
        m_model.groupBy(QString::fromUtf8(group));
        // What the window does once, at its first paint, is no change's doing.
        m_end = m_clock.callAfter(kSettle, [] { QCoreApplication::quit(); });
        QCoreApplication::exec();
        m_meter->clear();
        const std::clock_t cpu = std::clock();
        m_timer = m_clock.callAfter(kFrame, [this] { frame(); });
        m_end = m_clock.callAfter(std::chrono::duration_cast<std::chrono::milliseconds>(kRunFor),
                                  [] { QCoreApplication::quit(); });
        QCoreApplication::exec();
        const double spent = double(std::clock() - cpu) / CLOCKS_PER_SEC;
        std::vector<double> turns = m_meter->turns();
        std::sort(turns.begin(), turns.end());
        const auto late = std::count_if(turns.begin(), turns.end(), [](double ms) { return ms > kTurnLimitMs; });
        const auto at = [&](double part) { return turns[std::size_t(part * double(turns.size() - 1))]; };
        std::printf("  grouped by %s, %d changes a second for %lld s: %.0f %% of a core, turns p99 %.1f ms, longest "
                    "%.1f ms, %lld of %zu over %.0f ms\n",
                    *group ? group : "nothing", int(kChangesAFrame * 1000 / kFrame.count()), static_cast<long long>(kRunFor.count()),
                    100 * spent / double(kRunFor.count()), at(0.99), turns.back(),
                    static_cast<long long>(late), turns.size(), kTurnLimitMs);
    }

private:
    /// Every tenth change turns a node's readiness, which is what the table is sorted by.
    void frame()
    {
        for (int i = 0; i < kChangesAFrame; ++i) {
            const bool isReady = m_version % 10 != 0;
            m_caches[m_random() % kClusters].apply(
                {{benchNode(int(m_random() % unsigned(m_nodes)), ++m_version, isReady)}, {}});
        }
        m_timer = m_clock.callAfter(kFrame, [this] { frame(); });
    }

    int m_nodes;
    SystemClock m_clock;
    std::array<NodeCache, kClusters> m_caches;
    ui::NodeFilter m_model;
    ui::NodeView m_view;
    std::mt19937 m_random{1};
    int m_version = 1;
    std::unique_ptr<TurnMeter> m_meter;
    std::unique_ptr<Clock::Timer> m_timer;
    std::unique_ptr<Clock::Timer> m_end;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication program(argc, argv);
    const int nodes = argc > 1 ? QByteArray(argv[1]).toInt() : 5000;
    std::printf("%d clusters of %d nodes\n", kClusters, nodes);
    Fleet fleet(nodes);
    fleet.keystrokes();
    fleet.changes("");
    fleet.changes("cluster");
    fleet.changes("label:pool");
    return 0;
}
