#include "ui/nodes/healthdelegate.h"

#include "core/objects/nodehealth.h"
#include "ui/text/celltext.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace drover::ui {

namespace {

constexpr int kIconSize = 16;

QPalette::ColorGroup groupOf(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
}

void drawElided(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                const QString &text, Qt::Alignment alignment,
                Qt::TextElideMode elide = Qt::ElideRight)
{
    const QString shown = option.fontMetrics.elidedText(text, elide, box.width());
    painter->drawText(box, int(alignment) | Qt::TextSingleLine, shown);
}

Tone toneOf(const NodeColumn &column, const CellValue &value)
{
    if (isMissing(value))
        return Tone::Dimmed;
    return column.kind == CellKind::Conditions ? Tone::Warning : Tone::Text;
}

} // namespace

HealthDelegate::HealthDelegate(const NodeFilter &filter, QObject *parent)
    : QStyledItemDelegate(parent), m_filter(filter)
{
}

void HealthDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const NodeColumn &column = nodeColumns()[static_cast<std::size_t>(index.column())];
    const Node &node = *m_filter.nodeAt(index.row());
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QRect box = option.rect.adjusted(kSpace, 0, -kSpace, 0);
    painter->save();
    painter->setFont(option.font);
    if (column.kind == CellKind::Status)
        paintStatus(painter, option, box, node);
    else
        paintText(painter, option, box, node, column);
    painter->restore();
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.backgroundColor = option.palette.color(QPalette::Highlight);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

QColor HealthDelegate::textColor(const QStyleOptionViewItem &option, Tone tone) const
{
    if (option.state & QStyle::State_Selected)
        return option.palette.color(groupOf(option), QPalette::HighlightedText);
    return toneColor(m_isDimmed ? Tone::Dimmed : tone, option.palette);
}

const QIcon &HealthDelegate::iconOf(const StateText &state) const
{
    QIcon &icon = m_icons[{state.icon, m_isDimmed}];
    if (icon.isNull())
        icon = themedIcon(state.icon, m_isDimmed ? Tone::Dimmed : state.tone);
    return icon;
}

void HealthDelegate::paintStatus(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                                 const Node &node) const
{
    const StateText state = readinessText(readinessOf(node));
    const bool isSelected = option.state & QStyle::State_Selected;
    const QRect place(box.left(), box.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize);
    iconOf(state).paint(painter, place, Qt::AlignCenter,
                        isSelected ? QIcon::Selected : QIcon::Normal);
    // Well is the rule and stays quiet; what is not stands out in word and colour.
    const bool isWell = state.tone == Tone::Good;
    painter->setPen(textColor(option, isWell ? Tone::Text : state.tone));
    // A drain cordons first: one word says both.
    const QString text = m_draining.contains(node.name)
                             ? tr("%1 · Draining", "status of a node").arg(state.word)
                             : statusText(node);
    drawElided(painter, option, box.adjusted(kIconSize + kSpace, 0, 0, 0), text,
               Qt::AlignLeft | Qt::AlignVCenter);
}

void HealthDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                               const Node &node, const NodeColumn &column) const
{
    const Qt::Alignment side = isNumeric(column.kind) ? Qt::AlignRight : Qt::AlignLeft;
    painter->setPen(textColor(option, toneOf(column, column.value(node))));
    // Names begin alike and taints end in what they do: of these the middle can be spared.
    const bool isMiddle = column.kind == CellKind::Name || column.kind == CellKind::Taints;
    QString text = cellText(node, column, m_filter.now());
    if (option.fontMetrics.horizontalAdvance(text) > box.width())
        text = narrowCellText(node, column, m_filter.now());
    drawElided(painter, option, box, text, side | Qt::AlignVCenter,
               isMiddle ? Qt::ElideMiddle : Qt::ElideRight);
}

QString HealthDelegate::toolTipOf(const QModelIndex &index, const QFontMetrics &metrics,
                                  int width) const
{
    const QString more = index.data(Qt::ToolTipRole).toString();
    if (!more.isEmpty())
        return more;
    const NodeColumn &column = nodeColumns()[static_cast<std::size_t>(index.column())];
    const QString text = cellText(*m_filter.nodeAt(index.row()), column, m_filter.now());
    return metrics.horizontalAdvance(text) > width - 2 * kSpace ? plainToolTip(text) : QString();
}

bool HealthDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(),
                       toolTipOf(index, option.fontMetrics, option.rect.width()), view);
    return true;
}

QSize HealthDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {10 * kSpace, option.fontMetrics.height() + kSpace};
}

} // namespace drover::ui
