// What a person waits for at the table of a cluster, or of all clusters where several are named:
// from a key, a click on a heading or a group up to the rows being painted.
//
// The time is that of the GUI thread's own work, so that what else the machine does counts little;
// waiting for the clock that collects paints (5 ms in Qt) is left out.
#include "core/base/clock.h"
#include "core/drain/clusteroperations.h"
#include "core/journal/journal.h"
#include "core/kubeconfig/kubeconfig.h"
#include "core/nodes/clustersession.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/queryedit.h"
#include "ui/fleet/fleettab.h"
#include "ui/nodes/nodeview.h"

#include <QApplication>
#include <QFile>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>

using namespace std::chrono_literals;

namespace drover {

namespace {

constexpr auto kSyncLimit = 120s;
constexpr auto kSettle = 4s;
constexpr auto kNextKey = 130ms;   // what follows the table, as the details do, is over by then
constexpr auto kPaintLimit = 50ms; // where nothing is to be painted
constexpr int kRounds = 3;
constexpr int kScrolls = 120;

/// Of this thread, ms.
double ownTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// A line of /proc/self/status, in MB.
double memoryMb(const QByteArray &field)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(field.size() + 1).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

/// ms. Of 5,000 nodes, of 65,000, and between them in proportion.
double limitOf(int nodes, bool isKey)
{
    const double share = std::clamp((nodes - 5000) / 60'000., 0., 1.);
    const double few = isKey ? 16 : 50;
    return few + share * (100 - few);
}

struct Cluster {
    Cluster(ClusterConfig config, const QString &name, Clock &clock, const QString &folder)
        : session(std::move(config), QStringLiteral("bench"), clock), journal(folder, clock),
          operations(session.requests(), session.cache(), clock, journal, {}),
          tab(std::make_unique<ui::ClusterTab>(ui::ClusterTabInfo{{}, name, {}, {}, true}, session.cache(), clock))
    {
        tab->setOperations(operations);
        const auto show = [this] { tab->showFreshness(session.freshness(), session.isSynced()); };
        QObject::connect(&session, &ClusterSession::freshnessChanged, tab.get(), show);
        QObject::connect(&session, &ClusterSession::synced, tab.get(), show);
    }

    ClusterSession session;
    Journal journal;
    ClusterOperations operations;
    std::unique_ptr<ui::ClusterTab> tab;
};

} // namespace

/// Does one thing after the other, each once what the one before it changed was painted.
class TableBench : public QObject
{
public:
    TableBench(const Kubeconfig &kubeconfig, const QStringList &contexts)
    {
        for (const QString &context : contexts) {
            const Result<ClusterConfig> config = kubeconfig.resolve(context);
            if (!config)
                qFatal("%s", qUtf8Printable(config.error().message));
            m_clusters.push_back(std::make_unique<Cluster>(*config, context, m_clock, m_folder.path()));
        }
        if (contexts.size() > 1) {
            m_fleet = std::make_unique<ui::FleetTab>(m_clock);
            for (const auto &cluster : m_clusters)
                m_fleet->addCluster(*cluster->tab, cluster->session.cache());
        }
        page().resize(1280, 800);
        page().installEventFilter(this);
    }

    ~TableBench() override
    {
        if (m_fleet)
            m_fleet->removeClusters();
    }

    void start()
    {
        page().show();
        m_limit = m_clock.callAfter(kSyncLimit, [] { QCoreApplication::exit(1); });
        for (const auto &cluster : m_clusters) {
            connect(&cluster->session, &ClusterSession::synced, this, [this] { settleWhenSynced(); });
            cluster->session.start();
        }
    }

    void print() const
    {
        const int nodes = int(view().allNodes().size());
        std::printf("%d nodes, %zu clusters: own time of the window up to the painted rows, ms: at first, then at "
                    "best; limit\n", nodes, m_clusters.size());
        for (const QString &what : m_order) {
            const Took &took = m_took.at(what);
            const double limit = limitOf(nodes, took.isKey);
            std::printf("  %7.1f %7.1f  %3.0f%s %s\n", took.first, took.least, limit,
                        took.first > limit ? " !" : took.first > 0.6 * limit ? " -" : "  ", qUtf8Printable(what));
        }
        printSpread("scrolling: a page each", m_scrolls);
        printSpread("between two of these, as what follows the table", m_rests);
        std::printf("  memory: %.0f MB, at most %.0f MB\n", memoryMb("VmRSS"), memoryMb("VmHWM"));
    }

