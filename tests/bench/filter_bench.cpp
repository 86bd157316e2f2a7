// How long the table takes for a keystroke in the filter and for a sort, at 5,000 and 65,000 nodes.
#include "core/base/clock.h"
#include "core/nodes/nodecache.h"
#include "core/query/querycompletion.h"
#include "tests/support/nodebuilder.h"
#include "ui/nodes/nodefilter.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>

using namespace drover;

namespace {

constexpr int kTries = 9;

QString numbered(const char *prefix, int number)
{
    return QString::fromUtf8(prefix) + QString::number(number);
}

NodePtr benchNode(int number, int version = 1)
{
    NodeBuilder node = aNode(numbered("node-", number));
    node.version(QString::number(version));
    node.ready(number % 50 == 0 ? QStringLiteral("False") : QStringLiteral("True"))
        .created(QStringLiteral("2026-11-%1T12:%2:00Z").arg(1 + number % 20, 2, 10, QLatin1Char('0'))
                     .arg(number % 60, 2, 10, QLatin1Char('0')))
        .allocatable(QStringLiteral("cpu"), QString::number(4 << number % 4))
        .allocatable(QStringLiteral("memory"), QStringLiteral("64Gi"))
        .info(QStringLiteral("kubeletVersion"), numbered("v1.3", number % 7) + QStringLiteral(".2"))
        .address(QStringLiteral("InternalIP"), numbered("10.0.0.", number % 250))
        .label(QStringLiteral("topology.kubernetes.io/zone"), numbered("zone-", number % 3))
        .label(QStringLiteral("node.kubernetes.io/instance-type"), numbered("m5.", number % 9))
        .label(QStringLiteral("node-role.kubernetes.io/worker"), {})
        .label(QStringLiteral("kubernetes.io/hostname"), numbered("node-", number))
        .label(QStringLiteral("pool"), numbered("pool-", number % 10));
    if (number % 7 == 0)
        node.taint(QStringLiteral("gpu"), QStringLiteral("true"), QStringLiteral("NoSchedule"));
    return node;
}

template <typename Call> double medianMs(Call call, const std::function<void()> &before = {})
{
    std::vector<double> times;
    for (int i = 0; i < kTries; ++i) {
        if (before)
            before();
        const auto start = std::chrono::steady_clock::now();
        call(i);
        times.push_back(std::chrono::duration<double, std::milli>(
                            std::chrono::steady_clock::now() - start)
                            .count());
    }
    std::sort(times.begin(), times.end());
    return times[kTries / 2];
}

/// A keystroke each.
void measureQueries(ui::NodeFilter &filter)
{
    for (const char *query : {"node-12", "5d", "zone=zone-1", "label:pool in (pool-1,pool-2)",
                              "not (role:worker and cpu>8) or taint:NoSchedule", "version<1.34",
                              "age<5d cpu>=16", "nothing-like-this", "*-12?", "zone in (zone-1, zone-2)",
                              ".metadata.labels.pool=pool-1", ".metadata.labels['kubernetes.io/hostname']>node-3",
                              "cpu>80%"}) {
        const double ms = medianMs([&](int i) {
            // Each keystroke changes something: the half query, then the whole.
            filter.setQuery(i % 2 == 0 ? QString::fromUtf8(query) : QString());
        });
        std::printf("  %7.2f ms  %s\n", ms, query);
    }
    filter.setQuery({});
}

void measureCompletions(const NodeBatch &nodes)
{
    for (const char *typed : {"zon", "zone=", "label:", "label:kubernetes.io/hostname=", "pool", "name:1", ".status."})
        std::printf("  %7.2f ms  completions of %s\n", medianMs([&](int) {
                        const QString text = QString::fromUtf8(typed);
                        queryCompletions(text, text.size(), {nodes});
                    }), typed);
}

void measure(int count)
{
    NodeBatch nodes;
    for (int i = 0; i < count; ++i)
        nodes.push_back(benchNode(i));
    std::shuffle(nodes.begin(), nodes.end(), std::mt19937(1));
    NodeCache cache;
    SystemClock clock;
    ui::NodeFilter filter(cache, clock);
    cache.apply({std::move(nodes), {}});

    std::printf("%d nodes\n", count);
    measureQueries(filter);
    measureCompletions(filter.allNodes());
    for (const char *column : {"name", "status", "age", "cpu", "version"}) {
        const int index = *nodeColumnOf(QLatin1StringView(column));
        const double ms = medianMs([&](int i) {
            filter.sort(index, i % 2 == 0 ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
        std::printf("  %7.2f ms  sort by %s\n", ms, column);
    }
    const auto columnOf = [](const char *id) { return *nodeColumnOf(QLatin1StringView(id)); };
    const std::vector<ui::SortColumn> keys{{columnOf("zone")}, {columnOf("version"), Qt::DescendingOrder}, {columnOf("cpu")}};
    std::printf("  %7.2f ms  a third key that was never sorted by\n", medianMs([&](int) { filter.sortBy(keys); },
                [&] { filter.sortBy({keys[0], keys[1]}); }));
    filter.sortBy(keys);
    for (const char *group : {"zone", "label:pool", "version", "label:kubernetes.io/hostname"})
        std::printf("  %7.2f ms  group by %s\n",
                    medianMs([&](int i) { filter.groupBy(i % 2 == 0 ? QString::fromUtf8(group) : QString()); }), group);
    filter.groupBy(QStringLiteral("label:pool"));
    std::printf("  %7.2f ms  sort within groups\n", medianMs([&](int i) {
                    filter.sort(columnOf("age"), i % 2 == 0 ? Qt::DescendingOrder : Qt::AscendingOrder);
                }));
    std::printf("  %7.2f ms  filter within groups\n", medianMs([&](int i) {
                    filter.setQuery(i % 2 == 0 ? QStringLiteral("node-12") : QString());
                }));
    std::printf("  %7.2f ms  fold and unfold a group\n",
                medianMs([&](int i) { filter.setFolded(0, i % 2 == 0); }));
    int version = 2;
    std::printf("  %7.2f ms  100 changes within groups\n", medianMs([&](int) {
                    ++version;
                    for (int i = 0; i < 100; ++i)
                        cache.apply({{benchNode(i * 37 % count, version)}, {}});
                }));
    std::printf("  %7.2f ms  100 nodes of the groups come and go\n", medianMs([&](int i) {
                    NodeDelta delta;
                    for (int k = 0; k < 100; ++k)
                        i % 2 == 0 ? delta.upserted.push_back(benchNode(count + k))
                                   : delta.removed.push_back(std::string(benchNode(count + k)->name));
                    cache.apply(delta);
                }));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication program(argc, argv);
    measure(5000);
    measure(65'000);
}
