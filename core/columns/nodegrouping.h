#pragma once

#include "core/columns/tablecolumns.h"

#include <QString>

#include <functional>
#include <optional>
#include <string_view>

namespace drover {

/// By what the nodes of a table are put together: a column of text, or any label.
///
/// Thread: one; Drover's GUI thread. Errors: an id that names nothing groups nothing.
class NodeGrouping
{
public:
    /// Nothing is grouped.
    NodeGrouping() = default;
    /// `id`: of a column of `columns`, "label:KEY", "annotation:KEY" or "path:PATH".
    NodeGrouping(const QString &id, const TableColumns &columns);

    bool isNone() const { return !m_value; }
    const QString &id() const { return m_id; }
    const QString &title() const { return m_title; } ///< of what it groups by
    /// By what no node tells: groupOf() knows nothing, who shows the clusters does.
    bool isByCluster() const { return m_isByCluster; }
    /// The group of a node; empty: it has no such value.
    QString groupOf(const Node &node) const;
    /// The same in UTF-8, where the node itself has it so; nothing: only groupOf() tells.
    std::optional<std::string_view> textOf(const Node &node) const;

    /// Whether the column tells few enough values to group by: texts, not numbers, times or names.
    static bool canGroupBy(const NodeColumn &column);

private:
    QString m_id;
    QString m_title;
    bool m_isByCluster = false;
    std::function<CellValue(const Node &)> m_value;
    std::function<std::string_view(const Node &)> m_text; ///< none: it must be made
};

} // namespace drover
