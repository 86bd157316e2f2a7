#pragma once

#include "ui/nodes/nodefilter.h"
#include "ui/text/healthtext.h"

#include <QIcon>
#include <QStyledItemDelegate>

#include <map>
#include <set>
#include <string>
#include <utility>

namespace drover::ui {

/// Paints the cells of the node table: icon and word for the status, a bar for a share, a strip for
/// the last hour, one elided line for the rest.
///
/// It asks the node itself, once a cell: the default delegate asks the model seven times, and
/// painting is what a large table spends its time on.
/// Thread: the GUI thread. Errors: none.
class HealthDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `filter` must outlive the delegate.
    explicit HealthDelegate(const NodeFilter &filter, QObject *parent = nullptr);

    /// Old values are drawn in the palette's dimmed colour.
    void setDimmed(bool isDimmed) { m_isDimmed = isDimmed; }
    bool isDimmed() const { return m_isDimmed; }
    /// The nodes whose status says that they are being drained.
    void setDraining(std::set<std::string, std::less<>> names) { m_draining = std::move(names); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// The head of a group, in a table's row that is `row` wide: its arrow, what it groups, counts.
    /// Painted cell by cell, it runs through all of them.
    void paintHead(QPainter &painter, const QStyleOptionViewItem &option, QRect row,
                   int group) const;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    /// What the cell has no room for, in a cell of that width; empty where it says all.
    QString toolTipOf(const QModelIndex &index, const QFontMetrics &metrics, int width) const;

private:
    void paintStatus(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                     const Node &node) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                   const Node &node, const NodeColumn &column) const;
    void paintShare(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                    const Node &node, const NodeColumn &column) const;
    void paintHour(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                   const Node &node) const;
    QColor textColor(const QStyleOptionViewItem &option, Tone tone) const;
    const QIcon &iconOf(const StateText &state) const;

    const NodeFilter &m_filter;
    bool m_isDimmed = false;
    std::set<std::string, std::less<>> m_draining;
    mutable std::map<std::pair<QLatin1StringView, bool>, QIcon> m_icons; ///< by name and dimmed
};

} // namespace drover::ui
