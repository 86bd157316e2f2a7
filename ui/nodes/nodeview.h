#pragma once

#include "core/kubeconfig/clusterconfig.h"
#include "core/settings/tablelayout.h"
#include "ui/actions/actionset.h"
#include "ui/nodes/healthdelegate.h"
#include "ui/nodes/nodefilter.h"
#include "ui/nodes/nodeheader.h"
#include "ui/nodes/nodeselection.h"

#include <QTableView>

#include <memory>
#include <set>

class QMenu;

namespace drover::ui {

class GroupBar;

/// The node table: selection, type-ahead, copies, context menu.
///
/// Selection, current row and scroll belong to nodes (name and uid), not to row numbers: they
/// survive updates, sorting, filtering and reconnects. Heads of groups are rows that can be
/// reached and folded, but never selected.
/// Thread: the GUI thread. Errors: none.
class NodeView : public QTableView
{
    Q_OBJECT

public:
    /// `filter` and `clock` must outlive the view. `displayName` is what menus call the cluster.
    NodeView(NodeFilter &filter, Clock &clock, ClusterId cluster, QString displayName,
             QWidget *parent = nullptr);
    ~NodeView() override;

    void setDimmed(bool isDimmed);
    void setDraining(std::set<std::string, std::less<>> names); ///< said beside their status
    int selectedCount() const;
    QList<int> selectedRows() const { return m_selection->rows(); } ///< of nodes, as shown
    NodeBatch selectedNodes() const;   ///< in the order shown
    QStringList selectedNames() const;
    QString currentName() const;       ///< empty where there is none
    NodePtr currentNode() const;       ///< null where there is none
    ActionSet &actions() { return m_actions; }
    NodeHeader &header() { return *m_header; }
    NodeFilter &filter() { return m_filter; }
    TableLayout layout() const;
    void setLayout(const TableLayout &layout);
    /// What nodes must be read with for what is shown; see ClusterSession::setPaths().
    const std::vector<std::string> &paths() const { return m_paths; }
    QString menuTitle() const;
    const NodeBatch &allNodes() const { return m_filter.allNodes(); } ///< shown or not
    void selectFirst(); ///< where nothing is selected
    bool goTo(const QString &name); ///< false where that node is not shown
    /// Where the filter hid the current node the first that is shown is current until that one is
    /// back, or another is chosen. Nothing is selected.
    void standIn();
    void selectCurrent(); ///< where nothing is selected
    /// What nodes do not tell of themselves; see NodeFilter.
    void setFigures(NodeFigures *figures) { m_filter.setFigures(figures); }

    void keyboardSearch(const QString &typed) override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void currentNodeChanged(const QString &name);
    void selectedCountChanged();
    void detailsRequested();
    void windowRequested(const QString &name); ///< details in a window of their own
    void pageRequested(QLatin1StringView page); ///< of the details, by its object name
    void menuWanted(); ///< a menu of the actions is about to be seen
    /// What the menu entry under the pointer says for itself; empty when there is none.
    void hinted(const QString &text);
    void layoutChanged(); ///< columns, widths, sort or group
    void pathsChanged();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    QItemSelectionModel::SelectionFlags
    selectionCommand(const QModelIndex &index, const QEvent *event = nullptr) const override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

protected Q_SLOTS:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    void setUpLook();
    void connectTable();
    void connectActions();
    void takeLayout();
    void updateActions();
    void tick();
    void popUpMenu(const QPoint &place);
    void toggleCurrentRow();
    void comeBack();
    bool foldByKey(const QKeyEvent &event, int group);
    void toggleFold(int group) { m_filter.setFolded(group, !m_filter.groups().at(group).isFolded); }
    void popUpGroupMenu(const QPoint &place, int group);
    void sortByCurrent(bool isAlone);
    void groupByCurrent();
    int findName(const QString &typed, int from) const;
    void popUp(QMenu *menu, const QPoint &place);
    QPoint menuPlace() const; ///< below the current row

    NodeFilter &m_filter;
    Clock &m_clock;
    ClusterId m_cluster;
    QString m_displayName;
    NodeHeader *m_header;
    HealthDelegate *m_delegate;
    GroupBar *m_bar;
    std::unique_ptr<NodeSelection> m_selection;
    std::vector<std::string> m_paths;
    ActionSet m_actions;
    NodePtr m_lost;  ///< was current when the filter hid it
    QString m_typed; ///< what type-ahead looks for
    TimePoint m_typedAt{};
    std::unique_ptr<Clock::Timer> m_second;
};

} // namespace drover::ui
