#include "ui/clusters/clustertab.h"

#include "core/drain/clusteroperations.h"
#include "core/query/querycluster.h"
#include "ui/clusters/clusterstates.h"
#include "ui/clusters/detailswindows.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/summarystrip.h"
#include "ui/clusters/tablestack.h"
#include "ui/clusters/tabletools.h"
#include "ui/clusters/tabpanes.h"
#include "ui/details/detailspane.h"
#include "ui/drains/drainboard.h"
#include "ui/nodes/hiddennote.h"
#include "ui/nodes/nodeview.h"
#include "ui/operations/nodecommands.h"
#include "ui/states/sessionstate.h"
#include "ui/states/statepage.h"
#include "ui/theme/spacing.h"
#include "ui/writes/guardmark.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLayout>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace drover::ui {

namespace {

// While it is not Live, the words hold seconds and the rows dim 2 s after the loss.
constexpr std::chrono::milliseconds kTickEvery{250};
constexpr std::chrono::seconds kHintLasts{4};
constexpr int kFrame = kSpace / 2;

/// A try to connect has come to something, whichever.
bool isTryOver(const Freshness &freshness)
{
    if (const auto *connecting = std::get_if<Connecting>(&freshness))
        return connecting->error.has_value();
    if (const auto *lost = std::get_if<Reconnecting>(&freshness))
        return lost->catchingUp || lost->next;
    if (const auto *stale = std::get_if<Stale>(&freshness))
        return stale->next.has_value();
    return true;
}

} // namespace

void ClusterTab::setGuard(const ClusterGuard &guard)
{
    m_guard = guard;
    if (m_commands)
        m_commands->setGuard(guard);
    frame();
    Q_EMIT marksChanged();
    Q_EMIT guardMarked();
}

void ClusterTab::frame()
{
    const int width = guardColor(m_guard, palette()).isValid() ? kFrame : 0;
    layout()->setContentsMargins(width, width, width, width);
    QWidget::update();
}

void ClusterTab::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    const QColor colour = guardColor(m_guard, palette());
    if (!colour.isValid())
        return;
    QPainter painter(this);
    painter.setPen(QPen(colour, kFrame));
    painter.drawRect(QRectF(rect()).adjusted(kFrame / 2., kFrame / 2., -kFrame / 2., -kFrame / 2.));
}

void ClusterTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        QWidget::update();
}

void ClusterTab::showDrains()
{
    m_view->setDraining(m_operations->standsByNode());
    Q_EMIT marksChanged();
}

void ClusterTab::showBoard()
{
    if (m_board->isHidden() && m_board->isAncestorOf(focusWidget()))
        m_view->setFocus();
    m_panes->boardChanged();
}

void ClusterTab::showFreshness(const Freshness &freshness, bool isSynced, const NodeScope &scope)
{
    const bool isFirstSync = isSynced && !m_isSynced;
    m_freshness = freshness;
    m_isSynced = isSynced;
    m_scope = scope;
    m_history.setFreshness(freshness);
    if (m_isTryTold && isTryOver(freshness))
        setHint({});
    if (m_commands)
        m_commands->setFreshness(freshness);
    if (isFirstSync)
        selectFirst();
    showCounts();
    keepTicking();
    Q_EMIT marksChanged();
}

void ClusterTab::rename(const QString &displayName)
{
    const QString before = std::exchange(m_info.displayName, displayName);
    m_view->setCluster(m_info.id, displayName);
    m_tools->setName(displayName);
    m_windows->setCluster(displayName);
    if (m_operations)
        m_operations->setClusterName(displayName);
    if (const QString query = queryWithCluster(m_bar->text(), before, displayName); query != m_bar->text())
        m_bar->show(query, m_bar->quickFilter());
    showCounts();
}

void ClusterTab::selectFirst()
{
    m_view->header().fitWidths();
    m_view->selectFirst();
}

void ClusterTab::showCounts()
{
    SummaryStrip::Counts counts;
    counts.cluster = m_filter.counts();
    counts.shown = m_filter.matchCount();
    counts.unknown = m_filter.unknownCount();
    counts.selected = m_view->selectedCount();
    counts.isComplete = m_isSynced;
    counts.isFilterWrong = m_filter.query().fault().has_value();
    counts.leftOut = m_filter.query().leftOut();
    counts.scope = m_scope;
    if (counts.cluster.all > 0 || m_isSynced)
        m_strip->setCounts(counts);
    m_view->header().fitFirstRows(m_isSynced);
    m_bar->setCounts(counts.cluster);
    m_bar->showStanding(m_filter.query(), counts.unknown);
    showStates();
    m_hidden->tellSoon();
    Q_EMIT marksChanged();
}

void ClusterTab::showStates()
{
    SessionFacts facts;
    facts.freshness = m_freshness;
    facts.synced = m_isSynced;
    facts.scope = m_scope;
    facts.nodeCount = m_filter.counts().all;
    facts.visibleCount = m_filter.matchCount();
    facts.unknownCount = m_filter.unknownCount();
    facts.filterActive = m_filter.isFiltering();
    if (const auto &fault = m_filter.query().fault())
        facts.filterFault = fault->sentence;
    facts.filterLeftOut = m_filter.query().leftOut();
    facts.displayName = m_info.displayName;
    facts.userName = m_info.userName;
    facts.server = m_info.server;
    facts.plugin = m_info.plugin;
    facts.signIn = m_info.signIn;
    facts.startedAt = m_startedAt;
    const WallTime now = m_clock.wallNow();
    const bool isPage = m_states->show(facts, now);
    showPane(isPage ? static_cast<QWidget *>(m_states->page()) : m_view);
    m_view->setDimmed(isDimmed(m_freshness, now));
    m_details->showFreshness(m_freshness, now);
    m_windows->showFreshness(m_freshness, now);
    m_strip->setFreshness(m_freshness, now);
    showAround(facts.nodeCount > 0);
}

