#include "ui/nodes/nodeselection.h"

#include "ui/nodes/nodefilter.h"

#include <QSignalBlocker>

#include <algorithm>

namespace drover::ui {

NodeSelection::NodeSelection(const NodeFilter &filter, QItemSelectionModel &model)
    : m_filter(filter), m_model(model), m_isHidden(filter.allNodes().size(), char(false))
{
    follow();
}

/// After the filter, which takes its rows out first: what was selected of them is hidden by then.
void NodeSelection::follow()
{
    const NodeRows &rows = m_filter.rows();
    connect(&rows, &NodeRows::inserted, this, [this](int first, int last) {
        m_isHidden.insert(m_isHidden.begin() + first, static_cast<std::size_t>(last - first + 1), char(false));
    });
    connect(&rows, &NodeRows::leaving, this, [this](int first, int last) {
        eachHidden(first, last, [this](int place) {
            m_absent.insert(identityOf(place));
            hide(place, false);
        });
    });
    connect(&rows, &NodeRows::removed, this, [this](int first, int last) {
        m_isHidden.erase(m_isHidden.begin() + first, m_isHidden.begin() + last + 1);
    });
}

template <typename Use> void NodeSelection::eachHidden(int first, int last, Use use) const
{
    for (int place = first; place <= last && m_hiddenCount > 0; ++place) {
        if (m_isHidden[static_cast<std::size_t>(place)])
            use(place);
    }
}

void NodeSelection::hide(int place, bool isHidden)
{
    char &flag = m_isHidden[static_cast<std::size_t>(place)];
    m_hiddenCount += int(isHidden) - int(flag != 0);
    flag = char(isHidden);
}

NodeSelection::Nodes::value_type NodeSelection::identityOf(int place) const
{
    const Node &node = *m_filter.rows().at(place);
    return {{m_filter.rows().clusterAt(place), std::string(node.name)}, std::string(node.uid)};
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

int NodeSelection::total() const
{
    return count() + m_hiddenCount + static_cast<int>(m_absent.size());
}

int NodeSelection::first() const
{
    int first = -1;
    eachRow([&](int row) { first = first < 0 ? row : std::min(first, row); });
    return first;
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
    const int place = row < 0 ? -1 : m_filter.placeAt(row);
    if (place < 0 || isStandIn(row) || !isAwaiting())
        return;
    dismissStandIn();
    if (count() > 0)
        return;
    m_standIn.emplace(identityOf(place));
    select({row});
}

bool NodeSelection::adoptStandIn(int row)
{
    if (!isStandIn(row))
        return false;
    forget();
    return true;
}

bool NodeSelection::isStandIn(int row) const
{
    return m_standIn && m_filter.placeAt(row) >= 0 && *m_standIn == identityOf(m_filter.placeAt(row));
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
            const int place = m_filter.placeAt(row);
            if (place >= 0 && isStandIn(row))
                m_standIn.reset();
            else if (place >= 0)
                hide(place, true);
        }
    }
}

void NodeSelection::forget()
{
    std::ranges::fill(m_isHidden, char(false));
    m_hiddenCount = 0;
    m_absent.clear();
    m_standIn.reset();
    m_isExpecting = false;
    Q_EMIT forgotten();
}

void NodeSelection::forgetGone(int cluster)
{
    meet();
    std::erase_if(m_absent, [cluster](const auto &one) { return one.first.first == cluster; });
    dropEmptyStandIn();
}

/// Those that have come are known by their places from now on.
void NodeSelection::meet()
{
    const NodeRows &rows = m_filter.rows();
    std::erase_if(m_absent, [&](const auto &one) {
        const int place = rows.placeOf(one.first.first, one.first.second);
        if (place >= 0 && rows.at(place)->uid == one.second)
            hide(place, true);
        return place >= 0;
    });
    dropEmptyStandIn();
}

/// What it stood in for never comes back: it is what is selected.
void NodeSelection::dropEmptyStandIn()
{
    if (!isAwaiting())
        m_standIn.reset();
}

void NodeSelection::expect(const Nodes &nodes)
{
    m_isExpecting = true;
    remember(nodes);
}

void NodeSelection::comeBack()
{
    const auto places = static_cast<int>(m_isHidden.size());
    if (m_isHidden.size() != m_filter.allNodes().size())
        return; // nodes are coming just now; when they have, rows do
    meet();
    QList<int> rows;
    eachHidden(0, places - 1, [&](int place) {
        const int row = m_filter.rowAt(place);
        if (row < 0)
            return;
        rows.append(row);
        hide(place, false);
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
    Nodes nodes = m_absent;
    eachHidden(0, static_cast<int>(m_isHidden.size()) - 1,
               [&](int place) { nodes.insert(identityOf(place)); });
    eachRow([&](int row) {
        if (!isStandIn(row))
            nodes.insert(identityOf(m_filter.placeAt(row)));
    });
    return nodes;
}

void NodeSelection::remember(const Nodes &nodes)
{
    m_absent.insert(nodes.begin(), nodes.end());
    comeBack();
}

void NodeSelection::spread()
{
    select(rows());
}

} // namespace drover::ui
