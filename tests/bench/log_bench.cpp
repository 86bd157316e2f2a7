#include "core/base/clock.h"
#include "core/kubeconfig/kubeconfig.h"
#include "core/nodes/clustersession.h"
#include "core/pods/looksources.h"
#include "core/pods/objectfeed.h"
#include "tests/bench/turnmeter.h"
#include "ui/logs/logpage.h"

#include <QApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace std::chrono_literals;

namespace drover {

namespace {

constexpr auto kReadLimit = 30s;
constexpr double kTurnLimitMs = 50.0;

/// Resident memory of this program, MB.
double residentMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0.0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:");
    return at < 0 ? 0.0 : text.mid(at + 6).trimmed().split(' ').first().toDouble() / 1024.0;
}

} // namespace

/// A log that comes as fast as it is taken, followed in its page: what that does to memory and to
/// the turns of the event loop. A log that ends is begun again.
class LogBench : public QObject
{
public:
    LogBench(ClusterConfig config, const QString &nameSpace, const QString &pod,
             std::chrono::seconds span)
        : m_session(std::move(config), QStringLiteral("bench"), m_clock),
          m_pods(m_session.requests(), m_clock,
                 podDetailsByName(nameSpace.toStdString(), pod.toStdString())),
          m_page(m_session.requests(), m_clock, {}), m_span(span)
    {
        m_page.resize(1280, 600);
        connect(&m_session, &ClusterSession::synced, this, [this] { m_pods.start(); });
        connect(&m_pods, &Feed::replaced, this, [this] { begin(); });
    }

    void start()
    {
        m_page.show();
        m_limit = m_clock.callAfter(kReadLimit, [] { QCoreApplication::exit(1); });
        m_session.start();
    }

    void print() const
    {
        const auto &turns = m_meter.turns();
        const auto late =
            std::count_if(turns.begin(), turns.end(), [](double ms) { return ms > kTurnLimitMs; });
        std::printf("log       %.0f million lines in %lld s, %.1f million left out; memory %.0f MB "
                    "before, %.0f MB at most; %zu turns, %lld over %.0f ms, longest %.1f ms\n",
                    m_lines / 1e6, static_cast<long long>(m_span.count()), m_skipped / 1e6,
                    m_before, m_most, turns.size(), static_cast<long long>(late), kTurnLimitMs,
                    turns.empty() ? 0.0 : *std::max_element(turns.begin(), turns.end()));
    }

private:
    void begin()
    {
        if (m_pods.objects().empty() || m_look)
            return;
        m_pods.stop();
        m_before = residentMb();
        m_meter.clear();
        m_limit = m_clock.callAfter(m_span, [this] {
            count();
            QCoreApplication::exit(0);
        });
        look();
        watch();
    }

    void look()
    {
        m_page.setPod(m_pods.objects().begin()->second);
        m_page.beginLook();
    }

    void watch()
    {
        m_look = m_clock.callAfter(100ms, [this] { watch(); });
        m_most = std::max(m_most, residentMb());
        const LogStream *stream = m_page.stream();
        const bool isOver = !stream || stream->state() == LogStream::State::Ended ||
                            stream->state() == LogStream::State::Failed;
        if (!isOver)
            return;
        count();
        m_page.setPod(nullptr);
        look();
    }

    void count()
    {
        if (const LogStream *stream = m_page.stream()) {
            m_lines += static_cast<double>(stream->lines().end() + stream->skipped());
            m_skipped += static_cast<double>(stream->skipped());
        }
    }

    SystemClock m_clock;
    ClusterSession m_session;
    ObjectFeed<PodDetails> m_pods;
    ui::LogPage m_page;
    std::chrono::seconds m_span;
    TurnMeter m_meter{m_clock};
    double m_before = 0;
    double m_most = 0;
    double m_lines = 0;
    double m_skipped = 0;
    std::unique_ptr<Clock::Timer> m_limit;
    std::unique_ptr<Clock::Timer> m_look;
};

} // namespace drover

int main(int argc, char *argv[])
{
    using namespace drover;
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (argc != 6) {
        std::fputs("usage: log_bench KUBECONFIG CONTEXT NAMESPACE POD SECONDS\n", stderr);
        return 2;
    }
    const Result<ClusterConfig> config = Kubeconfig::loadFile(arguments[1]).resolve(arguments[2]);
    if (!config) {
        std::fprintf(stderr, "log_bench: %s\n", qUtf8Printable(config.error().message));
        return 2;
    }
    LogBench bench(*config, arguments[3], arguments[4],
                   std::chrono::seconds(arguments[5].toInt()));
    bench.start();
    const int code = QApplication::exec();
    if (code == 0)
        bench.print();
    return code;
}
