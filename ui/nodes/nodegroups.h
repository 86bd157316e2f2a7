#pragma once

#include "core/columns/nodegrouping.h"
#include "core/objects/node.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace drover::ui {

class NodeRows;

/// The groups of a table's nodes: which row is of which, how many there are, which are folded.
///
/// A group keeps its number and whether it is folded while it is empty, so that a node that comes
/// and goes unfolds nothing. Groups stand in natural order; the nodes without a value come last.
/// Thread: one; Drover's GUI thread. Errors: none; without a grouping there are no groups.
class NodeGroups
{
public:
    struct Group {
        QString name; ///< empty: of the nodes without a value
        int nodes = 0;
        int shown = 0; ///< of these, what the filter lets through
        int ready = 0; ///< of the ones shown
        bool isFolded = false;
    };
    /// What stands in a table's row: a source row, or from −1 down a group.
    using Entry = int;
    static Entry entryOf(int group) { return -1 - group; }
    static bool isGroup(Entry entry) { return entry < 0; }
    static int groupOf(Entry entry) { return -1 - entry; }

    /// `rows` tell the nodes' clusters, and must outlive it.
    explicit NodeGroups(const NodeRows &rows) : m_source(rows) {}

    void setGrouping(NodeGrouping grouping, const NodeBatch &nodes);
    const NodeGrouping &grouping() const { return m_grouping; }
    bool isActive() const { return !m_grouping.isNone(); }

    /// The rows first … last of `nodes` are new; the ones behind them moved down.
    void insert(int first, int last, const NodeBatch &nodes);
    void remove(int first, int last);
    /// True where the row is of another group now, or counts otherwise in it.
    bool update(int row, const Node &node);

    int size() const { return static_cast<int>(m_groups.size()); }
    const Group &at(int group) const { return m_groups[static_cast<std::size_t>(group)]; }
    void setFolded(int group, bool isFolded) { m_groups[static_cast<std::size_t>(group)].isFolded = isFolded; }
    /// Those of these names are folded and no others, also the ones that come later.
    void fold(const QStringList &names);
    /// Their names, with those that have not come yet.
    QStringList folded() const;
    int groupOfRow(int row) const { return isActive() ? m_rows[static_cast<std::size_t>(row)].group : 0; }
    /// Where the row's group stands among the groups; 0 for all where there are none.
    int rankOfRow(int row) const { return isActive() ? m_ranks[static_cast<std::size_t>(groupOfRow(row))] : 0; }

    /// The rows of a table that shows `rows`, each group's under its head; counts what is shown.
    std::vector<Entry> layOut(const std::vector<int> &rows);

private:
    struct Row {
        int group = 0;
        bool isReady = false;

        bool operator==(const Row &) const = default;
    };

    struct NameHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
    };

    Row rowOf(int row, const Node &node);
    int groupNamed(std::string_view name);
    void rank();

    const NodeRows &m_source;
    NodeGrouping m_grouping;
    std::vector<Row> m_rows;
    std::vector<Group> m_groups;
    std::vector<int> m_ranks; ///< by group
    QSet<QString> m_awaited;  ///< to be folded when they come
    std::unordered_map<std::string, int, NameHash, std::equal_to<>> m_byName;
    bool m_isRankDue = false;
};

} // namespace drover::ui
