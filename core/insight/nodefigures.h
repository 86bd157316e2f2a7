#pragma once

#include "core/insight/eventturns.h"
#include "core/insight/historyrecorder.h"
#include "core/insight/nodefalls.h"
#include "core/insight/nodeloads.h"
#include "core/insight/podcountquery.h"
#include "core/insight/usagequery.h"
#include "core/nodes/nodecolumns.h"

#include <QObject>

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace drover {

/// What the table of nodes shows beside what nodes tell of themselves: use, pods, requests, the
/// last hour. It asks only for what somebody has on the screen.
///
/// Use is measured for all nodes in one answer, every 60 s while a column of it is to be seen. Pods
/// are counted for all nodes in one go, and requests summed up for the rows to be seen: once, and
/// again when refresh() is called. The last hour is in memory; of the time before Drover looked at
/// a node, events tell, which are asked for once as well.
/// Thread: the GUI thread. Units: percent of allocatable, counts, UTC. Errors: by standing(); what
/// was not read is missing, never zero.
class NodeFigures : public QObject
{
    Q_OBJECT

public:
    using Kinds = std::set<NodeFigure>;

    /// How things stand with one figure, for all nodes.
    struct Standing {
        std::optional<WallTime> read; ///< nothing: never
        std::optional<Error> error;   ///< of the last try
        bool isServed = true;         ///< false: this cluster has no metrics.k8s.io
        bool isAsking = false;
    };

    /// All must outlive it.
    NodeFigures(ApiRequests &requests, const HistoryRecorder &history, Clock &clock,
                QObject *parent = nullptr);
    ~NodeFigures() override;

    /// What is to be seen now, and the rows, from top to bottom; none: nothing is asked any more.
    void setLook(Kinds kinds, std::vector<std::string> nodes);
    /// Asks anew for what is asked once, where it is to be seen.
    void refresh();
    /// A measurement of one node that was asked for elsewhere; the newer one counts.
    void take(const NodeUsage &usage) { m_usage.take(usage); }
    /// Null: not measured.
    const MeasuredNode *usageOf(std::string_view node) const { return m_usage.usageOf(node); }

    /// Unread until a first answer came; monostate where it brought none.
    CellValue value(NodeFigure kind, const Node &node) const;
    Standing standing(NodeFigure kind) const;
    /// When that node's figure was read; nothing: it was not.
    std::optional<WallTime> readAt(NodeFigure kind, std::string_view node) const;
    /// The last hour of a node, oldest first.
    std::vector<StripSpan> strip(std::string_view node) const;
    /// What events tell of that part of it of which nothing else is known.
    std::vector<EventMark> marks(const Node &node) const;

Q_SIGNALS:
    void changed(drover::NodeFigure kind); ///< any node's
    void changedOf(drover::NodeFigure kind, const QString &node); ///< that one's alone

private:
    bool sees(NodeFigure kind) const { return m_kinds.contains(kind); }
    bool seesUsage() const;
    bool seesRequests() const;
    CellValue requestShare(std::string_view resource, const Node &node) const;
    void keepHour();
    std::int64_t turnsToldOf(const Node &node) const;

    const HistoryRecorder &m_history;
    Clock &m_clock;
    UsageQuery m_usage;
    PodCountQuery m_counts;
    NodeLoads m_loads;
    NodeFalls m_falls;
    Kinds m_kinds;
    bool m_isHourDue = false;
    std::unique_ptr<Clock::Timer> m_hourTimer;
};

/// What metrics.k8s.io measures.
bool isUsage(NodeFigure kind);
/// What stands in a cell; `figures` may be null: they are missing then.
CellValue cellValue(const Node &node, const NodeColumn &column, const NodeFigures *figures);

} // namespace drover
