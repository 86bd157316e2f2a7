// How NodeFilter goes from the rows it shows to the rows it is to show.
//
// A view keeps selection, current row and scroll by persistent indexes, which a reset would lose.
// So rows that go are moved to the end first and removed there as one span, and rows that come
// are added at the end as one span and then moved to their places.

#include "ui/nodes/nodefilter.h"

#include <algorithm>

namespace drover::ui {

void NodeFilter::show(std::vector<int> accepted)
{
    m_accepted = std::move(accepted);
    std::fill(m_isAccepted.begin(), m_isAccepted.end(), char(false));
    for (const int sourceRow : m_accepted)
        m_isAccepted[static_cast<std::size_t>(sourceRow)] = char(true);
    layOut();
}

void NodeFilter::layOut()
{
    const std::vector<Entry> next = m_groups.layOut(m_accepted);
    if (next == m_rows)
        return;
    Q_EMIT aboutToLayOut();
    hideAbsent(next);
    addFresh(next);
    reorder(next);
    Q_EMIT laidOut();
}

int &NodeFilter::placeOf(Entry entry)
{
    return NodeGroups::isGroup(entry)
               ? m_heads[static_cast<std::size_t>(NodeGroups::groupOf(entry))]
               : m_places[static_cast<std::size_t>(entry)];
}

void NodeFilter::renewPlaces()
{
    std::fill(m_places.begin(), m_places.end(), -1);
    std::fill(m_heads.begin(), m_heads.end(), -1);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        placeOf(m_rows[row]) = static_cast<int>(row);
}

/// Their counts may have changed.
void NodeFilter::tellHeads()
{
    for (const int row : m_heads) {
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

void NodeFilter::hideAbsent(const std::vector<Entry> &next)
{
    // Groups before source rows: an entry of either finds its flag.
    const auto groups = static_cast<std::ptrdiff_t>(m_heads.size());
    std::vector<char> isWanted(m_heads.size() + m_places.size(), char(false));
    for (const Entry entry : next)
        isWanted[static_cast<std::size_t>(groups + entry)] = char(true);
    const auto stays = [&](Entry entry) {
        return isWanted[static_cast<std::size_t>(groups + entry)] != 0;
    };
    const auto firstGone = std::find_if_not(m_rows.begin(), m_rows.end(), stays);
    if (firstGone == m_rows.end())
        return;
    int first = static_cast<int>(firstGone - m_rows.begin());
    const auto behindGone = std::find_if(firstGone, m_rows.end(), stays);
    auto count = static_cast<int>(behindGone - firstGone);
    if (std::find_if_not(behindGone, m_rows.end(), stays) != m_rows.end()) {
        std::vector<Entry> goneLast = m_rows;
        first = static_cast<int>(std::stable_partition(goneLast.begin(), goneLast.end(), stays) -
                                 goneLast.begin());
        count = static_cast<int>(goneLast.size()) - first;
        reorder(goneLast);
    }
    beginRemoveRows({}, first, first + count - 1);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
    renewPlaces();
    endRemoveRows();
}

void NodeFilter::addFresh(const std::vector<Entry> &next)
{
    const auto isFresh = [this](Entry entry) { return placeOf(entry) < 0; };
    const auto firstFresh = std::find_if(next.begin(), next.end(), isFresh);
    if (firstFresh == next.end())
        return;
    std::vector<Entry> fresh;
    std::copy_if(firstFresh, next.end(), std::back_inserter(fresh), isFresh);
    const auto count = static_cast<std::ptrdiff_t>(fresh.size());
    const std::ptrdiff_t at = firstFresh - next.begin();
    const bool isOneSpan = next.end() - firstFresh >= count &&
                           std::all_of(firstFresh, firstFresh + count, isFresh) &&
                           std::equal(m_rows.begin(), m_rows.begin() + at, next.begin());
    const std::ptrdiff_t place = isOneSpan ? at : static_cast<std::ptrdiff_t>(m_rows.size());
    beginInsertRows({}, static_cast<int>(place), static_cast<int>(place + count - 1));
    m_rows.insert(m_rows.begin() + place, fresh.begin(), fresh.end());
    renewPlaces();
    endInsertRows();
}

void NodeFilter::reorder(const std::vector<Entry> &next)
{
    if (next == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Entry> entries;
    entries.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &persistent : before)
        entries.push_back(m_rows[static_cast<std::size_t>(persistent.row())]);
    m_rows = next;
    renewPlaces();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const Entry entry = entries[static_cast<std::size_t>(i)];
        after.append(index(placeOf(entry), before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace drover::ui
