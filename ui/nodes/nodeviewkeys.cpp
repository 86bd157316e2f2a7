// How NodeView is worked with: keys, mouse, menus.

#include "ui/nodes/nodeview.h"

#include "ui/nodes/groupbar.h"
#include "ui/nodes/nodemenu.h"
#include "ui/text/plaintext.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace drover::ui {

namespace {

using Id = QLatin1StringView;

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_AltGr ||
           key == Qt::Key_Meta;
}

/// What is done with the current row, or from there.
bool isOfTheRow(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        return !event.modifiers().testFlag(Qt::AltModifier);
    default:
        return false;
    }
}

void toggleCurrentRow(const NodeView &view)
{
    if (view.currentIndex().isValid())
        view.selectionModel()->select(view.currentIndex(),
                                      QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
}

void copyRows(ActionSet &actions)
{
    QAction *copy = actions.action(Id("copy-rows"));
    if (copy->isEnabled())
        copy->trigger();
    else
        Q_EMIT actions.refused(copy->statusTip());
}

/// The row whose name begins with it, or has it inside, from that row on; −1: none.
int findName(const NodeFilter &filter, const QString &typed, int from)
{
    const int rows = filter.rowCount();
    int firstInside = -1;
    for (int i = 0; i < rows; ++i) {
        const int row = (from + i) % rows;
        const NodePtr &node = filter.nodeAt(row);
        const qsizetype at = node ? toText(node->name).indexOf(typed, 0, Qt::CaseInsensitive) : -1;
        if (at == 0)
            return row;
        if (at > 0 && firstInside < 0)
            firstInside = row; // names often begin alike and differ further on
    }
    return firstInside;
}

} // namespace

void NodeView::keyboardSearch(const QString &typed)
{
    const std::chrono::milliseconds pause(QApplication::keyboardInputInterval());
    const bool isNewWord = m_typed.isEmpty() || m_clock.now() - m_typedAt > pause;
    m_typed = isNewWord ? typed : m_typed + typed;
    m_typedAt = m_clock.now();
    // A new word begins behind the current row, so that one letter walks through its names.
    const int current = currentIndex().row();
    const int row = findName(m_filter, m_typed, isNewWord ? current + 1 : std::max(current, 0));
    if (row >= 0)
        setCurrentIndex(m_filter.index(row, std::max(currentIndex().column(), 0)));
}

void NodeView::contextMenuEvent(QContextMenuEvent *event)
{
    tellCurrent();
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex at = isByMouse ? indexAt(event->pos()) : currentIndex();
    if (const int group = at.isValid() ? m_filter.groupAt(at.row()) : -1; group >= 0)
        return popUpGroupMenu(isByMouse ? event->globalPos() : menuPlace(currentIndex().row()), group);
    popUpMenu(isByMouse ? event->globalPos() : menuPlace(rowActedOn()));
}

/// The current one where it is selected; else of those that are the first in sight, or the first.
int NodeView::rowActedOn() const
{
    const int current = currentIndex().row();
    const QList<int> rows = m_selection->rows();
    if (rows.isEmpty() || rows.contains(current))
        return current;
    const auto seen = std::ranges::find_if(
        rows, [this](int row) { return viewport()->rect().intersects(visualRect(indexAtRow(row))); });
    return seen == rows.end() ? rows.front() : *seen;
}

/// Brings the row into sight.
QPoint NodeView::menuPlace(int row)
{
    const QModelIndex at = m_filter.index(row, std::max(currentIndex().column(), 0));
    if (at.isValid())
        scrollTo(at);
    return viewport()->mapToGlobal(visualRect(at).bottomLeft());
}

void NodeView::popUpMenu(const QPoint &place)
{
    if (selectedCount() == 0)
        return void(Q_EMIT m_actions.refused(tr("No node is selected.")));
    Q_EMIT menuWanted();
    auto *menu = new QMenu(this);
    fillNodeMenu(menu, m_actions, menuTitle());
    connect(this, &NodeView::selectedCountChanged, menu,
            [this, menu] { setNodeMenuTitle(menu, menuTitle()); });
    popUp(menu, place);
}