    static void printSpread(const char *what, std::vector<double> times)
    {
        std::ranges::sort(times);
        std::printf("  %s: median %.1f ms, p95 %.1f ms, longest %.1f ms\n", what, times[times.size() / 2],
                    times[times.size() * 95 / 100], times.back());
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        // All that the turn has changed is painted by it, wherever that is in the window.
        if (object == &page() && event->type() == QEvent::UpdateRequest && m_isWaiting && !m_end)
            m_end = m_clock.callAfter(0ms, [this] { end(); });
        return QObject::eventFilter(object, event);
    }

private:
    struct Step {
        QString what;
        std::function<void()> act;
        bool isKey = false;
        bool isScroll = false;
    };
    struct Took {
        double first = 0;
        double least = 0;
        bool isKey = false;
    };

    QWidget &page() const
    {
        return m_fleet ? static_cast<QWidget &>(*m_fleet) : *m_clusters.front()->tab;
    }
    ui::NodeView &view() const { return m_fleet ? m_fleet->view() : m_clusters.front()->tab->view(); }
    ui::FilterBar &bar() const { return m_fleet ? m_fleet->filterBar() : m_clusters.front()->tab->filterBar(); }

    void settleWhenSynced()
    {
        const bool areSynced = std::ranges::all_of(m_clusters, [](const auto &one) { return one->session.isSynced(); });
        if (!areSynced)
            return;
        page().activateWindow();
        addOwnColumns();
        plan();
        m_limit = m_clock.callAfter(kSettle, [this] { next(); });
    }

    void addOwnColumns()
    {
        OwnColumn label;
        label.key = QStringLiteral("kubernetes.io/hostname");
        for (const auto &cluster : m_clusters)
            cluster->tab->filter().setOwnColumns({label});
    }

    void plan()
    {
        for (int round = 0; round < kRounds; ++round) {
            planFilter();
            planSelection();
            planSorts();
            planGroups();
        }
        planScrolls();
    }

    void add(const QString &what, std::function<void()> act) { m_steps.push_back({what, std::move(act)}); }

    void key(const QString &what, int code, const QString &text, Qt::KeyboardModifiers modifiers = {})
    {
        m_steps.push_back({what,
                           [this, code, text, modifiers] {
                               QKeyEvent press(QEvent::KeyPress, code, modifiers, text);
                               QCoreApplication::sendEvent(&bar().field(), &press);
                           },
                           true});
    }

    /// Letter by letter, then taken back as a whole.
    void type(const char *text, const QString &within = {})
    {
        const QString all = QString::fromUtf8(text);
        for (qsizetype i = 0; i < all.size(); ++i)
            key(QStringLiteral("type %1%2").arg(all.first(i + 1), within), 0, all.mid(i, 1));
        add({}, [this] { bar().field().selectAll(); });
        key(QStringLiteral("clear %1%2").arg(all, within), Qt::Key_Delete, {});
    }

    void planFilter()
    {
        add({}, [this] { bar().focusField(); });
        for (const char *text :
             {"node 12", "*-1?2*", "5d", "notready", "zone=zone-b", "zone in (zone-a, zone-b)", "role:worker", "status:ready",
              "version<1.36", "cpu>8", "cpu>50%", "memory>=64Gi", "age<5d", "taint:NoSchedule", "condition:Ready=True",
              "label:kubernetes.io/hostname=n", "name:12", "annotation:node", "internal-ip:10.", "created>2026-01-01",
              "not (role:worker and cpu>8) or cordoned", ".metadata.labels.pool=a", "cluster:demo"})
            type(text);
    }

    /// Every node is selected: a filter hides some of them and lets them back in.
    void planSelection()
    {
        const QString within = QStringLiteral(" with all selected");
        add(QStringLiteral("select all"), [this] { view().selectAll(); });
        for (const char *text : {"node-1", "notready", "zone=zone-b", "*7"})
            type(text, within);
        add({}, [this] { view().clearSelection(); });
    }

    void sort(const QString &what, const QString &id, bool isAlone)
    {
        add(what, [this, id, isAlone] {
            if (const auto column = view().filter().columns().indexOf(id))
                view().header().sortByColumn(*column, isAlone);
        });
    }

