#include "ui/details/detailspane.h"

#include "core/base/beat.h"
#include "ui/details/conditionspage.h"
#include "ui/details/cordonline.h"
#include "ui/details/detailsheader.h"
#include "ui/details/keyvaluepage.h"
#include "ui/details/nodepage.h"
#include "ui/details/noselection.h"
#include "ui/details/overviewpage.h"
#include "ui/details/pagetabs.h"
#include "ui/help/helpsubject.h"
#include "ui/help/helptopics.h"
#include "ui/states/sessionstate.h"
#include "ui/states/statepage.h"
#include "ui/text/plaintext.h"
#include "ui/text/quantitytext.h"
#include "ui/text/timetext.h"
#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"

#include <QApplication>
#include <QEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

namespace drover::ui {

namespace {

constexpr int kLowRows = 12; ///< fewer than these, and a page with a bar and sums has no row of its own left

} // namespace

DetailsPane::DetailsPane(NodeCache &cache, Clock &clock, QWidget *parent)
    : QWidget(parent), m_cache(cache), m_clock(clock), m_stack(new QStackedWidget(this)),
      m_nothing(new StatePage(this)), m_header(new DetailsHeader(this)),
      m_tabs(new PageTabs(this)), m_overview(new OverviewPage(this)), m_conditions(new ConditionsPage(this)),
      m_labels(new KeyValuePage(KeyValueModel::Source::Labels, this)),
      m_annotations(new KeyValuePage(KeyValueModel::Source::Annotations, this))
{
    setSpokenRole(*this, QAccessible::Grouping);
    setAccessibleName(tr("Node details"));
    setMinimumWidth(40 * kSpace); // the table of resources is not cut
    buildPages();
    clear();
    connect(&cache, &NodeCache::applied, this, &DetailsPane::followCache);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        // Who was in the page before goes on in this one.
        if (isAncestorOf(QApplication::focusWidget()) && !m_tabs->tabBar()->hasFocus())
            focusPage();
        Q_EMIT pageChanged();
    });
    // By then its page is in front.
    connect(m_tabs, &QTabWidget::tabBarClicked, this, &DetailsPane::focusPage, Qt::QueuedConnection);
    connect(m_header, &DetailsHeader::pinChanged, this, &DetailsPane::pinChanged);
    connect(&m_header->cordonLine(), &CordonLine::ownerAsked, this,
            [this] { Q_EMIT cordonOwnerAsked(nodeName()); });
    connect(&m_header->cordonLine(), &CordonLine::removalAsked, this,
            [this] { Q_EMIT noteRemovalAsked(nodeName()); });
    connect(&m_header->cordonLine(), &CordonLine::uncordonAsked, this,
            [this] { Q_EMIT uncordonAsked(nodeName()); });
}

DetailsPane::~DetailsPane() = default;

void DetailsPane::setRefusals(const QString &uncordon, const QString &noteRemoval)
{
    m_header->cordonLine().setRefusals(uncordon, noteRemoval);
}

void DetailsPane::buildPages()
{
    const auto add = [this](QWidget *page, const char *name, const QString &title) {
        page->setObjectName(QLatin1StringView(name));
        m_tabs->addTab(page, title);
    };
    add(m_overview, "overview", tr("&Overview"));
    add(m_conditions, "conditions", tr("&Conditions"));
    add(m_labels, "labels", tr("La&bels"));
    add(m_annotations, "annotations", tr("&Annotations"));

    auto *node = new QWidget(this);
    auto *rows = new QVBoxLayout(node);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_tabs, 1);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(node);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_stack);
}

void DetailsPane::addPage(NodePage *page, PagePlace place)
{
    const int at = place == PagePlace::Last ? m_tabs->count() : m_tabs->indexOf(m_labels);
    m_tabs->insertTab(at, page, page->title());
    m_pages.push_back(page);
    connect(page, &NodePage::titleChanged, this,
            [this, page] { m_tabs->title(m_tabs->indexOf(page), page->title()); });
    page->setDimmed(isOld());
    page->showNode(m_node);
}

