#pragma once

#include "core/objects/node.h"

#include <QMetaType>
#include <QString>

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <variant>

namespace drover {

/// Fixes formatter, alignment and sort order of a column; the text is made in ui/nodes/celltext.
enum class CellKind : std::uint8_t {
    Status,     ///< StatusValue
    Name,       ///< text in natural order: node-2 before node-10
    Text,       ///< text; an empty one is missing
    Conditions, ///< text: the types that are not as they should be; empty means well
    Taints,     ///< text: "key=value:Effect", joined by ", "
    MilliCpu,   ///< std::int64_t thousandths of a core
    Bytes,      ///< std::int64_t bytes
    Count,      ///< std::int64_t
    Age,        ///< Timestamp, shown as the time since
    Time,       ///< Timestamp
    Share,      ///< std::int64_t percent of what is allocatable, also beyond 100
    PodCount,   ///< std::int64_t; shown beside how many the node takes
    Strip,      ///< std::int64_t, the greater the more restless; drawn
    Number,     ///< double
    AsOf,       ///< Timestamp: until when what is shown was known to be true; while it is, kStillTrue
};

/// What a node itself does not tell: it is asked for, or recorded, see core/insight/nodefigures.h;
/// or it is told of the cluster by who shows several.
enum class NodeFigure : std::uint8_t {
    None,
    CpuUsed,
    MemoryUsed,
    Pods,
    CpuRequests,
    MemoryRequests,
    LastHour,
    Cluster, ///< the cluster that it is in
    AsOf,    ///< how old what is shown of that cluster is
};

/// The status column's raw value; ordered by severity, worst greatest.
struct StatusValue {
    std::uint8_t readiness = 0; ///< Readiness (nodehealth.h)
    bool cordoned = false;
    bool lifecycle = false; ///< a lifecycle condition is True

    auto operator<=>(const StatusValue &) const = default;
};

/// The value is being read: it was not asked for when the node came. Missing as long as it lasts.
struct Unread {
    auto operator<=>(const Unread &) const = default;
};

inline constexpr Timestamp kStillTrue{std::numeric_limits<std::int64_t>::max()};

/// Raw, never formatted. std::monostate where the server did not send it: it sorts last in both
/// directions and shows as missing. A text in a column of numbers or times is one that could not be
/// read as such.
using CellValue =
    std::variant<std::monostate, QString, std::int64_t, Timestamp, StatusValue, double, Unread>;

/// What every view can show of a node, as raw values.
///
/// Thread: any; pure functions over immutable nodes. Units: as CellKind says. Errors: none; what
/// the server did not send is std::monostate.
///
/// One row says all about a column; header, cell, sort, alignment, export, settings and tests read
/// this table. Index = model column.
struct NodeColumn {
    QLatin1StringView id; ///< stable: saved layouts and tests use it
    const char *title;    ///< source text, translated in context "NodeColumn" when shown; UTF-8
    CellKind kind;
    bool shownByDefault;
    CellValue (*value)(const Node &); ///< of a figure: nothing, whatever the node
    NodeFigure figure = NodeFigure::None;
    /// Of a column that the user made, which outlives this: in place of `value`.
    const std::function<CellValue(const Node &)> *own = nullptr;
    /// Where the value is a text as the node has it: see textOf(). Else null.
    std::string_view (*text)(const Node &) = nullptr;
    const std::function<std::string_view(const Node &)> *ownText = nullptr; ///< in place of `text`

    CellValue of(const Node &node) const { return own ? (*own)(node) : value(node); }
    bool isText() const { return text || ownText; }
    /// Where isText(): the same without a copy; a null view where it is missing.
    std::string_view textOf(const Node &node) const
    {
        if (ownText)
            return (*ownText)(node);
        const std::string_view utf8 = text(node);
        return utf8.empty() ? std::string_view() : utf8;
    }
};

std::span<const NodeColumn> nodeColumns();
/// What a table of several clusters says of each node's cluster, beside nodeColumns().
std::span<const NodeColumn> clusterColumns();
/// The model column of the id, or nothing.
std::optional<int> nodeColumnOf(QLatin1StringView id);
/// Less-than of two raw values of one kind, missing values last; names in natural order.
/// Ascending only: for descending order keep missing values last by asking isMissing() first.
bool cellLess(CellKind kind, const CellValue &left, const CellValue &right);
bool isMissing(const CellValue &value); ///< also where it is being read
/// Negative, zero or positive, with runs of digits compared as numbers and letters without case:
/// node-2 before node-10. Zero only for equal texts.
int naturalCompare(QStringView left, QStringView right);

} // namespace drover

Q_DECLARE_METATYPE(drover::CellValue)
