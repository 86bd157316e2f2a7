#include "ui/fleet/fleetview.h"

#include "core/operations/kubectlcommand.h"
#include "ui/nodes/nodemenu.h"
#include "ui/text/celltext.h"
#include "ui/text/plaintext.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace drover::ui {

namespace {

using Id = QLatin1StringView;

/// Actions that open a page of the details.
constexpr std::pair<Id, Id> kPages[] = {{Id("why"), Id("why")},
                                        {Id("show-pods"), Id("pods")},
                                        {Id("show-events"), Id("events")},
                                        {Id("show-yaml"), Id("yaml")}};

/// What a cluster's own tab does and this table does not.
constexpr Id kElsewhere[] = {Id("copy-csv"), Id("copy-yaml"), Id("copy-json"), Id("export"),
                             Id("group-column")};

} // namespace

FleetView::FleetView(FleetModel &model, Clock &clock, QWidget *parent)
    : QTableView(parent), m_model(model), m_clock(clock), m_header(new FleetHeader(model, this)),
      m_delegate(new FleetDelegate(model, this)), m_actions(ActionScope::Node, this)
{
    setHorizontalHeader(m_header);
    setModel(&model);
    setItemDelegate(m_delegate);
    setUpLook();
    connectActions();
    connect(m_header, &FleetHeader::columnsChanged, this,
            [this] { m_model.setVisibleColumns(m_header->visibleColumns()); });
    m_header->resetColumns();
}

FleetView::~FleetView() = default;

void FleetView::setUpLook()
{
    setAccessibleName(tr("Nodes of all clusters"));
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

void FleetView::connectActions()
{
    const auto copy = [](const QString &text) { QGuiApplication::clipboard()->setText(text); };
    m_actions.onTriggered(Id("details"), this, [this] { Q_EMIT windowRequested(); });
    for (const auto &[id, page] : kPages)
        m_actions.onTriggered(id, this, [this, page = page] { Q_EMIT pageRequested(page); });
    m_actions.onTriggered(Id("copy-name"), this, [this, copy] { copy(selectedNames()); });
    m_actions.onTriggered(Id("copy-rows"), this, [this, copy] { copy(selectedCells()); });
    m_actions.onTriggered(Id("copy-cell"), this, [this, copy] {
        copy(currentIndex().data().toString());
    });
    m_actions.onTriggered(Id("copy-kubectl"), this, [this, copy] { copy(kubectlLines()); });
    m_actions.onTriggered(Id("copy-as"), this, [this] {
        auto *menu = new QMenu(this);
        m_actions.fill(menu, ActionMenu::NodeCopy);
        popUp(menu, menuPlace());
    });
    m_actions.onTriggered(Id("sort-column"), this, [this] {
        m_header->sortByColumn(currentIndex().column(), true);
    });
    m_actions.onTriggered(Id("sort-column-too"), this, [this] {
        m_header->sortByColumn(currentIndex().column(), false);
    });
    for (const Id id : kElsewhere)
        m_actions.setRefusal(id, tr("This is done in a cluster's own tab."));
    updateActions();
}

void FleetView::updateActions()
{
    const bool hasRows = selectedCount() > 0;
    const QString none = tr("No node is selected.");
    for (const Id id : {Id("copy-name"), Id("copy-rows"), Id("copy-kubectl"), Id("copy-as")})
        m_actions.setRefusal(id, hasRows ? QString() : none);
    for (const Id id : {Id("copy-cell"), Id("details"), Id("why"), Id("show-pods"),
                        Id("show-events"), Id("show-yaml"), Id("sort-column"), Id("sort-column-too")})
        m_actions.setRefusal(id, currentIndex().isValid() ? QString() : none);
}

QList<int> FleetView::selectedRows() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    return rows;
}

int FleetView::selectedCount() const
{
    int count = 0;
    if (!selectionModel())
        return count;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height(); // whole rows are selected
    return count;
}

std::vector<FleetView::Share> FleetView::selected() const
{
    std::vector<Share> shares;
    for (const int cluster : m_model.clusters())
        shares.push_back({cluster, {}});
    for (const int row : selectedRows())
        std::ranges::find(shares, m_model.clusterAt(row), &Share::cluster)->nodes.push_back(m_model.nodeAt(row));
    std::erase_if(shares, [](const Share &share) { return share.nodes.empty(); });
    return shares;
}

QString FleetView::menuTitle() const
{
    const std::vector<Share> shares = selected();
    if (shares.size() == 1) {
        QStringList names;
        for (const NodePtr &node : shares.front().nodes)
            names.append(toText(node->name));
        return nodeMenuTitle(names, m_model.factsOf(shares.front().cluster).name);
    }
    return tr("%1 in %2", "5 nodes in 2 clusters")
        .arg(tr("%Ln nodes", nullptr, selectedCount()),
             tr("%Ln clusters", nullptr, static_cast<int>(shares.size())));
}

NodePtr FleetView::currentNode() const
{
    return currentIndex().isValid() ? m_model.nodeAt(currentIndex().row()) : NodePtr();
}

int FleetView::currentCluster() const
{
    return currentIndex().isValid() ? m_model.clusterAt(currentIndex().row()) : 0;
}

