#pragma once

#include "core/kubeconfig/clusterconfig.h"
#include "core/settings/tablelayout.h"
#include "ui/actions/actionset.h"
#include "ui/nodes/healthdelegate.h"
#include "ui/nodes/nodefilter.h"
#include "ui/nodes/nodeheader.h"
#include "ui/nodes/nodeplace.h"

#include <QTableView>

#include <memory>
#include <optional>
#include <string>

class QMenu;

namespace drover::ui {

class GroupBar;

/// The node table, of one cluster or of several: selection, type-ahead, copies, context menu.
///
/// Selection, current row and scroll belong to nodes (cluster, name and uid), not to row numbers:
/// they survive updates, sorting, filtering and reconnects. Heads of groups are rows that can be
/// reached and folded, but never selected. A cluster is known by its number in NodeRows.
/// Thread: the GUI thread. Errors: none.
class NodeView : public QTableView
{
    Q_OBJECT

public:
    static constexpr int kOnlyCluster = NodeRows::kOnlyCluster;

    /// The selected nodes of one cluster, in the order shown.
    struct Share {
        int cluster = 0;
        NodeBatch nodes;
    };

    /// `filter` and `clock` must outlive the view.
    NodeView(NodeFilter &filter, Clock &clock, QWidget *parent = nullptr);
    /// Of one cluster. `displayName` is what menus call it.
    NodeView(NodeFilter &filter, Clock &clock, ClusterId cluster, const QString &displayName,
             QWidget *parent = nullptr);
    ~NodeView() override;

    /// What the only cluster is called; see above.
    void setCluster(ClusterId cluster, const QString &displayName);
    void setDimmed(bool isDimmed, int cluster = kOnlyCluster);
    /// Said beside their status.
    void setDraining(const NodeRows::Drains &drains, int cluster = kOnlyCluster);
    int selectedCount() const;
    QList<int> selectedRows() const { return m_selection->rows(); } ///< of nodes, as shown
    std::vector<int> selectedPlaces() const; ///< in NodeRows; in the order shown
    NodeBatch selectedNodes() const;         ///< the same nodes
    std::vector<Share> selected() const;     ///< by cluster, in the clusters' order
    QStringList selectedNames() const;
    NodeSelection::Nodes selectedUpTo(int most) const; ///< hidden ones too; none where more are
    QString currentName() const; ///< empty where there is none
    NodePtr currentNode() const; ///< null where there is none
    int currentCluster() const;  ///< 0 where there is none
    /// The one that the details show: of those that are selected one, the current one if it is; where
    /// none is, the current one. It may be hidden, or gone.
    const QString &shownName() const { return m_shownName; }
    int shownCluster() const { return m_shownCluster; }
    ActionSet &actions() { return m_actions; }
    NodeHeader &header() { return *m_header; }
    NodeFilter &filter() { return m_filter; }
    TableLayout layout() const;
    void setLayout(const TableLayout &layout);
    /// What nodes must be read with for what is shown; see ClusterSession::setPaths().
    const std::vector<std::string> &paths() const { return m_paths; }
    QString menuTitle() const;
    using Absent = AbsentNode;
    using Place = NodePlace;
    Place place() const;
    /// In a view that was made anew over the same nodes, with the same columns.
    void goBackTo(const Place &place);
    const NodeBatch &allNodes() const { return m_filter.allNodes(); } ///< shown or not
    /// What was selected and current at another time is so again when its nodes have come, as long
    /// as nobody has selected something else. `current` may be empty.
    void expect(const NodeSelection::Nodes &selected, const QString &current,
                int cluster = kOnlyCluster);
    /// The nodes of that cluster are all there: what was expected of them is to be seen, unless
    /// somebody has scrolled. Where nothing is selected, nor to come, the uppermost is.
    void selectFirst(int cluster = kOnlyCluster);
    std::optional<Absent> expected() const; ///< to be current, and has not come or is hidden
    bool goTo(const QString &name, int cluster = kOnlyCluster); ///< false where it is not shown
    /// Where the filter hid the current node the first that is shown is current until that one is back,
    /// or another is chosen; it is selected where nothing else is that can be seen: what is done to
    /// nodes is done to the one that the details show. It is told when the rows are painted.
    /// One that is not hidden is brought into sight; one that nobody chose gives way to the uppermost.
    void standIn();
    /// Something is about to be done to what is selected: the current node stays in sight until
    /// somebody scrolls or another is current.
    void keepInSight();
    /// It is done to these: one that stands in is chosen, as it is by a click on it or a key there.
    void adopt(const Share &share);
    bool isToBeTold() const { return bool(m_telling); }
    void tellCurrent(); ///< now, where it is not told yet: see shownName()
    /// Somebody came to the table by key: where no row is current the first is, where nothing is
    /// selected the current one is, and it is seen where the focus stands.
    void selectCurrent();
    /// What the nodes of a table of one do not tell of themselves; see NodeRows.
    void setFigures(NodeFigures *figures) { m_filter.rows().setFigures(kOnlyCluster, figures); }

