#include "ui/window/windowmemory.h"

#include "ui/clusters/clustertab.h"
#include "ui/clusters/tabpanes.h"
#include "ui/clusters/tabview.h"
#include "ui/fleet/fleettab.h"
#include "ui/theme/screenfit.h"
#include "ui/window/clustertabs.h"
#include "ui/window/fleetdesk.h"
#include "ui/window/mainwindow.h"
#include "ui/window/savedplace.h"

#include <QEvent>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace drover::ui {

namespace {

using Id = QLatin1StringView;
using namespace std::chrono_literals;

constexpr auto kRememberAfter = 500ms;
constexpr qsizetype kMostClosed = 50;

/// The columns alone: each tab is sorted and grouped as it likes. Where they are the same already,
/// widths that fit what is shown stay.
void takeColumns(NodeView &table, const TableLayout &columns)
{
    TableLayout now = withoutFits(layoutOf(table));
    now.sort = columns.sort;
    now.groupBy = columns.groupBy;
    if (now != columns)
        applyColumns(table, columns);
}

/// Sorted and grouped as that one, by columns of one's own too that these have.
TableLayout withColumnsOf(TableLayout layout, const TableLayout &columns)
{
    if (columns.columns.isEmpty())
        return layout;
    layout.columns = columns.columns;
    layout.own = columns.own;
    layout.fitted = columns.fitted;
    return layout;
}

/// As a table is sorted that was not told, or by a column that went.
bool isUsual(const QList<TableLayout::SortKey> &sort)
{
    return sort.isEmpty() || sort == QList<TableLayout::SortKey>{{QStringLiteral("status"), true}};
}

bool hasOwnColumns(const WindowState::Tab *tab)
{
    return tab && tab->layout && !tab->layout->columns.isEmpty();
}

/// Whether there is such a column where those are the columns of one's own.
bool isThere(const QString &column, const QList<OwnColumn> &own)
{
    const auto isSame = [&column](const OwnColumn &one) { return one.id() == column; };
    return !ownColumnOf(column) || std::ranges::any_of(own, isSame);
}

/// What is left of a sorting where its columns are others.
QList<TableLayout::SortKey> sortAmong(QList<TableLayout::SortKey> sort, const QList<OwnColumn> &own)
{
    sort.removeIf([&own](const TableLayout::SortKey &key) { return !isThere(key.column, own); });
    return sort;
}

/// Behind the one that was before it in that order, as far as that is there.
void insertAsIn(const QList<WindowState::Tab> &order, QList<WindowState::Tab> &tabs, const WindowState::Tab &tab)
{
    const auto placeIn = [](const QList<WindowState::Tab> &all, const WindowState::Tab &one) {
        const auto found = std::ranges::find_if(all, [&](const auto &other) { return isSameTab(one, other); });
        return found == all.end() ? qsizetype(-1) : found - all.begin();
    };
    qsizetype before = -1;
    for (qsizetype i = placeIn(order, tab) - 1; i >= 0 && before < 0; --i)
        before = placeIn(tabs, order.at(i));
    tabs.insert(before + 1, tab);
}

} // namespace

WindowMemory::WindowMemory(MainWindow &window, SettingsStore &store, Clock &clock)
    : m_window(window), m_tabs(window.tabs()), m_store(store), m_clock(clock),
      m_closed(store.window().closed), m_layout(store.window().layout),
      m_hasLayoutPerCluster(store.settings().hasLayoutPerCluster)
{
    connect(&store, &SettingsStore::settingsChanged, this, &WindowMemory::takeSettings);
    connect(&m_tabs, &ClusterTabs::tabAdded, this, &WindowMemory::follow);
    connect(&m_tabs, &ClusterTabs::tabClosing, this, [this](ClusterTab &tab) {
        keepClosed(viewOfTab(tab));
        rememberSoon();
    });
    connect(&m_tabs, &QTabWidget::currentChanged, this, &WindowMemory::takeFront);
    connect(m_tabs.tabBar(), &QTabBar::tabMoved, this, &WindowMemory::rememberSoon);
    for (const Id id : {Id("show-details"), Id("details-below")})
        connect(window.actions().action(id), &QAction::toggled, this, &WindowMemory::rememberSoon);
    connect(window.actions().action(Id("details-below")), &QAction::toggled, this, [this] {
        if (!m_isBegun)
            return;
        for (WindowState::Tab &tab : m_closed) // theirs are of the other side
            tab.detailsSizes.reset();
        for (WindowState::Tab &tab : m_waiting)
            tab.detailsSizes.reset();
    });
    connect(&window.fleetDesk(), &FleetDesk::stateChanged, this, &WindowMemory::rememberSoon);
    connect(&window, &MainWindow::wordsRenewed, this, &WindowMemory::offerClosed);
    window.installEventFilter(this);
    offerClosed();
}

