#include "core/insight/historyrecorder.h"

#include <utility>

namespace drover {

namespace {

constexpr std::chrono::seconds kBeat{15};

/// When what is shown ceased to be true; nothing: it is true.
std::optional<WallTime> lostSince(const Freshness &freshness, WallTime now)
{
    if (const auto *reconnecting = std::get_if<Reconnecting>(&freshness)) {
        const bool isFault = !reconnecting->catchingUp || reconnecting->error;
        return isFault ? std::optional(reconnecting->since) : std::nullopt;
    }
    if (const auto *stale = std::get_if<Stale>(&freshness))
        return stale->since;
    if (std::holds_alternative<Stopped>(freshness))
        return now;
    return std::nullopt;
}

} // namespace

HistoryRecorder::HistoryRecorder(const NodeCache &cache, Clock &clock, QObject *parent)
    : QObject(parent), m_cache(cache), m_clock(clock)
{
    connect(&cache, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { look(first, last); });
    connect(&cache, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) { look(from.row(), to.row()); });
    connect(&cache, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { lose(first, last); });
    connect(&cache, &NodeCache::applied, this, &HistoryRecorder::tell);
    if (m_cache.rowCount() > 0)
        look(0, m_cache.rowCount() - 1);
}

HistoryRecorder::~HistoryRecorder()
{
    keepAlive();
}

void HistoryRecorder::setFreshness(const Freshness &freshness)
{
    const WallTime now = m_clock.wallNow();
    const auto lost = lostSince(freshness, now);
    m_history.setConnected(!lost, lost.value_or(now), now);
    keep();
    const bool isConnected = std::holds_alternative<Live>(freshness) ||
                             std::holds_alternative<Polling>(freshness);
    if (!std::exchange(m_isConnected, isConnected))
        keepAlive();
}

void HistoryRecorder::keepIn(HistoryFile &file)
{
    m_file = &file;
    m_history.gatherNews();
    connect(&file, &HistoryFile::loaded, this, [this](const HistoryRecords &records) {
        m_history.restore(records, m_file->isShared());
        keep();
        Q_EMIT recorded();
    });
    connect(&file, &HistoryFile::problemChanged, this, &HistoryRecorder::keepingChanged);
    file.load();
    beat();
}

void HistoryRecorder::keep()
{
    if (m_file)
        m_file->append(m_history.takeNews());
}

void HistoryRecorder::keepAlive()
{
    if (!m_file || !m_isConnected)
        return;
    HistoryRecord alive;
    alive.kind = HistoryRecord::Kind::Alive;
    alive.at = m_clock.wallNow();
    m_file->append({alive});
}

/// So that a program that dies leaves a gap that is at most so much too long.
void HistoryRecorder::beat()
{
    keepAlive();
    m_beat = m_clock.callAfter(kBeat, [this] { beat(); });
}

void HistoryRecorder::look(int first, int last)
{
    const WallTime now = m_clock.wallNow();
    for (int row = first; row <= last; ++row)
        m_hasNews |= m_history.look(m_cache.nodeAt(row), now);
}

void HistoryRecorder::lose(int first, int last)
{
    const WallTime now = m_clock.wallNow();
    for (int row = first; row <= last; ++row)
        m_history.gone(m_cache.nodeAt(row)->name, now);
    m_hasNews = true;
}

void HistoryRecorder::tell()
{
    if (!std::exchange(m_hasNews, false))
        return;
    keep();
    Q_EMIT recorded();
}

} // namespace drover