bool FleetView::goTo(int cluster, std::string_view name)
{
    const int row = m_model.rowOf(cluster, name);
    if (row < 0)
        return false;
    setCurrentIndex(m_model.index(row, std::max(m_header->logicalIndexAt(0), 0)));
    return true;
}

void FleetView::standIn()
{
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        selectionModel()->setCurrentIndex(m_model.index(0, std::max(m_header->logicalIndexAt(0), 0)),
                                          QItemSelectionModel::NoUpdate);
}

void FleetView::selectCurrent()
{
    if (selectedCount() == 0 && currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect |
                                                     QItemSelectionModel::Rows);
}

void FleetView::setDraining(int cluster, std::set<std::string, std::less<>> names)
{
    m_delegate->setDraining(cluster, std::move(names));
    viewport()->update();
}

QString FleetView::selectedNames() const
{
    QStringList names;
    for (const int row : selectedRows())
        names.append(toText(m_model.nodeAt(row)->name));
    return names.join(u'\n');
}

QString FleetView::selectedCells() const
{
    QStringList lines;
    for (const int row : selectedRows()) {
        QStringList cells;
        for (const int column : m_header->visibleColumns()) {
            const NodeColumn *spec = m_model.nodeColumnAt(column);
            cells.append(spec ? cellCopyText(*m_model.nodeAt(row), *spec, m_model.now())
                              : m_model.index(row, column).data().toString());
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

/// One command a cluster.
QString FleetView::kubectlLines() const
{
    QStringList lines;
    for (const Share &share : selected()) {
        QStringList names;
        for (const NodePtr &node : share.nodes)
            names.append(toText(node->name));
        lines.append(kubectlGetNodes(m_model.factsOf(share.cluster).id, names));
    }
    return lines.join(u'\n');
}

void FleetView::keyboardSearch(const QString &typed)
{
    const std::chrono::milliseconds pause(QApplication::keyboardInputInterval());
    const bool isNewWord = m_typed.isEmpty() || m_clock.now() - m_typedAt > pause;
    m_typed = isNewWord ? typed : m_typed + typed;
    m_typedAt = m_clock.now();
    // A new word begins behind the current row, so that one letter walks through its names.
    const int rows = m_model.rowCount();
    const int from = std::max(currentIndex().row() + (isNewWord ? 1 : 0), 0);
    for (int i = 0; i < rows; ++i) {
        const int row = (from + i) % rows;
        if (toText(m_model.nodeAt(row)->name).contains(m_typed, Qt::CaseInsensitive))
            return setCurrentIndex(m_model.index(row, std::max(currentIndex().column(), 0)));
    }
}

void FleetView::contextMenuEvent(QContextMenuEvent *event)
{
    popUpMenu(event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : menuPlace());
}

QPoint FleetView::menuPlace() const
{
    return viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
}

void FleetView::popUpMenu(const QPoint &place)
{
    if (selectedCount() == 0)
        return;
    Q_EMIT menuWanted();
    auto *menu = new QMenu(this);
    fillNodeMenu(menu, m_actions, menuTitle());
    popUp(menu, place);
}

void FleetView::popUp(QMenu *menu, const QPoint &place)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &QMenu::hovered, this,
            [this](const QAction *action) { Q_EMIT hinted(action->statusTip()); });
    connect(menu, &QMenu::aboutToHide, this, [this] { Q_EMIT hinted({}); });
    menu->popup(place);
}

void FleetView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT detailsRequested();
    else if (event->matches(QKeySequence::Copy)) // Qt's own copies one cell
        m_actions.action(Id("copy-rows"))->trigger();
    else if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)
        popUpMenu(menuPlace());
    else if (isPlain && event->key() == Qt::Key_Space && currentIndex().isValid())
        selectionModel()->select(currentIndex(),
                                 QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    else if (event->key() == Qt::Key_A &&
             event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        clearSelection();
    else if (const QString why = m_actions.refusalOf(QKeySequence(event->keyCombination()));
             !why.isEmpty())
        Q_EMIT hinted(why);
    else
        QTableView::keyPressEvent(event);
}

void FleetView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->pos()).isValid())
        Q_EMIT detailsRequested();
}

void FleetView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    updateActions();
    Q_EMIT currentNodeChanged();
}

void FleetView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    updateActions();
    Q_EMIT selectedCountChanged();
}

void FleetView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    // Qt would make a neighbour current and scroll to it; nobody asked for that node.
    if (currentIndex().row() >= first && currentIndex().row() <= last)
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void FleetView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    tick();
}

void FleetView::hideEvent(QHideEvent *event)
{
    m_second.reset();
    QTableView::hideEvent(event);
}

void FleetView::tick()
{
    for (const int column : m_header->visibleColumns()) {
        const NodeColumn *spec = m_model.nodeColumnAt(column);
        const bool isTicking = spec ? ui::isTicking(spec->kind) : column == FleetModel::AsOfColumn;
        if (isTicking)
            viewport()->update(columnViewportPosition(column), 0, columnWidth(column),
                               viewport()->height());
    }
    m_second = m_clock.callAfter(std::chrono::seconds(1), [this] { tick(); });
}

} // namespace drover::ui
