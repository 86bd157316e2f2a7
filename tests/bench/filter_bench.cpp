// How long the table's model takes for a keystroke in the filter, a sort and a group, at 5,000 and
// 65,000 nodes: as they are read from a List, and when all of them were read anew since by watches,
// so that they lie anywhere in memory. Beside each time stands what a person may wait for it.
#include "core/base/clock.h"
#include "core/columns/owncolumns.h"
#include "core/decode/nodedecoder.h"
#include "core/nodes/nodecache.h"
#include "core/query/querycompletion.h"
#include "tests/support/nodebuilder.h"
#include "ui/nodes/nodefilter.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <numeric>
#include <random>

using namespace drover;

namespace {

constexpr int kTries = 9;

QString numbered(const char *prefix, int number)
{
    return QString::fromUtf8(prefix) + QString::number(number);
}

/// As a session reads them: texts that are the same lie in one place.
class BenchNodes
{
public:
    NodePtr operator()(int number, int version = 1)
    {
        const QByteArray json = benchNode(number, version).json();
        return *m_decoder.decodeCopy({json.constData(), std::size_t(json.size())});
    }

private:
    static NodeBuilder benchNode(int number, int version)
    {
        NodeBuilder node = aNode(numbered("node-", number));
        node.version(QString::number(version));
        const QString minute = QStringLiteral("2026-11-%1T12:%2:00Z").arg(1 + number % 20, 2, 10, QLatin1Char('0'))
                                   .arg(number % 60, 2, 10, QLatin1Char('0'));
        node.condition(QStringLiteral("Ready"), number % 50 == 0 ? QStringLiteral("False") : QStringLiteral("True"), minute)
            .condition(QStringLiteral("MemoryPressure"), QStringLiteral("False"), minute)
            .condition(QStringLiteral("DiskPressure"), QStringLiteral("False"), minute)
            .created(minute)
            .allocatable(QStringLiteral("cpu"), QString::number(4 << number % 4))
            .allocatable(QStringLiteral("memory"), QString::number(65'000'000 + number) + QStringLiteral("Ki"))
            .info(QStringLiteral("kubeletVersion"), numbered("v1.3", number % 7) + QStringLiteral(".2"))
            .address(QStringLiteral("InternalIP"), QStringLiteral("10.%1.%2.%3").arg(number / 65'025).arg(number / 255 % 255).arg(number % 255))
            .label(QStringLiteral("topology.kubernetes.io/zone"), numbered("zone-", number % 3))
            .label(QStringLiteral("node.kubernetes.io/instance-type"), numbered("m5.", number % 9))
            .label(QStringLiteral("node-role.kubernetes.io/worker"), {})
            .label(QStringLiteral("kubernetes.io/hostname"), numbered("node-", number))
            .label(QStringLiteral("pool"), numbered("pool-", number % 10));
        if (number % 7 == 0)
            node.taint(QStringLiteral("gpu"), QStringLiteral("true"), QStringLiteral("NoSchedule"));
        return node;
    }

    NodeDecoder m_decoder{std::make_shared<TextPool>()};
};

/// Of this thread alone: what else the machine does is no matter of ours.
double msOf(const std::function<void()> &call)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    };
    const double start = now();
    call();
    return now() - start;
}

class Bench
{
public:
    Bench(int count, bool isScattered) : m_isLarge(count > 20'000)
    {
        OwnColumn host;
        host.key = QStringLiteral("kubernetes.io/hostname");
        m_filter.setOwnColumns({host});
        std::vector<int> numbers(static_cast<std::size_t>(count));
        std::iota(numbers.begin(), numbers.end(), 0);
        std::mt19937 random(1);
        for (const int version : {1, 2}) {
            if (version == 2 && !isScattered)
                break;
            std::ranges::shuffle(numbers, random);
            NodeBatch nodes;
            for (const int number : numbers)
                nodes.push_back(m_nodes(number, version));
            m_cache.apply({std::move(nodes), {}});
        }
        std::printf("%d nodes%s\n", count, isScattered ? ", all read anew" : "");
    }

    void run()
    {
        for (const char *query : {"node-12", "5d", "*-12?", "notready", "zone=zone-1", "zone in (zone-1, zone-2)",
                                  "label:pool in (pool-1,pool-2)", "role:worker", "condition:Ready=True", "taint:NoSchedule",
                                  "not (role:worker and cpu>8) or cordoned", "version<1.34", "age<5d cpu>=16", "memory>=64Gi",
                                  "ip:10.0.1", "nothing-like-this", ".metadata.labels.pool=pool-1",
                                  ".metadata.labels['kubernetes.io/hostname']>node-3", "cpu>80%"})
            type(query);
        for (const char *typed : {"zon", "zone=", "label:", "label:kubernetes.io/hostname=", "name:1", "ip:10.", ".status."})
            printLine(0, medianOf([&] { queryCompletions(QString::fromUtf8(typed), QString::fromUtf8(typed).size(), {m_filter.allNodes()}); }),
                      keyLimit(), "completions of", typed);
        sorts();
        groups();
        changes();
    }

private:
    double keyLimit() const { return m_isLarge ? 100 : 16; }
    double sortLimit() const { return m_isLarge ? 100 : 50; }
    int columnOf(const char *id) const { return *m_filter.columns().indexOf(QString::fromUtf8(id)); }

    static void printLine(double worst, double median, double limit, const char *what, const char *of)
    {
        const double ms = std::max(worst, median);
        std::printf("  %7.2f ms of %3.0f%s  %s %s\n", ms, limit, ms > limit ? " !" : "  ", what, of);
    }

    static double medianOf(const std::function<void()> &call, const std::function<void()> &before = {})
    {
        std::vector<double> times;
        for (int i = 0; i < kTries; ++i) {
            if (before)
                before();
            times.push_back(msOf(call));
        }
        std::ranges::sort(times);
        return times[kTries / 2];
    }

    /// Letter by letter and back to nothing; the letter that takes longest counts.
    void type(const char *query, const char *where = "type")
    {
        const QString all = QString::fromUtf8(query);
        std::vector<std::vector<double>> times(std::size_t(all.size()) + 1);
        for (int i = 0; i < kTries; ++i) {
            for (qsizetype letter = 1; letter <= all.size(); ++letter)
                times[std::size_t(letter)].push_back(msOf([&] { m_filter.setQuery(all.first(letter)); }));
            times[0].push_back(msOf([&] { m_filter.setQuery({}); }));
        }
        double worst = 0;
        for (std::vector<double> &one : times) {
            std::ranges::sort(one);
            worst = std::max(worst, one[kTries / 2]);
        }
        printLine(worst, 0, keyLimit(), where, query);
    }

    void sorts()
    {
        for (const char *id : {"name", "status", "roles", "conditions", "taints", "version", "zone", "internal-ip", "heartbeat",
                               "age", "cpu", "memory", "label:kubernetes.io/hostname"}) {
            const int column = columnOf(id);
            const int other = columnOf("architecture");
            printLine(0, medianOf([&] { m_filter.sort(column); }, [&] { m_filter.sort(other); }), sortLimit(), "sort by", id);
            printLine(0, medianOf([&] { m_filter.sort(column, Qt::DescendingOrder); }, [&] { m_filter.sort(column); }),
                      sortLimit(), "  the other way round:", id);
        }
        std::vector<ui::SortColumn> keys;
        for (const char *id : {"zone", "version", "cpu", "label:kubernetes.io/hostname"}) {
            const std::vector<ui::SortColumn> before = keys;
            keys.push_back({columnOf(id), Qt::DescendingOrder});
            printLine(0, medianOf([&] { m_filter.sortBy(keys); }, [&] { m_filter.sortBy(before); }), sortLimit(),
                      "the next key after that:", id);
        }
    }

    void groups()
    {
        for (const char *id : {"zone", "roles", "version", "status", "label:pool", "label:kubernetes.io/hostname"}) {
            const QString group = QString::fromUtf8(id);
            printLine(0, medianOf([&] { m_filter.groupBy(group); }, [&] { m_filter.groupBy({}); }), sortLimit(), "group by", id);
            printLine(0, medianOf([&] { m_filter.groupBy({}); }, [&] { m_filter.groupBy(group); }), sortLimit(),
                      "  and no more:", id);
        }
        m_filter.groupBy(QStringLiteral("label:pool"));
        printLine(0, medianOf([&] { m_filter.sort(columnOf("age")); }, [&] { m_filter.sort(columnOf("name")); }), sortLimit(),
                  "sort within groups by", "age");
        type("node-12", "within groups: type");
        bool isFolded = false;
        printLine(0, medianOf([&] { m_filter.setFolded(0, isFolded = !isFolded); }), keyLimit(), "fold or unfold", "a group");
        printLine(0, medianOf([&] { m_filter.setAllFolded(isFolded = !isFolded); }), keyLimit(), "fold or unfold", "all groups");
    }

    void changes()
    {
        const auto count = int(m_filter.allNodes().size());
        int version = 10;
        NodeBatch fresh;
        printLine(0, medianOf(
                         [&] {
                             for (const NodePtr &node : fresh)
                                 m_cache.apply({{node}, {}});
                         },
                         [&] {
                             ++version;
                             fresh.clear();
                             for (int i = 0; i < 100; ++i)
                                 fresh.push_back(m_nodes(i * 37 % count, version));
                         }),
                  keyLimit(), "100 changes within", "groups");
        NodeDelta coming;
        NodeDelta going;
        for (int i = 0; i < 100; ++i) {
            coming.upserted.push_back(m_nodes(count + i));
            going.removed.emplace_back(coming.upserted.back()->name);
        }
        bool areThere = false;
        printLine(0, medianOf([&] { m_cache.apply((areThere = !areThere) ? coming : going); }), keyLimit(),
                  "100 nodes come or go in", "groups");
    }

    bool m_isLarge;
    BenchNodes m_nodes;
    NodeCache m_cache;
    SystemClock m_clock;
    ui::NodeFilter m_filter{m_cache, m_clock};
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication program(argc, argv);
    for (const int count : {5000, 65'000}) {
        for (const bool isScattered : {false, true})
            Bench(count, isScattered).run();
    }
}
