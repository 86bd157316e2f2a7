#include "ui/nodes/nodeview.h"

#include "core/operations/kubectlcommand.h"
#include "ui/nodes/figurelook.h"
#include "ui/nodes/nodemenu.h"
#include "ui/text/celltext.h"
#include "ui/text/plaintext.h"
#include "ui/theme/spacing.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QStringList>

#include <algorithm>

namespace drover::ui {

namespace {

/// Actions that open a page of the details.
constexpr std::pair<QLatin1StringView, QLatin1StringView> kPages[] = {
    {QLatin1StringView("why"), QLatin1StringView("why")},
    {QLatin1StringView("show-pods"), QLatin1StringView("pods")},
    {QLatin1StringView("show-events"), QLatin1StringView("events")},
    {QLatin1StringView("show-yaml"), QLatin1StringView("yaml")}};

using Id = QLatin1StringView;

QString nameOf(const Node &node)
{
    return toText(node.name);
}

/// A tab or line end in a cell would make another cell of the table it is pasted into.
QString oneCell(QString text)
{
    for (const QChar breaker : {u'\t', u'\n', u'\r'})
        text.replace(breaker, u' ');
    return text;
}

QString csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (QString cell : cells) {
        if (cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') ||
            cell.contains(u'\r'))
            cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        quoted.append(cell);
    }
    return quoted.join(u',');
}

} // namespace

NodeView::NodeView(NodeFilter &filter, Clock &clock, ClusterId cluster, QString displayName,
                   QWidget *parent)
    : QTableView(parent), m_filter(filter), m_clock(clock), m_cluster(std::move(cluster)),
      m_displayName(std::move(displayName)), m_header(new NodeHeader(filter, this)),
      m_delegate(new HealthDelegate(filter, this)), m_actions(ActionScope::Node, this)
{
    setHorizontalHeader(m_header);
    setModel(&filter);
    setItemDelegate(m_delegate);
    setUpLook();
    connectActions();
    connect(m_header, &NodeHeader::columnsChanged, this,
            [this] { m_filter.setVisibleColumns(m_header->visibleColumns()); });
    // When the filter lets the current node back in; rows are in their places by the next turn.
    connect(&filter, &NodeFilter::rowsInserted, this, &NodeView::restoreCurrent,
            Qt::QueuedConnection);
    new FigureLook(*this, *m_header, filter, clock);
    m_header->resetColumns();
    sortByColumn(*nodeColumnOf(Id("status")), Qt::DescendingOrder);
    setSortingEnabled(true);
}

NodeView::~NodeView() = default;

void NodeView::setUpLook()
{
    setAccessibleName(tr("Nodes of %1").arg(m_displayName));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kSpace);
    m_header->setFixedHeight(fontMetrics().height() + kSpace + kSpace / 2);
}

void NodeView::connectActions()
{
    const auto copy = [](const QString &text) { QGuiApplication::clipboard()->setText(text); };
    m_actions.onTriggered(Id("details"), this, [this] { Q_EMIT windowRequested(currentName()); });
    for (const auto &[id, page] : kPages)
        m_actions.onTriggered(id, this, [this, page = page] { Q_EMIT pageRequested(page); });
    m_actions.onTriggered(Id("copy-name"), this,
                          [this, copy] { copy(selectedNames().join(u'\n')); });
    m_actions.onTriggered(Id("copy-rows"), this, [this, copy] { copy(selectedRowsText()); });
    m_actions.onTriggered(Id("copy-csv"), this, [this, copy] { copy(selectedRowsCsv()); });
    m_actions.onTriggered(Id("copy-cell"), this, [this, copy] {
        const QModelIndex cell = currentIndex();
        const auto column = static_cast<std::size_t>(cell.column());
        copy(cellCopyText(*m_filter.nodeAt(cell.row()), nodeColumns()[column], m_filter.context()));
    });
    m_actions.onTriggered(Id("copy-kubectl"), this,
                          [this, copy] { copy(kubectlGetNodes(m_cluster, selectedNames())); });
    m_actions.onTriggered(Id("copy-as"), this, [this] {
        auto *menu = new QMenu(this);
        m_actions.fill(menu, ActionMenu::NodeCopy);
        popUp(menu, menuPlace());
    });
    updateActions();
}

void NodeView::updateActions()
{
    const bool hasRows = selectionModel() && selectionModel()->hasSelection();
    for (const Id id : {Id("copy-name"), Id("copy-rows"), Id("copy-csv"), Id("copy-kubectl"),
                        Id("copy-as")})
        m_actions.action(id)->setEnabled(hasRows);
    m_actions.action(Id("copy-cell"))->setEnabled(currentIndex().isValid());
    for (const Id id :
         {Id("details"), Id("why"), Id("show-pods"), Id("show-events"), Id("show-yaml")})
        m_actions.action(id)->setEnabled(currentIndex().isValid());
}

void NodeView::setDimmed(bool isDimmed)
{
    if (m_delegate->isDimmed() == isDimmed)
        return;
    m_delegate->setDimmed(isDimmed);
    viewport()->update();
}

void NodeView::setDraining(std::set<std::string, std::less<>> names)
{
    m_delegate->setDraining(std::move(names));
    viewport()->update();
}

QList<int> NodeView::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

