#pragma once

#include "core/base/clock.h"
#include "core/insight/nodefigures.h"
#include "core/query/livequery.h"
#include "ui/nodes/nodegroups.h"
#include "ui/nodes/nodematch.h"
#include "ui/nodes/nodeorder.h"
#include "ui/nodes/noderows.h"
#include "ui/text/healthtext.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace drover::ui {

struct CellContext;

/// The nodes of one cluster, or of several, that a table shows: filtered, sorted and grouped, with
/// the words of the cells. A row is a node, or the head of a group; the columns are columns().
///
/// It keeps its own sorted index: at 65,000 rows a QSortFilterProxyModel takes several times as
/// long. Rows come and go by insert and remove, never by a reset, so that selection, current row
/// and scroll stay. A row whose sort key changed moves at the next re-sort, four a second at most;
/// until then only its cells change.
/// Thread: the GUI thread. Errors: none.
class NodeFilter : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Of several clusters, which rows() are given. `clock` must outlive the filter.
    explicit NodeFilter(Clock &clock, QObject *parent = nullptr);
    /// Of one. Both must outlive the filter.
    NodeFilter(NodeCache &cache, Clock &clock, QObject *parent = nullptr);
    ~NodeFilter() override;

    NodeRows &rows() { return m_source; }
    const NodeRows &rows() const { return m_source; }

    /// The query that is shown; see LiveQuery. A text that is none says where it is wrong, and the
    /// rows stay those of the last one.
    std::optional<QueryError> setQuery(const QString &text) { return m_query.setText(text); }
    const LiveQuery &query() const { return m_query; }
    /// Columns that it may ask for beside the table's own.
    std::optional<QueryError> setQueryColumns(const QList<OwnColumn> &own) { return m_query.setOwnColumns(own); }
    /// What the query needs, and what somebody needs who shows the same nodes elsewhere.
    QueryNeeds needs() const;
    QueryNeeds needsElsewhere() const;
    void setNeedsOf(const QObject *elsewhere, QueryNeeds needs);
    /// Of how many nodes it is not known whether they match.
    int unknownCount() const { return m_match.unknownCount(); }
    void setQuickFilter(QuickFilter filter);
    /// What the cluster of a table of one is called, for `cluster:`.
    void setCluster(const QString &name) { m_match.setCluster(NodeRows::kOnlyCluster, name); }
    /// The columns whose cells the text is looked for in.
    void setVisibleColumns(std::vector<int> columns);
    /// Those that the user made, shown or not.
    void setOwnColumns(const QList<OwnColumn> &own);
    const TableColumns &columns() const { return m_columns; }
    /// Of the cluster of a table of one: null where nothing beside the nodes is known.
    NodeFigures *figures() const { return m_source.figuresOf(NodeRows::kOnlyCluster); }
    bool isFiltering() const { return m_match.isFiltering(); }
    const NodeCounts &counts() const { return m_match.counts(); }
    NodeCounts countsOf(int cluster) const { return m_match.countsOf(cluster); }

    const NodeBatch &allNodes() const { return m_source.nodes(); }
    int matchCount() const { return static_cast<int>(m_accepted.size()); } ///< also in folded groups
    const std::vector<int> &matches() const { return m_accepted; } ///< places, as they are sorted
    int placeAt(int row) const;           ///< among rows(); −1: the head of a group
    const NodePtr &nodeAt(int row) const; ///< null: the head of a group
    int clusterAt(int row) const;         ///< 0: the head of a group
    int rowAt(int place) const { return m_places[static_cast<std::size_t>(place)]; } ///< −1: not shown
    /// −1 where it is not shown.
    int rowOf(std::string_view name, int cluster = NodeRows::kOnlyCluster) const;
    /// It is there, and the filter does not let it through.
    bool isFilteredOut(std::string_view name, int cluster = NodeRows::kOnlyCluster) const;
    /// Its row, after its group was unfolded.
    int rowShowing(std::string_view name, int cluster = NodeRows::kOnlyCluster);

    /// What the cells say of the node at that place; see ui/text/celltext.h.
    QString textOf(int place, const NodeColumn &column) const;
    QString narrowTextOf(int place, const NodeColumn &column) const;
    StateText statusAt(int place) const; ///< of the node, with the drain that runs there
    QString copyTextOf(int place, const NodeColumn &column) const;
    QString toolTipOf(int place, const NodeColumn &column) const;

    /// A column's id, "label:KEY", "annotation:KEY" or "path:PATH"; empty, or what names nothing:
    /// no groups.
    void groupBy(const QString &id);
    const NodeGroups &groups() const { return m_groups; }
    int groupAt(int row) const; ///< whose head it is; −1: a node
    QString groupText(int group) const;
    int clusterOfGroup(int group) const; ///< 0 where it is grouped by something else
    void setFolded(int group, bool isFolded);
    void setAllFolded(bool isFolded);
    void fold(const QStringList &groups); ///< see NodeGroups; does nothing where there are none

    void sortBy(const std::vector<SortColumn> &keys);
    std::vector<SortColumn> sortKeys() const { return m_order.keys(); }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void aboutToLayOut(); ///< other rows, or in another order; in as many steps as it takes
    void laidOut();       ///< all of these steps are done
    void countsChanged();
    void sorted();  ///< by other keys
    void grouped(); ///< by something else
    void foldingChanged();
    void valuesRead(); ///< of an own column, which were being read
    void ownColumnsChanged();
    void needsChanged();

