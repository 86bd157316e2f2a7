#pragma once

#include "core/base/clock.h"
#include "core/columns/tablecolumns.h"
#include "core/insight/nodefigures.h"
#include "core/objects/node.h"
#include "core/query/nodequery.h"

#include <QString>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace drover::ui {

enum class QuickFilter : std::uint8_t { All, NotReady, Cordoned, Pressure };

/// Counts of all nodes, whatever the filter shows.
struct NodeCounts {
    int all = 0;
    int notReady = 0; ///< Unknown included
    int cordoned = 0;
    int pressure = 0;

    NodeCounts &operator+=(const NodeCounts &other);
    bool operator==(const NodeCounts &) const = default;
};

/// Decides which nodes of a table are shown: quick filter, then a query. Its words are looked
/// for in the visible cells, whatever their case; the status in kubectl's words as well. An age
/// counts as it reads at the time of asking. Where the query asks what was not read, it is not known
/// whether a row matches: it is not shown, and counted.
///
/// What it reads of a node is kept per row, so that a keystroke searches bytes only; ages, whose
/// text changes with the clock, are made anew, and only for words with a digit.
/// Thread: one; Drover's GUI thread. Errors: none; an empty query matches everything.
class NodeMatch
{
public:
    /// `columns` must outlive it.
    explicit NodeMatch(const TableColumns &columns) : m_all(columns) {}

    void setQuery(NodeQuery query) { m_query = std::move(query); }
    void setQuickFilter(QuickFilter filter) { m_quick = filter; }
    void setColumns(std::vector<int> columns);
    /// What the cluster is called; words are looked for in it where a column shows it.
    void setCluster(int cluster, const QString &name);
    /// What its nodes do not tell of themselves; null: nothing of that is known.
    void setFigures(int cluster, const NodeFigures *figures) { m_clusters[cluster].figures = figures; }
    bool isFiltering() const { return m_quick != QuickFilter::All || !m_query.isEmpty(); }
    const NodeCounts &counts() const { return m_counts; }
    NodeCounts countsOf(int cluster) const;
    int unknownCount() const { return m_unknown; }

    /// The rows first … last of `nodes` are new, of one cluster; the ones behind them moved down.
    void insert(int first, int last, const NodeBatch &nodes, int cluster);
    void remove(int first, int last);
    void update(int row, const Node &node);
    bool accepts(int row, const NodeBatch &nodes, WallTime now);

private:
    struct Row {
        bool notReady = false;
        bool cordoned = false;
        bool pressure = false;
        bool hasText = false;
        bool isUnknown = false; ///< whether it matches
        int cluster = 0;
        std::string text; ///< the visible cells but ages, case-folded UTF-8, a line each
    };

    struct Cluster {
        std::string name; ///< case-folded
        const NodeFigures *figures = nullptr;
        NodeCounts counts;
    };

    static Row rowOf(const Node &node);
    void count(const Row &row, int step);
    bool passesQuick(const Row &row) const;
    void setUnknown(Row &row, bool isUnknown);
    bool hasText(Row &row, const Node &node, const QueryPattern &word, WallTime now) const;
    bool isInAges(const QueryPattern &word, const Node &node, WallTime now) const;
    std::string visibleText(const Node &node) const;

    QuickFilter m_quick = QuickFilter::All;
    std::map<int, Cluster> m_clusters;
    bool m_isClusterShown = false;
    NodeQuery m_query;
    const TableColumns &m_all;
    std::vector<int> m_columns; ///< the visible ones
    std::vector<Row> m_rows;
    NodeCounts m_counts;
    int m_unknown = 0;
};

} // namespace drover::ui
