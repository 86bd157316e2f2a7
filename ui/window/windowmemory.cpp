#include "ui/window/windowmemory.h"

#include "ui/clusters/clustertab.h"
#include "ui/clusters/tabpanes.h"
#include "ui/clusters/tabview.h"
#include "ui/fleet/fleettab.h"
#include "ui/theme/screenfit.h"
#include "ui/window/clustertabs.h"
#include "ui/window/fleetdesk.h"
#include "ui/window/mainwindow.h"

#include <QEvent>
#include <QTabBar>

#include <algorithm>

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

} // namespace

WindowMemory::WindowMemory(MainWindow &window, SettingsStore &store, Clock &clock)
    : m_window(window), m_tabs(window.tabs()), m_store(store), m_clock(clock),
      m_closed(store.window().closed), m_layout(store.window().layout)
{
    connect(&m_tabs, &ClusterTabs::tabAdded, this, &WindowMemory::follow);
    connect(&m_tabs, &ClusterTabs::tabClosing, this, [this](ClusterTab &tab) {
        keepClosed(viewOfTab(tab));
        rememberSoon();
    });
    connect(&m_tabs, &QTabWidget::currentChanged, this, &WindowMemory::takeFront);
    connect(m_tabs.tabBar(), &QTabBar::tabMoved, this, &WindowMemory::rememberSoon);
    for (const Id id : {Id("show-details"), Id("details-below")})
        connect(window.actions().action(id), &QAction::toggled, this, &WindowMemory::rememberSoon);
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
    if (state.geometry.isEmpty())
        resizeOnScreen(m_window, m_window.size());
    else
        m_window.restoreGeometry(state.geometry);
    for (const WindowState::Tab &tab : state.tabs) {
        if (tab.isAllClusters)
            m_window.fleetDesk().setState(tab);
    }
    m_window.actions().action(Id("show-details"))->setChecked(state.areDetailsShown);
    m_window.actions().action(Id("details-below"))->setChecked(state.areDetailsBelow);
}

void WindowMemory::restoreTab(ClusterTab &tab, Extent extent)
{
    const WindowState &state = m_store.window();
    tab.setDetailsBelow(m_window.actions().action(Id("details-below"))->isChecked());
    tab.panes().setDetailsSizes(state.detailsSizes);
    const WindowState::Tab mine = viewOf(tab);
    const WindowState::Tab *before = known(mine);
    if (before && before->layout)
        applyLayout(tab.view(), *before->layout);
    const bool hasOwn = before && before->layout;
    if (!hasOwn || !m_store.settings().hasLayoutPerCluster)
        takeColumns(tab.view(), m_layout);
    if (before && extent == Extent::Whole) {
        WindowState::Tab whole = *before;
        whole.layout.reset();
        restoreView(tab, whole);
    }
    if (m_closed.removeIf([&mine](const auto &closed) { return isSameTab(closed, mine); }) > 0)
        offerClosed();
}

void WindowMemory::begin(bool isAsLastTime)
{
    if (m_isBegun)
        return;
    QList<WindowState::Tab> missing;
    for (const WindowState::Tab &before : m_store.window().tabs) {
        bool isOpen = before.isAllClusters; // it comes and goes by itself
        for (const ClusterId &id : m_tabs.openIds())
            isOpen = isOpen || isSameTab(before, viewOf(*m_tabs.tabOf(id)));
        if (!isOpen)
            missing.append(before);
    }
    for (auto tab = missing.crbegin(); tab != missing.crend(); ++tab)
        keepClosed(*tab);
    if (isAsLastTime && m_window.fleetDesk().tab())
        restoreFleet();
    m_isBegun = true;
    m_front = m_tabs.currentTab();
    rememberSoon();
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
    followView(tab, this, [this] { rememberSoon(); });
    rememberSoon();
}

/// The tab that comes to the front takes the columns of the one that was there.
void WindowMemory::takeFront()
{
    ClusterTab *front = m_tabs.currentTab();
    if (!front) // of all clusters: it has columns of its own
        return rememberSoon();
    if (m_isBegun && m_front && front != m_front &&
        !m_store.settings().hasLayoutPerCluster)
        takeColumns(front->view(), withoutFits(layoutOf(m_front->view())));
    m_front = front;
    rememberSoon();
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

WindowState WindowMemory::state() const
{
    WindowState state = m_store.window();
    state.geometry = m_window.saveGeometry();
    state.tabs.clear();
    for (int i = 0; i < m_tabs.count(); ++i) {
        if (ClusterTab *tab = m_tabs.tabAt(i))
            state.tabs.append(viewOfTab(*tab));
        else if (const auto all = m_window.fleetDesk().state())
            state.tabs.append(*all);
    }
    state.closed = m_closed;
    state.currentTab = std::max(0, m_tabs.currentIndex());
    state.areDetailsShown = m_window.actions().action(Id("show-details"))->isChecked();
    state.areDetailsBelow = m_window.actions().action(Id("details-below"))->isChecked();
    ClusterTab *front = m_tabs.currentTab();
    if (!front)
        return state;
    if (const QList<int> sizes = front->panes().detailsSizes(); !sizes.contains(0) && !sizes.isEmpty())
        state.detailsSizes = sizes;
    if (!m_store.settings().hasLayoutPerCluster)
        state.layout = withoutFits(layoutOf(front->view()));
    return state;
}

/// What a later Drover knows of the tab, and this one does not, stays.
WindowState::Tab WindowMemory::viewOfTab(ClusterTab &tab) const
{
    WindowState::Tab view = viewOf(tab);
    if (const WindowState::Tab *before = known(view)) {
        view.other = before->other;
        if (before->layout)
            view.layout->other = before->layout->other;
    }
    return view;
}

const WindowState::Tab *WindowMemory::known(const WindowState::Tab &tab) const
{
    const auto isMine = [&tab](const WindowState::Tab &other) { return isSameTab(tab, other); };
    // What is stored may be of before it was closed.
    if (const auto closed = std::ranges::find_if(m_closed, isMine); closed != m_closed.end())
        return &*closed;
    const WindowState &state = m_store.window();
    const auto open = std::ranges::find_if(state.tabs, isMine);
    return open == state.tabs.end() ? nullptr : &*open;
}

bool WindowMemory::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Resize || type == QEvent::Move || type == QEvent::WindowStateChange)
        rememberSoon();
    return QObject::eventFilter(watched, event);
}

} // namespace drover::ui
