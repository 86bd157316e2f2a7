#include "ui/window/clustertabs.h"

#include "ui/clusters/filterbar.h"
#include "ui/clusters/tabview.h"
#include "ui/clusters/tabletools.h"
#include "ui/nodes/nodeview.h"
#include "ui/window/windowdialogs.h"

#include <QContextMenuEvent>
#include <QMessageBox>
#include <QMouseEvent>
#include <QShortcut>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace drover::ui {

namespace {

constexpr int kNumberedTabs = 9;

void cancelDrains(ClusterOperations &operations)
{
    for (const auto &drain : operations.drains()) {
        if (drain->progress().isRunning())
            drain->cancel();
    }
}

} // namespace

ClusterTabs::ClusterTabs(Clock &clock, QWidget *parent) : QTabWidget(parent), m_clock(clock)
{
    setFocusPolicy(Qt::NoFocus); // its bar takes it
    setDocumentMode(true);
    setMovable(true);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone); // the counts stand at the end; a crowded bar scrolls
    tabBar()->setExpanding(false);
    nameBar();
    tabBar()->installEventFilter(this);
    connect(this, &QTabWidget::currentChanged, this, &ClusterTabs::tabsChanged);
    connect(this, &QTabWidget::currentChanged, this, &ClusterTabs::focusTable);
    for (int i = 0; i < kNumberedTabs; ++i) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] {
            const bool isBehind = m_pinned && indexOf(m_pinned) <= i; // it has a key of its own
            goTo(isBehind ? i + 1 : i);
        });
    }
}

ClusterTabs::~ClusterTabs()
{
    blockSignals(true);
    delete m_pinned; // it reads what the tabs own
    for (const Open &open : m_open)
        delete open.tab; // it reads the cache of the session that goes next
}

ClusterTab &ClusterTabs::addCluster(std::unique_ptr<ClusterSession> session, ClusterTabInfo info,
                                    std::unique_ptr<ClusterOperations> operations, Place place)
{
    ClusterTab &tab =
        insertCluster(count(), std::move(session), std::move(info), std::move(operations));
    Q_EMIT tabAdded(tab);
    if (place == Place::InFront)
        goTo(indexOf(&tab)); // not the bar, where Qt puts the focus when the first tab comes
    Q_EMIT tabsChanged();
    return tab;
}

ClusterTab &ClusterTabs::replaceCluster(std::unique_ptr<ClusterSession> session,
                                        ClusterTabInfo info,
                                        std::unique_ptr<ClusterOperations> operations)
{
    ClusterTab *old = tabOf(info.id);
    if (!old)
        return addCluster(std::move(session), std::move(info), std::move(operations));
    const bool isInFront = currentWidget() == old;
    ClusterTab &tab = insertCluster(indexOf(old) + 1, std::move(session), std::move(info),
                                    std::move(operations));
    restoreView(tab, viewOf(*old));
    Q_EMIT tabAdded(tab);
    if (isInFront)
        setCurrentWidget(&tab);
    endTab(old);
    return tab;
}

ClusterTab &ClusterTabs::insertCluster(int place, std::unique_ptr<ClusterSession> session,
                                       ClusterTabInfo info,
                                       std::unique_ptr<ClusterOperations> operations)
{
    auto *tab = new ClusterTab(std::move(info), session->cache(), m_clock, this);
    if (operations)
        tab->setOperations(*operations);
    m_open.push_back({std::move(session), std::move(operations), tab});
    const int index = insertTab(place, tab, QString());
    tabBar()->setTabButton(index, QTabBar::RightSide, makeCloseButton(*tab));
    join(*m_open.back().session, *tab);
    joinWishes(*tab);
    return *tab;
}