void ClusterTab::showPane(QWidget *pane)
{
    setFocusProxy(pane);
    if (m_stack->currentWidget() == pane)
        return;
    // Who is typing in the filter, or reading the details, stays there.
    const QWidget *focus = window()->focusWidget();
    const bool isElsewhere = focus && focus->isVisible() && !m_stack->isAncestorOf(focus);
    m_stack->setCurrentWidget(pane);
    if (isVisible() && !isElsewhere)
        pane->setFocus(Qt::OtherFocusReason);
}

void ClusterTab::showAround(bool hasNodes)
{
    // A page about the connection stands alone: there is nothing to filter and nothing to detail.
    m_bar->setVisible(hasNodes);
    m_panes->setDetailsWanted(hasNodes && m_areDetailsWanted);
}

void ClusterTab::keepTicking()
{
    m_tick.reset();
    if (std::holds_alternative<Live>(m_freshness) || std::holds_alternative<Stopped>(m_freshness))
        return;
    m_tick = m_clock.callAfter(kTickEvery, [this] {
        showStates();
        if (m_commands)
            m_commands->setFreshness(m_freshness); // it may have grown old meanwhile
        keepTicking();
    });
}

void ClusterTab::act(StateView::Action action, const StateView &view)
{
    switch (action) {
    case StateView::Action::Retry:
        refresh();
        break;
    case StateView::Action::ClearFilter:
        m_bar->clear();
        m_view->setFocus();
        break;
    case StateView::Action::CopyText:
        QGuiApplication::clipboard()->setText(view.copyText);
        break;
    case StateView::Action::Cancel:
        Q_EMIT closeRequested();
        break;
    case StateView::Action::OpenDoctor:
        Q_EMIT doctorRequested();
        break;
    case StateView::Action::Reopen:
        Q_EMIT reopenRequested();
        break;
    case StateView::Action::Keep:
        m_states->setContextNews({});
        break;
    case StateView::Action::OpenFile:
        Q_EMIT fileRequested();
        break;
    case StateView::Action::TryDemo:
        Q_EMIT demoRequested();
        break;
    case StateView::Action::None:
    case StateView::Action::OpenCluster:
    case StateView::Action::PasteKubeconfig:
        break;
    }
}

void ClusterTab::refresh()
{
    const bool isLive = std::holds_alternative<Live>(m_freshness);
    if (m_states->isRefused())
        return Q_EMIT reopenRequested();
    m_states->forgetDiagnosis();
    tell(isLive ? tr("Reading all nodes again.") : tr("Trying to connect now."));
    m_isTryTold = !isLive;
    if (m_filter.figures())
        m_filter.figures()->refresh();
    Q_EMIT refreshRequested();
}

void ClusterTab::tell(const QString &sentence)
{
    m_isTryTold = false;
    m_strip->tell(sentence, m_view->actions());
    m_hintEnd = m_clock.callAfter(kHintLasts, [this] { setHint({}); });
}

void ClusterTab::setHint(const QString &text)
{
    m_isTryTold = false;
    m_strip->setHint(text);
}

void ClusterTab::setDetailsShown(bool isShown)
{
    if (!isShown && m_details->isAncestorOf(focusWidget()))
        m_view->setFocus();
    m_areDetailsWanted = isShown;
    m_panes->setDetailsWanted(isShown && m_filter.counts().all > 0);
}

void ClusterTab::setDetailsBelow(bool isBelow)
{
    m_panes->setDetailsBelow(isBelow);
}

void ClusterTab::setDetailsPage(const QString &page)
{
    m_awaitedPage = m_details->bringToFront(page) ? QString() : page;
}

QString ClusterTab::detailsPage() const
{
    return m_awaitedPage.isEmpty() ? m_details->page() : m_awaitedPage;
}

void ClusterTab::focusFilter()
{
    m_bar->focusField();
}

void ClusterTab::focusDetails()
{
    if (!m_areDetailsWanted)
        Q_EMIT detailsWanted();
    m_view->tellCurrent();
    m_panes->insistOnDetails();
    m_details->setFocus(Qt::OtherFocusReason);
    if (!m_details->isAncestorOf(focusWidget()))
        m_details->nextInFocusChain()->setFocus(Qt::OtherFocusReason);
}

void ClusterTab::goToNode(const QString &node)
{
    if (m_view->goTo(node))
        return;
    m_bar->clear();
    tell(m_view->goTo(node) ? tr("The filter was cleared to show %1.").arg(node)
                            : tr("%1 is not in this cluster any more.").arg(node));
}

void ClusterTab::openPage(QLatin1StringView page)
{
    focusDetails();
    m_details->openPage(page);
}

void ClusterTab::focusNextPane()
{
    const bool isInBoard = m_board && m_board->isAncestorOf(focusWidget());
    const bool isInDetails = m_details->isAncestorOf(focusWidget());
    if (!isInBoard && !isInDetails && !m_details->isHidden())
        focusDetails();
    else if (!isInBoard && m_board && !m_board->isHidden())
        m_board->setFocus(Qt::OtherFocusReason);
    else
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace drover::ui