private:
    using Entry = NodeGroups::Entry;

    NodeFilter(bool hasClusters, Clock &clock, QObject *parent);

    WallTime now() const { return m_clock.wallNow(); }
    CellContext contextOf(int place) const;
    void follow();
    QVariant groupData(int group, int column, int role) const;
    bool isReading(int column) const;
    void tellRead();
    QString headingText(int column) const;
    QString rowHeading(int row) const;
    QVariant ownHeaderData(int column, int role) const;
    void takeInserted(int first, int last);
    void leaveRemoved(int first, int last);
    void forgetRemoved(int first, int last);
    void takeChanged(int first, int last, int firstColumn, int lastColumn);
    bool takeChangedRow(int sourceRow);
    void takeFacts(int cluster);
    void takeName(int cluster);
    void takeFigure(int cluster, NodeFigure kind);
    void takeFigureOf(int cluster, NodeFigure kind, const QString &node);
    QStringList figureLines(const NodeColumn &column) const;
    QString figureTitle(int column) const;
    QString figureToolTip(int column) const;
    void refilter();
    void followQuery();
    bool areRead(const std::set<std::string> &paths) const;
    void scheduleResort();
    void resort();

    std::vector<int> acceptedRows(int first, int last);
    std::vector<int> merged(std::vector<int> fresh);
    void show(std::vector<int> accepted);
    void layOut();
    void hideAbsent(const std::vector<Entry> &next);
    void addFresh(const std::vector<Entry> &next);
    void reorder(const std::vector<Entry> &next);
    void renewPlaces();
    void tellHeads();
    void showFolding();
    int &placeOf(Entry entry);

    Clock &m_clock;
    TableColumns m_columns;
    NodeRows m_source;
    NodeGroups m_groups{m_source};
    LiveQuery m_query;
    std::map<const QObject *, QueryNeeds> m_needsElsewhere;
    NodeMatch m_match{m_columns};
    NodeOrder m_order{m_columns, &m_groups, &m_source};
    std::vector<int> m_accepted; ///< the places of the nodes that match, as they are sorted
    std::vector<Entry> m_rows;   ///< our row → what stands there
    std::vector<int> m_places;   ///< place → our row, −1 where it is not shown
    std::vector<int> m_heads;    ///< group → our row, −1 where it is not shown
    std::vector<char> m_isAccepted; ///< by place
    std::vector<char> m_moved;  ///< places whose key changed since the last re-sort
    std::vector<char> m_isReading; ///< by own column, as it was told last
    bool m_isRegrouped = false; ///< by what is being taken
    bool m_resortDue = false;
    std::unique_ptr<Clock::Timer> m_resortTimer;
};

} // namespace drover::ui
