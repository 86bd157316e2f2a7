#include "ui/nodes/healthdelegate.h"

#include "core/objects/nodehealth.h"
#include "ui/nodes/stripdrawing.h"
#include "ui/states/sessionstate.h"
#include "ui/text/celltext.h"
#include "ui/text/healthtext.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/sharebar.h"
#include "ui/theme/spacing.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTableView>
#include <QToolTip>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kIconSize = 16;
constexpr int kBar = 6;       ///< height
constexpr int kLeastBar = kSpace;
constexpr int kStripGap = 3;  ///< above and below
constexpr int kColourBar = kSpace / 2;
constexpr int kArrow = 12;    ///< of a group
constexpr float kHeadLine = 0.2f;
constexpr std::int64_t kFull = 90; ///< percent: from here on it stands out

QPalette::ColorGroup groupOf(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
}

Tone toneOf(const NodeColumn &column, const CellValue &value)
{
    if (isMissing(value) || (isNumeric(column.kind) && std::holds_alternative<QString>(value)))
        return Tone::Dimmed;
    return column.kind == CellKind::Conditions ? Tone::Warning : Tone::Text;
}

/// A head is one row to the reader, whichever of its cells is current.
bool isInFocus(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->hasFocus() && view->currentIndex().row() == index.row();
}

/// What of a head's row can be seen: as far as the columns go.
QRect headPlace(const QStyleOptionViewItem &option)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (!table)
        return option.rect;
    const int end = table->horizontalHeader()->length() - table->horizontalHeader()->offset();
    return {0, option.rect.top(), std::min(end, table->viewport()->width()), option.rect.height()};
}

QRect iconPlace(QRect box)
{
    return {box.left(), box.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize};
}

} // namespace

HealthDelegate::HealthDelegate(const NodeFilter &filter, QObject *parent)
    : QStyledItemDelegate(parent), m_filter(filter)
{
}

void HealthDelegate::setDimmed(bool isDimmed, int cluster)
{
    if (isDimmed)
        m_dimmed.insert(cluster);
    else
        m_dimmed.erase(cluster);
}

QColor HealthDelegate::textColor(const QStyleOptionViewItem &option, Tone tone) const
{
    if (option.state & QStyle::State_Selected)
        return option.palette.color(groupOf(option), QPalette::HighlightedText);
    const std::pair key(option.palette.cacheKey(), option.palette.currentColorGroup());
    if (std::exchange(m_toned, key) != key)
        m_tones.clear();
    const auto known = m_tones.find(tone);
    return known != m_tones.end() ? known->second
                                  : m_tones.emplace(tone, toneColor(tone, option.palette)).first->second;
}

int HealthDelegate::widthOf(const QString &text, const QStyleOptionViewItem &option) const
{
    return m_widths.of(text, option.font, option.fontMetrics);
}

void HealthDelegate::drawElided(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                                const QString &text, Qt::Alignment alignment,
                                Qt::TextElideMode elide) const
{
    const bool isCut = widthOf(text, option) > box.width();
    painter->drawText(box, int(alignment) | Qt::TextSingleLine,
                      isCut ? option.fontMetrics.elidedText(text, elide, box.width()) : text);
}

void HealthDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    if (const int group = m_filter.groupAt(index.row()); group >= 0) {
        paintHead(*painter, option, headPlace(option), group, isInFocus(option, index));
        return;
    }
    const int place = m_filter.placeAt(index.row());
    const int cluster = m_filter.rows().clusterAt(place);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    painter->save();
    painter->setFont(option.font);
    paintCell(painter, option, {m_filter.columns().at(index.column()), *m_filter.rows().at(place),
                                place, cluster, isDimmed(cluster)});
    painter->restore();
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        focus.backgroundColor = option.palette.color(isSelected ? QPalette::Highlight : QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

void HealthDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option,
                               const Cell &cell) const
{
    const QRect box = option.rect.adjusted(kSpace, 0, -kSpace, 0);
    if (cell.column.kind == CellKind::Status)
        paintStatus(painter, option, box, cell);
    else if (cell.column.kind == CellKind::Strip)
        paintHour(painter, option, box, cell);
    else if (cell.column.kind == CellKind::Share)
        paintShare(painter, option, box, cell);
    else if (cell.column.figure == NodeFigure::Cluster)
        paintCluster(painter, option, box, cell);
    else if (cell.column.figure == NodeFigure::AsOf)
        paintAsOf(painter, option, box, cell);
    else
        paintText(painter, option, box, cell);
}

void HealthDelegate::paintHead(QPainter &painter, const QStyleOptionViewItem &option, QRect row,
                               int group, bool hasFocus) const
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
    QRect place = row.adjusted(2 * kSpace + kArrow, 0, -kSpace, 0);
    if (const int cluster = m_filter.clusterOfGroup(group); cluster > 0) {
        const Freshness &freshness = m_filter.rows().factsOf(cluster).freshness;
        iconOf(freshnessIcon(freshness), freshnessTone(freshness)).paint(&painter, iconPlace(place));
        place.adjust(kIconSize + kSpace, 0, 0, 0);
    }
    const QString words = QFontMetrics(bold).elidedText(m_filter.groupText(group), Qt::ElideMiddle,
                                                        place.width());
    painter.drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, words);
    if (hasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = row.adjusted(1, 1, -1, -1);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, option.widget);
    }
    painter.restore();
}

