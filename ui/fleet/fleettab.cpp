#include "ui/fleet/fleettab.h"

#include "core/query/querycompletion.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/detailswindows.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/summarystrip.h"
#include "ui/clusters/tablestack.h"
#include "ui/clusters/tabletools.h"
#include "ui/clusters/tabpanes.h"
#include "ui/fleet/driftpane.h"
#include "ui/fleet/fleetcommands.h"
#include "ui/fleet/fleetdetails.h"
#include "ui/fleet/fleetstrip.h"
#include "ui/fleet/unreadstate.h"
#include "ui/nodes/hiddennote.h"
#include "ui/nodes/metricsnote.h"
#include "ui/nodes/nodeheader.h"
#include "ui/nodes/nodeview.h"
#include "ui/states/sessionstate.h"
#include "ui/states/statepage.h"
#include "ui/text/plaintext.h"
#include "ui/theme/spacing.h"
#include "ui/theme/splitter.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kHintLasts = 6s;
constexpr int kDriftWidth = 38 * kSpace;

constexpr std::pair<QuickFilter, QLatin1StringView> kQuickFilters[] = {
    {QuickFilter::All, QLatin1StringView("")},
    {QuickFilter::NotReady, QLatin1StringView("not-ready")},
    {QuickFilter::Cordoned, QLatin1StringView("cordoned")},
    {QuickFilter::Pressure, QLatin1StringView("pressure")},
};

} // namespace

FleetTab::FleetTab(Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_filter(clock), m_bar(new FilterBar(clock, this)),
      m_driftButton(buildDriftButton()), m_clusters(new FleetStrip(m_filter, clock, this)),
      m_stack(new TableStack(this)), m_view(new NodeView(m_filter, clock, this)),
      m_hidden(new HiddenNote(*m_view, clock, [this] { m_details->showFilteredOut(); })),
      m_page(new StatePage(this)), m_details(new FleetDetails(m_filter, clock, this)),
      m_panes(new TabPanes(m_stack, m_details, this)), m_drift(new DriftPane(m_filter, clock, this)),
      m_split(new Splitter(Qt::Horizontal, this)), m_strip(new SummaryStrip(this)),
      m_commands(new FleetCommands(*m_view, clock, this)),
      m_tools(new TableTools(*m_view, *m_bar, tr("all clusters"), this))
{
    build();
    connectFilter();
    connectParts();
    m_view->actions().offerKeysIn(*this);
    setDriftShown(false);
    showCounts();
}

FleetTab::~FleetTab()
{
    // These go before the model that they read, which is a member and would go first.
    delete m_tools;
    delete m_commands;
    delete m_view;
    delete m_details;
    delete m_drift;
    delete m_clusters;
}

QToolButton *FleetTab::buildDriftButton()
{
    auto *button = new QToolButton(this);
    button->setText(tr("Drift"));
    button->setToolTip(plainToolTip(tr("Count the nodes by version, kernel or any other fact, and "
                                       "mark the odd ones out")));
    button->setObjectName(QLatin1StringView("drift"));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void FleetTab::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(kSpace, kSpace, kSpace, kSpace / 2);
    top->addWidget(m_bar, 1);
    top->addWidget(m_driftButton);
    column->addLayout(top);
    column->addWidget(m_clusters);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_page);
    m_page->setObjectName(QLatin1StringView("fleetState"));
    m_page->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_split->addWidget(m_panes);
    m_split->addWidget(m_drift);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->setSizes({3 * kDriftWidth, kDriftWidth});
    column->addWidget(m_split, 1);
    column->addWidget(m_strip);
    setFocusProxy(m_view);
}

void FleetTab::connectFilter()
{
    connect(m_bar, &FilterBar::textChanged, this, [this](const QString &text) {
        m_bar->field().setError(m_filter.setQuery(text));
        m_view->standIn(); // the details show what is current
        showCounts();
        Q_EMIT stateChanged();
    });
    m_bar->field().setCompletions([this](const QString &query, qsizetype caret) {
        QStringList names;
        for (const int cluster : m_filter.rows().clusters())
            names.append(m_filter.rows().factsOf(cluster).name);
        return queryCompletions(query, caret, {m_filter.allNodes(), names, m_filter.query().ownColumns()});
    });
    connect(&m_filter.query(), &LiveQuery::waitingChanged, m_bar, [this] { showCounts(); });
    connect(&m_filter.query(), &LiveQuery::taken, m_view, &NodeView::standIn);
    connect(m_bar, &FilterBar::quickFilterChanged, this, [this](QuickFilter filter) {
        m_filter.setQuickFilter(filter);
        m_view->standIn();
        showCounts();
        Q_EMIT stateChanged();
    });
    connect(m_bar, &FilterBar::leaveRequested, this, [this] {
        m_stack->currentWidget()->setFocus();
        m_view->selectCurrent();
    });
    connect(m_clusters, &FleetStrip::clusterChosen, this, [this](int cluster) {
        const QString only = QStringLiteral("cluster=\"%1\"").arg(m_filter.rows().factsOf(cluster).name);
        showFilter(m_bar->text() == only ? QString() : only);
    });
    connect(m_clusters, &FleetStrip::boardChosen, this, [this](int cluster) {
        if (ClusterTab *tab = tabOf(cluster))
            Q_EMIT boardWanted(*tab);
    });
    connect(m_page, &StatePage::actionTriggered, this, [this](StateView::Action action) {
        if (action == StateView::Action::ClearFilter)
            m_bar->clear();
        m_view->setFocus();
    });
}

