#pragma once

#include "core/settings/tablelayout.h"
#include "ui/actions/actionset.h"
#include "ui/fleet/fleetdelegate.h"
#include "ui/fleet/fleetheader.h"

#include <QTableView>

#include <memory>
#include <set>

namespace drover::ui {

/// The table of all clusters: selection, type-ahead, copies, context menu.
///
/// Selection, current row and scroll belong to nodes: they survive updates, sorting and
/// reconnects. What a filter hides is not selected any more. Thread: the GUI thread. Errors: none.
class FleetView : public QTableView
{
    Q_OBJECT

public:
    /// The selected nodes of one cluster, in the order shown.
    struct Share {
        int cluster = 0;
        NodeBatch nodes;
    };

    /// `model` and `clock` must outlive the view.
    FleetView(FleetModel &model, Clock &clock, QWidget *parent = nullptr);
    ~FleetView() override;

    std::vector<Share> selected() const; ///< by cluster, in the clusters' order
    int selectedCount() const;
    QString menuTitle() const; ///< "3 nodes in prod-eu", "5 nodes in 2 clusters"
    NodePtr currentNode() const; ///< null where there is none
    int currentCluster() const;  ///< 0 where there is none
    bool goTo(int cluster, std::string_view name); ///< false where that node is not shown
    void standIn();       ///< the first node becomes current where none is; selected is none
    void selectCurrent(); ///< where nothing is selected
    void setDraining(int cluster, std::set<std::string, std::less<>> names);
    ActionSet &actions() { return m_actions; }
    FleetHeader &header() { return *m_header; }

    void keyboardSearch(const QString &typed) override;

Q_SIGNALS:
    void currentNodeChanged();
    void selectedCountChanged();
    void detailsRequested();
    void windowRequested();
    void pageRequested(QLatin1StringView page);
    void menuWanted();
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
    void popUpMenu(const QPoint &place);
    void popUp(QMenu *menu, const QPoint &place);
    QPoint menuPlace() const;
    void tick();
    QList<int> selectedRows() const;
    QString selectedNames() const;
    QString selectedCells() const;
    QString kubectlLines() const;

    FleetModel &m_model;
    Clock &m_clock;
    FleetHeader *m_header;
    FleetDelegate *m_delegate;
    ActionSet m_actions;
    QString m_typed; ///< what type-ahead looks for
    TimePoint m_typedAt{};
    std::unique_ptr<Clock::Timer> m_second;
};

} // namespace drover::ui
