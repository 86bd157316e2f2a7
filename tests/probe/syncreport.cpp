#include "tests/probe/syncreport.h"

#include "core/objects/nodehealth.h"
#include "tests/probe/memoryuse.h"

#include <QJsonArray>
#include <QJsonValue>

#include <algorithm>
#include <cmath>

namespace drover::probe {

namespace {

constexpr int kQueries = 10'000;

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

/// The nearest-rank percentile; null where nothing was measured.
QJsonValue percentile(const std::vector<double> &sorted, double share)
{
    if (sorted.empty())
        return {};
    const auto rank = static_cast<std::size_t>(std::ceil(share * double(sorted.size())));
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

QJsonObject lagReport(std::vector<double> lags)
{
    std::sort(lags.begin(), lags.end());
    return {{QStringLiteral("p50"), percentile(lags, 0.5)},
            {QStringLiteral("p95"), percentile(lags, 0.95)},
            {QStringLiteral("p99"), percentile(lags, 0.99)},
            {QStringLiteral("max"), percentile(lags, 1.0)}};
}

template <typename Query> double medianMicroseconds(Query query)
{
    std::vector<double> times;
    times.reserve(kQueries);
    for (int i = 0; i < kQueries; ++i) {
        QElapsedTimer timer;
        timer.start();
        query(i);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e3);
    }
    std::nth_element(times.begin(), times.begin() + kQueries / 2, times.end());
    return times[kQueries / 2];
}

QJsonObject queryReport(const NodeCache &cache)
{
    const NodeBatch &all = cache.nodes();
    // Each result is used, so that the compiler cannot leave the reading out.
    volatile std::size_t used = 0;
    const double one = medianMicroseconds([&](int i) {
        if (!all.empty())
            used = used + cache.node(all[std::size_t(i) % all.size()]->name)->uid.size();
    });
    const double every = medianMicroseconds([&](int) {
        std::size_t sum = 0;
        for (const NodePtr &node : cache.nodes())
            sum += node->resourceVersion.size();
        used = used + sum;
    });
    return {{QStringLiteral("one"), one}, {QStringLiteral("all"), every}};
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

QJsonObject syncReport(const ProbeRun &run)
{
    const ClusterSession &session = run.session();
    const SessionCounters counters = session.counters();
    const auto count = [](std::uint64_t value) { return QJsonValue(qint64(value)); };
    return {{QStringLiteral("first_row_ms"), orNull(run.observations().firstRowMs)},
            {QStringLiteral("synced_ms"), orNull(run.observations().syncedMs)},
            {QStringLiteral("nodes"), count(session.cache().nodes().size())},
            {QStringLiteral("rss_kb"), qint64(residentKib())},
            {QStringLiteral("peak_rss_kb"), qint64(peakResidentKib())},
            {QStringLiteral("api_calls"), count(counters.apiCalls)},
            {QStringLiteral("events"), count(counters.events)},
            {QStringLiteral("relists"), count(counters.relists)},
            {QStringLiteral("reconnects"), count(counters.reconnects)},
            {QStringLiteral("freshness"), freshnessWord(session.freshness())},
            {QStringLiteral("lag_ms"), lagReport(run.observations().lagsMs)},
            {QStringLiteral("query_us"), queryReport(session.cache())}};
}

QJsonObject dumpReport(const ProbeRun &run)
{
    NodeBatch nodes = run.session().cache().nodes();
    std::sort(nodes.begin(), nodes.end(),
              [](const NodePtr &a, const NodePtr &b) { return a->name < b->name; });
    QJsonArray rows;
    for (const NodePtr &node : nodes) {
        rows.append(QJsonObject{
            {QStringLiteral("name"), text(node->name)},
            {QStringLiteral("uid"), text(node->uid)},
            {QStringLiteral("resourceVersion"), text(node->resourceVersion)},
            {QStringLiteral("unschedulable"), node->unschedulable},
            {QStringLiteral("ready"), readinessOf(*node) == Readiness::Ready}});
    }
    return {{QStringLiteral("freshness"), freshnessWord(run.session().freshness())},
            {QStringLiteral("nodes"), rows}};
}

} // namespace drover::probe