void FleetTab::connectParts()
{
    connect(m_driftButton, &QToolButton::toggled, this, &FleetTab::setDriftShown);
    connect(m_drift, &DriftPane::closeWanted, this, [this] { setDriftShown(false); });
    connect(m_drift, &DriftPane::queryChosen, this, [this](const QString &query) {
        const QString before = m_bar->text();
        showFilter(query);
        if (!before.isEmpty() && before != query)
            tell(tr("This replaces the filter: %1").arg(before));
    });
    connect(m_drift, &DriftPane::compared, this, [this] {
        m_expected.driftOf = {};
        Q_EMIT stateChanged();
    });
    connect(m_split, &QSplitter::splitterMoved, this, [this] {
        m_driftSizes = m_split->sizes();
        Q_EMIT stateChanged();
    });
    connect(&m_filter, &NodeFilter::countsChanged, this, &FleetTab::showCounts);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &FleetTab::showCounts);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &FleetTab::showCounts);
    connect(&m_filter, &NodeFilter::headerDataChanged, this, &FleetTab::noteMetrics);
    connect(&m_view->header(), &NodeHeader::columnsChanged, this, &FleetTab::noteMetrics);
    connect(&m_filter.rows(), &NodeRows::figuresGiven, this, &FleetTab::noteMetrics);
    connect(m_view, &NodeView::selectedCountChanged, this, &FleetTab::showCounts);
    connect(m_view, &NodeView::shownNodeChanged, this, &FleetTab::showNode);
    connect(m_view, &NodeView::detailsRequested, this, &FleetTab::focusDetails);
    connect(m_view, &NodeView::windowRequested, this, &FleetTab::openWindow);
    connect(m_view, &NodeView::pageRequested, this, [this](QLatin1StringView page) {
        focusDetails();
        m_details->openPage(page);
    });
    connect(m_view, &NodeView::hinted, this, &FleetTab::setHint);
    connect(&m_view->actions(), &ActionSet::refused, this, &FleetTab::tell);
    // Why it could not be grouped is past then.
    connect(&m_filter, &NodeFilter::grouped, m_strip, [strip = m_strip] { strip->setHint({}); });
    connect(m_view, &NodeView::layoutChanged, this, &FleetTab::stateChanged);
    connect(&m_filter, &NodeFilter::foldingChanged, this, &FleetTab::stateChanged);
    connect(m_details, &FleetDetails::pageChanged, this, &FleetTab::stateChanged);
    connect(m_panes, &TabPanes::divided, this, &FleetTab::stateChanged);
    connect(m_driftButton, &QToolButton::toggled, this, &FleetTab::stateChanged);
    connect(m_view, &NodeView::pathsChanged, this, &FleetTab::sharePaths);
    connect(m_panes, &TabPanes::shared, this, [this] { m_view->scrollTo(m_view->currentIndex()); });
    connect(m_commands, &FleetCommands::hinted, this, &FleetTab::tell);
    connect(m_tools, &TableTools::told, this, &FleetTab::tell);
}

void FleetTab::openWindow(const QString &node)
{
    if (ClusterTab *tab = tabOf(m_view->shownCluster()))
        tab->windows().open(node);
}

void FleetTab::noteMetrics()
{
    const MetricsNote note = metricsNote(m_filter, m_view->header().visibleColumns());
    m_strip->setMetricsNote(note.word, note.why);
}

void FleetTab::showCounts()
{
    SummaryStrip::Counts counts;
    counts.cluster = m_filter.counts();
    counts.shown = m_filter.matchCount();
    counts.unknown = m_filter.unknownCount();
    counts.isFilterWrong = m_filter.query().fault().has_value();
    counts.leftOut = m_filter.query().leftOut();
    counts.selected = m_view->selectedCount();
    for (const int cluster : m_filter.rows().clusters()) {
        const bool isSynced = m_filter.rows().factsOf(cluster).isSynced;
        const bool isUnread = !isSynced && m_filter.countsOf(cluster).all == 0;
        counts.isComplete = counts.isComplete && (isSynced || isUnread);
        counts.unread += isUnread;
    }
    m_strip->setCounts(counts);
    m_view->header().fitFirstRows(counts.isComplete && counts.unread == 0);
    m_bar->setCounts(counts.cluster, counts.cluster.all > 0 || counts.unread == 0);
    m_bar->showStanding(m_filter.query(), counts.unknown);
    m_clusters->renew();
    m_hidden->tellSoon();
    showPage();
    Q_EMIT marksChanged();
}

