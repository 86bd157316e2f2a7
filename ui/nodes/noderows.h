#pragma once

#include "core/insight/nodefigures.h"
#include "core/nodes/nodecache.h"
#include "core/objects/drainstand.h"
#include "ui/nodes/clusterfacts.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drover::ui {

/// The nodes of one cluster or of several in one list, and what is known of the clusters: what a
/// table shows from.
///
/// It holds the caches' own nodes, never copies. A cluster is known by the number that add() gave,
/// a node by its place: the clusters stand in the order they came, each in that of its cache.
/// Thread: the GUI thread. Errors: none; of a cluster that is not there nothing is known.
class NodeRows : public QObject
{
    Q_OBJECT

public:
    /// What add() gives first: the number of the cluster in a table of one.
    static constexpr int kOnlyCluster = 1;

    struct Span {
        int first = 0;
        int count = 0;
    };

    explicit NodeRows(QObject *parent = nullptr);
    ~NodeRows() override;

    int add(NodeCache &cache, ClusterFacts facts); ///< `cache` must live until remove()
    void remove(int cluster);
    void setFacts(int cluster, ClusterFacts facts);
    void setFigures(int cluster, NodeFigures *figures); ///< once
    using Drains = DrainStands;
    /// The nodes whose status says that they are being drained.
    void setDrains(int cluster, const Drains &drains);

    std::vector<int> clusters() const;
    bool has(int cluster) const;
    const ClusterFacts &factsOf(int cluster) const;
    NodeFigures *figuresOf(int cluster) const; ///< null: nothing beside the nodes is known
    const NodeBatch &nodesOf(int cluster) const;
    Span spanOf(int cluster) const;

    const NodeBatch &nodes() const { return m_nodes; }
    const NodePtr &at(int place) const { return m_nodes[static_cast<std::size_t>(place)]; }
    int clusterAt(int place) const;
    int placeOf(int cluster, std::string_view name) const; ///< −1 where it is not there
    std::optional<DrainStand> drainAt(int place) const; ///< none where it is not being drained
    /// What stands in a cell, whoever tells it.
    CellValue value(int place, const NodeColumn &column) const;

Q_SIGNALS:
    void inserted(int first, int last); ///< places; those behind them moved
    void leaving(int first, int last);  ///< they are there still
    void removed(int first, int last);
    void changed(int first, int last, int firstColumn, int lastColumn);
    void applied(); ///< a change of one cache, as a whole
    void factsChanged(int cluster);
    void renamed(int cluster); ///< as well; nodes are found, grouped and sorted by that
    void figuresGiven(int cluster);
    void figureChanged(int cluster, drover::NodeFigure kind);
    void figureChangedOf(int cluster, drover::NodeFigure kind, const QString &node); ///< that one's alone

private:
    struct Member;

    Member &memberOf(int cluster) const;
    Member &memberAt(int place) const;
    void follow(Member &member);
    void take(Member &member, int first, int last);
    void forget(Member &member, int first, int last);
    void moveBehind(const Member &member, int by);

    std::vector<std::unique_ptr<Member>> m_members;
    int m_lastCluster = 0;
    NodeBatch m_nodes;
};

} // namespace drover::ui
