// What a ClusterTab is made of: once at first, and its words once more in each other language.

#include "ui/clusters/clusterstates.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/detailswindows.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/nodepages.h"
#include "ui/clusters/summarystrip.h"
#include "ui/clusters/tablestack.h"
#include "ui/clusters/tabletools.h"
#include "ui/clusters/tabpanes.h"
#include "ui/clusters/tabview.h"
#include "ui/details/detailspane.h"
#include "ui/drains/drainboard.h"
#include "ui/nodes/hiddennote.h"
#include "ui/nodes/metricsnote.h"
#include "ui/nodes/nodeheader.h"
#include "ui/nodes/nodeview.h"
#include "ui/operations/nodecommands.h"
#include "ui/pods/podwindow.h"
#include "ui/states/statepage.h"
#include "ui/theme/spacing.h"

#include <QVBoxLayout>

namespace drover::ui {

/// What its parts show, beside what NodeFilter keeps.
struct ClusterTab::Moment {
    /// The part that has the focus, as these stand.
    enum class Focus : std::uint8_t { None, Filter, Table, Details, Board };

    WindowState::Tab view;
    NodeView::Place table;
    DetailsPane::Place details;
    DrainOperation *drain = nullptr;
    bool areRightsWanted = false;
    Focus focus = Focus::None;
};

ClusterTab::ClusterTab(ClusterTabInfo info, NodeCache &cache, Clock &clock, QWidget *parent)
    : QWidget(parent), m_info(std::move(info)), m_cache(cache), m_clock(clock),
      m_filter(cache, clock), m_history(cache, clock), m_startedAt(clock.wallNow()),
      m_stack(new TableStack(this)), m_states(new ClusterStates(this)),
      m_windows(new DetailsWindows(cache, clock, m_info.displayName, this))
{
    m_filter.setCluster(m_info.displayName);
    makeParts();
    m_panes = new TabPanes(m_stack, m_details, this);
    build();
    connectParts();
    connect(m_panes, &TabPanes::shared, this, [this] { m_view->scrollTo(m_view->currentIndex()); });
    connect(m_states, &ClusterStates::actionTriggered, this, &ClusterTab::act);
    connect(m_states, &ClusterStates::diagnosisWanted, this, &ClusterTab::diagnosisRequested);
    showCounts();
    showStates();
    keepTicking();
}

ClusterTab::~ClusterTab()
{
    // These go before what they read, which is a member and would go first.
    dropParts();
    delete m_windows;
    delete m_details;
    delete m_filter.figures();
}

void ClusterTab::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_states->banners());
    m_stack->addWidget(m_states->page());
    // The page's height is not the table's least one.
    m_states->page()->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    column->addWidget(m_panes, 1);
    placeParts();
}

void ClusterTab::makeParts()
{
    m_bar = new FilterBar(m_clock, this);
    m_bar->setContentsMargins(kSpace, kSpace, kSpace, kSpace);
    m_view = new NodeView(m_filter, m_clock, m_info.id, m_info.displayName, this);
    m_details = new DetailsPane(m_cache, m_clock, this);
    // They may hold a node that the table does not show.
    m_hidden = new HiddenNote(*m_view, m_clock, [this] {
        m_details->setFilteredOut(m_filter.isFilteredOut(m_details->nodeName().toStdString()));
    });
    m_strip = new SummaryStrip(this);
    const bool isPlain = !m_info.server.isEmpty() && !m_info.server.startsWith(QLatin1StringView("https:"));
    if (isPlain && !m_info.isDemo)
        m_strip->warnOfPlainHttp();
    m_tools = new TableTools(*m_view, *m_bar, m_info.displayName, this);
}

void ClusterTab::placeParts()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(0, m_bar);
    column->addWidget(m_strip);
    m_stack->insertWidget(0, m_view);
}

/// The details and the board go when others take their places.
void ClusterTab::dropParts()
{
    delete m_tools;
    delete m_commands;
    delete m_view;
    delete m_bar;
    delete m_strip;
}

