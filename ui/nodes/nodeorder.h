#pragma once

#include "core/insight/nodefigures.h"
#include "core/nodes/nodecolumns.h"
#include "core/objects/node.h"

#include <Qt>

#include <cstdint>
#include <string>
#include <vector>

namespace drover::ui {

/// A raw value made ready for many comparisons: a byte compare stands for natural order.
struct SortKey {
    bool missing = false;
    std::int64_t number = 0;
    std::string text;

    bool operator==(const SortKey &) const = default;
};

/// Ages count as time passed: ascending begins with the youngest.
SortKey sortKeyOf(CellKind kind, const CellValue &value);

/// The order of the rows of a NodeCache, kept as keys so that comparing never asks the nodes.
///
/// The column last chosen decides; rows that are equal there keep the order they had by the
/// columns chosen before, then by name. Missing values come last in both directions.
/// Thread: one; Drover's GUI thread. Errors: none.
class NodeOrder
{
public:
    NodeOrder();

    void sortBy(int column, Qt::SortOrder order, const NodeBatch &nodes,
                const NodeFigures *figures = nullptr);
    /// The rows first … last of `nodes` are new; the ones behind them moved down.
    void insert(int first, int last, const NodeBatch &nodes,
                const NodeFigures *figures = nullptr);
    void remove(int first, int last);
    /// True where the row's place may have changed.
    bool update(int row, const Node &node, const NodeFigures *figures = nullptr);
    /// The same for one column whose figures changed.
    bool updateFigure(int column, int row, const Node &node, const NodeFigures *figures);
    bool less(int leftRow, int rightRow) const;
    /// The same as sorting with less(), and several times as fast for many rows.
    void sort(std::vector<int> &rows);

private:
    struct Level {
        int column;
        Qt::SortOrder order;
        std::vector<SortKey> keys; ///< by row
    };

    void rankNames();
    static SortKey keyOf(const Level &level, const Node &node, const NodeFigures *figures);
    static bool renew(Level &level, int row, const Node &node, const NodeFigures *figures);

    std::vector<Level> m_levels; ///< the one that decides comes first, the name last
    /// Each row's place by name, so that equals elsewhere compare as numbers; empty: not known.
    std::vector<int> m_nameRanks;
};

} // namespace drover::ui
