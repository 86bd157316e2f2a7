#include "core/alerts/clusteralerts.h"

#include <algorithm>
#include <cstdint>

namespace drover {

namespace {

/// Two drains of one node, one after the other, are two.
std::string idOf(const DrainOperation &drain)
{
    return std::to_string(reinterpret_cast<std::uintptr_t>(&drain));
}

} // namespace

ClusterAlerts::ClusterAlerts(ClusterOperations &operations, Clock &clock, QObject *parent)
    : QObject(parent), m_operations(operations), m_cache(operations.cache()), m_clock(clock)
{
    connect(&m_cache, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { look(first, last); });
    connect(&m_cache, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) { look(from.row(), to.row()); });
    connect(&m_cache, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { lose(first, last); });
    connect(&m_cache, &NodeCache::applied, this, &ClusterAlerts::tell);
    connect(&operations, &ClusterOperations::drainAdded, this,
            [this](DrainOperation *drain) { follow(*drain); });
    connect(&operations, &ClusterOperations::drainRemoved, this, [this](DrainOperation *drain) {
        m_machine.forget(idOf(*drain));
        tell();
    });
    look(0, m_cache.rowCount() - 1);
    for (const auto &drain : operations.drains())
        follow(*drain);
}

ClusterAlerts::~ClusterAlerts() = default;

void ClusterAlerts::setFreshness(const Freshness &freshness, bool isComplete)
{
    m_machine.setFreshness(freshness, isComplete, now());
    tell();
}

void ClusterAlerts::dismiss(AlertTopic topic)
{
    m_machine.dismiss(topic);
    tell();
}

void ClusterAlerts::look(int first, int last)
{
    const std::chrono::milliseconds ahead =
        m_operations.requests().serverAhead().value_or(std::chrono::milliseconds(0));
    for (int row = first; row <= last; ++row)
        m_machine.look(*m_cache.nodeAt(row), now(), ahead);
}

void ClusterAlerts::lose(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_machine.gone(m_cache.nodeAt(row)->name);
}

void ClusterAlerts::follow(DrainOperation &drain)
{
    const auto look = [this, &drain] { lookAt(drain); };
    connect(&drain, &DrainOperation::progressed, this, look);
    connect(&drain, &DrainOperation::finished, this, look);
    look();
}

void ClusterAlerts::lookAt(const DrainOperation &drain)
{
    m_machine.lookAt(idOf(drain), drain.progress(), now());
    tell();
}

void ClusterAlerts::tell()
{
    m_timer.reset();
    const TimePoint at = m_clock.now();
    for (const Alert &alert : m_machine.take(at))
        Q_EMIT changed(alert);
    if (const std::optional<TimePoint> due = m_machine.deadline()) {
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(std::max(*due, at) - at);
        m_timer = m_clock.callAfter(wait, [this] { tell(); });
    }
}

} // namespace drover