void DetailsPane::openPage(NodePage *page)
{
    m_tabs->openPage(m_tabs->indexOf(page));
}

bool DetailsPane::openPage(QLatin1StringView name)
{
    const bool isThere = bringToFront(name);
    if (isThere)
        focusPage();
    return isThere;
}

QString DetailsPane::page() const
{
    return m_tabs->currentWidget()->objectName();
}

bool DetailsPane::bringToFront(const QString &page)
{
    for (int index = 0; index < m_tabs->count(); ++index) {
        if (m_tabs->widget(index)->objectName() != page)
            continue;
        m_tabs->openPage(index);
        return true;
    }
    return false;
}

/// On the first thing in it that takes keys.
void DetailsPane::focusPage()
{
    QWidget *page = m_node ? m_tabs->currentWidget() : m_nothing;
    if (page->focusProxy()) {
        page->setFocus(Qt::OtherFocusReason);
        return;
    }
    QWidget *next = page;
    do {
        const bool isInside = next == page || page->isAncestorOf(next);
        if (isInside && (next->focusPolicy() & Qt::TabFocus) && next->isVisibleTo(page)) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
        next = next->nextInFocusChain();
    } while (next != page);
    m_tabs->tabBar()->setFocus(Qt::OtherFocusReason);
}

void DetailsPane::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    focusPage();
}

void DetailsPane::showNode(const QString &name)
{
    const std::string key = name.toStdString();
    if (key == m_name && m_node)
        return;
    m_name = key;
    m_node.reset();
    fill(m_cache.node(m_name));
    Q_EMIT nodeNameChanged(name);
}

void DetailsPane::follow(const QString &name)
{
    m_followed = name;
    if (!m_header->isPinned())
        showNode(name);
}

void DetailsPane::setPinned(bool isPinned)
{
    m_header->setPinned(isPinned);
}

void DetailsPane::pinChanged(bool isPinned)
{
    if (!isPinned && !m_followed.isEmpty())
        showNode(m_followed);
}

void DetailsPane::clear()
{
    setHelpSubject(this, {});
    m_name.clear();
    m_node.reset();
    fill(nullptr);
}

std::optional<DrainStand> DetailsPane::drain() const
{
    const auto drain = m_draining.find(m_name);
    return drain != m_draining.end() ? std::optional(drain->second) : std::nullopt;
}

void DetailsPane::setDraining(DrainStands nodes)
{
    m_draining = std::move(nodes);
    if (!m_node)
        return;
    m_header->setDrain(drain());
    m_header->showNode(*m_node, m_gone.value_or(m_clock.wallNow()));
    if (m_gone) // a drain that ends with its node is no part of its last state
        m_header->showGone(shortMoment(*m_gone, m_clock.wallNow()));
}

void DetailsPane::showCordonOwner(const QString &name, const QString &sentence)
{
    if (name == nodeName())
        m_header->cordonLine().showOwner(sentence);
}

QString DetailsPane::nodeName() const
{
    return toText(m_name);
}

void DetailsPane::followCache()
{
    if (m_name.empty())
        return;
    const NodePtr node = m_cache.node(m_name);
    if (!node && m_node)
        markGone(m_clock.wallNow());
    else if (node && (node != m_node || m_gone))
        fill(node);
}

void DetailsPane::fill(const NodePtr &node)
{
    m_node = node;
    for (NodePage *page : m_pages)
        page->showNode(node);
    if (!node) {
        m_nothing->setView(nothingSelected(toText(m_name)));
        m_stack->setCurrentIndex(0);
        return;
    }
    m_gone.reset();
    paintTone();
    const WallTime now = m_clock.wallNow();
    m_header->setDrain(drain());
    m_header->showNode(*node, now);
    setHelpSubject(this, nodeTopic(*node));
    m_overview->setFacts(nodeFacts(*node, now));
    m_conditions->showNode(node, now);
    m_labels->showNode(node);
    m_annotations->showNode(node);
    titleTabs();
    m_stack->setCurrentIndex(1);
}

