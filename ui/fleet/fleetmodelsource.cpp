// What FleetModel does when one of its caches changes, and in which order rows stand.

#include "ui/fleet/fleetmember.h"

#include <algorithm>

namespace drover::ui {

namespace {

// As NodeFilter: a re-sort repaints every visible cell.
constexpr std::chrono::milliseconds kResortEvery{250};

} // namespace

void FleetModel::follow(Member &member)
{
    Member *one = &member;
    member.connections = {
        connect(&member.cache, &NodeCache::rowsInserted, this,
                [this, one](const QModelIndex &, int first, int last) {
                    takeInserted(*one, first, last);
                }),
        connect(&member.cache, &NodeCache::rowsAboutToBeRemoved, this,
                [this, one](const QModelIndex &, int first, int last) {
                    leaveRemoved(*one, first, last);
                }),
        connect(&member.cache, &NodeCache::rowsRemoved, this,
                [this, one](const QModelIndex &, int first, int last) {
                    forgetRemoved(*one, first, last);
                    Q_EMIT countsChanged();
                }),
        connect(&member.cache, &NodeCache::dataChanged, this,
                [this, one](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
                    takeChanged(*one, topLeft, bottomRight);
                })};
}

/// The blocks of the clusters that stand behind it move.
void FleetModel::moveBehind(const Member &member, int by)
{
    bool isBehind = false;
    for (const auto &other : m_members) {
        other->offset += isBehind ? by : 0;
        isBehind = isBehind || other.get() == &member;
    }
}

void FleetModel::takeInserted(Member &member, int first, int last)
{
    const int count = last - first + 1;
    const int at = member.offset + first;
    const NodeBatch &nodes = member.cache.nodes();
    for (int &source : m_rows)
        source += source >= at ? count : 0;
    m_nodes.insert(m_nodes.begin() + at, nodes.begin() + first, nodes.begin() + last + 1);
    m_places.insert(m_places.begin() + at, static_cast<std::size_t>(count), -1);
    m_isMoved.insert(m_isMoved.begin() + at, static_cast<std::size_t>(count), char(false));
    moveBehind(member, count);
    m_order.insert(at, at + count - 1, m_nodes);
    member.match.insert(first, last, nodes);
    show(merged(accepted(at, at + count - 1)));
    Q_EMIT countsChanged();
}

void FleetModel::leaveRemoved(const Member &member, int first, int last)
{
    std::vector<int> next;
    next.reserve(m_rows.size());
    std::ranges::copy_if(m_rows, std::back_inserter(next), [&](int source) {
        return source < member.offset + first || source > member.offset + last;
    });
    show(next);
}

void FleetModel::forgetRemoved(Member &member, int first, int last)
{
    const int count = last - first + 1;
    const int at = member.offset + first;
    for (int &source : m_rows)
        source -= source >= at ? count : 0;
    m_nodes.erase(m_nodes.begin() + at, m_nodes.begin() + at + count);
    m_places.erase(m_places.begin() + at, m_places.begin() + at + count);
    m_isMoved.erase(m_isMoved.begin() + at, m_isMoved.begin() + at + count);
    moveBehind(member, -count);
    m_order.remove(at, at + count - 1);
    member.match.remove(first, last);
}

void FleetModel::takeChanged(Member &member, const QModelIndex &topLeft,
                             const QModelIndex &bottomRight)
{
    const NodeCounts before = member.match.counts();
    std::vector<int> entering;
    bool isLeaving = false;
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        const int source = member.offset + row;
        const NodePtr &node = m_nodes[static_cast<std::size_t>(source)] = member.cache.nodeAt(row);
        member.match.update(row, *node);
        if (m_order.update(source, *node)) {
            m_isMoved[static_cast<std::size_t>(source)] = char(true);
            scheduleResort();
        }
        const bool wasShown = m_places[static_cast<std::size_t>(source)] >= 0;
        const bool isShown = accepts(source);
        if (isShown && wasShown)
            tellCells(source, topLeft.column(), bottomRight.column());
        if (isShown && !wasShown)
            entering.push_back(source);
        isLeaving = isLeaving || (wasShown && !isShown);
    }
    if (isLeaving)
        refilter();
    else if (!entering.empty())
        show(merged(std::move(entering)));
    if (before != member.match.counts())
        Q_EMIT countsChanged();
}