int NodeView::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height(); // whole rows are selected, so no row is in two ranges
    return count;
}

QStringList NodeView::selectedNames() const
{
    QStringList names;
    for (const int row : selectedRows())
        names.append(nameOf(*m_filter.nodeAt(row)));
    return names;
}

QString NodeView::currentName() const
{
    return currentIndex().isValid() ? nameOf(*m_filter.nodeAt(currentIndex().row())) : QString();
}

QStringList NodeView::cellsOf(int row) const
{
    QStringList cells;
    for (const int column : m_header->visibleColumns()) {
        const NodeColumn &spec = nodeColumns()[static_cast<std::size_t>(column)];
        cells.append(cellCopyText(*m_filter.nodeAt(row), spec, m_filter.context()));
    }
    return cells;
}

QString NodeView::selectedRowsText() const
{
    QStringList lines;
    for (const int row : selectedRows()) {
        QStringList cells;
        for (const QString &cell : cellsOf(row))
            cells.append(oneCell(cell));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

QString NodeView::selectedRowsCsv() const
{
    QStringList titles;
    for (const int column : m_header->visibleColumns())
        titles.append(m_filter.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    QStringList lines{csvLine(titles)};
    for (const int row : selectedRows())
        lines.append(csvLine(cellsOf(row)));
    return lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n");
}

QString NodeView::menuTitle() const
{
    return nodeMenuTitle(selectedNames(), m_displayName);
}

int NodeView::findName(const QString &typed, int from) const
{
    const int rows = m_filter.rowCount();
    int firstInside = -1;
    for (int i = 0; i < rows; ++i) {
        const int row = (from + i) % rows;
        const qsizetype at = nameOf(*m_filter.nodeAt(row)).indexOf(typed, 0, Qt::CaseInsensitive);
        if (at == 0)
            return row;
        if (at > 0 && firstInside < 0)
            firstInside = row; // names often begin alike and differ further on
    }
    return firstInside;
}

void NodeView::keyboardSearch(const QString &typed)
{
    const std::chrono::milliseconds pause(QApplication::keyboardInputInterval());
    const bool isNewWord = m_typed.isEmpty() || m_clock.now() - m_typedAt > pause;
    m_typed = isNewWord ? typed : m_typed + typed;
    m_typedAt = m_clock.now();
    // A new word begins behind the current row, so that one letter walks through its names.
    const int current = currentIndex().row();
    const int row = findName(m_typed, isNewWord ? current + 1 : std::max(current, 0));
    if (row >= 0)
        setCurrentIndex(m_filter.index(row, std::max(currentIndex().column(), 0)));
}

void NodeView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        popUpMenu(event->globalPos());
    else
        popUpMenu(menuPlace());
}

QPoint NodeView::menuPlace() const
{
    return viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
}

void NodeView::popUpMenu(const QPoint &place)
{
    if (!selectionModel()->hasSelection())
        return;
    Q_EMIT menuWanted();
    auto *menu = new QMenu(this);
    fillNodeMenu(menu, m_actions, menuTitle());
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

void NodeView::toggleCurrentRow()
{
    if (currentIndex().isValid())
        selectionModel()->select(currentIndex(),
                                 QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
}

void NodeView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT detailsRequested();
    else if (event->matches(QKeySequence::Copy)) // Qt's own copies one cell
        m_actions.action(Id("copy-rows"))->trigger();
    else if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)
        popUpMenu(menuPlace());
    else if (isPlain && event->key() == Qt::Key_Space)
        toggleCurrentRow();
    else if (event->key() == Qt::Key_A &&
             event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        clearSelection();
    else if (const QString why = m_actions.refusalOf(QKeySequence(event->keyCombination()));
             !why.isEmpty())
        Q_EMIT hinted(why);
    else
        QTableView::keyPressEvent(event);
}

void NodeView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->pos()).isValid())
        Q_EMIT detailsRequested();
}

void NodeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    updateActions();
    if (!current.isValid())
        return;
    m_lost.reset();
    Q_EMIT currentNodeChanged(currentName());
}

void NodeView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    updateActions();
    Q_EMIT selectedCountChanged();
}

void NodeView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    // Qt would make a neighbour current and scroll to it; nobody asked for that node.
    if (currentIndex().row() >= first && currentIndex().row() <= last) {
        m_lost = m_filter.nodeAt(currentIndex().row());
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    }
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void NodeView::restoreCurrent()
{
    const int row = m_lost ? m_filter.rowOf(m_lost->name) : -1;
    if (row >= 0 && m_filter.nodeAt(row)->uid == m_lost->uid)
        setCurrentIndex(m_filter.index(row, std::max(m_header->logicalIndexAt(0), 0)));
}

void NodeView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    tick();
}

void NodeView::hideEvent(QHideEvent *event)
{
    m_second.reset();
    QTableView::hideEvent(event);
}

void NodeView::tick()
{
    for (const int column : m_header->visibleColumns()) {
        if (isTicking(nodeColumns()[static_cast<std::size_t>(column)].kind))
            viewport()->update(columnViewportPosition(column), 0, columnWidth(column),
                               viewport()->height());
    }
    m_second = m_clock.callAfter(std::chrono::seconds(1), [this] { tick(); });
}

} // namespace drover::ui
