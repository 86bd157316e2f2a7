#include "ui/nodes/nodeview.h"

#include "core/base/beat.h"
#include "core/operations/kubectlcommand.h"
#include "ui/nodes/figurelook.h"
#include "ui/nodes/groupbar.h"
#include "ui/nodes/nodelayout.h"
#include "ui/nodes/nodemenu.h"
#include "ui/nodes/rowtext.h"
#include "ui/text/celltext.h"
#include "ui/text/nodenames.h"
#include "ui/text/plaintext.h"
#include "ui/theme/spacing.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStringList>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

// Who types does not wait for the details of each letter's first node.
constexpr auto kPainted = 50ms;

using Id = QLatin1StringView;

/// One command a cluster.
QString kubectlLines(NodeView &view)
{
    QStringList lines;
    for (const NodeView::Share &share : view.selected())
        lines << kubectlGetNodes(view.filter().rows().factsOf(share.cluster).id, namesOf(share.nodes));
    return lines.join(u'\n');
}

} // namespace

NodeView::NodeView(NodeFilter &filter, Clock &clock, ClusterId cluster,
                   const QString &displayName, QWidget *parent)
    : NodeView(filter, clock, parent)
{
    setCluster(std::move(cluster), displayName);
}

void NodeView::setCluster(ClusterId cluster, const QString &displayName)
{
    setAccessibleName(tr("Nodes of %1").arg(displayName));
    m_filter.rows().setFacts(kOnlyCluster, {std::move(cluster), displayName});
}

NodeView::NodeView(NodeFilter &filter, Clock &clock, QWidget *parent)
    : QTableView(parent), m_filter(filter), m_clock(clock), m_header(new NodeHeader(filter, this)),
      m_delegate(new HealthDelegate(filter, this)), m_actions(ActionScope::Node, this)
{
    setHorizontalHeader(m_header);
    setModel(&filter);
    setItemDelegate(m_delegate);
    m_bar = new GroupBar(*this, filter, *m_delegate);
    m_selection = std::make_unique<NodeSelection>(filter, *selectionModel());
    setUpLook();
    connectActions();
    connectCopies();
    connectTable();
    new FigureLook(*this, *m_header, filter, clock);
    setLayout({});
}

NodeView::~NodeView() = default;

void NodeView::setUpLook()
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
    fitHeights();
}

/// Of the rows and of the header.
void NodeView::fitHeights()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kSpace);
    m_header->setFixedHeight(fontMetrics().height() + kSpace + kSpace / 2);
}

void NodeView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeights();
}

void NodeView::connectTable()
{
    connect(m_header, &NodeHeader::columnsChanged, this, [this] {
        m_filter.setVisibleColumns(m_header->visibleColumns());
        takeLayout();
    });
    connect(m_header, &NodeHeader::layoutWanted, this, &NodeView::setLayout);
    connect(m_header, &NodeHeader::widthSet, this, &NodeView::layoutChanged);
    connect(&m_filter, &NodeFilter::sorted, this, &NodeView::takeLayout);
    connect(&m_filter, &NodeFilter::needsChanged, this, &NodeView::renewPaths);
    connect(&m_filter, &NodeFilter::grouped, this, [this] {
        takeLayout();
        scrollToCurrent();
    });
    connect(&m_filter, &QAbstractItemModel::columnsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                for (int column = first; column <= last; ++column)
                    m_header->hideSection(column);
                m_selection->spread();
            });
    connect(m_selection.get(), &NodeSelection::forgotten, this, [this] {
        if (currentNode()) // else nothing is there in its place
            m_lost.reset();
    });
    // When the filter lets nodes back in; rows are in their places by the next turn.
    connect(&m_filter, &NodeFilter::rowsInserted, this, &NodeView::comeBack, Qt::QueuedConnection);
    connect(&m_filter, &NodeFilter::countsChanged, this, [this] {
        if (m_actions.action(Id("export"))->isEnabled() == m_filter.allNodes().empty())
            updateActions();
    });
    connect(&m_filter, &NodeFilter::aboutToLayOut, this, &NodeView::lookForCurrent);
    connect(&m_filter, &NodeFilter::laidOut, this, &NodeView::follow);
    connect(m_bar, &GroupBar::clicked, this, [this](int group) {
        toggleFold(group);
        for (int row = 0; row < m_filter.rowCount(); ++row) {
            if (m_filter.groupAt(row) == group)
                return scrollTo(m_filter.index(row, m_header->logicalIndexAt(0)));
        }
    });
    // Wheel, keys and mouse on the bar; what the table does by itself is none of them.
    connect(verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] {
        m_hasScrolled = true;
        m_isSightKept = false;
        m_isFollowed = false;
    });
    // The text of a head stands still while the cells under it move.
    connect(horizontalScrollBar(), &QAbstractSlider::valueChanged, this, [this] {
        if (m_filter.groups().isActive())
            viewport()->update();
    });
}

