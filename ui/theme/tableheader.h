#pragma once

#include "ui/theme/spacing.h"

#include <QHeaderView>

#include <functional>

class QTreeView;

namespace drover::ui {

class ColumnEdge;

/// Room that the sort mark takes beside a title.
constexpr int kSortMark = 3 * kSpace / 2;

/// A table's header whose titles stand exactly over the texts of the cells, one kSpace in.
///
/// The styles' own titles stand further left than any cell. An arrow up is ascending, as the words are.
/// Shift+F8 in the table takes the focus to the edge of the current column, and from there to that of
/// the next; after the last it is where it was. The edge goes with the arrow keys, with PageUp and
/// PageDown further, with Home as far as it can, with End to where the texts have room; Enter leaves it
/// there, Esc puts it back.
/// Thread: GUI. Units: device-independent pixels. Errors: none.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    /// As the key does. False where no column's width can be set.
    bool focusNextEdge();
    /// Makes a section as wide as it is now, whatever became of it since.
    virtual std::function<void()> wayBackOf(int logicalIndex);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;
    /// What stands beside the arrow of a sorted section: which of several keys it is.
    virtual QString sortRank(int logicalIndex) const;
    int sortRankWidth(int logicalIndex) const; ///< the room it takes, 0 where there is none

private:
    ColumnEdge *m_edge = nullptr;
};

/// Of the table that has the focus, else of the first that is seen. Thread: GUI. Errors: none.
bool focusNextEdge(QWidget &window);

/// An entry of the view's menu with a menu of its own: sorts by a column, as a click on its title does.
/// Thread: GUI. Errors: none.
void addSorting(QTreeView &view, const QString &text);

} // namespace drover::ui