void FleetTab::showPage()
{
    const int all = m_filter.counts().all;
    const bool isPage = m_filter.matchCount() == 0;
    QWidget *wanted = isPage ? static_cast<QWidget *>(m_page) : m_view;
    m_panes->setDetailsWanted(all > 0 && m_areDetailsWanted);
    if (isPage && all > 0) {
        SessionFacts facts;
        facts.freshness = Live{m_clock.wallNow(), true, {}};
        facts.synced = true;
        facts.nodeCount = all;
        facts.unknownCount = m_filter.unknownCount();
        if (const auto &fault = m_filter.query().fault())
            facts.filterFault = fault->sentence;
        facts.filterLeftOut = m_filter.query().leftOut();
        facts.filterActive = true;
        m_page->setView(sessionStates(facts, m_clock.wallNow()).page);
    } else if (isPage) {
        std::vector<ClusterTab *> tabs;
        for (const auto &[cluster, tab] : m_tabs)
            tabs.push_back(tab);
        m_page->setView(unreadState(tabs));
    }
    m_stack->setCurrentWidget(wanted);
}

void FleetTab::showNode()
{
    m_details->showNode(m_view->shownCluster(), m_view->shownName());
}

void FleetTab::showFilter(const QString &query)
{
    m_bar->show(query, QuickFilter::All);
}

ClusterTab *FleetTab::tabOf(int cluster) const
{
    const auto place = m_tabs.find(cluster);
    return place == m_tabs.end() ? nullptr : place->second;
}

void FleetTab::setDetailsShown(bool isShown)
{
    if (!isShown && m_details->isAncestorOf(focusWidget()))
        m_view->setFocus();
    m_areDetailsWanted = isShown;
    showPage();
}

void FleetTab::setDetailsBelow(bool isBelow)
{
    m_panes->setDetailsBelow(isBelow);
}

void FleetTab::setDriftShown(bool isShown)
{
    if (!isShown && m_drift->isAncestorOf(focusWidget()))
        m_view->setFocus();
    m_driftButton->setChecked(isShown);
    m_drift->setVisible(isShown);
}

void FleetTab::focusFilter()
{
    m_bar->focusField();
}

void FleetTab::focusDetails()
{
    if (!m_areDetailsWanted)
        Q_EMIT detailsWanted();
    m_view->tellCurrent();
    m_panes->insistOnDetails();
    m_details->setFocus(Qt::OtherFocusReason);
}

void FleetTab::focusNextPane()
{
    const bool isInDetails = m_details->isAncestorOf(focusWidget());
    const bool isInDrift = m_drift->isAncestorOf(focusWidget());
    if (!isInDetails && !isInDrift && !m_details->isHidden())
        focusDetails();
    else if (!isInDrift && !m_drift->isHidden())
        m_drift->setFocus(Qt::OtherFocusReason);
    else
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void FleetTab::setHint(const QString &text)
{
    m_strip->setHint(text);
}

void FleetTab::tell(const QString &sentence)
{
    m_strip->tell(sentence, m_view->actions());
    m_hintEnd = m_clock.callAfter(kHintLasts, [this] { setHint({}); });
}

void FleetTab::refresh()
{
    for (const auto &[cluster, tab] : m_tabs)
        tab->refresh();
    tell(tr("Reading the nodes of all clusters again."));
}

WindowState::Tab FleetTab::state() const
{
    WindowState::Tab tab;
    tab.isAllClusters = true;
    tab.filter = m_bar->text();
    for (const auto &[filter, name] : kQuickFilters) {
        if (filter == m_bar->quickFilter())
            tab.quickFilter = name;
    }
    tab.layout = m_view->layout();
    tab.folded = m_filter.groups().folded();
    tab.detailsSizes = m_panes->setSizesOfDetails();
    tab.page = m_details->page();
    tab.driftSizes = m_driftSizes;
    if (!m_drift->isHidden()) {
        tab.drift = m_drift->fact();
        const bool isAwaited = m_expected.driftOf != WindowState::Home();
        tab.driftOf = isAwaited ? m_expected.driftOf : homeOfCluster(m_drift->scope());
    }
    keepNodes(tab);
    return tab;
}

void FleetTab::setState(const WindowState::Tab &state)
{
    if (state.layout)
        m_view->setLayout(*state.layout);
    m_filter.fold(state.folded);
    QuickFilter quick = QuickFilter::All;
    for (const auto &[filter, name] : kQuickFilters) {
        if (state.quickFilter == name)
            quick = filter;
    }
    m_bar->show(state.filter, quick);
    m_panes->setDetailsSizes(state.detailsSizes.value_or(QList<int>()));
    if (!state.page.isEmpty())
        m_details->setPage(state.page);
    if (state.driftSizes.size() == 2 && !state.driftSizes.contains(0)) {
        m_driftSizes = state.driftSizes;
        m_split->setSizes(m_driftSizes);
    }
    if (!state.drift.isEmpty()) {
        m_drift->showFact(state.drift);
        setDriftShown(true);
    }
    m_expected = state;
    for (const auto &[cluster, tab] : m_tabs)
        expectNodes(cluster);
}

} // namespace drover::ui