WindowMemory::~WindowMemory()
{
    remember();
}

void WindowMemory::restoreWindow()
{
    const WindowState &state = m_store.window();
    // Qt takes none that is of a screen of quite another width.
    const bool isTaken = m_window.restoreGeometry(state.geometry);
    if (!isTaken)
        resizeOnScreen(m_window, m_window.size());
    const SavedPlace saved = savedPlaceOf(state.geometry);
    if (saved.fillsScreen())
        m_window.setWindowState(saved.state);
    if (isTaken && saved.fillsScreen())
        m_isFitted = m_window.normalGeometry() != saved.normal; // Qt fits that
    else
        m_isFitted = isTaken ? bringOnScreen(m_window) : !state.geometry.isEmpty();
    m_window.actions().action(Id("show-details"))->setChecked(state.areDetailsShown);
    m_window.actions().action(Id("details-below"))->setChecked(state.areDetailsBelow);
    for (const WindowState::Tab &tab : state.tabs) {
        if (tab.isAllClusters)
            m_window.fleetDesk().setState(tab);
    }
}

void WindowMemory::restoreTab(ClusterTab &tab, Extent extent)
{
    const WindowState &state = m_store.window();
    tab.setDetailsBelow(m_window.actions().action(Id("details-below"))->isChecked());
    const WindowState::Tab mine = viewOf(tab);
    const WindowState::Tab *before = known(mine);
    if (!before || !before->detailsSizes)
        tab.panes().setDetailsSizes(state.detailsSizes);
    if (before)
        restorePanes(tab, *before);
    const bool hasOwn = hasOwnColumns(before) && m_hasLayoutPerCluster;
    if (before && before->layout)
        applyLayout(tab.view(), hasOwn ? *before->layout : withColumnsOf(*before->layout, m_layout));
    else
        takeColumns(tab.view(), m_layout);
    if (before && extent == Extent::Whole) {
        WindowState::Tab whole = *before;
        whole.layout.reset();
        restoreView(tab, whole);
    }
    if (m_closed.removeIf([&mine](const auto &closed) { return isSameTab(closed, mine); }) > 0)
        offerClosed();
}

void WindowMemory::begin(Begun how)
{
    if (m_isBegun)
        return;
    const QList<WindowState::Tab> closed = missing();
    for (auto tab = closed.crbegin(); tab != closed.crend(); ++tab)
        keepClosed(*tab);
    if (how == Begun::Named)
        m_waiting = closed;
    const auto isDemo = [this](const ClusterId &id) { return m_tabs.tabOf(id)->info().isDemo; };
    if (std::ranges::any_of(m_tabs.openIds(), isDemo)) // of another demo; there is one in a session
        m_waiting.removeIf([](const WindowState::Tab &tab) { return tab.isDemo; });
    if (how == Begun::AsLastTime && m_window.fleetDesk().tab())
        restoreFleet();
    m_isBegun = true;
    m_fitted = m_isFitted ? m_window.saveGeometry() : QByteArray();
    m_front = m_tabs.currentTab();
    rememberSoon();
}

