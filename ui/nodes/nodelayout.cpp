#include "ui/nodes/nodelayout.h"

#include "ui/nodes/nodeheader.h"

#include <algorithm>

namespace drover::ui {

TableLayout layoutOf(const NodeFilter &filter, const NodeHeader &header)
{
    const TableColumns &columns = filter.columns();
    TableLayout layout;
    const std::vector<int> shown = header.visibleColumns();
    const auto isSet = [&header](int column) { return header.isSet(column); };
    layout.fitted = std::ranges::all_of(shown, isSet) ? 0 : header.fitted();
    for (const int column : shown)
        layout.columns.append({columns.idOf(column), header.widthToKeep(column), layout.fitted > 0 && isSet(column)});
    layout.own = columns.own();
    for (const SortColumn &key : filter.sortKeys())
        layout.sort.append({columns.idOf(key.column), key.order == Qt::DescendingOrder});
    layout.groupBy = filter.groups().grouping().id();
    return layout;
}

void applyColumns(NodeFilter &filter, NodeHeader &header, const TableLayout &layout)
{
    filter.setOwnColumns(layout.own);
    std::vector<NodeHeader::Shown> shown;
    for (const TableLayout::Column &wanted : layout.columns) {
        const auto column = filter.columns().indexOf(wanted.id);
        const auto isSame = [&](const auto &other) { return other.column == *column; };
        if (column && std::ranges::none_of(shown, isSame))
            shown.push_back({*column, wanted.width, wanted.isSet});
    }
    if (shown.empty())
        header.resetColumns();
    else
        header.showColumns(shown, layout.fitted);
}

void applyLayout(NodeFilter &filter, NodeHeader &header, const TableLayout &layout)
{
    applyColumns(filter, header, layout);
    std::vector<SortColumn> keys;
    for (const TableLayout::SortKey &key : layout.sort) {
        if (const auto column = filter.columns().indexOf(key.column))
            keys.push_back({*column, key.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    if (keys.empty()) // the worst first
        keys.push_back({*nodeColumnOf(QLatin1StringView("status")), Qt::DescendingOrder});
    if (keys != filter.sortKeys())
        filter.sortBy(keys);
    filter.groupBy(layout.groupBy);
}

std::vector<std::string> pathsOf(const NodeFilter &filter, const NodeHeader &header)
{
    std::vector<int> looked = header.visibleColumns();
    for (const SortColumn &key : filter.sortKeys())
        looked.push_back(key.column);
    const std::vector<std::string> shown = filter.columns().pathsOf(looked);
    std::set<std::string> paths = filter.needs().paths;
    paths.insert(shown.begin(), shown.end());
    const auto group = ownColumnOf(filter.groups().grouping().id());
    if (const auto path = group ? ownColumnPath(*group) : std::nullopt)
        paths.insert(*path);
    return {paths.begin(), paths.end()};
}

} // namespace drover::ui