void ClusterTab::connectParts()
{
    connect(m_bar, &FilterBar::textChanged, this, [this](const QString &text) {
        m_bar->field().setError(m_filter.setQuery(text));
        m_view->standIn(); // the details show what is current
        showCounts();
    });
    m_bar->field().setCompletions([this](const QString &query, qsizetype caret) {
        return queryCompletions(query, caret,
                                {m_filter.allNodes(), {m_info.displayName}, m_filter.columns().own()});
    });
    connect(m_bar, &FilterBar::quickFilterChanged, this, [this](QuickFilter filter) {
        m_filter.setQuickFilter(filter);
        m_view->standIn();
        showCounts();
    });
    connect(m_bar, &FilterBar::leaveRequested, this, [this] {
        m_stack->currentWidget()->setFocus();
        m_view->selectCurrent();
    });
    // The strip's: without it there is nothing to count for.
    const auto count = [this] { showCounts(); };
    connect(&m_filter, &NodeFilter::countsChanged, m_strip, count);
    connect(&m_filter, &NodeFilter::ownColumnsChanged, m_bar,
            [this] { m_bar->field().setError(m_filter.query().fault()); });
    connect(&m_filter.query(), &LiveQuery::waitingChanged, m_strip, count);
    connect(&m_filter.query(), &LiveQuery::taken, m_view, &NodeView::standIn);
    connect(&m_filter, &NodeFilter::rowsInserted, m_strip, count);
    connect(&m_filter, &NodeFilter::rowsRemoved, m_strip, count);
    const auto noteMetrics = [this] {
        const MetricsNote note = metricsNote(m_filter, m_view->header().visibleColumns());
        m_strip->setMetricsNote(note.word, note.why);
    };
    connect(&m_filter, &NodeFilter::headerDataChanged, m_view, noteMetrics);
    connect(&m_view->header(), &NodeHeader::columnsChanged, m_view, noteMetrics);
    noteMetrics();
    connect(m_view, &NodeView::selectedCountChanged, this, &ClusterTab::showCounts);
    connect(m_details, &DetailsPane::nodeNameChanged, m_hidden, &HiddenNote::tellNow);
    connect(m_details, &DetailsPane::pageChanged, this, [this] {
        m_awaitedPage.clear();
        Q_EMIT detailsPageChanged();
    });
    connect(m_view, &NodeView::shownNodeChanged, m_details, &DetailsPane::follow);
    connect(m_view, &NodeView::shownNodeChanged, m_windows, &DetailsWindows::follow);
    connect(m_view, &NodeView::shownNodeChanged, m_hidden, &HiddenNote::tellNow);
    connect(m_view, &NodeView::windowRequested, m_windows, &DetailsWindows::open);
    connect(m_view, &NodeView::pageRequested, this, &ClusterTab::openPage);
    connect(m_view, &NodeView::detailsRequested, this, &ClusterTab::focusDetails);
    connect(m_view, &NodeView::hinted, this, &ClusterTab::setHint);
    connect(&m_view->actions(), &ActionSet::refused, this, &ClusterTab::tell);
    // Why it could not be grouped is past then.
    connect(&m_filter, &NodeFilter::grouped, m_strip, [strip = m_strip] { strip->setHint({}); });
    connect(m_tools, &TableTools::told, this, &ClusterTab::tell);
}

void ClusterTab::setOperations(ClusterOperations &operations)
{
    m_operations = &operations;
    m_windows->setFurnish([this](DetailsPane &pane) { furnish(pane); });
    connect(m_windows, &DetailsWindows::pressed, this, &ClusterTab::takeKeys);
    connect(&operations, &ClusterOperations::drainsChanged, this, &ClusterTab::showDrains);
    m_filter.rows().setFigures(NodeView::kOnlyCluster,
                               new NodeFigures(operations.requests(), m_history, m_clock, this));
    makeCommands();
    if (!m_info.historyFolder.isEmpty())
        keepHistory(m_history, m_info.historyFolder, m_info.id, m_clock);
    showBoard();
}

void ClusterTab::makeCommands()
{
    m_tools->setRequests(m_operations->requests(), NodeView::kOnlyCluster);
    m_commands = new NodeCommands(*m_view, *m_operations, this);
    m_board = new DrainBoard(*m_operations, m_clock, this);
    m_panes->setBoard(m_board);
    connect(m_commands, &NodeCommands::hinted, this, &ClusterTab::tell);
    connect(m_board, &DrainBoard::ended, this, &ClusterTab::tell);
    connect(m_board, &DrainBoard::shownChanged, this, &ClusterTab::showBoard);
    connect(m_board, &DrainBoard::uncordonWanted, m_commands, &NodeCommands::uncordonNode);
    connect(m_board, &DrainBoard::nodeWanted, this, &ClusterTab::goToNode);
    m_commands->setBoard(*m_board);
    furnish(*m_details);
    if (!m_awaitedPage.isEmpty())
        setDetailsPage(m_awaitedPage);
    m_commands->setGuard(m_guard);
    m_commands->setFreshness(m_freshness);
}