/// Of last time, and not opened again.
QList<WindowState::Tab> WindowMemory::missing() const
{
    QList<WindowState::Tab> missing;
    for (const WindowState::Tab &before : m_store.window().tabs) {
        bool isOpen = before.isAllClusters; // it comes and goes by itself
        for (const ClusterId &id : m_tabs.openIds())
            isOpen = isOpen || isSameTab(before, viewOf(*m_tabs.tabOf(id)));
        if (!isOpen)
            missing.append(before);
    }
    return missing;
}

/// The tab of all clusters comes by itself, before all others.
void WindowMemory::restoreFleet()
{
    const WindowState &last = m_store.window();
    const auto before = std::ranges::find_if(last.tabs, &WindowState::Tab::isAllClusters);
    const auto place = std::min(int(before - last.tabs.begin()), m_tabs.count() - 1);
    if (before != last.tabs.end())
        m_tabs.tabBar()->moveTab(m_tabs.indexOf(m_window.fleetDesk().tab()), place);
    if (last.tabs.value(last.currentTab).isAllClusters)
        m_window.fleetDesk().bringToFront();
}

std::optional<WindowState::Tab> WindowMemory::takeClosed()
{
    if (m_closed.isEmpty())
        return std::nullopt;
    WindowState::Tab tab = m_closed.takeFirst();
    offerClosed();
    return tab;
}

void WindowMemory::keepClosed(const WindowState::Tab &tab)
{
    m_closed.removeIf([&tab](const WindowState::Tab &other) { return isSameTab(tab, other); });
    m_closed.prepend(tab);
    if (m_closed.size() > kMostClosed)
        m_closed.resize(kMostClosed);
    offerClosed();
}

void WindowMemory::offerClosed()
{
    m_window.actions().setRefusal(Id("reopen-tab"),
                                  m_closed.isEmpty() ? tr("No tab was closed.") : QString());
}

void WindowMemory::follow(ClusterTab &tab)
{
    m_waiting.removeIf([mine = viewOf(tab)](const auto &other) { return isSameTab(other, mine); });
    followView(tab, this, [this] { rememberSoon(); });
    rememberSoon();
}

/// The tab that comes to the front takes the columns of the one that was there.
void WindowMemory::takeFront()
{
    ClusterTab *front = m_tabs.currentTab();
    if (!front) // of all clusters: it has columns of its own
        return rememberSoon();
    if (m_isBegun && m_front && front != m_front && !m_hasLayoutPerCluster)
        takeColumns(front->view(), withoutFits(layoutOf(m_front->view())));
    m_front = front;
    rememberSoon();
}

/// How the tabs stood until now is kept first: it is what is gone back to.
void WindowMemory::takeSettings()
{
    const bool areOwn = m_store.settings().hasLayoutPerCluster;
    if (areOwn == m_hasLayoutPerCluster)
        return;
    remember();
    m_hasLayoutPerCluster = areOwn;
    rememberSoon();
    for (int i = 0; areOwn && m_isBegun && i < m_tabs.count(); ++i) {
        ClusterTab *tab = m_tabs.tabAt(i);
        const WindowState::Tab *before = tab ? known(viewOf(*tab)) : nullptr;
        if (hasOwnColumns(before))
            applyLayout(tab->view(), *before->layout);
        else if (tab)
            takeColumns(tab->view(), m_layout);
    }
}

void WindowMemory::rememberSoon()
{
    if (m_isBegun && !m_timer)
        m_timer = m_clock.callAfter(kRememberAfter, [this] { remember(); });
}

void WindowMemory::remember()
{
    m_timer.reset();
    if (!m_isBegun)
        return;
    WindowState now = state();
    m_layout = now.layout;
    m_store.setWindow(std::move(now));
}

/// Desktops make a window fill its screen some time after it is shown, so that its place is another then.
bool WindowMemory::isAsFitted(const QByteArray &geometry) const
{
    const SavedPlace kept = savedPlaceOf(m_store.window().geometry);
    const bool fills = m_isFitted && kept.fillsScreen() && savedPlaceOf(geometry).state == kept.state;
    return fills || geometry == m_fitted;
}

