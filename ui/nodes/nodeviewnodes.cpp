// Which nodes NodeView is about: the selected ones, the current one, those that come back.

#include "ui/nodes/nodeview.h"

#include "ui/nodes/nodemenu.h"
#include "ui/text/nodenames.h"
#include "ui/text/plaintext.h"

#include <QApplication>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace drover::ui {

namespace {

/// −1 where no node is shown; a row may be the head of a group.
int firstNodeRow(const NodeFilter &filter)
{
    for (int row = 0; row < filter.rowCount(); ++row) {
        if (filter.placeAt(row) >= 0)
            return row;
    }
    return -1;
}

} // namespace

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

QStringList NodeView::selectedNames() const
{
    return namesOf(selectedNodes());
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
    if (shares.empty())
        return tr("No node selected");
    if (shares.size() == 1)
        return nodeMenuTitle(namesOf(shares.front().nodes),
                             m_filter.rows().factsOf(shares.front().cluster).name);
    return tr("%1 in %2", "5 nodes in 2 clusters")
        .arg(tr("%Ln nodes", nullptr, selectedCount()),
             tr("%Ln clusters", nullptr, static_cast<int>(shares.size())));
}

QModelIndex NodeView::indexAtRow(int row) const
{
    const std::optional<int> column = m_filter.columns().indexOf(m_column);
    const bool isShown = column && !m_header->isSectionHidden(*column);
    return m_filter.index(row, isShown ? *column : std::max(m_header->logicalIndexAt(0), 0));
}

void NodeView::comeBack()
{
    // What a menu is about is not exchanged below the pointer.
    if (const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
        connect(menu, &QMenu::aboutToHide, this, &NodeView::comeBack,
                Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection));
        return;
    }
    const bool isFree = !currentIndex().isValid() ||
                        (currentNode() && m_selection->isStandIn(currentIndex().row()));
    m_selection->comeBack();
    takeCreatedAgain();
    const int row = m_lost ? m_filter.rowOf(m_lost->name, m_lost->cluster) : -1;
    if (row < 0) {
        // Of those that are selected one is current, until what was lost is back.
        if (isExpectedMissed())
            return standInForExpected(); // a start's first rows come one after another
        const int first = isFree && !m_first ? m_selection->first() : -1;
        return first >= 0 && !selectionModel()->isSelected(currentIndex()) ? putIn(first) : void();
    }
    const bool isExpected = m_selection->isExpecting();
    const bool isShown = m_isChosen && (!isExpected || !m_hasScrolled);
    putIn(row); // what is selected is another matter: it came back already
    m_lost.reset();
    m_isSightKept = isExpected && isShown;
    if (isShown)
        scrollToCurrent();
}

/// A node that was created again under its name is another one, but the details show it: where nothing
/// else is selected it is.
void NodeView::takeCreatedAgain()
{
    const NodeRows &rows = m_filter.rows();
    const int place = m_lost && !m_lost->uid.empty() ? rows.placeOf(m_lost->cluster, m_lost->name) : -1;
    if (place < 0 || rows.at(place)->uid == m_lost->uid)
        return;
    if (m_selection->total() > 0)
        return m_lost.reset();
    m_lost->uid = std::string(rows.at(place)->uid);
    m_selection->remember({{{m_lost->cluster, m_lost->name}, m_lost->uid}});
}

/// Current in the place of what was lost, which still is; nobody chose it.
void NodeView::putIn(int row)
{
    const QScopedValueRollback asBefore(m_isChosen);
    const QScopedValueRollback puttingIn(m_isPuttingIn, true);
    const std::optional<Absent> lost = m_lost;
    setAutoScroll(false);
    setCurrentIndex(indexAtRow(row)); // not the model's: who extends the selection begins there
    setAutoScroll(true);
    m_lost = lost;
}

/// It is nobody's choice, which is kept for as long as it is seen.
void NodeView::selectUppermost()
{
    const int row = firstNodeRow(m_filter);
    if (row < 0)
        return;
    setCurrentIndex(m_filter.index(row, *nodeColumnOf(QLatin1StringView("name"))));
    m_isChosen = false;
}

/// What nobody chose, where it is not seen; "Select All" of a menu is a choice, too.
bool NodeView::isToGiveWay() const
{
    if (m_isChosen || !currentNode() || m_selection->total() > 1)
        return false;
    const int row = currentIndex().row();
    const int top = rowViewportPosition(row);
    return top + rowHeight(row) <= 0 || top >= viewport()->height();
}

void NodeView::tellCurrent()
{
    if (std::exchange(m_telling, nullptr))
        tell(rowToShow());
}

/// What is done to nodes is done to those that are selected: the details show no other. −1: as before.
int NodeView::rowToShow() const
{
    const auto isSelected = [this](int row) { return selectionModel()->isSelected(m_filter.index(row, 0)); };
    const int current = currentNode() ? currentIndex().row() : -1;
    if (current >= 0 && isSelected(current))
        return current;
    const int first = m_selection->first();
    if (first < 0)
        return current;
    const int shown = m_filter.rowOf(m_shownName.toStdString(), m_shownCluster);
    return shown >= 0 && isSelected(shown) ? shown : first;
}

void NodeView::tell(int row)
{
    if (row < 0)
        return;
    m_shownName = toText(m_filter.nodeAt(row)->name);
    m_shownCluster = m_filter.clusterAt(row);
    Q_EMIT shownNodeChanged(m_shownName);
}

