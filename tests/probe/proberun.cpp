#include "tests/probe/proberun.h"

#include "core/base/plainline.h"

#include <charconv>
#include <cstdio>

namespace drover::probe {

namespace {

using namespace std::chrono_literals;

constexpr auto kSyncLimit = 60s;

std::optional<std::int64_t> microsecondsIn(const Node &node, const QByteArray &annotation)
{
    const std::string_view text =
        valueOf(node.annotations, {annotation.constData(), std::size_t(annotation.size())});
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

SessionOptions sessionOptions(const ProbeOptions &options)
{
    SessionOptions session;
    session.compression = options.compression;
    return session;
}

} // namespace

ProbeRun::ProbeRun(ClusterConfig config, ProbeOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)),
      m_session(std::move(config), m_options.context, m_clock, sessionOptions(m_options))
{
    NodeCache &cache = m_session.cache();
    connect(&cache, &NodeCache::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { noteRows(first, last); });
    connect(&cache, &NodeCache::dataChanged, this,
            [this](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
                noteRows(topLeft.row(), bottomRight.row());
            });
    connect(&m_session, &ClusterSession::synced, this, &ProbeRun::noteSync);
    connect(&m_session, &ClusterSession::freshnessChanged, this, &ProbeRun::noteFreshness);
}

void ProbeRun::start()
{
    m_elapsed.start();
    m_session.start();
    const std::chrono::milliseconds limit = m_options.runFor.value_or(kSyncLimit);
    m_end = m_clock.callAfter(limit, [this] { Q_EMIT finished(); });
}

double ProbeRun::elapsedMs() const
{
    return static_cast<double>(m_elapsed.nsecsElapsed()) / 1e6;
}

void ProbeRun::noteSync()
{
    m_observations.syncedMs = elapsedMs();
    if (!m_options.runFor)
        Q_EMIT finished();
}

void ProbeRun::noteRows(int first, int last)
{
    if (!m_observations.firstRowMs)
        m_observations.firstRowMs = elapsedMs();
    if (m_options.lagAnnotation.isEmpty())
        return;
    const auto now = std::chrono::duration_cast<std::chrono::microseconds>(
                         m_clock.wallNow().time_since_epoch())
                         .count();
    for (int row = first; row <= last; ++row) {
        const Node &node = *m_session.cache().nodeAt(row);
        const auto written = microsecondsIn(node, m_options.lagAnnotation);
        if (!written)
            continue;
        // Others change the node as well; the stamp that stands since then says nothing of them.
        const bool isNews =
            std::exchange(m_stamps[std::string(node.name)], *written) != *written;
        if (isNews && m_session.isSynced())
            m_observations.lagsMs.push_back(static_cast<double>(now - *written) / 1e3);
    }
}

void ProbeRun::noteFreshness()
{
    const Freshness &freshness = m_session.freshness();
    const Error *before = freshnessError(m_told);
    const Error *error = freshnessError(freshness);
    const bool isOtherError = before && error && before->message != error->message;
    if (!isTransition(m_told, freshness) && !isOtherError)
        return;
    m_told = freshness;
    const QString why = error ? QStringLiteral(" %1: %2").arg(kindName(error->kind), error->message)
                              : QString();
    std::fprintf(stderr, "%.3f freshness %s%s\n", elapsedMs() / 1e3,
                 qUtf8Printable(freshnessWord(freshness)), qUtf8Printable(withoutControls(why)));
}

} // namespace drover::probe
