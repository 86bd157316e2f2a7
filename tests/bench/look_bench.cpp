#include "core/base/clock.h"
#include "core/insight/podcountquery.h"
#include "core/kubeconfig/kubeconfig.h"
#include "core/nodes/clustersession.h"
#include "tests/bench/turnmeter.h"
#include "ui/insight/eventspage.h"
#include "ui/pods/podspage.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace std::chrono_literals;

namespace drover {

namespace {

constexpr auto kLimit = 60s;
constexpr auto kSettle = 1s; // from the first rows on
constexpr int kRounds = 7;

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0.0 : values[values.size() / 2];
}

} // namespace

/// The pages of the fullest node, opened again and again: how long from the look to rows that are
/// painted, and how long a click would have waited meanwhile.
class LookBench : public QObject
{
public:
    explicit LookBench(ClusterConfig config)
        : m_session(std::move(config), QStringLiteral("bench"), m_clock),
          m_counts(m_session.requests(), m_clock)
    {
        connect(&m_session, &ClusterSession::synced, this, [this] { m_counts.refresh(); });
        connect(&m_counts, &PodCountQuery::changed, this, [this] { begin(); });
    }

    void start()
    {
        m_limit = m_clock.callAfter(kLimit, [] { QCoreApplication::exit(1); });
        m_session.start();
    }

    /// "NODE pods MS-TO-FIRST-ROWS ROWS MS-TO-ALL LONGEST-TURN-MS", and the same of its events.
    void print() const
    {
        for (const Look &look : m_looks)
            std::printf("%s %s %.1f %d %.1f %.1f\n", std::string(m_node->name).c_str(), look.name,
                        median(look.first), look.rows, median(look.all), look.longestTurn);
    }

private:
    struct Look {
        const char *name;
        std::function<ui::NodePage *()> make;
        int rows = 0;
        std::vector<double> first{}; ///< rows painted
        std::vector<double> all{};   ///< the last of them there
        double longestTurn = 0;
    };

    void begin()
    {
        for (const NodePtr &node : m_session.cache().nodes()) {
            if (!m_node || m_counts.countOf(node->name) > m_counts.countOf(m_node->name))
                m_node = node;
        }
        m_looks = {{"pods",
                    [this] { return new ui::PodsPage(m_session.requests(), m_clock, {}); }},
                   {"events",
                    [this] { return new ui::EventsPage(m_session.requests(), m_clock, {}); }}};
        next();
    }

    void next()
    {
        m_page.reset();
        const std::size_t done = m_looks[0].first.size() + m_looks[1].first.size();
        if (done == 2 * kRounds)
            return QCoreApplication::exit(0);
        m_look = &m_looks[done % 2];
        m_page.reset(m_look->make());
        m_page->resize(1280, 400);
        m_page->showNode(m_node);
        m_view = m_page->findChild<QAbstractItemView *>();
        m_view->viewport()->installEventFilter(this);
        const auto note = [this] { m_lastChange = elapsed(); };
        connect(m_view->model(), &QAbstractItemModel::rowsInserted, this, note);
        connect(m_view->model(), &QAbstractItemModel::modelReset, this, note);
        m_meter.clear();
        m_timer.start();
        m_page->show();
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        const bool hasRows = event->type() == QEvent::Paint && m_view->model()->rowCount() > 0;
        if (hasRows) {
            m_view->viewport()->removeEventFilter(this);
            // Once this paint is over.
            m_painted = m_clock.callAfter(0ms, [this] {
                m_look->first.push_back(elapsed());
                m_limit = m_clock.callAfter(kSettle, [this] { take(); });
            });
        }
        return QObject::eventFilter(object, event);
    }

    void take()
    {
        m_look->all.push_back(m_lastChange);
        m_look->rows = m_view->model()->rowCount();
        const auto &turns = m_meter.turns();
        if (!turns.empty())
            m_look->longestTurn =
                std::max(m_look->longestTurn, *std::max_element(turns.begin(), turns.end()));
        m_limit = m_clock.callAfter(kLimit, [] { QCoreApplication::exit(1); });
        m_painted = m_clock.callAfter(0ms, [this] { next(); });
    }

    double elapsed() const { return static_cast<double>(m_timer.nsecsElapsed()) / 1e6; }

    SystemClock m_clock;
    ClusterSession m_session;
    PodCountQuery m_counts;
    NodePtr m_node;
    std::vector<Look> m_looks;
    Look *m_look = nullptr;
    std::unique_ptr<ui::NodePage> m_page;
    QAbstractItemView *m_view = nullptr;
    QElapsedTimer m_timer;
    double m_lastChange = 0;
    TurnMeter m_meter{m_clock};
    std::unique_ptr<Clock::Timer> m_painted;
    std::unique_ptr<Clock::Timer> m_limit;
};

} // namespace drover

int main(int argc, char *argv[])
{
    using namespace drover;
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (argc != 3) {
        std::fputs("usage: look_bench KUBECONFIG CONTEXT\n", stderr);
        return 2;
    }
    const Result<ClusterConfig> config = Kubeconfig::loadFile(arguments[1]).resolve(arguments[2]);
    if (!config) {
        std::fprintf(stderr, "look_bench: %s\n", qUtf8Printable(config.error().message));
        return 2;
    }
    LookBench bench(*config);
    bench.start();
    const int code = QApplication::exec();
    if (code == 0)
        bench.print();
    return code;
}