const QIcon &HealthDelegate::iconOf(QLatin1StringView name, Tone tone) const
{
    QIcon &icon = m_icons[{name, tone}];
    if (icon.isNull())
        icon = themedIcon(name, tone);
    return icon;
}

/// A bar in the cluster's colour, where it has one, and its name.
void HealthDelegate::paintCluster(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                                  const Cell &cell) const
{
    const QColor colour = m_filter.rows().factsOf(cell.cluster).colour;
    if (colour.isValid())
        painter->fillRect(QRect(option.rect.topLeft(), QSize(kColourBar, option.rect.height())), colour);
    paintText(painter, option, box, cell);
}

/// Not dimmed: how old the others are stands out.
void HealthDelegate::paintAsOf(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                               const Cell &cell) const
{
    const Freshness &freshness = m_filter.rows().factsOf(cell.cluster).freshness;
    const bool isSelected = option.state & QStyle::State_Selected;
    iconOf(freshnessIcon(freshness), freshnessTone(freshness))
        .paint(painter, iconPlace(box), Qt::AlignCenter, isSelected ? QIcon::Selected : QIcon::Normal);
    painter->setPen(textColor(option, Tone::Text));
    drawElided(painter, option, box.adjusted(kIconSize + kSpace, 0, 0, 0),
               m_filter.textOf(cell.place, cell.column), Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideRight);
}

void HealthDelegate::paintStatus(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                                 const Cell &cell) const
{
    const StateText state = m_filter.statusAt(cell.place);
    const bool isSelected = option.state & QStyle::State_Selected;
    iconOf(state.icon, cell.isDimmed ? Tone::Dimmed : state.tone)
        .paint(painter, iconPlace(box), Qt::AlignCenter, isSelected ? QIcon::Selected : QIcon::Normal);
    // Well is the rule and stays quiet; what is not stands out in word and colour.
    const Tone tone = state.tone == Tone::Good ? Tone::Text : state.tone;
    painter->setPen(textColor(option, cell.isDimmed ? Tone::Dimmed : tone));
    drawElided(painter, option, box.adjusted(kIconSize + kSpace, 0, 0, 0),
               state.word, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideRight);
}

void HealthDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                               const Cell &cell) const
{
    const NodeColumn &column = cell.column;
    const Qt::Alignment side = isNumeric(column.kind) ? Qt::AlignRight : Qt::AlignLeft;
    const Tone tone = toneOf(column, m_filter.rows().value(cell.place, column));
    painter->setPen(textColor(option, cell.isDimmed ? Tone::Dimmed : tone));
    const bool isMiddle = column.kind == CellKind::Name; // they begin alike
    QString text = m_filter.textOf(cell.place, column);
    if (widthOf(text, option) > box.width())
        text = m_filter.narrowTextOf(cell.place, column);
    // What a taint does and how many there are stays whole.
    if (column.kind == CellKind::Taints && widthOf(text, option) > box.width())
        text = fittedTaint(text, box.width(), option.fontMetrics);
    drawElided(painter, option, box, text, side | Qt::AlignVCenter,
               isMiddle ? Qt::ElideMiddle : Qt::ElideRight);
}

void HealthDelegate::paintShare(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                                const Cell &cell) const
{
    paintText(painter, option, box, cell);
    const CellValue value = m_filter.rows().value(cell.place, cell.column);
    const auto *percent = std::get_if<std::int64_t>(&value);
    const int room = widthOf(QStringLiteral("100%"), option);
    const QRect bar(box.left(), box.center().y() - kBar / 2 + 1, box.width() - room - kSpace, kBar);
    if (!percent || bar.width() < kLeastBar)
        return;
    const Tone tone = *percent >= kFull ? Tone::Warning : Tone::Neutral;
    const QColor only = option.state & QStyle::State_Selected
                            ? option.palette.color(groupOf(option), QPalette::HighlightedText)
                            : QColor();
    paintShareBar(*painter, bar, *percent, cell.isDimmed ? Tone::Dimmed : tone, option.palette, only);
}

void HealthDelegate::paintHour(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                               const Cell &cell) const
{
    const NodeFigures *figures = m_filter.rows().figuresOf(cell.cluster);
    if (!figures)
        return;
    const StripLook look{option.palette, option.state.testFlag(QStyle::State_Selected), cell.isDimmed};
    const QRect place = box.adjusted(0, kStripGap, 0, -kStripGap);
    const std::vector<StripSpan> spans = figures->strip(cell.node.name);
    drawStrip(*painter, place, spans, look);
    if (!spans.empty())
        drawMarks(*painter, place, figures->marks(cell.node), spans.front().from,
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
    const QString text = m_filter.textOf(m_filter.placeAt(index.row()), column);
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
