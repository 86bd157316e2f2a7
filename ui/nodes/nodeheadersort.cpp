// What NodeHeader does to sort the table, and to show by what it is sorted.

#include "ui/nodes/nodeheader.h"

#include <QGuiApplication>
#include <QLocale>
#include <QScopedValueRollback>

#include <algorithm>

namespace drover::ui {

void NodeHeader::click(int column)
{
    sortByColumn(column, !QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier));
}

void NodeHeader::sortByColumn(int column, bool isAlone)
{
    std::vector<SortColumn> keys = m_filter.sortKeys();
    const auto known = std::ranges::find(keys, column, &SortColumn::column);
    // Where the worst or the most is what one looks for, it comes first.
    const CellKind kind = m_filter.columns().at(column).kind;
    const bool isWorstFirst = kind == CellKind::Status || kind == CellKind::Share ||
                              kind == CellKind::PodCount || kind == CellKind::Strip ||
                              kind == CellKind::AsOf;
    const Qt::SortOrder first = isWorstFirst ? Qt::DescendingOrder : Qt::AscendingOrder;
    const Qt::SortOrder second = isWorstFirst ? Qt::AscendingOrder : Qt::DescendingOrder;
    if (isAlone)
        keys = {{column, known == keys.begin() && known != keys.end() && known->order == first ? second : first}};
    else if (known == keys.end() && keys.size() < NodeOrder::kMostKeys)
        keys.push_back({column, first});
    else if (known != keys.end() && known->order == first)
        known->order = second;
    else if (known != keys.end() && keys.size() > 1)
        keys.erase(known);
    m_filter.sortBy(keys);
    showSort(); // Qt moved its mark at the click, whatever came of it
}

/// Qt knows one sorted section: the first.
void NodeHeader::showSort()
{
    const std::vector<SortColumn> keys = m_filter.sortKeys();
    if (!keys.empty())
        setSortIndicator(keys.front().column, keys.front().order);
    makeRoomForRanks();
    viewport()->update();
}

/// A title that was whole stays whole; one that the user cut stays as narrow.
void NodeHeader::makeRoomForRanks()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    for (const SortColumn &key : m_filter.sortKeys()) {
        const int title = titleWidth(key.column);
        const int size = sectionSize(key.column);
        const int wanted = title + sortRankWidth(key.column);
        if (size >= title && size < wanted)
            resizeSection(key.column, wanted);
        const auto need = std::ranges::find(m_needs, key.column, &Need::column);
        if (need == m_needs.end())
            continue;
        if (isSet(key.column))
            need->least = need->whole = sectionSize(key.column);
        else
            need->least = std::max(need->least, wanted);
    }
}

void NodeHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    TableHeader::initStyleOptionForIndex(option, logicalIndex);
    const std::vector<SortColumn> keys = m_filter.sortKeys();
    const auto key = std::ranges::find(keys, logicalIndex, &SortColumn::column);
    if (key == keys.end())
        option->sortIndicator = QStyleOptionHeader::None;
    else // as Qt calls them: see TableHeader
        option->sortIndicator = key->order == Qt::AscendingOrder ? QStyleOptionHeader::SortDown
                                                                 : QStyleOptionHeader::SortUp;
}

QString NodeHeader::sortRank(int logicalIndex) const
{
    const std::vector<SortColumn> keys = m_filter.sortKeys();
    const auto key = std::ranges::find(keys, logicalIndex, &SortColumn::column);
    return keys.size() < 2 || key == keys.end() ? QString()
                                                : locale().toString(key - keys.begin() + 1);
}

} // namespace drover::ui