void NodeView::popUp(QMenu *menu, const QPoint &place)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &QMenu::hovered, this,
            [this](const QAction *action) { Q_EMIT hinted(action->statusTip()); });
    connect(menu, &QMenu::aboutToHide, this, [this] { Q_EMIT hinted({}); });
    menu->popup(place);
}

void NodeView::keyPressEvent(QKeyEvent *event)
{
    const QScopedValueRollback walking(m_isWalking, true);
    tellCurrent();
    m_isChosen |= !isModifier(event->key()); // Ctrl alone may begin what goes elsewhere
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    const int group = currentIndex().isValid() ? m_filter.groupAt(currentIndex().row()) : -1;
    if (group >= 0 && foldByKey(*event, group))
        return;
    // One that stands in is chosen by that; it is selected already.
    const bool isTaken = group < 0 && currentNode() && isOfTheRow(*event);
    const bool wasStandIn = isTaken && m_selection->adoptStandIn(currentIndex().row());
    if (isTaken)
        m_lost.reset();
    if (event->matches(QKeySequence::SelectAll) && m_filter.rowCount() > 0) {
        m_selection->forget(); // all that are shown, and no hidden one beside them
        selectAll();
        if (!currentNode() && m_selection->first() >= 0) // of what is selected the details show one
            selectionModel()->setCurrentIndex(indexAtRow(m_selection->first()), QItemSelectionModel::NoUpdate);
        return;
    }
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        requestDetails();
    else if (wasStandIn && event->key() == Qt::Key_Space)
        return;
    else if (event->matches(QKeySequence::Copy)) // Qt's own copies one cell
        copyRows(m_actions);
    else if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)
        popUpMenu(menuPlace(rowActedOn()));
    else if (isPlain && event->key() == Qt::Key_Space)
        toggleCurrentRow(*this);
    else if (event->key() == Qt::Key_A &&
             event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        m_selection->forget(), clearSelection();
    else if (!m_actions.refusalOf(QKeySequence(event->keyCombination())).isEmpty())
        event->ignore(); // the tab says why
    else
        QTableView::keyPressEvent(event);
}

/// Of the row where one is, unless several others are selected.
void NodeView::requestDetails()
{
    if (currentNode() && selectedCount() == 1 && !selectionModel()->isSelected(currentIndex()))
        setCurrentIndex(currentIndex());
    tellCurrent();
    Q_EMIT detailsRequested();
}

void NodeView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->pos());
    if (at.isValid() && m_filter.groupAt(at.row()) >= 0)
        return mousePressEvent(event); // the second of two quick clicks
    QTableView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->pos()).isValid())
        Q_EMIT detailsRequested();
}

void NodeView::mousePressEvent(QMouseEvent *event)
{
    tellCurrent();
    m_isChosen = true;
    const QModelIndex at = indexAt(event->pos());
    const int group = at.isValid() ? m_filter.groupAt(at.row()) : -1;
    if (group < 0) {
        // Whole rows are chosen: Qt would bring the cell into sight, and the names out of it.
        setAutoScroll(false);
        QTableView::mousePressEvent(event);
        setAutoScroll(true);
        return;
    }
    // What is selected stays so.
    selectionModel()->setCurrentIndex(at, QItemSelectionModel::NoUpdate);
    if (event->button() == Qt::LeftButton)
        toggleFold(group);
}

/// Where the current node went one goes on from where it was.
QModelIndex NodeView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int last = m_filter.rowCount() - 1;
    const bool isStep = action == MoveUp || action == MoveDown;
    if (currentIndex().isValid() || !m_lost || !isStep || last < 0)
        return QTableView::moveCursor(action, modifiers);
    return indexAtRow(std::clamp(action == MoveDown ? m_row : m_row - 1, 0, last));
}