void ClusterTab::furnish(DetailsPane &pane)
{
    connect(&pane, &DetailsPane::cordonOwnerAsked, m_commands, &NodeCommands::askCordonOwner);
    connect(&pane, &DetailsPane::noteRemovalAsked, m_commands, &NodeCommands::removeOldNote);
    connect(&pane, &DetailsPane::uncordonAsked, m_commands, &NodeCommands::uncordonNode);
    connect(m_commands, &NodeCommands::cordonOwnerKnown, &pane, &DetailsPane::showCordonOwner);
    const auto allow = [this, &pane] {
        const NodePtr node = m_cache.node(pane.nodeName().toStdString());
        const NodeBatch nodes = node ? NodeBatch{node} : NodeBatch{};
        pane.setRefusals(m_commands->refusal(NodeAct::Uncordon, nodes),
                         m_commands->refusal(NodeAct::Metadata, nodes));
    };
    connect(m_commands, &NodeCommands::availabilityChanged, &pane, allow);
    connect(&m_cache, &NodeCache::applied, &pane, allow); // with what the pane shows of the node
    connect(&pane, &DetailsPane::nodeNameChanged, &pane, allow);
    allow();
    const auto showDrains = [this, &pane] { pane.setDraining(m_operations->standsByNode()); };
    connect(m_operations, &ClusterOperations::drainsChanged, &pane, showDrains);
    showDrains();
    addNodePages(pane, *m_operations, m_history, *m_filter.figures());
}

ClusterTab::Moment ClusterTab::moment()
{
    m_view->tellCurrent();
    Moment moment{viewOf(*this), m_view->place(), m_details->place()};
    const QWidget *focus = isVisible() ? focusWidget() : nullptr;
    if (m_board) {
        moment.drain = m_board->current();
        moment.areRightsWanted = m_commands->areRightsWanted();
    }
    if (m_stack->isAncestorOf(focus))
        moment.focus = Moment::Focus::Table;
    else if (m_bar->isAncestorOf(focus))
        moment.focus = Moment::Focus::Filter;
    else if (m_details->isAncestorOf(focus))
        moment.focus = Moment::Focus::Details;
    else if (m_board && m_board->isAncestorOf(focus))
        moment.focus = Moment::Focus::Board;
    return moment;
}

void ClusterTab::goBackTo(const Moment &moment)
{
    restoreView(*this, moment.view);
    if (m_isSynced)
        m_view->header().fitWidths();
    m_details->goBackTo(moment.details);
    m_view->goBackTo(moment.table);
    if (moment.drain)
        m_board->showDrain(*moment.drain);
    if (moment.areRightsWanted)
        m_commands->prepareMenu();
    switch (moment.focus) {
    case Moment::Focus::None:
        break;
    case Moment::Focus::Filter:
        return m_bar->field().setFocus();
    case Moment::Focus::Table:
        return m_stack->currentWidget()->setFocus();
    case Moment::Focus::Details:
        return m_details->setFocus();
    case Moment::Focus::Board:
        return m_board->setFocus();
    }
}

void ClusterTab::renewWords()
{
    const Moment before = moment();
    const bool wasPage = m_stack->currentWidget() == m_states->page();
    Q_EMIT partsEnding();
    renewPodWindows(*this);
    keepPodWindows(*m_details, *this);
    dropParts();
    makeParts();
    placeParts();
    m_panes->setDetails(m_details);
    connectParts();
    if (m_operations)
        makeCommands();
    m_windows->renewWords();
    m_stack->setCurrentWidget(wasPage ? static_cast<QWidget *>(m_states->page()) : m_view);
    m_states->renewWords();
    showCounts();
    if (isVisible()) {
        m_strip->show();
        layout()->activate(); // how far a list can be scrolled depends on its size
    }
    goBackTo(before);
    if (m_operations)
        showDrains();
    showCounts();
    Q_EMIT partsMade();
}

} // namespace drover::ui