    void keyboardSearch(const QString &typed) override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void shownNodeChanged(const QString &name);
    void selectedCountChanged();
    void detailsRequested();
    void windowRequested(const QString &name); ///< details in a window of their own
    void pageRequested(QLatin1StringView page); ///< of the details, by its object name
    void menuWanted(); ///< a menu of the actions is about to be seen
    void hinted(const QString &text); ///< what the entry under the pointer says; may be empty
    void layoutChanged(); ///< columns, widths, sort or group
    void pathsChanged();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    QItemSelectionModel::SelectionFlags
    selectionCommand(const QModelIndex &index, const QEvent *event = nullptr) const override;
    int sizeHintForColumn(int column) const override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

protected Q_SLOTS:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    void setUpLook();
    void fitHeights();
    void connectTable();
    void connectActions();
    void connectCopies();
    void takeLayout();
    void updateActions();
    void tell(int row);
    void tellSoon();
    int rowToShow() const;
    void requestDetails();
    void tick();
    void popUpMenu(const QPoint &place);
    void comeBack();
    void takeCreatedAgain();
    void standInForExpected();
    bool isExpectedMissed() const;
    void putIn(int row);
    void selectUppermost();
    bool isToGiveWay() const;
    void scrollToCurrent();
    void lookForCurrent();
    void follow();
    bool foldByKey(const QKeyEvent &event, int group);
    void toggleFold(int group) { m_filter.setFolded(group, !m_filter.groups().at(group).isFolded); }
    void popUpGroupMenu(const QPoint &place, int group);
    void sortByCurrent(bool isAlone);
    void groupByCurrent();
    void popUp(QMenu *menu, const QPoint &place);
    int rowActedOn() const;
    QPoint menuPlace(int row); ///< below it
    QModelIndex indexAtRow(int row) const;
    void renewPaths();

    NodeFilter &m_filter;
    Clock &m_clock;
    NodeHeader *m_header;
    HealthDelegate *m_delegate;
    GroupBar *m_bar;
    std::unique_ptr<NodeSelection> m_selection;
    std::vector<std::string> m_paths;
    ActionSet m_actions;
    std::optional<Absent> m_first, m_lost; ///< see expect(); was current when the filter hid it, or the first
    bool m_isSightKept = false, m_isFollowed = false; ///< the current row is that of another time; see keepInSight()
    bool m_isStandingIn = false, m_isPuttingIn = false, m_isWalking = false; ///< the 2nd selects nothing; only the 3rd, from cell to cell, moves columns
    QString m_shownName;
    int m_shownCluster = 0;
    QString m_column;         ///< the id of the one somebody is in, also while no row is shown
    bool m_hasScrolled = false, m_isChosen = false; ///< by somebody: the table; the current row, for which else none is
    int m_row = -1, m_seenRow = -1; ///< the current one before others moved; the latter where it was chosen and seen
    QString m_typed; ///< what type-ahead looks for
    TimePoint m_typedAt{};
    std::unique_ptr<Clock::Timer> m_second, m_telling; ///< the latter: see standIn()
};

} // namespace drover::ui