void ClusterTabs::join(ClusterSession &session, ClusterTab &tab)
{
    const auto show = [&session, &tab] {
        tab.showFreshness(session.freshness(), session.isSynced(), session.scope());
    };
    connect(&session, &ClusterSession::freshnessChanged, &tab, show);
    connect(&session, &ClusterSession::synced, &tab, show);
    connect(&session, &ClusterSession::warned, this, &ClusterTabs::warned);
    const auto take = [this, &session, &tab] { joinParts(session, tab); };
    take();
    connect(&tab, &ClusterTab::partsMade, &session, take);
    connect(&tab, &ClusterTab::refreshRequested, &session, &ClusterSession::refreshNow);
    connect(&tab, &ClusterTab::guardMarked, this, &ClusterTabs::tabsChanged);
    connect(&tab, &ClusterTab::detailsWanted, this, &ClusterTabs::detailsWanted);
    connect(&tab, &ClusterTab::marksChanged, this, [this, &tab] { showMarks(tab); });
    show();
}

void ClusterTabs::joinParts(ClusterSession &session, ClusterTab &tab)
{
    if (m_shelf)
        tab.tools().setShelf(*m_shelf);
    const auto readPaths = [&session, &tab] { session.setPaths(tab.view().paths()); };
    connect(&tab.view(), &NodeView::pathsChanged, &session, readPaths);
    if (!tab.view().paths().empty())
        readPaths();
}

void ClusterTabs::joinWishes(ClusterTab &tab)
{
    // Queued: the tab must not be deleted inside its own signal.
    connect(&tab, &ClusterTab::closeRequested, this, [this, &tab] { closeTab(indexOf(&tab)); },
            Qt::QueuedConnection);
    connect(&tab, &ClusterTab::reopenRequested, this, [this, &tab] { reopen(tab); },
            Qt::QueuedConnection);
    connect(&tab, &ClusterTab::doctorRequested, this,
            [this, &tab] { Q_EMIT doctorWanted(tab.info().id); });
    connect(&tab, &ClusterTab::diagnosisRequested, this,
            [this, &tab] { Q_EMIT diagnosisWanted(tab.info().id); });
    connect(&tab, &ClusterTab::fileRequested, this, &ClusterTabs::fileWanted);
    connect(&tab, &ClusterTab::demoRequested, this, &ClusterTabs::demoWanted);
}

void ClusterTabs::reopen(ClusterTab &tab)
{
    askToEnd(tab, tr("Connect to %1 again?").arg(tab.info().displayName),
             [this, &tab] { Q_EMIT reopenWanted(tab.info().id); });
}

ClusterTab *ClusterTabs::tabOf(const ClusterId &id) const
{
    const auto found = std::ranges::find(m_open, id, [](const Open &open) { return open.tab->info().id; });
    return found == m_open.end() ? nullptr : found->tab;
}

bool ClusterTabs::activate(const ClusterId &id)
{
    ClusterTab *tab = tabOf(id);
    if (!tab)
        return false;
    goTo(indexOf(tab));
    return true;
}

QStringList ClusterTabs::drainingNodes() const
{
    QStringList nodes;
    for (const Open &open : m_open)
        nodes += open.operations ? open.operations->drainingNodes() : QStringList();
    return nodes;
}

void ClusterTabs::stopDrains()
{
    for (const Open &open : m_open) {
        if (open.operations)
            cancelDrains(*open.operations);
    }
}

void ClusterTabs::closeTab(int index)
{
    if (m_pinned && widget(index) == m_pinned)
        Q_EMIT pinnedCloseWanted();
    else if (ClusterTab *tab = tabAt(index))
        askToEnd(*tab, tr("Close %1?").arg(tab->info().displayName), [this, tab] { closeAtLast(tab); });
}

void ClusterTabs::closeAtLast(ClusterTab *tab)
{
    Q_EMIT tabClosing(*tab);
    endTab(tab);
}

/// At once where no drain runs there.
void ClusterTabs::askToEnd(ClusterTab &tab, const QString &question, std::function<void()> end)
{
    const QStringList nodes = tab.operations() ? tab.operations()->drainingNodes() : QStringList();
    if (nodes.isEmpty())
        return end();
    QMessageBox *box = askToStop(this, question, tr("&Stop Draining and Close"), nodes);
    connect(box, &QMessageBox::accepted, &tab, [&tab, end = std::move(end)] {
        cancelDrains(*tab.operations());
        end();
    }, Qt::QueuedConnection);
}

