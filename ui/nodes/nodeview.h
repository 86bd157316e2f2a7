#pragma once

#include "core/kubeconfig/clusterconfig.h"
#include "ui/actions/actionset.h"
#include "ui/nodes/healthdelegate.h"
#include "ui/nodes/nodefilter.h"
#include "ui/nodes/nodeheader.h"

#include <QTableView>

#include <memory>
#include <set>

class QMenu;

namespace drover::ui {

/// The node table: selection, type-ahead, copies, context menu.
///
/// Selection, current row and scroll belong to nodes (name and uid), not to row numbers: they
/// survive updates, sorting, filtering of other rows and reconnects.
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
    QStringList selectedNames() const; ///< in the order shown
    QString currentName() const;       ///< empty where there is none
    /// The visible cells of the selected rows, tabs between cells, a line a row.
    QString selectedRowsText() const;
    /// The same as CSV with a heading line. Source: RFC 4180.
    QString selectedRowsCsv() const;
    ActionSet &actions() { return m_actions; }
    NodeHeader &header() { return *m_header; }
    QString menuTitle() const;
    /// What nodes do not tell of themselves; see NodeFilter.
    void setFigures(NodeFigures *figures) { m_filter.setFigures(figures); }

    void keyboardSearch(const QString &typed) override;

Q_SIGNALS:
    void currentNodeChanged(const QString &name);
    void selectedCountChanged();
    void detailsRequested();
    void windowRequested(const QString &name); ///< details in a window of their own
    void pageRequested(QLatin1StringView page); ///< of the details, by its object name
    void menuWanted(); ///< a menu of the actions is about to be seen
    /// What the menu entry under the pointer says for itself; empty when there is none.
    void hinted(const QString &text);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

protected Q_SLOTS:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    void setUpLook();
    void connectActions();
    void updateActions();
    void tick();
    void popUpMenu(const QPoint &place);
    void toggleCurrentRow();
    void restoreCurrent();
    int findName(const QString &typed, int from) const;
    void popUp(QMenu *menu, const QPoint &place);
    QPoint menuPlace() const; ///< below the current row
    QList<int> selectedRows() const;
    QStringList cellsOf(int row) const;

    NodeFilter &m_filter;
    Clock &m_clock;
    ClusterId m_cluster;
    QString m_displayName;
    NodeHeader *m_header;
    HealthDelegate *m_delegate;
    ActionSet m_actions;
    NodePtr m_lost;  ///< was current when the filter hid it
    QString m_typed; ///< what type-ahead looks for
    TimePoint m_typedAt{};
    std::unique_ptr<Clock::Timer> m_second;
};

} // namespace drover::ui