/// Right unfolds, Left folds, Space and Return do the other.
bool NodeView::foldByKey(const QKeyEvent &event, int group)
{
    if (event.modifiers() != Qt::NoModifier && event.modifiers() != Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Right:
    case Qt::Key_Plus:
        m_filter.setFolded(group, false);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Minus:
        m_filter.setFolded(group, true);
        return true;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggleFold(group);
        return true;
    default:
        return false;
    }
}

void NodeView::popUpGroupMenu(const QPoint &place, int group)
{
    auto *menu = new QMenu(this);
    const bool isFolded = m_filter.groups().at(group).isFolded;
    connect(menu->addAction(isFolded ? tr("&Unfold") : tr("&Fold")), &QAction::triggered, this,
            [this, group] { toggleFold(group); });
    connect(menu->addAction(tr("F&old All")), &QAction::triggered, this,
            [this] { m_filter.setAllFolded(true); });
    connect(menu->addAction(tr("U&nfold All")), &QAction::triggered, this,
            [this] { m_filter.setAllFolded(false); });
    menu->addSeparator();
    connect(menu->addAction(tr("&Select Its Nodes")), &QAction::triggered, this, [this, group] {
        m_filter.setFolded(group, false);
        QList<int> rows;
        bool isInside = false;
        for (int row = 0; row < m_filter.rowCount(); ++row) {
            if (const int head = m_filter.groupAt(row); head >= 0)
                isInside = head == group;
            else if (isInside)
                rows.append(row);
        }
        m_selection->forget();
        clearSelection();
        m_selection->select(rows);
    });
    popUp(menu, place);
}

void NodeView::sortByCurrent(bool isAlone)
{
    if (!currentIndex().isValid())
        return;
    m_header->sortByColumn(currentIndex().column(), isAlone);
    if (isToGiveWay())
        selectUppermost();
    else
        scrollToCurrent();
}

/// By the column of the current cell, or by nothing where it is grouped so already.
void NodeView::groupByCurrent()
{
    if (!currentIndex().isValid())
        return;
    const int column = currentIndex().column();
    const QString id = m_filter.columns().idOf(column);
    if (m_filter.groups().isActive() && (m_filter.groups().grouping().id() == id || !currentNode()))
        m_filter.groupBy({});
    else if (NodeGrouping::canGroupBy(m_filter.columns().at(column)))
        m_filter.groupBy(id);
    else
        Q_EMIT m_actions.refused((m_filter.columns().at(column).kind == CellKind::Name
                           ? tr("Cannot group by %1: every node has its own.")
                           : tr("Cannot group by %1: it shows amounts or times."))
                          .arg(m_filter.columns().titleOf(column)));
}

QItemSelectionModel::SelectionFlags NodeView::selectionCommand(const QModelIndex &index,
                                                               const QEvent *event) const
{
    if (m_isPuttingIn)
        return QItemSelectionModel::NoUpdate;
    // Of the program, whatever keys are held just then: Qt would take Ctrl of a shortcut for a toggle.
    auto flags = event ? QTableView::selectionCommand(index, event)
                       : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    if (flags.testFlag(QItemSelectionModel::Toggle) && index.isValid() &&
        m_selection->adoptStandIn(index.row()))
        return QItemSelectionModel::NoUpdate; // one that is chosen by that is selected already
    // To the first and the last row is no step beside what is selected: what the details show is
    // what a key acts on.
    if (event && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool isEnd = key->key() == Qt::Key_Home || key->key() == Qt::Key_End;
        if (isEnd && key->modifiers() == Qt::ControlModifier)
            flags = QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
        else if (isEnd && key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
            flags = QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows;
    }
    if (flags.testFlag(QItemSelectionModel::Clear))
        m_selection->forget(); // somebody selects something else
    return flags;
}

/// Sideways only for who walks there: a table that is not laid out yet would hide its first columns.
void NodeView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int left = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (!m_isWalking)
        horizontalScrollBar()->setValue(left);
    // The first row may lie under the head that stays on top.
    if (m_bar->isVisible() && index.isValid() && visualRect(index).top() < m_bar->height() / 2)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - 1);
}

} // namespace drover::ui
