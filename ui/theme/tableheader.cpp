#include "ui/theme/tableheader.h"

#include "ui/theme/columnedge.h"

#include <QAbstractItemView>
#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionHeaderV2>
#include <QTreeView>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr double kRankSize = 0.8; ///< of the header's font

QFont rankFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * kRankSize);
    return font;
}

/// Up where it is ascending. The styles' own arrow of a header is turned around in some, Fusion among them.
QStyle::PrimitiveElement arrowOf(const QStyleOptionHeader &option)
{
    const bool isAscending = option.sortIndicator == QStyleOptionHeader::SortDown; // as Qt calls it
    return isAscending ? QStyle::PE_IndicatorArrowUp : QStyle::PE_IndicatorArrowDown;
}

/// Once more turns it around.
void sortBy(QTreeView &view, int column)
{
    const QHeaderView &header = *view.header();
    const bool isTurned = header.sortIndicatorSection() == column &&
                          header.sortIndicatorOrder() == Qt::AscendingOrder;
    view.sortByColumn(column, isTurned ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void fillSorting(QMenu &menu, QTreeView &view)
{
    menu.clear();
    for (int column = 0; column < view.model()->columnCount(); ++column) {
        if (view.isColumnHidden(column))
            continue;
        QAction *entry = menu.addAction(view.model()->headerData(column, Qt::Horizontal).toString());
        entry->setCheckable(true);
        entry->setChecked(view.header()->sortIndicatorSection() == column);
        QObject::connect(entry, &QAction::triggered, &view, [&view, column] { sortBy(view, column); });
    }
}

} // namespace

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setTextElideMode(Qt::ElideRight);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    if (parent)
        parent->installEventFilter(this);
}

bool TableHeader::focusNextEdge()
{
    auto *table = qobject_cast<QAbstractItemView *>(parentWidget());
    if (table && !m_edge)
        m_edge = new ColumnEdge(*this, *table);
    return m_edge && m_edge->goOn();
}

std::function<void()> TableHeader::wayBackOf(int logicalIndex)
{
    return [this, logicalIndex, width = sectionSize(logicalIndex)] { resizeSection(logicalIndex, width); };
}

bool TableHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != parentWidget())
        return QHeaderView::eventFilter(watched, event);
    return event->type() == QEvent::KeyPress &&
           static_cast<QKeyEvent *>(event)->keyCombination() == kEdgeKey && focusNextEdge();
}

QString TableHeader::sortRank(int) const
{
    return {};
}

int TableHeader::sortRankWidth(int logicalIndex) const
{
    const QString rank = sortRank(logicalIndex);
    return rank.isEmpty() ? 0 : QFontMetrics(rankFont(font())).horizontalAdvance(rank) + 1;
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), fontMetrics().height() + kSpace + kSpace / 2};
}

/// Qt measures a title as if it were bold, between the style's own margins: too little for a short
/// one, and for Chinese, between ours.
QSize TableHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QSize size = QHeaderView::sectionSizeFromContents(logicalIndex);
    if (!model())
        return size; // it went before its view
    const QString title = model()->headerData(logicalIndex, orientation()).toString();
    return {std::max(size.width(), fontMetrics().horizontalAdvance(title) + 2 * kSpace + 1),
            size.height()};
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    option.rect = rect;
    initStyleOptionForIndex(&option, logicalIndex);
    option.rect = rect;
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    QRect label = rect.adjusted(kSpace, 0, -kSpace, 0);
    const bool isRight = option.textAlignment & Qt::AlignRight;
    if (option.sortIndicator != QStyleOptionHeader::None) {
        if (const QString rank = sortRank(logicalIndex); !rank.isEmpty()) {
            const QFont whole = painter->font();
            painter->setFont(rankFont(font()));
            const int width = sortRankWidth(logicalIndex);
            const QRect place(isRight ? label.left() : label.right() - width + 1, label.top(), width,
                              label.height());
            style()->drawItemText(painter, place, Qt::AlignRight | Qt::AlignVCenter, palette(),
                                  isEnabled(), rank, QPalette::ButtonText);
            painter->setFont(whole);
            label.adjust(isRight ? width : 0, 0, isRight ? 0 : -width, 0);
        }
        option.rect = QRect(isRight ? label.left() : label.right() - kSortMark + 1,
                            label.center().y() - kSortMark / 2, kSortMark, kSortMark);
        style()->drawPrimitive(arrowOf(option), &option, painter, this);
        label.adjust(isRight ? kSortMark : 0, 0, isRight ? 0 : -kSortMark, 0);
    }
    const QString text = fontMetrics().elidedText(option.text, Qt::ElideRight, label.width());
    style()->drawItemText(painter, label, int(option.textAlignment), palette(), isEnabled(), text,
                          QPalette::ButtonText);
}

bool focusNextEdge(QWidget &window)
{
    const auto isSeen = [](const TableHeader *header) { return header->isVisible(); };
    for (QWidget *widget = window.focusWidget(); widget; widget = widget->parentWidget()) {
        auto *header = widget->findChild<TableHeader *>(QString(), Qt::FindDirectChildrenOnly);
        if (header && isSeen(header))
            return header->focusNextEdge();
    }
    const auto all = window.findChildren<TableHeader *>();
    const auto first = std::ranges::find_if(all, isSeen);
    return first != all.end() && (*first)->focusNextEdge();
}

void addSorting(QTreeView &view, const QString &text)
{
    auto *menu = new QMenu(&view);
    auto *entry = new QAction(text, &view);
    entry->setMenu(menu);
    QObject::connect(menu, &QMenu::aboutToShow, &view, [menu, &view] { fillSorting(*menu, view); });
    view.addAction(entry);
}

} // namespace drover::ui