/// `first` and `last` are of nodeColumns(); some of those have no column here.
void FleetModel::tellCells(int source, int first, int last)
{
    const auto from = std::ranges::lower_bound(m_columns, first);
    const auto behind = std::ranges::upper_bound(m_columns, last);
    if (from == behind)
        return;
    const int row = m_places[static_cast<std::size_t>(source)];
    const auto columnOf = [&](auto place) {
        return FirstNodeColumn + static_cast<int>(place - m_columns.begin());
    };
    Q_EMIT dataChanged(index(row, columnOf(from)), index(row, columnOf(behind) - 1));
}

bool FleetModel::accepts(int source) const
{
    Member &member = memberAt(source);
    return member.match.accepts(source - member.offset, member.cache.nodes(), now());
}

std::vector<int> FleetModel::accepted(int first, int last)
{
    std::vector<int> sources;
    for (int source = first; source <= last; ++source) {
        if (accepts(source))
            sources.push_back(source);
    }
    sortRows(sources);
    return sources;
}

std::vector<int> FleetModel::merged(std::vector<int> fresh)
{
    // Rows that wait for the re-sort stand where they were: those merged among them wait as well.
    for (const int source : fresh)
        m_isMoved[static_cast<std::size_t>(source)] |= char(m_resortTimer != nullptr);
    const auto isBefore = [this](int left, int right) { return less(left, right); };
    std::ranges::sort(fresh, isBefore);
    std::vector<int> next;
    next.reserve(m_rows.size() + fresh.size());
    std::ranges::merge(m_rows, fresh, std::back_inserter(next), isBefore);
    return next;
}

void FleetModel::refilter()
{
    show(accepted(0, static_cast<int>(m_nodes.size()) - 1));
}

void FleetModel::sortBy(std::vector<SortColumn> keys)
{
    std::erase_if(keys, [](const SortColumn &key) { return key.column == AsOfColumn; });
    std::ranges::stable_partition(
        keys, [](const SortColumn &key) { return key.column == ClusterColumn; });
    m_keys = std::move(keys);
    std::vector<SortColumn> ofNodes;
    for (const SortColumn &key : m_keys) {
        if (key.column >= FirstNodeColumn)
            ofNodes.push_back({m_columns[static_cast<std::size_t>(key.column - FirstNodeColumn)], key.order});
    }
    m_order.setKeys(ofNodes, m_nodes);
    std::ranges::fill(m_isMoved, char(false));
    std::vector<int> next = m_rows;
    sortRows(next);
    show(next);
    Q_EMIT sorted();
}

void FleetModel::rankClusters()
{
    std::vector<Member *> byName;
    for (const auto &member : m_members)
        byName.push_back(member.get());
    std::ranges::stable_sort(byName, [](const Member *left, const Member *right) {
        return naturalCompare(left->facts.name, right->facts.name) < 0;
    });
    for (std::size_t place = 0; place < byName.size(); ++place)
        byName[place]->rank = static_cast<int>(place);
}

bool FleetModel::less(int left, int right) const
{
    if (!m_keys.empty() && m_keys.front().column == ClusterColumn) {
        const int order = memberAt(left).rank - memberAt(right).rank;
        if (order != 0)
            return m_keys.front().order == Qt::AscendingOrder ? order < 0 : order > 0;
    }
    return m_order.less(left, right);
}

void FleetModel::sortRows(std::vector<int> &sources)
{
    m_order.sort(sources);
    if (m_keys.empty() || m_keys.front().column != ClusterColumn)
        return;
    // Within a cluster they stand right already.
    std::ranges::stable_sort(sources, [this](int left, int right) {
        return memberAt(left).cluster != memberAt(right).cluster && less(left, right);
    });
}

void FleetModel::scheduleResort()
{
    if (!m_resortTimer)
        m_resortTimer = m_clock.callAfter(kResortEvery, [this] { resort(); });
}

void FleetModel::resort()
{
    m_resortTimer.reset();
    std::vector<int> staying;
    std::vector<int> moved;
    for (const int source : m_rows)
        (m_isMoved[static_cast<std::size_t>(source)] ? moved : staying).push_back(source);
    std::ranges::fill(m_isMoved, char(false));
    const auto isBefore = [this](int left, int right) { return less(left, right); };
    std::ranges::sort(moved, isBefore);
    std::vector<int> next;
    next.reserve(m_rows.size());
    std::ranges::merge(staying, moved, std::back_inserter(next), isBefore);
    show(next);
}

} // namespace drover::ui
