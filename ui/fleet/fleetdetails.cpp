#include "ui/fleet/fleetdetails.h"

#include "ui/clusters/clustertab.h"
#include "ui/details/detailspane.h"
#include "ui/pods/podwindow.h"
#include "ui/theme/spacing.h"

#include <QFocusEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace drover::ui {

FleetDetails::FleetDetails(const NodeFilter &filter, Clock &clock, QWidget *parent)
    : QWidget(parent), m_filter(filter), m_rows(filter.rows()), m_clock(clock), m_where(new QLabel(this)),
      m_stack(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_where->setTextFormat(Qt::PlainText);
    m_where->setContentsMargins(kSpace, kSpace / 2, kSpace, 0);
    m_where->hide();
    m_stack->addWidget(new QWidget(this));
    column->addWidget(m_where);
    column->addWidget(m_stack, 1);
}

FleetDetails::~FleetDetails()
{
    // Before what they read, which their clusters own.
    for (const auto &[cluster, source] : m_sources)
        delete source.pane;
}

void FleetDetails::addCluster(int cluster, ClusterTab &tab, NodeCache &cache)
{
    m_sources[cluster] = {&tab, &cache, nullptr};
}

void FleetDetails::removeCluster(int cluster)
{
    delete m_sources[cluster].pane;
    m_sources.erase(cluster);
    if (m_cluster == cluster) {
        m_cluster = 0;
        m_where->hide();
        m_stack->setCurrentIndex(0);
    }
}

void FleetDetails::showNode(int cluster, const QString &node)
{
    const auto place = m_sources.find(cluster);
    if (place == m_sources.end())
        return;
    Source &source = place->second;
    if (!source.pane)
        source.pane = makePane(source);
    source.pane->bringToFront(m_page); // before it is seen: the one before would ask the server
    m_cluster = cluster;
    source.pane->follow(node);
    m_stack->setCurrentWidget(source.pane);
    renew();
    showFilteredOut();
}

DetailsPane *FleetDetails::makePane(const Source &source)
{
    auto *pane = new DetailsPane(*source.cache, m_clock, this);
    if (source.tab->operations())
        source.tab->furnish(*pane);
    connect(pane, &DetailsPane::nodeNameChanged, this, &FleetDetails::showFilteredOut);
    connect(pane, &DetailsPane::pageChanged, this, [this, pane] {
        if (m_stack->currentWidget() != pane)
            return;
        m_page = pane->page();
        Q_EMIT pageChanged();
    });
    m_stack->addWidget(pane);
    return pane;
}

DetailsPane *FleetDetails::current() const
{
    const auto place = m_sources.find(m_cluster);
    return place == m_sources.end() ? nullptr : place->second.pane;
}

void FleetDetails::openPage(QLatin1StringView page)
{
    if (DetailsPane *pane = current())
        pane->openPage(page);
}

void FleetDetails::setPage(const QString &page)
{
    m_page = page;
    if (DetailsPane *pane = current())
        pane->bringToFront(page);
}

void FleetDetails::goBackTo(FleetDetails &before, int cluster)
{
    for (const auto &[number, source] : before.m_sources) {
        if (source.pane)
            keepPodWindows(*source.pane, *source.tab);
    }
    m_page = before.m_page;
    DetailsPane *pane = before.current();
    if (!pane || !m_sources.contains(cluster))
        return;
    const DetailsPane::Place place = pane->place();
    showNode(cluster, place.name);
    current()->goBackTo(place);
}

void FleetDetails::renew()
{
    const WallTime now = m_clock.wallNow();
    for (const auto &[cluster, source] : m_sources) {
        if (source.pane)
            source.pane->showFreshness(m_rows.factsOf(cluster).freshness, now);
    }
    m_where->setVisible(m_cluster != 0);
    if (m_cluster == 0)
        return;
    const ClusterFacts &facts = m_rows.factsOf(m_cluster);
    m_where->setText(tr("In %1 · %2", "cluster, how fresh it is")
                         .arg(facts.name, asOfText(facts.freshness, now)));
}

void FleetDetails::showFilteredOut()
{
    if (DetailsPane *pane = current())
        pane->setFilteredOut(m_filter.isFilteredOut(pane->nodeName().toStdString(), m_cluster));
}

/// Goes on into the pane in front.
void FleetDetails::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (DetailsPane *pane = current())
        pane->setFocus(event->reason());
}

} // namespace drover::ui
