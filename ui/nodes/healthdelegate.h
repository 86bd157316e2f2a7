#pragma once

#include "ui/nodes/nodefilter.h"
#include "ui/text/textwidths.h"
#include "ui/theme/statuspalette.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QStyledItemDelegate>

#include <map>
#include <set>
#include <utility>

namespace drover::ui {

/// Paints the cells of the node table: icon and word for the status and for how fresh a cluster is,
/// a bar for a share, a strip for the last hour, one elided line for the rest.
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
    void setDimmed(bool isDimmed, int cluster = NodeRows::kOnlyCluster);
    bool isDimmed(int cluster = NodeRows::kOnlyCluster) const { return m_dimmed.contains(cluster); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// The head of a group, in a table's row that is `row` wide: its arrow, what it groups, counts.
    /// Painted cell by cell, it runs through all of them; so does the frame of the focus.
    void paintHead(QPainter &painter, const QStyleOptionViewItem &option, QRect row, int group,
                   bool hasFocus) const;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    /// What the cell has no room for, in a cell of that width; empty where it says all.
    QString toolTipOf(const QModelIndex &index, const QFontMetrics &metrics, int width) const;

private:
    /// What is painted, and how.
    struct Cell {
        const NodeColumn &column;
        const Node &node;
        int place;
        int cluster;
        bool isDimmed;
    };

    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const Cell &cell) const;
    void paintCluster(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                      const Cell &cell) const;
    void paintAsOf(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                   const Cell &cell) const;
    void paintStatus(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                     const Cell &cell) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                   const Cell &cell) const;
    void paintShare(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                    const Cell &cell) const;
    void paintHour(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                   const Cell &cell) const;
    const QIcon &iconOf(QLatin1StringView name, Tone tone) const;
    QColor textColor(const QStyleOptionViewItem &option, Tone tone) const;
    int widthOf(const QString &text, const QStyleOptionViewItem &option) const;
    void drawElided(QPainter *painter, const QStyleOptionViewItem &option, QRect box,
                    const QString &text, Qt::Alignment alignment, Qt::TextElideMode elide) const;

    const NodeFilter &m_filter;
    std::set<int> m_dimmed; ///< clusters
    mutable std::map<std::pair<QLatin1StringView, Tone>, QIcon> m_icons;
    mutable std::map<Tone, QColor> m_tones; ///< of the palette with that cache key, in that group
    mutable std::pair<qint64, QPalette::ColorGroup> m_toned{0, QPalette::NColorGroups};
    mutable TextWidths m_widths;
};

} // namespace drover::ui
