#include "ui/nodes/nodeselection.h"

#include "ui/nodes/nodefilter.h"

#include <QSignalBlocker>

#include <algorithm>

namespace drover::ui {

NodeSelection::NodeSelection(const NodeFilter &filter, QItemSelectionModel &model)
    : m_filter(filter), m_model(model)
{
}

template <typename Use> void NodeSelection::eachRow(Use use) const
{
    const int rows = m_filter.rowCount();
    for (const QItemSelectionRange &range : m_model.selection()) {
        for (int row = range.top(); row <= std::min(range.bottom(), rows - 1); ++row) {
            if (m_filter.nodeAt(row))
                use(row);
        }
    }
}

QList<int> NodeSelection::rows() const
{
    QList<int> rows;
    eachRow([&](int row) { rows.append(row); });
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

int NodeSelection::count() const
{
    int count = 0;
    eachRow([&](int) { ++count; }); // whole rows are selected, so no row is in two ranges
    return count;
}

void NodeSelection::select(const QList<int> &rows)
{
    QItemSelection selection;
    const int last = m_filter.columnCount() - 1;
    for (qsizetype i = 0; i < rows.size();) {
        const int first = rows[i];
        int end = first;
        while (++i < rows.size() && rows[i] == end + 1)
            ++end;
        selection.select(m_filter.index(first, 0), m_filter.index(end, last));
    }
    m_model.select(selection, QItemSelectionModel::Select);
}

void NodeSelection::standIn(int row)
{
    const NodePtr node = row < 0 ? nullptr : m_filter.nodeAt(row);
    if (!node || m_hidden.empty() || count() > 0)
        return;
    m_standIn.emplace(std::pair(m_filter.clusterAt(row), std::string(node->name)), std::string(node->uid));
    select({row});
}

bool NodeSelection::isStandIn(int row) const
{
    const NodePtr &node = m_filter.nodeAt(row);
    return m_standIn && m_standIn->first == std::pair(m_filter.clusterAt(row), std::string(node->name)) &&
           m_standIn->second == node->uid;
}

void NodeSelection::dismissStandIn()
{
    if (!m_standIn)
        return;
    const int row = m_filter.rowOf(m_standIn->first.second, m_standIn->first.first);
    const int last = m_filter.columnCount() - 1;
    if (row >= 0 && isStandIn(row))
        m_model.select({m_filter.index(row, 0), m_filter.index(row, last)}, QItemSelectionModel::Deselect);
    m_standIn.reset();
}

void NodeSelection::settle()
{
    if (m_standIn && count() != 1)
        m_standIn.reset();
}

void NodeSelection::leave(int first, int last)
{
    for (const QItemSelectionRange &range : m_model.selection()) {
        for (int row = std::max(range.top(), first); row <= std::min(range.bottom(), last); ++row) {
            const NodePtr &node = m_filter.nodeAt(row);
            if (node && isStandIn(row))
                m_standIn.reset();
            else if (node)
                m_hidden.insert_or_assign({m_filter.clusterAt(row), std::string(node->name)},
                                          std::string(node->uid));
        }
    }
}

void NodeSelection::forget()
{
    m_hidden.clear();
    m_standIn.reset();
    m_isExpecting = false;
}

void NodeSelection::forgetGone(int cluster)
{
    const NodeRows &rows = m_filter.rows();
    std::erase_if(m_hidden, [&](const auto &one) {
        if (one.first.first != cluster)
            return false;
        const int place = rows.placeOf(cluster, one.first.second);
        return place < 0 || rows.at(place)->uid != one.second;
    });
}

void NodeSelection::expect(const Nodes &nodes)
{
    m_isExpecting = true;
    remember(nodes);
}

void NodeSelection::comeBack()
{
    QList<int> rows;
    std::erase_if(m_hidden, [&](const auto &one) {
        const int row = m_filter.rowOf(one.first.second, one.first.first);
        if (row < 0)
            return false;
        if (m_filter.nodeAt(row)->uid == one.second)
            rows.append(row);
        return true;
    });
    if (rows.isEmpty())
        return;
    dismissStandIn();
    // All of it anew: Qt goes through each pair of the pieces that rows in between have left, seconds
    // of tens of thousands of rows.
    rows += this->rows();
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    {
        const QSignalBlocker quiet(m_model); // nothing is taken out
        m_model.clearSelection();
    }
    select(rows);
}

NodeSelection::Nodes NodeSelection::all() const
{
    Nodes nodes = m_hidden;
    eachRow([&](int row) {
        if (isStandIn(row))
            return;
        const Node &node = *m_filter.nodeAt(row);
        nodes.insert_or_assign({m_filter.clusterAt(row), std::string(node.name)}, std::string(node.uid));
    });
    return nodes;
}

void NodeSelection::remember(const Nodes &nodes)
{
    m_hidden.insert(nodes.begin(), nodes.end());
    comeBack();
}

void NodeSelection::spread()
{
    select(rows());
}

} // namespace drover::ui