void NodeView::standIn()
{
    const QScopedValueRollback standingIn(m_isStandingIn, true);
    comeBack();
    if (isToGiveWay())
        return selectUppermost();
    // The head of a group is current, and the node that the details show may be hidden now.
    const bool isHead = currentIndex().isValid() && !currentNode();
    if (const int row = isHead && !m_lost ? m_selection->first() : -1; row >= 0)
        putIn(row);
    // To list tens of thousands takes longer than a key may.
    const QList<int> selected = m_lost ? selectedRows() : QList<int>();
    if (!m_lost || (currentNode() && selected.contains(currentIndex().row())))
        return m_isChosen ? scrollToCurrent() : void();
    const int row = selected.isEmpty() ? firstNodeRow(m_filter) : selected.front();
    if (row < 0)
        return;
    putIn(row);
    m_selection->standIn(row);
    scrollTo(currentIndex());
}

void NodeView::selectCurrent()
{
    if (isToGiveWay())
        selectUppermost();
    if (!currentIndex().isValid() && m_filter.rowCount() > 0) {
        const QList<int> selected = selectedRows();
        const int row = selected.isEmpty() ? firstNodeRow(m_filter) : selected.front();
        selectionModel()->setCurrentIndex(indexAtRow(std::max(row, 0)), QItemSelectionModel::NoUpdate);
    }
    if (currentNode() && selectedCount() == 0) {
        m_lost.reset();
        setCurrentIndex(currentIndex());
    }
    tellCurrent();
    const QScopedValueRollback walking(m_isWalking, true);
    scrollToCurrent();
}

void NodeView::expect(const NodeSelection::Nodes &selected, const QString &current, int cluster)
{
    m_selection->expect(selected);
    m_isChosen = true;
    if (!current.isEmpty())
        m_first = Absent{cluster, current.toStdString(), {}};
}

std::optional<NodeView::Absent> NodeView::expected() const
{
    return m_first ? m_first : m_lost;
}

/// Of what was selected at another time nothing is to be seen, and nobody has touched the row in its place.
bool NodeView::isExpectedMissed() const
{
    return m_selection->isExpecting() && currentNode() && m_selection->isStandIn(currentIndex().row());
}

/// What is expected of other clusters comes soon, so nothing is selected in its place; what the filter
/// hides does not.
void NodeView::standInForExpected()
{
    const bool isNew = !currentNode() || (isExpectedMissed() && !m_hasScrolled);
    const int row = isNew ? firstNodeRow(m_filter) : currentIndex().row();
    if (row < 0 || (row == currentIndex().row() && isExpectedMissed()))
        return;
    putIn(row);
    if (m_selection->isHiding())
        m_selection->standIn(row);
    if (const NodeSelection::Nodes all = m_selection->all(); !m_lost && !all.empty())
        m_lost = Absent{all.begin()->first.first, all.begin()->first.second, all.begin()->second};
    if (isNew)
        scrollTo(currentIndex());
}

void NodeView::selectFirst(int cluster)
{
    if (const auto first = std::exchange(m_first, {}); first && m_selection->isExpecting())
        m_lost = first;
    m_selection->forgetGone(cluster);
    if (m_lost && m_lost->cluster == cluster &&
        m_filter.rows().placeOf(cluster, m_lost->name) < 0)
        m_lost.reset();
    const bool wasLost = m_lost.has_value();
    comeBack();
    const bool isKept = m_isSightKept;
    const bool isMoreToCome = m_selection->isExpecting() && (m_lost || m_selection->isAwaiting());
    if (selectedCount() == 0 && isMoreToCome)
        standInForExpected();
    else if (selectedCount() == 0 && wasLost && !m_lost)
        setCurrentIndex(currentIndex().siblingAtColumn(*nodeColumnOf(QLatin1StringView("name"))));
    else if (selectedCount() == 0)
        selectUppermost();
    // The head of a group was current, which is not kept: the details show what is selected.
    else if (selectedCount() > 0 && !currentNode() && !m_lost)
        selectionModel()->setCurrentIndex(indexAtRow(selectedRows().constFirst()),
                                          QItemSelectionModel::NoUpdate);
    m_isSightKept = isKept;
    if (isKept)
        scrollToCurrent();
}

void NodeView::scrollToCurrent()
{
    updateGeometries(); // the bars know how far they go
    scrollTo(currentIndex());
}

NodeSelection::Nodes NodeView::selectedUpTo(int most) const
{
    return m_selection->total() > most ? NodeSelection::Nodes() : m_selection->all();
}

NodeView::Place NodeView::place() const
{
    Place place;
    place.selected = m_selection->all();
    place.isExpected = m_selection->isExpecting();
    place.isChosen = m_isChosen;
    place.first = m_first;
    place.currentCluster = currentCluster();
    place.current = currentName();
    place.lost = m_lost;
    place.left = horizontalScrollBar()->value();
    place.top = verticalScrollBar()->value();
    place.currentColumn = m_column;
    place.folded = m_filter.groups().folded();
    return place;
}

void NodeView::goBackTo(const Place &place)
{
    m_filter.fold(place.folded);
    clearSelection();
    m_selection->forget();
    if (place.isExpected)
        m_selection->expect(place.selected);
    else
        m_selection->remember(place.selected);
    m_first = place.first;
    const int row = m_filter.rowOf(place.current.toStdString(), place.currentCluster);
    const std::optional<int> column = m_filter.columns().indexOf(place.currentColumn);
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_filter.index(row, column.value_or(0)),
                                          QItemSelectionModel::NoUpdate);
    m_column = place.currentColumn;
    m_lost = place.lost;
    if (row >= 0 && (m_selection->isHiding() || !place.isExpected))
        m_selection->standIn(row);
    m_isChosen = place.isChosen;
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
    m_isChosen = true;
    setFocus();
    return true;
}

} // namespace drover::ui
