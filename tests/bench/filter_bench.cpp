// How long the table takes for a keystroke in the filter and for a sort, at 5,000 and 65,000 nodes.
#include "core/base/clock.h"
#include "core/nodes/nodecache.h"
#include "tests/support/nodebuilder.h"
#include "ui/nodes/nodefilter.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>

using namespace drover;

namespace {

constexpr int kTries = 9;

QString numbered(const char *prefix, int number)
{
    return QString::fromUtf8(prefix) + QString::number(number);
}

NodePtr benchNode(int number)
{
    NodeBuilder node = aNode(numbered("node-", number));
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
        .label(QStringLiteral("pool"), numbered("pool-", number % 10));
    if (number % 7 == 0)
        node.taint(QStringLiteral("gpu"), QStringLiteral("true"), QStringLiteral("NoSchedule"));
    return node;
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
    for (const char *query : {"node-12", "5d", "zone=zone-1", "label:pool in (pool-1,pool-2)",
                              "not (role:worker and cpu>8) or taint:NoSchedule", "version<1.34",
                              "age<5d cpu>=16", "nothing-like-this"}) {
        const double ms = medianMs([&](int i) {
            // Each keystroke changes something: the half query, then the whole.
            filter.setQuery(i % 2 == 0 ? QString::fromUtf8(query) : QString());
        });
        std::printf("  %7.2f ms  %s\n", ms, query);
    }
    filter.setQuery({});
    for (const char *column : {"name", "status", "age", "cpu", "version"}) {
        const int index = *nodeColumnOf(QLatin1StringView(column));
        const double ms = medianMs([&](int i) {
            filter.sort(index, i % 2 == 0 ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
        std::printf("  %7.2f ms  sort by %s\n", ms, column);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication program(argc, argv);
    measure(5000);
    measure(65'000);
}
