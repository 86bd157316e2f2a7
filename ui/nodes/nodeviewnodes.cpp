// Which nodes NodeView is about: the selected ones, the current one, those that come back.

#include "ui/nodes/nodeview.h"

#include "core/operations/kubectlcommand.h"
#include "ui/nodes/nodemenu.h"
#include "ui/text/plaintext.h"

#include <QScrollBar>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace drover::ui {

int NodeView::selectedCount() const
{
    return m_selection->count();
}

std::vector<int> NodeView::selectedPlaces() const
{
    std::vector<int> places;
    for (const int row : selectedRows())
        places.push_back(m_filter.placeAt(row));
    return places;
}

NodeBatch NodeView::selectedNodes() const
{
    NodeBatch nodes;
    for (const int place : selectedPlaces())
        nodes.push_back(m_filter.rows().at(place));
    return nodes;
}

std::vector<NodeView::Share> NodeView::selected() const
{
    std::vector<Share> shares;
    for (const int cluster : m_filter.rows().clusters())
        shares.push_back({cluster, {}});
    for (const int place : selectedPlaces())
        std::ranges::find(shares, m_filter.rows().clusterAt(place), &Share::cluster)
            ->nodes.push_back(m_filter.rows().at(place));
    std::erase_if(shares, [](const Share &share) { return share.nodes.empty(); });
    return shares;
}

QStringList NodeView::namesOf(const NodeBatch &nodes) const
{
    QStringList names;
    for (const NodePtr &node : nodes)
        names.append(toText(node->name));
    return names;
}

QStringList NodeView::selectedNames() const
{
    return namesOf(selectedNodes());
}

/// One command a cluster.
QString NodeView::kubectlLines() const
{
    QStringList lines;
    for (const Share &share : selected())
        lines << kubectlGetNodes(m_filter.rows().factsOf(share.cluster).id, namesOf(share.nodes));
    return lines.join(u'\n');
}

NodePtr NodeView::currentNode() const
{
    return currentIndex().isValid() ? m_filter.nodeAt(currentIndex().row()) : NodePtr();
}

int NodeView::currentCluster() const
{
    return currentIndex().isValid() ? m_filter.clusterAt(currentIndex().row()) : 0;
}

QString NodeView::currentName() const
{
    const NodePtr node = currentNode();
    return node ? toText(node->name) : QString();
}

QString NodeView::menuTitle() const
{
    const std::vector<Share> shares = selected();
    if (shares.size() == 1)
        return nodeMenuTitle(namesOf(shares.front().nodes),
                             m_filter.rows().factsOf(shares.front().cluster).name);
    return tr("%1 in %2", "5 nodes in 2 clusters")
        .arg(tr("%Ln nodes", nullptr, selectedCount()),
             tr("%Ln clusters", nullptr, static_cast<int>(shares.size())));
}

QModelIndex NodeView::indexAtRow(int row) const
{
    return m_filter.index(row, std::max(m_header->logicalIndexAt(0), 0));
}

/// −1 where no node is shown; a row may be the head of a group.
int NodeView::firstNodeRow() const
{
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        if (m_filter.placeAt(row) >= 0)
            return row;
    }
    return -1;
}

void NodeView::comeBack()
{
    m_selection->comeBack();
    const int row = m_lost ? m_filter.rowOf(m_lost->name, m_lostCluster) : -1;
    if (row < 0 || m_filter.nodeAt(row)->uid != m_lost->uid)
        return;
    // What is selected is another matter: it came back already.
    selectionModel()->setCurrentIndex(indexAtRow(row), QItemSelectionModel::NoUpdate);
    scrollTo(currentIndex());
}

void NodeView::standIn()
{
    const int row = firstNodeRow();
    if (currentNode() || !m_lost || row < 0)
        return;
    const NodePtr lost = m_lost;
    selectionModel()->setCurrentIndex(indexAtRow(row), QItemSelectionModel::NoUpdate);
    m_lost = lost;
    scrollTo(currentIndex());
}

void NodeView::selectCurrent()
{
    if (!currentNode() || selectedCount() > 0)
        return;
    m_lost.reset();
    setCurrentIndex(currentIndex());
}

void NodeView::selectFirst()
{
    const std::string first = std::exchange(m_first, {}).toStdString();
    const int wanted = first.empty() ? -1 : m_filter.rowShowing(first, kOnlyCluster);
    // Qt makes a row current, unselected, when the focus comes while the rows do.
    if (const int row = wanted < 0 ? firstNodeRow() : wanted; row >= 0 && selectedCount() == 0)
        setCurrentIndex(m_filter.index(row, *nodeColumnOf(QLatin1StringView("name"))));
}

NodeView::Place NodeView::place() const
{
    Place place;
    place.selected = m_selection->all();
    place.currentCluster = currentCluster();
    place.current = currentName();
    place.lost = m_lost;
    place.lostCluster = m_lostCluster;
    place.left = horizontalScrollBar()->value();
    place.top = verticalScrollBar()->value();
    if (currentIndex().isValid())
        place.currentColumn = m_filter.columns().idOf(currentIndex().column());
    for (int group = 0; group < m_filter.groups().size(); ++group) {
        if (m_filter.groups().at(group).isFolded)
            place.folded.append(m_filter.groups().at(group).name);
    }
    return place;
}

void NodeView::goBackTo(const Place &place)
{
    for (int group = 0; group < m_filter.groups().size(); ++group)
        m_filter.setFolded(group, place.folded.contains(m_filter.groups().at(group).name));
    clearSelection();
    m_selection->forget();
    m_selection->remember(place.selected);
    const int row = m_filter.rowOf(place.current.toStdString(), place.currentCluster);
    const std::optional<int> column = m_filter.columns().indexOf(place.currentColumn);
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_filter.index(row, column.value_or(0)),
                                          QItemSelectionModel::NoUpdate);
    m_lost = place.lost;
    m_lostCluster = place.lostCluster;
    updateGeometries(); // the bars know how far they go
    horizontalScrollBar()->setValue(place.left);
    verticalScrollBar()->setValue(place.top);
}

bool NodeView::goTo(const QString &name, int cluster)
{
    const int row = m_filter.rowShowing(name.toStdString(), cluster);
    if (row < 0)
        return false;
    setCurrentIndex(indexAtRow(row));
    setFocus();
    return true;
}

} // namespace drover::ui
