#include "ui/theme/columnedge.h"

#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"
#include "ui/theme/statuspalette.h"
#include "ui/theme/tableheader.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStatusTipEvent>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kStep = 2 * kSpace;
constexpr int kLeap = 16 * kSpace;
constexpr int kThick = kSpace / 2;

} // namespace

ColumnEdge::ColumnEdge(TableHeader &header, QAbstractItemView &table)
    : QWidget(&table), m_header(header), m_table(table)
{
    setSpokenRole(*this, QAccessible::Separator);
    hide();
    connect(&header, &QHeaderView::sectionResized, this, &ColumnEdge::place);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, &ColumnEdge::place);
    // The table learns a turn later how far it can be scrolled now.
    connect(table.horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (hasFocus())
            bringIntoSight();
    });
}

bool ColumnEdge::goOn()
{
    const bool isUnderWay = hasFocus();
    const int current = m_table.currentIndex().column();
    const int first = current >= 0 && canMove(current) ? current : nextOf(-1);
    const int next = isUnderWay ? nextOf(m_section) : first;
    if (!isUnderWay)
        m_from = m_table.window()->focusWidget();
    if (next >= 0)
        begin(next);
    else if (isUnderWay)
        leave();
    return next >= 0 || isUnderWay;
}

/// As the mouse can.
bool ColumnEdge::canMove(int section) const
{
    int last = m_header.count() - 1;
    while (last >= 0 && m_header.isSectionHidden(m_header.logicalIndex(last)))
        --last;
    const bool isStretched = m_header.stretchLastSection() && m_header.visualIndex(section) == last;
    return !m_header.isSectionHidden(section) && !isStretched &&
           m_header.sectionResizeMode(section) == QHeaderView::Interactive;
}

int ColumnEdge::nextOf(int section) const
{
    for (int place = section < 0 ? 0 : m_header.visualIndex(section) + 1; place < m_header.count(); ++place) {
        if (canMove(m_header.logicalIndex(place)))
            return m_header.logicalIndex(place);
    }
    return -1;
}

void ColumnEdge::begin(int section)
{
    m_section = section;
    m_putBack = m_header.wayBackOf(section);
    const QString title = m_header.model()->headerData(section, Qt::Horizontal).toString();
    const QString hint = tr("The arrow keys move the edge of %1, Enter leaves it there, Esc puts it back.").arg(title);
    setAccessibleName(tr("Edge of the column %1").arg(title));
    setAccessibleDescription(hint);
    place();
    show();
    raise();
    bringIntoSight();
    setFocus(Qt::ShortcutFocusReason);
    say(hint); // it may have had the focus
}

void ColumnEdge::leave()
{
    QWidget *from = m_from ? m_from.data() : &m_table;
    from->setFocus(Qt::ShortcutFocusReason);
}

int ColumnEdge::widthBy(int key) const
{
    const int now = m_header.sectionSize(m_section);
    switch (key) {
    case Qt::Key_Left:
        return std::max(now - kStep, 0);
    case Qt::Key_Right:
        return now + kStep;
    case Qt::Key_PageUp:
        return std::max(now - kLeap, 0);
    case Qt::Key_PageDown:
        return now + kLeap;
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return std::max(m_table.sizeHintForColumn(m_section), m_header.sectionSizeHint(m_section));
    default:
        return -1;
    }
}

void ColumnEdge::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool isOver = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape;
    if (event->keyCombination() == kEdgeKey) {
        goOn();
        return;
    }
    const bool isThere = m_section < m_header.count();
    const int width = isThere ? widthBy(key) : -1;
    if (width >= 0)
        m_header.resizeSection(m_section, std::max(width, m_header.minimumSectionSize()));
    else if (!isOver)
        return QWidget::keyPressEvent(event);
    if (isThere && key == Qt::Key_Escape)
        m_putBack();
    bringIntoSight();
    if (isOver)
        leave();
}

void ColumnEdge::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    say(accessibleDescription());
}

void ColumnEdge::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    say({});
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        hide();
}

void ColumnEdge::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), statusColors(palette()).focus);
}

/// Along the title and the cells.
void ColumnEdge::place()
{
    if (m_section < 0 || m_section >= m_header.count())
        return;
    const QWidget &cells = *m_table.viewport();
    const int edge = m_header.sectionViewportPosition(m_section) + m_header.sectionSize(m_section);
    const int x = std::clamp(edge, kThick, std::max(cells.width(), kThick)) - kThick;
    setGeometry(cells.x() + x, m_header.y(), kThick, cells.geometry().bottom() - m_header.y() + 1);
}

void ColumnEdge::bringIntoSight()
{
    const int edge = m_header.sectionViewportPosition(m_section) + m_header.sectionSize(m_section);
    const int beyond = edge - m_table.viewport()->width();
    QScrollBar &bar = *m_table.horizontalScrollBar();
    if (beyond > 0)
        bar.setValue(bar.value() + beyond);
    else if (edge < kThick)
        bar.setValue(bar.value() + edge - kLeap);
    place();
}

/// In the window's status line.
void ColumnEdge::say(const QString &words)
{
    QStatusTipEvent tip(words);
    QCoreApplication::sendEvent(this, &tip);
}

} // namespace drover::ui
