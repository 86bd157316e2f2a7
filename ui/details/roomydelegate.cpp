#include "ui/details/roomydelegate.h"

#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace drover::ui {

namespace {

constexpr int kIconSize = 2 * kSpace;
constexpr int kPadding = kSpace / 2; ///< above and below; at the sides it is kSpace

struct TwoLines {
    QString first;
    QString second;
    bool secondIsSecondary = false;
};

/// Cuts the text where the first line is full; the second takes the rest.
TwoLines wrapped(const QString &text, const QFont &font, int width)
{
    const qsizetype lineEnd = text.indexOf(QLatin1Char('\n'));
    if (lineEnd >= 0)
        return {text.left(lineEnd), text.mid(lineEnd + 1), true};
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(width);
    layout.endLayout();
    const qsizetype cut = line.isValid() ? line.textLength() : 0;
    return {text.left(cut).trimmed(), text.mid(cut), false};
}

QColor textColor(const QStyleOptionViewItem &option, const QVariant &tone)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        return option.palette.color(QPalette::HighlightedText);
    return tone.isValid() ? toneColor(Tone(tone.toInt()), option.palette)
                          : option.palette.color(QPalette::Text);
}

void drawLine(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
              const QString &text, const QColor &color, Qt::TextElideMode elide)
{
    const QString shown = painter->fontMetrics().elidedText(text, elide, rect.width());
    const Qt::Alignment side = option.displayAlignment & Qt::AlignHorizontal_Mask;
    painter->setPen(color);
    painter->drawText(rect, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

/// Draws background, selection and focus as the style does, and the icon; what is left is for text.
QRect drawGround(QPainter *painter, QStyleOptionViewItem option, int lineHeight)
{
    const QIcon icon = option.icon;
    const QRect all = option.rect.adjusted(kSpace, kPadding, -kSpace, -kPadding);
    option.text.clear();
    option.icon = {};
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    if (icon.isNull())
        return all;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect place(all.left(), all.top() + (lineHeight - kIconSize) / 2, kIconSize, kIconSize);
    icon.paint(painter, place, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    return all.adjusted(kIconSize + kSpace, 0, 0, 0);
}

} // namespace

RoomyDelegate::RoomyDelegate(int lines, QObject *parent)
    : QStyledItemDelegate(parent), m_lines(lines)
{
}

void RoomyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString text = index.data().toString();
    const int lineHeight = option.fontMetrics.lineSpacing();
    painter->save();
    painter->setFont(option.font);
    QRect rect = drawGround(painter, option, lineHeight);
    const QColor color = textColor(option, index.data(ToneRole));
    const bool heading = index.data(HeadingRole).toBool();
    if (m_lines == 1 || heading) {
        // Headings stand near to what they head.
        if (heading)
            rect.setTop(rect.bottom() - lineHeight);
        drawLine(painter, option, rect, text, color, option.textElideMode);
    } else {
        const TwoLines lines = wrapped(text, option.font, rect.width());
        rect.setHeight(lineHeight);
        const bool dim = lines.secondIsSecondary && !option.state.testFlag(QStyle::State_Selected);
        drawLine(painter, option, rect, lines.first, color, Qt::ElideRight);
        drawLine(painter, option, rect.translated(0, lineHeight), lines.second,
                 dim ? statusColors(option.palette).dimmed : color, Qt::ElideRight);
    }
    painter->restore();
}

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int lineHeight = option.fontMetrics.lineSpacing();
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(HeadingRole).toBool())
        return {hint.width(), lineHeight + 2 * kSpace};
    return {hint.width() + 2 * kSpace, m_lines * lineHeight + 2 * kPadding};
}

} // namespace drover::ui
