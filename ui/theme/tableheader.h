#pragma once

#include "ui/theme/spacing.h"

#include <QHeaderView>

class QTreeView;

namespace drover::ui {

/// Room that the sort mark takes beside a title.
constexpr int kSortMark = 3 * kSpace / 2;

/// A table's header whose titles stand exactly over the texts of the cells, one kSpace in.
///
/// The styles' own titles stand further left than any cell. Thread: GUI. Units: device-independent
/// pixels. Errors: none.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    /// What stands beside the arrow of a sorted section: which of several keys it is.
    virtual QString sortRank(int logicalIndex) const;
    int sortRankWidth(int logicalIndex) const; ///< the room it takes, 0 where there is none
};

/// An entry of the view's menu with a menu of its own: sorts by a column, as a click on its title does.
/// Thread: GUI. Errors: none.
void addSorting(QTreeView &view, const QString &text);

} // namespace drover::ui