void DetailsPane::titleTabs()
{
    const std::optional<StateText> trouble = m_conditions->trouble();
    const auto withCount = [](const QString &title, int count) {
        return tr("%1 (%2)", "tab title, count").arg(title, countText(count));
    };
    const int conditions = m_tabs->indexOf(m_conditions);
    m_tabs->mark(conditions, trouble ? trouble->icon : QLatin1StringView(),
                 trouble && !isOld() ? trouble->tone : Tone::Dimmed);
    m_tabs->setTabToolTip(conditions, trouble ? tr("Some are not as they should be.") : QString());
    m_tabs->title(m_tabs->indexOf(m_labels), withCount(tr("La&bels"), m_labels->count()));
    m_tabs->title(m_tabs->indexOf(m_annotations), withCount(tr("&Annotations"), m_annotations->count()));
}

void DetailsPane::markGone(WallTime when)
{
    if (m_gone)
        return;
    m_gone = when;
    paintTone();
    m_header->showGone(shortMoment(when, m_clock.wallNow()));
    titleTabs();
}

DetailsPane::Place DetailsPane::place() const
{
    return {m_node, nodeName(), m_followed, m_gone, m_header->isPinned(), m_tabs->currentIndex(),
            placesIn(*m_tabs->currentWidget())};
}

void DetailsPane::goBackTo(const Place &place)
{
    m_header->setPinned(place.isPinned);
    m_followed = place.followed;
    m_tabs->openPage(place.page);
    if (!place.name.isEmpty()) {
        m_name = place.name.toStdString();
        fill(place.node);
        Q_EMIT nodeNameChanged(place.name);
    }
    if (place.gone)
        markGone(*place.gone);
    m_conditions->seeChosen();
    putPlaces(*m_tabs->currentWidget(), place.inPage);
}

void DetailsPane::setFilteredOut(bool isFilteredOut)
{
    m_header->setFilteredOut(isFilteredOut);
}

void DetailsPane::showFreshness(const Freshness &freshness, WallTime now)
{
    setDimmed(isDimmed(freshness, now));
    const Error *error = freshnessError(freshness);
    const auto failure = error ? std::optional(error->kind) : std::nullopt;
    const auto before = std::exchange(m_failure, failure);
    // A first fault is the pages' own, too, but they may have failed before a sign-in ended.
    const bool isNews = before || failure == Error::Kind::Auth;
    if (!failure || failure == before || !isNews)
        return;
    for (NodePage *page : m_pages)
        page->askAgain();
}

void DetailsPane::setDimmed(bool dimmed)
{
    if (m_dimmed == dimmed)
        return;
    m_dimmed = dimmed;
    paintTone();
    titleTabs();
}

void DetailsPane::paintTone()
{
    m_header->setDimmed(isOld());
    m_overview->setDimmed(isOld());
    m_conditions->setDimmed(isOld());
    QPalette words = palette();
    if (isOld()) {
        const QColor dimmed = statusColors(words).dimmed;
        words.setColor(QPalette::Text, dimmed);
    }
    for (QWidget *page : {static_cast<QWidget *>(m_conditions), static_cast<QWidget *>(m_labels),
                          static_cast<QWidget *>(m_annotations)})
        page->setPalette(words);
    for (NodePage *page : m_pages)
        page->setDimmed(isOld());
}

void DetailsPane::tick()
{
    m_timer = m_clock.callAfter(untilNextSecond(m_clock), [this] { tick(); });
    if (!m_node)
        return;
    const WallTime now = m_clock.wallNow();
    m_overview->setFacts(nodeFacts(*m_node, now));
    m_conditions->setNow(now);
    if (!m_gone)
        m_header->cordonLine().showNode(*m_node, now);
}

void DetailsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tick();
}

void DetailsPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.reset();
}

void DetailsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_header->setLow(height() < kLowRows * (fontMetrics().height() + kSpace));
}

void DetailsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isOld())
        paintTone();
}

} // namespace drover::ui
