#include "ui/theme/tableheader.h"

#include <QPainter>
#include <QStyleOptionHeaderV2>

namespace drover::ui {

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setTextElideMode(Qt::ElideRight);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), fontMetrics().height() + kSpace + kSpace / 2};
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
        option.rect = QRect(isRight ? label.left() : label.right() - kSortMark + 1,
                            label.center().y() - kSortMark / 2, kSortMark, kSortMark);
        style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &option, painter, this);
        label.adjust(isRight ? kSortMark : 0, 0, isRight ? 0 : -kSortMark, 0);
    }
    const QString text = fontMetrics().elidedText(option.text, Qt::ElideRight, label.width());
    style()->drawItemText(painter, label, int(option.textAlignment), palette(), isEnabled(), text,
                          QPalette::ButtonText);
}

} // namespace drover::ui
