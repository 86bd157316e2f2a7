#include "ui/fleet/fleetdelegate.h"

#include "core/objects/nodehealth.h"
#include "ui/states/sessionstate.h"
#include "ui/text/celltext.h"
#include "ui/text/healthtext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace drover::ui {

namespace {

constexpr int kIconSize = 16;
constexpr int kColourBar = kSpace / 2;

} // namespace

FleetDelegate::FleetDelegate(const FleetModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

void FleetDelegate::setDraining(int cluster, std::set<std::string, std::less<>> names)
{
    m_draining[cluster] = std::move(names);
}

FleetDelegate::Look FleetDelegate::statusLook(int row) const
{
    const Node &node = *m_model.nodeAt(row);
    const StateText state = readinessText(readinessOf(node));
    const auto draining = m_draining.find(m_model.clusterAt(row));
    const bool isDraining = draining != m_draining.end() && draining->second.contains(node.name);
    // Well is the rule and stays quiet; a drain cordons first, and one word says both.
    return {state.icon, state.tone,
            isDraining ? tr("%1 · Draining", "status of a node").arg(state.word) : statusText(node),
            state.tone == Tone::Good ? Tone::Text : state.tone};
}

FleetDelegate::Look FleetDelegate::lookOf(const QModelIndex &index) const
{
    const FleetFacts &facts = m_model.factsOf(m_model.clusterAt(index.row()));
    const WallTime now = m_model.now();
    const NodeColumn *column = m_model.nodeColumnAt(index.column());
    Look look;
    if (column && column->kind == CellKind::Status) {
        look = statusLook(index.row());
    } else if (column) {
        const Node &node = *m_model.nodeAt(index.row());
        look.text = cellText(node, *column, now);
        if (isMissing(column->value(node)))
            look.tone = Tone::Dimmed;
        else if (column->kind == CellKind::Conditions)
            look.tone = Tone::Warning;
    } else if (index.column() == FleetModel::AsOfColumn) {
        look = {freshnessIcon(facts.freshness), freshnessTone(facts.freshness),
                asOfText(facts.freshness, now), Tone::Text};
        return look; // how old it is stands out where all else is dimmed
    } else {
        look.text = facts.name;
    }
    if (isDimmed(facts.freshness, now))
        look.tone = look.iconTone = Tone::Dimmed;
    return look;
}

QColor FleetDelegate::textColor(const QStyleOptionViewItem &option, Tone tone) const
{
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    return option.state & QStyle::State_Selected
               ? option.palette.color(group, QPalette::HighlightedText)
               : toneColor(tone, option.palette);
}

const QIcon &FleetDelegate::iconOf(QLatin1StringView name, Tone tone) const
{
    QIcon &icon = m_icons[{name, tone}];
    if (icon.isNull())
        icon = themedIcon(name, tone);
    return icon;
}

/// For screen readers and whoever asks: the words that are painted.
void FleetDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = lookOf(index).text;
}

void FleetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const Look look = lookOf(index);
    const NodeColumn *column = m_model.nodeColumnAt(index.column());
    QRect box = option.rect.adjusted(kSpace, 0, -kSpace, 0);
    painter->save();
    painter->setFont(option.font);
    if (index.column() == FleetModel::ClusterColumn) {
        const QColor colour = m_model.factsOf(m_model.clusterAt(index.row())).colour;
        if (colour.isValid())
            painter->fillRect(QRect(option.rect.topLeft(), QSize(kColourBar, option.rect.height())),
                              colour);
    }
    if (!look.icon.isEmpty()) {
        const bool isSelected = option.state & QStyle::State_Selected;
        iconOf(look.icon, look.iconTone)
            .paint(painter, QRect(box.left(), box.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize),
                   Qt::AlignCenter, isSelected ? QIcon::Selected : QIcon::Normal);
        box.adjust(kIconSize + kSpace, 0, 0, 0);
    }
    const bool isMiddle = column && (column->kind == CellKind::Name || column->kind == CellKind::Taints);
    const QString shown = option.fontMetrics.elidedText(
        look.text, isMiddle ? Qt::ElideMiddle : Qt::ElideRight, box.width());
    painter->setPen(textColor(option, look.tone));
    const auto side = column && isNumeric(column->kind) ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(box, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    painter->restore();
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.backgroundColor = option.palette.color(QPalette::Highlight);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

QSize FleetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {10 * kSpace, option.fontMetrics.height() + kSpace};
}

} // namespace drover::ui