void ClusterTabs::endTab(ClusterTab *tab)
{
    const auto place = std::ranges::find(m_open, tab, &Open::tab);
    if (!tab || place == m_open.end())
        return;
    Q_EMIT tabEnding(*tab);
    const Open closed = std::move(*place);
    m_open.erase(place);
    removeTab(indexOf(tab));
    delete closed.tab; // before the session that it reads
    Q_EMIT tabEnded();
    focusTable();
    Q_EMIT tabsChanged();
}

void ClusterTabs::step(int by)
{
    if (count() > 0)
        goTo((currentIndex() + by + count()) % count());
}

/// Whoever asks for a tab wants its table, also from out of the bar.
void ClusterTabs::goTo(int index)
{
    setCurrentIndex(index);
    if (QWidget *page = currentWidget())
        page->setFocus();
}

void ClusterTabs::focusTable()
{
    // Arrow keys in the bar itself go from tab to tab: they must not lose the focus. The first tab
    // takes it: a bar without any has it only because the window was shown so.
    if (QWidget *page = currentWidget(); page && (count() == 1 || !tabBar()->hasFocus()))
        page->setFocus();
}

void ClusterTabs::pin(QWidget &page, ActionSet &actions, FilterBar &filter)
{
    QWidget *before = std::exchange(m_pinned, &page);
    m_pinnedActions = &actions;
    m_pinnedFilter = &filter;
    const bool wasInFront = before && currentWidget() == before;
    insertTab(std::max(0, indexOf(before)), &page, QString());
    if (wasInFront)
        setCurrentWidget(&page);
    if (before)
        removeTab(indexOf(before));
}

void ClusterTabs::unpin()
{
    removeTab(indexOf(m_pinned));
    m_pinned.clear();
}

NodeCache &ClusterTabs::cacheOf(const ClusterTab &tab) const
{
    return std::ranges::find(m_open, &tab, &Open::tab)->session->cache();
}

ActionSet *ClusterTabs::nodeActions() const
{
    if (ClusterTab *tab = currentTab())
        return &tab->view().actions();
    return m_pinned && currentWidget() == m_pinned ? m_pinnedActions : nullptr;
}

FilterBar *ClusterTabs::filterBar() const
{
    if (ClusterTab *tab = currentTab())
        return &tab->filterBar();
    return m_pinned && currentWidget() == m_pinned ? m_pinnedFilter : nullptr;
}

ClusterTab *ClusterTabs::tabAt(int index) const
{
    return qobject_cast<ClusterTab *>(widget(index));
}

ClusterTab *ClusterTabs::currentTab() const
{
    return tabAt(currentIndex());
}

std::vector<ClusterId> ClusterTabs::openIds() const
{
    std::vector<ClusterId> ids;
    for (const Open &open : m_open)
        ids.push_back(open.tab->info().id);
    return ids;
}

bool ClusterTabs::areAllSynced() const
{
    const auto isSynced = [](const Open &open) { return open.session->isSynced(); };
    return !m_open.empty() && std::ranges::all_of(m_open, isSynced);
}

bool ClusterTabs::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == tabBar() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const int index = tabBar()->tabAt(mouse->position().toPoint());
        if (mouse->button() == Qt::MiddleButton && index >= 0) {
            closeTab(index);
            return true;
        }
        if (mouse->button() == Qt::LeftButton && index >= 0 && tabBar()->hasFocus())
            goTo(currentIndex());
    }
    if (watched == tabBar() && event->type() == QEvent::ContextMenu) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const bool isByKey = menu->reason() == QContextMenuEvent::Keyboard;
        const int index = isByKey ? currentIndex() : tabBar()->tabAt(menu->pos());
        if (index < 0)
            return true;
        setCurrentIndex(index); // what it offers is done to the tab in front
        Q_EMIT menuWanted(isByKey ? tabBar()->mapToGlobal(tabBar()->tabRect(index).bottomLeft()) : menu->globalPos());
        return true;
    }
    return QTabWidget::eventFilter(watched, event);
}

} // namespace drover::ui
