#pragma once

#include "core/base/clock.h"
#include "core/insight/nodefigures.h"
#include "core/nodes/nodecache.h"
#include "ui/nodes/nodegroups.h"
#include "ui/nodes/nodematch.h"
#include "ui/nodes/nodeorder.h"
#include "ui/text/celltext.h"

#include <QAbstractProxyModel>
#include <QPointer>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace drover::ui {

/// The rows of a NodeCache that a table shows, filtered, sorted and grouped, with the words of the
/// cells. A row is a node, or the head of a group; the columns are columns().
///
/// It keeps its own sorted index: at 65,000 rows a QSortFilterProxyModel takes several times as
/// long. Rows come and go by insert and remove, never by a reset, so that selection, current row
/// and scroll stay. A row whose sort key changed moves at the next re-sort, four a second at most;
/// until then only its cells change.
/// Thread: the GUI thread. Errors: none.
class NodeFilter : public QAbstractProxyModel
{
    Q_OBJECT

public:
    /// Both must outlive the filter.
    NodeFilter(NodeCache &cache, Clock &clock, QObject *parent = nullptr);
    ~NodeFilter() override;

    /// The query that is shown; see NodeQuery. A text that is none says where it is wrong, and the
    /// rows stay those of the last one.
    std::optional<QueryError> setQuery(const QString &text);
    void setQuickFilter(QuickFilter filter);
    void setCluster(const QString &name) { m_match.setCluster(name, false); } ///< for `cluster:`
    /// The columns whose cells the text is looked for in.
    void setVisibleColumns(std::vector<int> columns);
    /// Those that the user made, shown or not.
    void setOwnColumns(const QList<OwnColumn> &own);
    const TableColumns &columns() const { return m_columns; }
    /// What nodes do not tell of themselves. Once; without it those cells are empty.
    void setFigures(NodeFigures *figures);
    NodeFigures *figures() const { return m_figures; }
    bool isFiltering() const { return m_match.isFiltering(); }
    const NodeCounts &counts() const { return m_match.counts(); }

    const NodeBatch &allNodes() const { return m_cache.nodes(); }
    int matchCount() const { return static_cast<int>(m_accepted.size()); } ///< also in folded groups
    NodeBatch matches() const; ///< the same nodes, as they are sorted
    const NodePtr &nodeAt(int row) const;   ///< null: the head of a group
    int rowOf(std::string_view name) const; ///< −1 where it is not shown
    int rowShowing(std::string_view name); ///< the same, after its group was unfolded
    CellContext context() const { return {now(), m_figures}; }

    /// A column's id, "label:KEY", "annotation:KEY" or "path:PATH"; empty, or what names nothing:
    /// no groups.
    void groupBy(const QString &id);
    const NodeGroups &groups() const { return m_groups; }
    int groupAt(int row) const; ///< whose head it is; −1: a node
    QString groupText(int group) const;
    void setFolded(int group, bool isFolded);
    void setAllFolded(bool isFolded);

    void sortBy(const std::vector<SortColumn> &keys);
    std::vector<SortColumn> sortKeys() const { return m_order.keys(); }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void countsChanged();
    void figuresGiven();
    void sorted();  ///< by other keys
    void grouped(); ///< by something else
    void valuesRead(); ///< of an own column, which were being read

private:
    using Entry = NodeGroups::Entry;

    WallTime now() const { return m_clock.wallNow(); }
    QVariant groupData(int group, int column, int role) const;
    bool isReading(int column) const;
    void tellRead();
    QString headingText(int column) const;
    QVariant ownHeaderData(int column, int role) const;
    void takeInserted(int first, int last);
    void leaveRemoved(int first, int last);
    void forgetRemoved(int first, int last);
    void takeChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight);
    bool takeChangedRow(int sourceRow);
    void takeFigure(NodeFigure kind);
    void takeLoad(const QString &node);
    void takeFigureRow(int column, int sourceRow);
    QString figureTitle(int column) const;
    QString figureToolTip(int column) const;
    void refilter();
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
    int &placeOf(Entry entry);

    NodeCache &m_cache;
    Clock &m_clock;
    QPointer<NodeFigures> m_figures;
    TableColumns m_columns;
    NodeGroups m_groups;
    NodeMatch m_match{m_columns};
    NodeOrder m_order{m_columns, &m_groups};
    std::vector<int> m_accepted; ///< the source rows that match, as they are sorted
    std::vector<Entry> m_rows;   ///< our row → what stands there
    std::vector<int> m_places;   ///< source row → our row, −1 where it is not shown
    std::vector<int> m_heads;    ///< group → our row, −1 where it is not shown
    std::vector<char> m_isAccepted; ///< by source row
    std::vector<char> m_moved;  ///< source rows whose key changed since the last re-sort
    std::vector<char> m_isReading; ///< by own column, as it was told last
    bool m_isRegrouped = false; ///< by what is being taken
    bool m_resortDue = false;
    std::unique_ptr<Clock::Timer> m_resortTimer;
};

} // namespace drover::ui
