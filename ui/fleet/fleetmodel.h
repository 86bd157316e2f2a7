#pragma once

#include "core/base/clock.h"
#include "core/nodes/nodecache.h"
#include "ui/fleet/fleetfacts.h"
#include "ui/nodes/nodematch.h"
#include "ui/nodes/nodeorder.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace drover::ui {

/// The nodes of several clusters in one table, filtered and sorted: a view over their caches.
///
/// It holds the caches' own nodes, never copies, and asks no server. As in NodeFilter rows come and
/// go by insert and remove, never by a reset, and a row whose sort key changed moves at the next
/// re-sort, four a second at most. A cluster is known by the number that add() gave.
/// Thread: the GUI thread. Errors: none.
class FleetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The first columns; behind them stand those of nodeColumns() that nodes tell of themselves.
    enum Column { ClusterColumn, AsOfColumn, FirstNodeColumn };

    /// `clock` must outlive the model.
    explicit FleetModel(Clock &clock, QObject *parent = nullptr);
    ~FleetModel() override;

    /// `cache` must live until remove(). The clusters stand in the order they came.
    int add(NodeCache &cache, FleetFacts facts);
    void remove(int cluster);
    void setFacts(int cluster, FleetFacts facts);
    const FleetFacts &factsOf(int cluster) const;
    std::vector<int> clusters() const;
    const NodeBatch &nodesOf(int cluster) const;

    /// The query that is shown; `cluster:` asks for the name. A text that is none says where it is
    /// wrong, and the rows stay.
    std::optional<QueryError> setQuery(const QString &text);
    void setQuickFilter(QuickFilter filter);
    /// The columns whose cells words are looked for in.
    void setVisibleColumns(const std::vector<int> &columns);
    bool isFiltering() const;
    NodeCounts counts() const; ///< of all clusters, whatever is shown
    NodeCounts countsOf(int cluster) const;

    const NodePtr &nodeAt(int row) const { return m_nodes[static_cast<std::size_t>(sourceAt(row))]; }
    int clusterAt(int row) const;
    int rowOf(int cluster, std::string_view name) const; ///< −1 where it is not shown
    /// Null for the first columns.
    const NodeColumn *nodeColumnAt(int column) const;
    QString idOf(int column) const;
    int columnOf(const QString &id) const; ///< −1 where there is none
    WallTime now() const { return m_clock.wallNow(); }

    /// One by the cluster is always the first of them.
    void sortBy(std::vector<SortColumn> keys);
    const std::vector<SortColumn> &sortKeys() const { return m_keys; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void countsChanged();
    void sorted();

private:
    struct Member;

    int sourceAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    Member &memberOf(int cluster) const;
    Member &memberAt(int source) const;
    void follow(Member &member);
    void takeInserted(Member &member, int first, int last);
    void leaveRemoved(const Member &member, int first, int last);
    void forgetRemoved(Member &member, int first, int last);
    void takeChanged(Member &member, const QModelIndex &topLeft, const QModelIndex &bottomRight);
    void tellCells(int source, int first, int last);
    void moveBehind(const Member &member, int by);
    void rankClusters();
    bool accepts(int source) const;
    bool less(int left, int right) const;
    void sortRows(std::vector<int> &sources);
    std::vector<int> accepted(int first, int last);
    std::vector<int> merged(std::vector<int> fresh);
    void refilter();
    void scheduleResort();
    void resort();

    void show(const std::vector<int> &next);
    void hideAbsent(const std::vector<int> &next);
    void addFresh(const std::vector<int> &next);
    void reorder(const std::vector<int> &next);
    void renewPlaces();

    Clock &m_clock;
    std::vector<int> m_columns; ///< of nodeColumns()
    std::vector<std::unique_ptr<Member>> m_members;
    int m_lastCluster = 0;
    NodeBatch m_nodes; ///< a block a cluster, each in the order of its cache
    NodeOrder m_order;
    std::vector<SortColumn> m_keys;
    NodeQuery m_query;
    QuickFilter m_quick = QuickFilter::All;
    std::vector<int> m_visible;  ///< of nodeColumns()
    std::vector<int> m_rows;     ///< our row → place in m_nodes
    std::vector<int> m_places;   ///< place in m_nodes → our row, −1 where it is not shown
    std::vector<char> m_isMoved; ///< by place in m_nodes: its key changed since the last re-sort
    std::unique_ptr<Clock::Timer> m_resortTimer;
};

} // namespace drover::ui
