#pragma once

#include "core/settings/settings.h"
#include "ui/nodes/nodefilter.h"
#include "ui/theme/tableheader.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

class QMenu;

namespace drover::ui {

/// The node table's header: which columns are shown, in which order, how wide, what sorts.
///
/// A click sorts by that column alone, and the other way round at the next one; Shift and a click
/// adds the column to the sort, turns it round, and takes it out again.
/// Thread: the GUI thread. Units: device-independent pixels. Errors: none.
class NodeHeader : public TableHeader
{
    Q_OBJECT

public:
    /// `filter` must outlive the header.
    explicit NodeHeader(NodeFilter &filter, QWidget *parent = nullptr);

    std::vector<int> visibleColumns() const; ///< as they stand, left to right
    /// The user set its width, now or at an earlier time.
    bool isSet(int column) const { return std::ranges::find(m_set, column) != m_set.end(); }
    /// What a layout says of its width: what the user set, or what its cells need, never what the size of
    /// the window made of that. 0: no cells were there.
    int widthToKeep(int column) const;
    /// A column that showColumns() shows.
    struct Shown {
        int column = 0;
        int width = 0; ///< 0: as the cells need
        bool isSet = false; ///< see TableLayout
    };
    void showColumn(int column, bool isShown);
    /// These alone, from left to right; a width of 0: as the cells need. Those that are needed stay,
    /// on the left. `fitted`: see TableLayout.
    void showColumns(const std::vector<Shown> &columns, int fitted = 0);
    /// As in TableLayout: 0 where no cells were there to fit widths to.
    int fitted() const;
    void resetColumns(); ///< the default set, order and widths
    /// Where nothing is cut, by a sample and the rows from `first` to `last`.
    int wholeWidthOf(int column, int first = 0, int last = -1) const;
    /// Makes columns whose width the user did not set as wide as a sample of their cells needs. Room that
    /// the table has beyond that goes to those of them that are cut, whenever there is some.
    void fitWidths();
    /// The same while the rows of a slow List come, which are read meanwhile: whenever there are a quarter
    /// more of the first ones, then whenever they have doubled, and at last when that are `areAll`.
    void fitFirstRows(bool areAll);
    /// By it alone, or as a click with Shift does.
    void sortByColumn(int column, bool isAlone);
    /// Presets of the user's own, offered behind ours.
    void setSavedLayouts(QList<Settings::SavedLayout> layouts) { m_saved = std::move(layouts); }
    void popUpMenu(const QPoint &globalPosition, int column = -1);
    /// Of that column, and of all: presets, groups, which are shown.
    std::unique_ptr<QMenu> makeMenu(int column = -1);

Q_SIGNALS:
    void columnsChanged();
    void widthSet(); ///< by the user
    void layoutWanted(const drover::TableLayout &layout); ///< a preset
    void dialogWanted();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    QString sortRank(int logicalIndex) const override;
    std::function<void()> wayBackOf(int logicalIndex) override;

private:
    int titlesWidth() const;
    int titleWidth(int column) const; ///< with its sort mark
    int widthOf(int column, int whole) const; ///< within bounds
    void takeWidth(int column, int width);
    void fit(int column);
    void fitRead();
    void keepNeeds();
    void shareRoom();
    void click(int column);
    void showSort();
    void makeRoomForRanks();
    void addColumnActions(QMenu &menu, int column);
    void addToggles(QMenu &menu);
    void addPresets(QMenu &menu);
    void addGroups(QMenu &menu);

    NodeFilter &m_filter;
    QList<Settings::SavedLayout> m_saved;
    /// How wide a column is where room lacks, and where all of its text is seen.
    struct Need {
        int column;
        int least;
        int whole;
    };
    std::vector<Need> m_needs; ///< of those that are shown, from left to right
    std::vector<int> m_asNeeded; ///< beside columns with a width of an earlier table
    std::vector<int> m_set;      ///< columns whose width the user set
    std::size_t m_firstRows = 0; ///< that widths were fitted to while more came
    bool m_hasAllRows = false;
    int m_titles = 0; ///< titlesWidth() in the language that widths were fitted in
    bool m_isFitting = false;
    bool m_isFitted = false;  ///< to cells that were there
    bool m_isKept = false;    ///< the same in an earlier table: it stays
};

} // namespace drover::ui
