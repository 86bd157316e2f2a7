#include "ui/details/roomydelegate.h"

#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>
#include <QTreeView>

#include <algorithm>
#include <cmath>
#include <vector>

namespace drover::ui {

namespace {

constexpr int kIconSize = 2 * kSpace;
constexpr int kPadding = kSpace / 2; ///< above and below; at the sides it is kSpace

struct CellLine {
    QString text;
    bool isSecondary = false;
    bool isPart = false; ///< of a text that goes on in other lines
};

int advance(const QString &text, const QFont &font)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

/// Broken where the lines are full; the last line has all the rest.
QStringList broken(const QString &text, const QFont &font, int width, int most)
{
    if (most <= 1 || advance(text, font) <= width)
        return {text};
    QTextLayout layout(text, font);
    layout.setTextOption([] {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        return option;
    }());
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool isLast = lines.size() + 1 == most;
        lines << text.mid(line.textStart(), isLast ? -1 : line.textLength()).trimmed();
        if (isLast)
            break;
    }
    layout.endLayout();
    return lines;
}

/// Each paragraph has a line, as far as there are lines; what is left of them goes to those that
/// are longer, from the top.
std::vector<CellLine> linesOf(const QString &text, const QFont &font, int width, int most)
{
    QStringList paragraphs = text.split(u'\n');
    while (paragraphs.size() > most) {
        const QString rest = paragraphs.takeLast();
        paragraphs.last() += u' ' + rest;
    }
    int spare = most - static_cast<int>(paragraphs.size());
    std::vector<CellLine> lines;
    for (const QString &paragraph : paragraphs) {
        const bool isSecondary = !lines.empty();
        const QStringList parts = broken(paragraph, font, width, 1 + spare);
        spare -= static_cast<int>(parts.size()) - 1;
        for (const QString &part : parts)
            lines.push_back({part, isSecondary, parts.size() > 1});
    }
    return lines;
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

/// What a cell's icon and margins take of its width.
int takenWidth(const QModelIndex &index)
{
    const bool hasIcon = !index.data(Qt::DecorationRole).isNull();
    return 2 * kSpace + (hasIcon ? kIconSize + kSpace : 0);
}

} // namespace

RoomyDelegate::RoomyDelegate(int lines, QObject *parent)
    : QStyledItemDelegate(parent), m_lines(lines), m_most(lines)
{
}

void RoomyDelegate::setMostLines(int most, Growth growth)
{
    m_most = most;
    m_growth = growth;
}

int RoomyDelegate::linesFor(const QString &text, const QFont &font, int width) const
{
    if (m_growth == Growth::WithAll)
        return static_cast<int>(linesOf(text, font, width, m_most).size());
    const int others = m_lines - 1;
    return others +
           static_cast<int>(broken(text.section(u'\n', 0, 0), font, width, m_most - others).size());
}

int RoomyDelegate::textLines(const QModelIndex &, int lines) const
{
    return lines;
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
    if (m_most == 1 || heading) {
        // Headings stand near to what they head.
        if (heading)
            rect.setTop(rect.bottom() - lineHeight);
        // One that cannot be chosen is no less to be read.
        const bool isOff = heading && !option.state.testFlag(QStyle::State_Enabled);
        drawLine(painter, option, rect, text, isOff ? option.palette.color(QPalette::Active, QPalette::Text) : color,
                 option.textElideMode);
    } else {
        const int room = std::max(m_lines, rect.height() / lineHeight);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        rect.setHeight(lineHeight);
        for (const CellLine &line :
             linesOf(text, option.font, rect.width(), textLines(index, room))) {
            const bool isDim = line.isSecondary && !isSelected;
            drawLine(painter, option, rect, line.text,
                     isDim ? statusColors(option.palette).dimmed : color,
                     line.isSecondary || line.isPart ? Qt::ElideRight : option.textElideMode);
            rect.translate(0, lineHeight);
        }
    }
    painter->restore();
}

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant given = index.data(Qt::FontRole);
    const QFont font = given.isValid() ? given.value<QFont>() : option.font;
    const QString text = index.data().toString();
    const int taken = takenWidth(index);
    int widest = 0;
    for (const QString &paragraph : text.split(u'\n'))
        widest = std::max(widest, advance(paragraph, font));
    const int lineHeight = option.fontMetrics.lineSpacing();
    if (index.data(HeadingRole).toBool())
        return {widest + taken, lineHeight + 2 * kSpace};
    int lines = m_lines;
    if (const auto *tree = qobject_cast<const QTreeView *>(option.widget); tree && m_most > lines) {
        // Qt asks for hidden columns too: they have no width that a text could be broken to.
        const int width = tree->columnWidth(index.column()) - taken;
        if (width > 0)
            lines = std::max(lines, linesFor(text, font, width));
    }
    return {widest + taken, lines * lineHeight + 2 * kPadding};
}

} // namespace drover::ui
