#include "ui/details/overviewpage.h"

#include "ui/details/factgrid.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kColumnWidth = 46 * kSpace; ///< narrower columns break UUIDs
constexpr int kMostColumns = 3;

QVBoxLayout *column(QHBoxLayout *row)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(3 * kSpace);
    row->addLayout(layout, 1);
    return layout;
}

} // namespace

OverviewPage::OverviewPage(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameStyle(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setAccessibleName(tr("Overview"));
    m_content = new QWidget(this);
    m_content->setBackgroundRole(QPalette::Base);
    m_content->setAutoFillBackground(true);
    m_layout = new QHBoxLayout(m_content);
    m_layout->setContentsMargins(2 * kSpace, 2 * kSpace, 2 * kSpace, 2 * kSpace);
    m_layout->setSpacing(4 * kSpace);
    m_node = new FactGrid(m_content);
    m_addresses = new FactGrid(m_content);
    m_resources = new ResourceGrid(m_content);
    m_system = new FactGrid(m_content);
    m_network = new FactGrid(m_content);
    setWidget(m_content);
    paintTone();
}

void OverviewPage::setFacts(const NodeFacts &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    m_node->setSection(facts.node);
    m_addresses->setSection(facts.addresses);
    m_resources->setResources(facts.resources);
    m_system->setSection(facts.system);
    m_network->setSection(facts.network);
    alignLabels();
    if (m_columns == 0)
        arrange();
}

void OverviewPage::alignLabels()
{
    const int width = std::max({m_node->widestLabel(), m_addresses->widestLabel(),
                                m_resources->widestLabel(), m_system->widestLabel(),
                                m_network->widestLabel()});
    for (FactGrid *grid : {m_node, m_addresses, m_system, m_network})
        grid->setLabelWidth(width);
    m_resources->setLabelWidth(width);
}

void OverviewPage::arrange()
{
    const int columns = std::clamp(viewport()->width() / kColumnWidth, 1, kMostColumns);
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        while (QLayoutItem *inner = item->layout()->takeAt(0))
            delete inner;
        delete item;
    }
    // Read down, then right: describe's order, cut where the halves or thirds are about equal.
    const QList<QWidget *> sections{m_node, m_addresses, m_resources, m_system, m_network};
    const QList<int> firstOfColumn = columns == 1   ? QList<int>{0}
                                     : columns == 2 ? QList<int>{0, 3}
                                                    : QList<int>{0, 2, 3};
    QVBoxLayout *current = nullptr;
    for (int i = 0; i < sections.size(); ++i) {
        if (firstOfColumn.contains(i)) {
            if (current)
                current->addStretch();
            current = column(m_layout);
        }
        current->addWidget(sections.at(i));
    }
    current->addStretch();
}

void OverviewPage::setDimmed(bool dimmed)
{
    m_dimmed = dimmed;
    paintTone();
}

void OverviewPage::paintTone()
{
    const QPalette base = palette();
    QPalette mine = base;
    const QColor dimmed = statusColors(base).dimmed;
    mine.setColor(QPalette::PlaceholderText, dimmed);
    if (m_dimmed) {
        mine.setColor(QPalette::Text, dimmed);
        mine.setColor(QPalette::WindowText, dimmed);
    }
    m_content->setPalette(mine);
}

QList<QWidget *> OverviewPage::stops() const
{
    QList<QWidget *> all;
    m_node->appendStops(all);
    m_addresses->appendStops(all);
    m_resources->appendStops(all);
    m_system->appendStops(all);
    m_network->appendStops(all);
    return all;
}

void OverviewPage::moveFocus(int step)
{
    const QList<QWidget *> all = stops();
    if (all.isEmpty())
        return;
    const qsizetype current = all.indexOf(focusWidget());
    const qsizetype last = all.size() - 1;
    const qsizetype next = current < 0 ? (step > 0 ? 0 : last)
                                       : std::clamp<qsizetype>(current + step, 0, last);
    all.at(next)->setFocus(Qt::TabFocusReason);
    ensureWidgetVisible(all.at(next), 2 * kSpace, 2 * kSpace);
}

void OverviewPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        moveFocus(1);
    else if (event->key() == Qt::Key_Up)
        moveFocus(-1);
    else if (event->matches(QKeySequence::Copy))
        QApplication::clipboard()->setText(factsAsText(m_facts));
    else
        QScrollArea::keyPressEvent(event);
}

void OverviewPage::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(themedIcon(QLatin1StringView("copy")), tr("&Copy all facts"), this,
                   [this] { QApplication::clipboard()->setText(factsAsText(m_facts)); });
    menu.exec(event->globalPos());
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_columns != 0)
        arrange();
}

void OverviewPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintTone();
}

} // namespace drover::ui
