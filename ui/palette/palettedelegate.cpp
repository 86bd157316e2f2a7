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

constexpr int kGap = 2 * kSpace;

/// Names of clusters, contexts and nodes begin alike.
void drawElided(QPainter *painter, const QRect &rect, int side, const QString &text,
                Qt::TextElideMode mode = Qt::ElideMiddle)
{
    if (rect.width() < 2 * kSpace)
        return;
    painter->drawText(rect, side | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, mode, rect.width()));
}

} // namespace

PaletteColumns paletteColumns(int width, const PaletteColumns &wanted)
{
    PaletteColumns columns = wanted;
    const int needed = wanted.text + kGap + wanted.detail + kGap;
    // Keys keep their place, unless there are none and what stands before them needs it.
    columns.keys = std::max(wanted.keys, std::clamp(width - needed, 0, kKeysWidth));
    const int rest = width - (columns.keys > 0 ? columns.keys + kGap : 0) - kGap;
    columns.detail = std::min(wanted.detail, std::max(rest - wanted.text, rest / 4));
    columns.text = std::min(wanted.text, rest - columns.detail);
    return columns;
}

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
    const QString text = index.data().toString();
    const QString detail = refusal.isEmpty() ? index.data(PaletteModel::DetailRole).toString() : refusal;
    const auto widthOf = [&option](const QString &of) { 
        return of.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(of) + 1; // it rounds down
    };
    const PaletteColumns columns = paletteColumns(rest.width(), {widthOf(text), widthOf(detail), widthOf(keys)});
    rest.setRight(rest.right() - (columns.keys > 0 ? columns.keys + kGap : 0));
    const bool isQuiet = !refusal.isEmpty() || index.data(PaletteModel::OldRole).toBool();
    painter->setPen(isQuiet ? quiet : loud);
    drawElided(painter, {rest.topLeft(), QSize(columns.text, rest.height())}, Qt::AlignLeft, text);
    rest.setLeft(rest.left() + columns.text + kGap);
    painter->setPen(quiet);
    drawElided(painter, rest, Qt::AlignRight, detail, refusal.isEmpty() ? Qt::ElideMiddle : Qt::ElideRight);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), option.fontMetrics.lineSpacing() + kSpace};
}

} // namespace drover::ui
