#include "ui/nodes/healthdelegate.h"

#include "core/objects/nodehealth.h"
#include "ui/nodes/stripdrawing.h"
#include "ui/text/celltext.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/sharebar.h"
#include "ui/theme/spacing.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kIconSize = 16;
constexpr int kBar = 6;       ///< height
constexpr int kLeastBar = kSpace;
constexpr int kStripGap = 3;  ///< above and below
constexpr int kArrow = 12;    ///< of a group
constexpr float kHeadLine = 0.2f;
constexpr std::int64_t kFull = 90; ///< percent: from here on it stands out

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
    if (isMissing(value) || (isNumeric(column.kind) && std::holds_alternative<QString>(value)))
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
    if (const int group = m_filter.groupAt(index.row()); group >= 0) {
        const int width = option.widget ? static_cast<const QAbstractScrollArea *>(option.widget)->viewport()->width() : option.rect.width();
        paintHead(*painter, option, QRect(0, option.rect.top(), width, option.rect.height()), group);
        return;
    }
    const NodeColumn &column = m_filter.columns().at(index.column());
    const Node &node = *m_filter.nodeAt(index.row());
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QRect box = option.rect.adjusted(kSpace, 0, -kSpace, 0);
    painter->save();
    painter->setFont(option.font);
    if (column.kind == CellKind::Status)
        paintStatus(painter, option, box, node);
    else if (column.kind == CellKind::Strip)
        paintHour(painter, option, box, node);
    else if (column.kind == CellKind::Share)
        paintShare(painter, option, box, node, column);
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

void HealthDelegate::paintHead(QPainter &painter, const QStyleOptionViewItem &option, QRect row,
                               int group) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    painter.save();
    painter.setClipRect(option.rect);
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    const QColor text = textColor(option, Tone::Text);
    QColor line = text;
    line.setAlphaF(kHeadLine);
    painter.setPen(line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QStyleOption arrow;
    arrow.initFrom(option.widget);
    arrow.rect = QRect(row.left() + kSpace, row.center().y() - kArrow / 2 + 1, kArrow, kArrow);
    style->drawPrimitive(m_filter.groups().at(group).isFolded ? QStyle::PE_IndicatorArrowRight
                                                              : QStyle::PE_IndicatorArrowDown,
                         &arrow, &painter, option.widget);
    QFont bold = option.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(text);
    const QRect place = row.adjusted(2 * kSpace + kArrow, 0, -kSpace, 0);
    const QString words = QFontMetrics(bold).elidedText(m_filter.groupText(group), Qt::ElideMiddle,
                                                        place.width());
    painter.drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, words);
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = row.adjusted(1, 1, -1, -1);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, option.widget);
    }
    painter.restore();
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
    painter->setPen(textColor(option, toneOf(column, cellValue(node, column, m_filter.figures()))));
    // Names begin alike and taints end in what they do: of these the middle can be spared.
    const bool isMiddle = column.kind == CellKind::Name || column.kind == CellKind::Taints;
    QString text = cellText(node, column, m_filter.context());
    if (option.fontMetrics.horizontalAdvance(text) > box.width())
        text = narrowCellText(node, column, m_filter.context());
    drawElided(painter, option, box, text, side | Qt::AlignVCenter,
               isMiddle ? Qt::ElideMiddle : Qt::ElideRight);
}

void HealthDelegate::paintShare(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                                const Node &node, const NodeColumn &column) const
{
    paintText(painter, option, box, node, column);
    const CellValue value = cellValue(node, column, m_filter.figures());
    const auto *percent = std::get_if<std::int64_t>(&value);
    const int room = option.fontMetrics.horizontalAdvance(QStringLiteral("100%"));
    const QRect bar(box.left(), box.center().y() - kBar / 2 + 1, box.width() - room - kSpace, kBar);
    if (!percent || bar.width() < kLeastBar)
        return;
    if (option.state & QStyle::State_Selected) {
        const QColor text = option.palette.color(groupOf(option), QPalette::HighlightedText);
        painter->setPen(text);
        painter->drawRect(bar.adjusted(0, 0, -1, -1));
        const auto filled = static_cast<int>(bar.width() * std::min<std::int64_t>(*percent, 100) / 100);
        painter->fillRect(QRect(bar.left(), bar.top(), filled, bar.height()), text);
        return;
    }
    const Tone tone = *percent >= kFull ? Tone::Warning : Tone::Neutral;
    paintShareBar(*painter, bar, *percent, m_isDimmed ? Tone::Dimmed : tone, option.palette);
}

void HealthDelegate::paintHour(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                               const Node &node) const
{
    if (!m_filter.figures())
        return;
    const StripLook look{option.palette, option.state.testFlag(QStyle::State_Selected), m_isDimmed};
    const QRect place = box.adjusted(0, kStripGap, 0, -kStripGap);
    const std::vector<StripSpan> spans = m_filter.figures()->strip(node.name);
    drawStrip(*painter, place, spans, look);
    if (!spans.empty())
        drawMarks(*painter, place, m_filter.figures()->marks(node), spans.front().from,
                  spans.back().to, look);
}

QString HealthDelegate::toolTipOf(const QModelIndex &index, const QFontMetrics &metrics,
                                  int width) const
{
    const QString more = index.data(Qt::ToolTipRole).toString();
    if (!more.isEmpty())
        return more;
    if (m_filter.groupAt(index.row()) >= 0)
        return {};
    const NodeColumn &column = m_filter.columns().at(index.column());
    const QString text = cellText(*m_filter.nodeAt(index.row()), column, m_filter.context());
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