TableLayout NodeView::layout() const
{
    return layoutOf(m_filter, *m_header);
}

void NodeView::setLayout(const TableLayout &layout)
{
    applyLayout(m_filter, *m_header, layout);
}

void NodeView::takeLayout()
{
    renewPaths();
    Q_EMIT layoutChanged();
}

void NodeView::renewPaths()
{
    std::vector<std::string> paths = pathsOf(m_filter, *m_header);
    if (paths == m_paths)
        return;
    m_paths = std::move(paths);
    Q_EMIT pathsChanged();
}

void NodeView::connectActions()
{
    m_actions.onTriggered(Id("details"), this, [this] {
        tellCurrent();
        Q_EMIT windowRequested(m_shownName);
    });
    for (const auto &[id, page] : pageActions())
        m_actions.onTriggered(id, this, [this, page = page] { Q_EMIT pageRequested(page); });
    m_actions.onTriggered(Id("sort-column"), this, [this] { sortByCurrent(true); });
    m_actions.onTriggered(Id("sort-column-too"), this, [this] { sortByCurrent(false); });
    m_actions.onTriggered(Id("group-column"), this, &NodeView::groupByCurrent);
    m_actions.onTriggered(Id("copy-as"), this, [this] {
        auto *menu = new QMenu(this);
        m_actions.fill(menu, ActionMenu::NodeCopy);
        popUp(menu, menuPlace(rowActedOn()));
    });
    updateActions();
}

void NodeView::connectCopies()
{
    const auto copy = [](const QString &text) { QGuiApplication::clipboard()->setText(text); };
    m_actions.onTriggered(Id("copy-name"), this,
                          [this, copy] { copy(selectedNames().join(u'\n')); });
    m_actions.onTriggered(Id("copy-rows"), this, [this, copy] {
        copy(nodesAsText(m_filter, selectedPlaces(), m_header->visibleColumns()));
    });
    m_actions.onTriggered(Id("copy-csv"), this, [this, copy] {
        copy(nodesAsCsv(m_filter, selectedPlaces(), m_header->visibleColumns()));
    });
    m_actions.onTriggered(Id("copy-cell"), this, [this, copy] {
        copy(m_filter.copyTextOf(m_filter.placeAt(currentIndex().row()),
                                 m_filter.columns().at(currentIndex().column())));
    });
    m_actions.onTriggered(Id("copy-kubectl"), this, [this, copy] { copy(kubectlLines(*this)); });
}

void NodeView::updateActions()
{
    m_actions.setRefusal(Id("export"), m_filter.allNodes().empty() ? tr("There are no nodes here.")
                                                                   : QString());
    const bool hasRows = m_selection && m_selection->count() > 0;
    const QString none = tr("No node is selected.");
    for (const Id id : {Id("copy-name"), Id("copy-rows"), Id("copy-csv"), Id("copy-kubectl"),
                        Id("copy-json"), Id("copy-as")})
        m_actions.setRefusal(id, hasRows ? QString() : none);
    m_actions.setRefusal(Id("copy-cell"), currentNode() ? QString() : none);
    const bool isAnyShown = m_selection && rowToShow() >= 0;
    for (const Id id : {Id("details"), Id("why"), Id("show-pods"), Id("show-events"), Id("show-yaml")})
        m_actions.setRefusal(id, isAnyShown ? QString() : none);
    for (const Id id : {Id("sort-column"), Id("sort-column-too"), Id("group-column")}) // also on the head of a group
        m_actions.setRefusal(id, currentIndex().isValid() ? QString() : none);
}

void NodeView::setDimmed(bool isDimmed, int cluster)
{
    if (m_delegate->isDimmed(cluster) == isDimmed)
        return;
    m_delegate->setDimmed(isDimmed, cluster);
    viewport()->update();
}

void NodeView::setDraining(const NodeRows::Drains &drains, int cluster)
{
    m_filter.rows().setDrains(cluster, drains);
}

void NodeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const auto isHead = [this](const QModelIndex &index) {
        return index.isValid() && index.row() < m_filter.rowCount() && m_filter.groupAt(index.row()) >= 0;
    };
    if (isHead(current) || isHead(previous))
        viewport()->update(); // the frame around a head runs through all its cells
    updateActions();
    if (current.isValid())
        m_column = m_filter.columns().idOf(current.column());
    m_telling.reset();
    if (!currentNode())
        return;
    // From cell to cell, or from the head of a group, it stands in still.
    if (current.row() != previous.row() && !m_selection->isStandIn(current.row()))
        m_lost.reset();
    m_isSightKept = false;
    m_isFollowed = false;
    m_isChosen = true;
    if (m_isStandingIn)
        tellSoon();
    else
        tell(rowToShow());
}

/// When the rows are painted.
void NodeView::tellSoon()
{
    m_telling = m_clock.callAfter(kPainted, [this] { tellCurrent(); });
}

void NodeView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_selection)
        m_selection->settle();
    updateActions();
    Q_EMIT selectedCountChanged();
    // Another row is selected, or the one that the details show no more; mostly it is current in a moment.
    const int row = m_selection && !m_telling ? rowToShow() : -1;
    if (row >= 0 && row != m_filter.rowOf(m_shownName.toStdString(), m_shownCluster))
        tellSoon();
}

void NodeView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    m_selection->leave(first, last);
    // Qt would make a neighbour current and scroll to it; nobody asked for that node.
    if (currentIndex().row() >= first && currentIndex().row() <= last) {
        // One that stands in for another is not what was looked for.
        if (const NodePtr &node = m_filter.nodeAt(currentIndex().row()); node && !m_lost)
            m_lost = Absent{currentCluster(), std::string(node->name), std::string(node->uid)};
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    }
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

/// What a double click on the edge of a title makes room for.
int NodeView::sizeHintForColumn(int column) const
{
    const int last = rowAt(viewport()->height() - 1);
    return m_header->wholeWidthOf(column, rowAt(0), last < 0 ? m_filter.rowCount() - 1 : last);
}

void NodeView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    if (m_isSightKept)
        scrollToCurrent();
    tick();
}

void NodeView::resizeEvent(QResizeEvent *event)
{
    const QRect before = visualRect(currentIndex());
    const bool wasSeen = before.top() < event->oldSize().height() && before.bottom() >= 0;
    QTableView::resizeEvent(event);
    if (m_isChosen && wasSeen && before.bottom() >= viewport()->height())
        scrollToCurrent();
}

void NodeView::keepInSight()
{
    if (!currentNode())
        return;
    m_isFollowed = true;
    m_isChosen |= !m_lost; // one that stands in is chosen when something is done to it
    scrollToCurrent();
}

void NodeView::adopt(const Share &share)
{
    const NodePtr node = share.nodes.size() == 1 ? share.nodes.front() : NodePtr();
    const int row = node ? m_filter.rowOf(node->name, share.cluster) : -1;
    if (row >= 0 && m_selection->adoptStandIn(row))
        m_isChosen = true;
}

void NodeView::lookForCurrent()
{
    const int height = verticalHeader()->defaultSectionSize();
    const int top = currentIndex().row() * height - verticalHeader()->offset();
    m_row = currentIndex().isValid() ? currentIndex().row() : m_row;
    const bool isSeen = currentIndex().isValid() && top >= 0 && top + height <= viewport()->height();
    m_seenRow = m_isChosen && !m_lost && isSeen ? currentIndex().row() : -1;
}

/// A cordon moves the node in a table that is sorted by status. What others push out of sight is
/// kept there; what goes far by itself is not run after. Where the current one went another that is
/// selected is current: what the details show is what is acted on.
void NodeView::follow()
{
    const int seen = std::exchange(m_seenRow, -1);
    if (!currentIndex().isValid()) {
        const QScopedValueRollback standingIn(m_isStandingIn, true);
        const int row = m_first ? -1 : m_selection->first();
        return row >= 0 ? putIn(row) : void();
    }
    if (isExpectedMissed())
        return standInForExpected();
    const int page = viewport()->height() / verticalHeader()->defaultSectionSize();
    const bool isPushed = seen >= 0 && std::abs(currentIndex().row() - seen) <= page;
    if (m_isFollowed || isPushed)
        scrollToCurrent();
}

void NodeView::hideEvent(QHideEvent *event)
{
    m_second.reset();
    QTableView::hideEvent(event);
}

void NodeView::tick()
{
    for (const int column : m_header->visibleColumns()) {
        if (isTicking(m_filter.columns().at(column).kind))
            viewport()->update(columnViewportPosition(column), 0, columnWidth(column),
                               viewport()->height());
    }
    m_second = m_clock.callAfter(untilNextSecond(m_clock), [this] { tick(); });
}

} // namespace drover::ui
