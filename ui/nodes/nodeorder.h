#pragma once

#include "core/columns/tablecolumns.h"
#include "core/nodes/nodecolumns.h"
#include "core/objects/node.h"
#include "ui/nodes/sortkey.h"

#include <Qt>

#include <vector>

namespace drover::ui {

class NodeGroups;
class NodeRows;

/// One key of a sort.
struct SortColumn {
    int column = 0;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const SortColumn &) const = default;
};

/// The order of the nodes of a table, kept as keys so that comparing never asks the nodes.
///
/// The first key decides, the next ones between equals, the name at last. Missing values come last
/// in both directions, texts that are no numbers behind the numbers. Where there are groups, they
/// come before any key.
/// Thread: one; Drover's GUI thread. Errors: none.
class NodeOrder
{
public:
    /// All must outlive it. `rows` tell what the nodes do not.
    explicit NodeOrder(const TableColumns &columns = TableColumns::builtIn(),
                       const NodeGroups *groups = nullptr, const NodeRows *rows = nullptr);

    /// How many keys decide; what comes behind them nobody can follow.
    static constexpr std::size_t kMostKeys = 4;

    void setKeys(const std::vector<SortColumn> &keys, const NodeBatch &nodes);
    std::vector<SortColumn> keys() const; ///< as they were set
    /// The rows first … last of `nodes` are new; the ones behind them moved down.
    void insert(int first, int last, const NodeBatch &nodes);
    void remove(int first, int last);
    /// True where the row's place may have changed.
    bool update(int row, const Node &node);
    /// The same for one column, of what the node does not tell.
    bool updateFigure(int column, int row, const Node &node);
    bool less(int leftRow, int rightRow) const;
    /// The same as sorting with less(), and many times as fast for many rows.
    void sort(std::vector<int> &rows);

private:
    /// By one column. Keys below `ranked` are each there once and in ascending order, so that whoever
    /// compares two of them needs their numbers only; those behind came since, and may be there twice.
    struct Level {
        SortColumn by;
        std::vector<int> places{};    ///< by row: of its key; kMissing: it has none
        std::vector<SortKey> keys{};
        int ranked = 0;

        const SortKey &keyAt(int place) const { return keys[static_cast<std::size_t>(place)]; }
        bool areRanked() const { return ranked == static_cast<int>(keys.size()); }
    };

    static void rank(Level &level);
    static void tidy(Level &level);
    static std::vector<int> inOrder(const Level &level);
    static int compareRows(const Level &level, std::size_t left, std::size_t right);
    static void sortByLevel(const Level &level, std::vector<int> &rows);
    void sortByGroup(std::vector<int> &rows) const;
    int groupRank(int row) const;
    SortKey keyOf(const Level &level, int row, const Node &node) const;
    std::vector<int> take(Level &level, int first, int last, const NodeBatch &nodes) const;
    bool renew(Level &level, int row, const Node &node) const;

    const TableColumns *m_columns;
    const NodeGroups *m_groups;
    const NodeRows *m_rows;
    std::size_t m_keyCount = 0;
    std::vector<Level> m_levels; ///< the one that decides comes first, the name last
};

} // namespace drover::ui