    void planSorts()
    {
        for (const char *id : {"status", "name", "roles", "conditions", "taints", "cpu-used", "memory-used", "last-hour",
                               "version", "zone", "instance-type", "internal-ip", "heartbeat", "age", "cpu", "memory",
                               "label:kubernetes.io/hostname", "cluster", "as-of"}) {
            sort(QStringLiteral("sort by %1").arg(QLatin1StringView(id)), QLatin1StringView(id), true);
            sort(QStringLiteral("sort by %1 the other way").arg(QLatin1StringView(id)), QLatin1StringView(id), true);
        }
        sort({}, QStringLiteral("zone"), true);
        sort(QStringLiteral("second key version"), QStringLiteral("version"), false);
        sort(QStringLiteral("third key cpu"), QStringLiteral("cpu"), false);
        sort(QStringLiteral("fourth key the label"), QStringLiteral("label:kubernetes.io/hostname"), false);
        sort({}, QStringLiteral("name"), true);
    }

    void planGroups()
    {
        for (const char *id : {"zone", "roles", "version", "status", "instance-type", "label:pool",
                               "label:kubernetes.io/hostname", "cluster"}) {
            add(QStringLiteral("group by %1").arg(QLatin1StringView(id)),
                [this, id] { view().filter().groupBy(QLatin1StringView(id)); });
            add(QStringLiteral("no group after %1").arg(QLatin1StringView(id)), [this] { view().filter().groupBy({}); });
        }
        add({}, [this] { view().filter().groupBy(QStringLiteral("zone")); });
        const QString within = QStringLiteral(" in groups");
        sort(QStringLiteral("sort by age") + within, QStringLiteral("age"), true);
        sort(QStringLiteral("sort by version") + within, QStringLiteral("version"), true);
        type("node-1", within);
        type("notready", within);
        for (const bool isFolded : {true, false}) {
            add(isFolded ? QStringLiteral("fold a group") : QStringLiteral("unfold a group"),
                [this, isFolded] { view().filter().setFolded(0, isFolded); });
            add(isFolded ? QStringLiteral("fold all") : QStringLiteral("unfold all"),
                [this, isFolded] { view().filter().setAllFolded(isFolded); });
        }
        add({}, [this] { view().filter().groupBy({}); });
        sort({}, QStringLiteral("name"), true);
    }

    void planScrolls()
    {
        for (int i = 0; i < kScrolls; ++i)
            m_steps.push_back({{},
                               [this, i] {
                                   QScrollBar *bar = view().verticalScrollBar();
                                   const int by = i < kScrolls / 2 ? bar->pageStep() : bar->maximum() / kScrolls;
                                   bar->setValue(bar->value() + by);
                               },
                               false,
                               true});
    }

    void next()
    {
        m_limit.reset();
        if (m_next == m_steps.size())
            return QCoreApplication::quit();
        m_isWaiting = true;
        m_start = ownTime();
        m_steps[m_next].act();
        m_limit = m_clock.callAfter(kPaintLimit, [this] { end(); });
    }

    void end()
    {
        const double took = ownTime() - m_start;
        m_end.reset();
        m_limit.reset();
        m_isWaiting = false;
        const Step &step = m_steps[m_next++];
        if (step.isScroll)
            m_scrolls.push_back(took);
        if (!step.what.isEmpty()) {
            const auto [known, isNew] = m_took.try_emplace(step.what, Took{took, took, step.isKey});
            if (isNew)
                m_order.append(step.what);
            known->second.least = isNew ? 1e9 : std::min(known->second.least, took);
        }
        m_ended = ownTime();
        m_limit = m_clock.callAfter(kNextKey, [this] {
            m_rests.push_back(ownTime() - m_ended);
            next();
        });
    }

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<Cluster>> m_clusters;
    std::unique_ptr<ui::FleetTab> m_fleet;
    std::vector<Step> m_steps;
    std::size_t m_next = 0;
    bool m_isWaiting = false;
    double m_start = 0;
    std::map<QString, Took> m_took;
    QStringList m_order;
    std::vector<double> m_scrolls;
    std::vector<double> m_rests;
    double m_ended = 0;
    std::unique_ptr<Clock::Timer> m_limit;
    std::unique_ptr<Clock::Timer> m_end;
};

} // namespace drover

int main(int argc, char *argv[])
{
    using namespace drover;
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (argc < 3) {
        std::fputs("usage: table_bench KUBECONFIG CONTEXT...\n", stderr);
        return 2;
    }
    TableBench bench(Kubeconfig::loadFile(arguments[1]), arguments.sliced(2));
    bench.start();
    const int code = QApplication::exec();
    if (code == 0)
        bench.print();
    return code;
}