WindowState WindowMemory::state() const
{
    WindowState state = m_store.window();
    // On another screen it is to be where it was again, unless the user put it elsewhere since.
    if (const QByteArray geometry = m_window.saveGeometry(); !isAsFitted(geometry))
        state.geometry = geometry;
    state.tabs.clear();
    for (int i = 0; i < m_tabs.count(); ++i) {
        if (ClusterTab *tab = m_tabs.tabAt(i))
            state.tabs.append(viewOfTab(*tab));
        else if (const auto all = m_window.fleetDesk().state())
            state.tabs.append(*all);
    }
    putBack(state.tabs);
    ClusterTab *front = m_tabs.currentTab();
    const auto current = std::ranges::find_if(state.tabs, [&](const WindowState::Tab &tab) {
        return front ? isSameTab(tab, viewOf(*front)) : tab.isAllClusters && m_window.fleetDesk().isInFront();
    });
    state.currentTab = current == state.tabs.end() ? 0 : int(current - state.tabs.begin());
    state.closed = m_closed;
    state.areDetailsShown = m_window.actions().action(Id("show-details"))->isChecked();
    const bool areBelow = m_window.actions().action(Id("details-below"))->isChecked();
    if (std::exchange(state.areDetailsBelow, areBelow) != areBelow)
        state.detailsSizes.clear();
    if (!front)
        return state;
    if (const QList<int> sizes = front->panes().setSizesOfDetails(); !sizes.isEmpty())
        state.detailsSizes = sizes;
    if (!m_hasLayoutPerCluster)
        state.layout = withoutFits(layoutOf(front->view()));
    return state;
}

/// What is not open, and to be there at the next start.
void WindowMemory::putBack(QList<WindowState::Tab> &tabs) const
{
    const QList<WindowState::Tab> &order = m_store.window().tabs;
    const auto all = m_window.fleetDesk().lastState();
    if (all && !m_window.fleetDesk().tab())
        insertAsIn(order, tabs, *all);
    for (const WindowState::Tab &tab : m_waiting)
        insertAsIn(order, tabs, tab);
}

/// What a later Drover knows of the tab, and this one does not, stays.
WindowState::Tab WindowMemory::viewOfTab(ClusterTab &tab) const
{
    WindowState::Tab view = viewOf(tab);
    const WindowState::Tab *before = known(view);
    if (before)
        view.other = before->other;
    if (before && before->layout)
        view.layout->other = before->layout->other;
    if (!m_hasLayoutPerCluster)
        keepOwn(*view.layout, before);
    return view;
}

/// The columns of all are not the tab's own; sorting and groups are, as far as those columns let it.
void WindowMemory::keepOwn(TableLayout &shown, const WindowState::Tab *before)
{
    TableLayout own = before && before->layout ? *before->layout : TableLayout();
    const QList<TableLayout::SortKey> left = sortAmong(own.sort, shown.own);
    if (own.sort.isEmpty() || (left.isEmpty() ? !isUsual(shown.sort) : shown.sort != left))
        own.sort = shown.sort;
    if (!shown.groupBy.isEmpty() || isThere(own.groupBy, shown.own))
        own.groupBy = shown.groupBy;
    shown = own;
}

const WindowState::Tab *WindowMemory::known(const WindowState::Tab &tab) const
{
    const auto isMine = [&tab](const WindowState::Tab &other) { return isSameTab(tab, other); };
    // What is stored may be of before it was closed.
    if (const auto closed = std::ranges::find_if(m_closed, isMine); closed != m_closed.end())
        return &*closed;
    const WindowState &state = m_store.window();
    if (const auto open = std::ranges::find_if(state.tabs, isMine); open != state.tabs.end())
        return &*open;
    const auto reopened = std::ranges::find_if(state.closed, isMine); // since that was stored
    return reopened == state.closed.end() ? nullptr : &*reopened;
}

bool WindowMemory::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Resize || type == QEvent::Move || type == QEvent::WindowStateChange)
        rememberSoon();
    return QObject::eventFilter(watched, event);
}

} // namespace drover::ui
