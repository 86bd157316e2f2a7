#pragma once

#include "core/base/clock.h"
#include "core/columns/tablecolumns.h"
#include "core/insight/nodefigures.h"
#include "core/objects/node.h"
#include "core/query/nodequery.h"
#include "ui/nodes/celltexts.h"

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
/// Thread: one; Drover's GUI thread. Errors: none; an empty query matches everything.
class NodeMatch
{
public:
    /// `columns` must outlive it.
    explicit NodeMatch(const TableColumns &columns) : m_all(columns), m_texts(columns) {}

    void setQuery(NodeQuery query);
    void setQuickFilter(QuickFilter filter) { m_quick = filter; }
    void setColumns(const std::vector<int> &columns);
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
    /// Those of the rows first … last that are shown.
    std::vector<int> accepted(int first, int last, const NodeBatch &nodes, WallTime now);

private:
    struct Row {
        bool notReady = false;
        bool cordoned = false;
        bool pressure = false;
        bool isUnknown = false; ///< whether it matches
        int cluster = 0;
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
    bool hasText(int row, const Node &node, const QueryPattern &word, WallTime now);

    QuickFilter m_quick = QuickFilter::All;
    std::map<int, Cluster> m_clusters;
    bool m_isClusterShown = false;
    NodeQuery m_query;
    const TableColumns &m_all;
    CellTexts m_texts;
    std::vector<Row> m_rows;
    NodeCounts m_counts;
    int m_unknown = 0;
};

} // namespace drover::ui
