#include "ui/palette/palettedelegate.h"

#include "ui/palette/palettemodel.h"
#include "ui/theme/spacing.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kIconSize = 2 * kSpace;
constexpr int kKeysWidth = 14 * kSpace; ///< so that what stands before them ends alike in most rows

void drawElided(QPainter *painter, const QRect &rect, int side, const QString &text)
{
    if (rect.width() < 2 * kSpace)
        return;
    painter->drawText(rect, side | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

PaletteDelegate::PaletteDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QIcon icon = option.icon;
    option.icon = {};
    option.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QString refusal = index.data(PaletteModel::RefusalRole).toString();
    const QColor quiet = isSelected ? option.palette.color(QPalette::HighlightedText)
                                    : statusColors(option.palette).dimmed;
    const QColor loud = isSelected ? quiet : option.palette.color(QPalette::Text);
    QRect rest = option.rect.adjusted(kSpace, 0, -kSpace, 0);
    icon.paint(painter, QRect(rest.left(), rest.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize),
               Qt::AlignCenter, isSelected ? QIcon::Selected : QIcon::Normal);
    rest.setLeft(rest.left() + kIconSize + kSpace);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(quiet);
    const QString keys = index.data(PaletteModel::KeysRole).toString();
    drawElided(painter, rest, Qt::AlignRight, keys);
    rest.setRight(rest.right() - std::max(option.fontMetrics.horizontalAdvance(keys), kKeysWidth) - 2 * kSpace);
    const bool isQuiet = !refusal.isEmpty() || index.data(PaletteModel::OldRole).toBool();
    painter->setPen(isQuiet ? quiet : loud);
    const QString text = index.data().toString();
    drawElided(painter, rest, Qt::AlignLeft, text);
    rest.setLeft(rest.left() + std::min(option.fontMetrics.horizontalAdvance(text), rest.width()) +
                 2 * kSpace);
    painter->setPen(quiet);
    drawElided(painter, rest, Qt::AlignRight,
               refusal.isEmpty() ? index.data(PaletteModel::DetailRole).toString() : refusal);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), option.fontMetrics.lineSpacing() + kSpace};
}

} // namespace drover::ui
