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
#include <QPainter>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kMostColumns = 3;
constexpr int kFocusEdge = 1;
constexpr int kMargin = kSpace - kFocusEdge; ///< from the edge as far as the cells of the tables
constexpr int kGap = 3 * kSpace; ///< between sections, beside and below each other

QVBoxLayout *newColumn(const QList<OverviewSection *> &sections)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(kGap);
    for (OverviewSection *section : sections)
        column->addWidget(section);
    column->addStretch();
    return column;
}

void takeAll(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->layout())
            takeAll(item->layout());
        delete item;
    }
}

} // namespace

OverviewPage::OverviewPage(QWidget *parent) : QScrollArea(parent)
{
    setFrameStyle(QFrame::NoFrame);
    setViewportMargins(kFocusEdge, kFocusEdge, kFocusEdge, kFocusEdge);
    setAccessibleName(tr("Overview"));
    m_content = new QWidget(this);
    m_content->setBackgroundRole(QPalette::Base);
    m_content->setAutoFillBackground(true);
    m_layout = new QHBoxLayout(m_content);
    m_layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    m_layout->setSpacing(kGap);
    m_node = new FactGrid(m_content);
    m_addresses = new FactGrid(m_content);
    m_resources = new ResourceGrid(m_content);
    m_system = new FactGrid(m_content);
    m_network = new FactGrid(m_content);
    setWidget(m_content);
    m_content->installEventFilter(this);
    arrange();
    paintTone();
    setBackgroundRole(QPalette::Base); // of the edge that shows the focus
    setAutoFillBackground(true);
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
    alignNames();
}

QList<OverviewSection *> OverviewPage::sections() const
{
    return {m_node, m_addresses, m_resources, m_system, m_network};
}

int OverviewPage::columnsThatFit() const
{
    // A column has room for the longest name that is usual and for a UUID on one line.
    const QString anyUuid = QStringLiteral("90020af0-d58e-8079-2fed-8ea43d15c780");
    const QFontMetrics metrics = fontMetrics();
    const int column = metrics.horizontalAdvance(tr("Container runtime")) + 2 * kSpace +
                       metrics.horizontalAdvance(anyUuid);
    const int room = viewport()->width() - 2 * kMargin;
    return std::clamp((room + kGap) / (column + kGap), 1, kMostColumns);
}

void OverviewPage::arrange()
{
    const int count = columnsThatFit();
    if (count == m_columns.size())
        return;
    // Read down, then right: describe's order, cut where the parts are about equal.
    if (count == 1)
        m_columns = {{m_node, m_addresses, m_resources, m_system, m_network}};
    else if (count == 2)
        m_columns = {{m_node, m_addresses, m_resources}, {m_system, m_network}};
    else
        m_columns = {{m_node, m_addresses}, {m_resources}, {m_system, m_network}};
    takeAll(m_layout);
    for (const QList<OverviewSection *> &column : m_columns)
        m_layout->addLayout(newColumn(column), 1);
    alignNames();
}

void OverviewPage::alignNames()
{
    for (const QList<OverviewSection *> &column : m_columns) {
        int widest = 0;
        for (const OverviewSection *section : column)
            widest = std::max(widest, section->widestName());
        for (OverviewSection *section : column)
            section->setNameWidth(widest);
    }
}

/// By hand: QScrollArea's own resizing forgets the scroll bar's width where height depends on it.
void OverviewPage::fitContent()
{
    const int least = m_content->minimumSizeHint().width();
    const int width = std::max(viewport()->width(), least);
    setHorizontalScrollBarPolicy(least > viewport()->width() ? Qt::ScrollBarAlwaysOn
                                                             : Qt::ScrollBarAlwaysOff);
    m_content->resize(width, std::max(m_content->heightForWidth(width), viewport()->height()));
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
    for (const OverviewSection *section : sections())
        all += section->stops();
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
    arrange();
    fitContent();
}

bool OverviewPage::event(QEvent *event)
{
    const bool isDone = QScrollArea::event(event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::Paint && hasFocus()) {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    return isDone;
}

bool OverviewPage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_content && event->type() == QEvent::LayoutRequest)
        fitContent();
    return QScrollArea::eventFilter(object, event);
}

void OverviewPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintTone();
}

} // namespace drover::ui
