// How FleetModel goes from the rows it shows to the rows it is to show: as NodeFilter, in one span
// that goes and one that comes, so that selection, current row and scroll stay.

#include "ui/fleet/fleetmodel.h"

#include <algorithm>

namespace drover::ui {

void FleetModel::show(const std::vector<int> &next)
{
    hideAbsent(next);
    addFresh(next);
    reorder(next);
}

void FleetModel::renewPlaces()
{
    std::ranges::fill(m_places, -1);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_places[static_cast<std::size_t>(m_rows[row])] = static_cast<int>(row);
}

void FleetModel::hideAbsent(const std::vector<int> &next)
{
    std::vector<char> isWanted(m_places.size(), char(false));
    for (const int source : next)
        isWanted[static_cast<std::size_t>(source)] = char(true);
    std::vector<int> goneLast = m_rows;
    const auto gone = std::ranges::stable_partition(goneLast, [&](int source) {
        return isWanted[static_cast<std::size_t>(source)] != 0;
    });
    if (gone.empty())
        return;
    reorder(goneLast);
    const auto first = static_cast<int>(gone.begin() - goneLast.begin());
    beginRemoveRows({}, first, static_cast<int>(m_rows.size()) - 1);
    m_rows.resize(static_cast<std::size_t>(first));
    renewPlaces();
    endRemoveRows();
}

void FleetModel::addFresh(const std::vector<int> &next)
{
    std::vector<int> fresh;
    std::ranges::copy_if(next, std::back_inserter(fresh), [this](int source) {
        return m_places[static_cast<std::size_t>(source)] < 0;
    });
    if (fresh.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
    renewPlaces();
    endInsertRows();
}

void FleetModel::reorder(const std::vector<int> &next)
{
    if (next == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> sources;
    for (const QModelIndex &persistent : before)
        sources.push_back(sourceAt(persistent.row()));
    m_rows = next;
    renewPlaces();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int source = sources[static_cast<std::size_t>(i)];
        after.append(index(m_places[static_cast<std::size_t>(source)], before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace drover::ui
