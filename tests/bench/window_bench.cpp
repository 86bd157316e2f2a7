#include "core/base/clock.h"
#include "core/kubeconfig/kubeconfig.h"
#include "core/nodes/clustersession.h"
#include "core/nodes/nodecolumns.h"
#include "tests/bench/turnmeter.h"
#include "ui/clusters/clustertab.h"
#include "ui/nodes/nodeview.h"

#include <QApplication>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace std::chrono_literals;

namespace drover {

namespace {

constexpr auto kSettle = 3s;
constexpr auto kScrollFor = 15s;
constexpr auto kSyncLimit = 60s;
constexpr auto kScrollStep = 16ms;
constexpr double kTurnLimitMs = 50.0;

double largest(const std::vector<double> &values)
{
    return values.empty() ? 0.0 : *std::max_element(values.begin(), values.end());
}

double percentile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0.0;
    std::sort(values.begin(), values.end());
    const auto at = static_cast<std::size_t>(part * static_cast<double>(values.size() - 1));
    return values[at];
}

} // namespace

/// A cluster's tab under load: scrolls up and down while the nodes change, and measures the turns
/// of the event loop and the re-sorts.
class WindowBench : public QObject
{
public:
    WindowBench(ClusterConfig config, int column)
        : m_session(std::move(config), QStringLiteral("bench"), m_clock), m_column(column),
          m_tab({}, m_session.cache(), m_clock)
    {
        m_tab.resize(1280, 800);
        connect(&m_session, &ClusterSession::synced, this, [this] { settle(); });
        connect(&m_session, &ClusterSession::freshnessChanged, this,
                [this] { m_tab.showFreshness(m_session.freshness(), m_session.isSynced()); });
        const QAbstractItemModel *rows = m_tab.view().model();
        connect(rows, &QAbstractItemModel::layoutAboutToBeChanged, this,
                [this] { m_resort.start(); });
        connect(rows, &QAbstractItemModel::layoutChanged, this, [this] {
            m_resorts.push_back(static_cast<double>(m_resort.nsecsElapsed()) / 1e6);
        });
    }

    void start()
    {
        m_tab.show();
        m_limit = m_clock.callAfter(kSyncLimit, [] { QCoreApplication::exit(1); });
        m_session.start();
    }

    void print(const char *column) const
    {
        const auto &turns = m_meter.turns();
        const auto late =
            std::count_if(turns.begin(), turns.end(), [](double ms) { return ms > kTurnLimitMs; });
        std::printf("window    sorted by %s: %zu turns, %.3f %% within %.0f ms, p99.9 %.1f ms, "
                    "longest %.1f ms; %.1f re-sorts a second, longest %.1f ms\n",
                    column, turns.size(),
                    100.0 * (1.0 - static_cast<double>(late) / static_cast<double>(turns.size())),
                    kTurnLimitMs, percentile(turns, 0.999), largest(turns),
                    static_cast<double>(m_resorts.size()) /
                        std::chrono::seconds(kScrollFor).count(),
                    largest(m_resorts));
    }

private:
    void settle()
    {
        m_tab.showFreshness(m_session.freshness(), true);
        m_tab.view().sortByColumn(m_column, Qt::AscendingOrder);
        m_limit = m_clock.callAfter(kSettle, [this] { measure(); });
    }

    void measure()
    {
        m_meter.clear();
        m_resorts.clear();
        m_limit = m_clock.callAfter(kScrollFor, [] { QCoreApplication::exit(0); });
        scroll();
    }

    void scroll()
    {
        QScrollBar *bar = m_tab.view().verticalScrollBar();
        if (bar->value() >= bar->maximum() || bar->value() <= bar->minimum())
            m_direction = bar->value() <= bar->minimum() ? 1 : -1;
        bar->setValue(bar->value() + m_direction * std::max(1, bar->maximum() / 400));
        m_step = m_clock.callAfter(kScrollStep, [this] { scroll(); });
    }

    SystemClock m_clock;
    ClusterSession m_session;
    int m_column;
    ui::ClusterTab m_tab;
    TurnMeter m_meter{m_clock};
    QElapsedTimer m_resort;
    std::vector<double> m_resorts;
    int m_direction = 1;
    std::unique_ptr<Clock::Timer> m_limit;
    std::unique_ptr<Clock::Timer> m_step;
};

} // namespace drover

int main(int argc, char *argv[])
{
    using namespace drover;
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const auto column = nodeColumnOf(QLatin1StringView(argc > 3 ? argv[3] : ""));
    if (argc != 4 || !column) {
        std::fputs("usage: window_bench KUBECONFIG CONTEXT COLUMN\n", stderr);
        return 2;
    }
    const Result<ClusterConfig> config = Kubeconfig::loadFile(arguments[1]).resolve(arguments[2]);
    if (!config) {
        std::fprintf(stderr, "window_bench: %s\n", qUtf8Printable(config.error().message));
        return 2;
    }
    WindowBench bench(*config, *column);
    bench.start();
    const int code = QApplication::exec();
    if (code == 0)
        bench.print(argv[3]);
    return code;
}
