#pragma once

#include "tests/ui/writes/operationsrig.h"
#include "ui/clusters/clustertab.h"
#include "ui/fleet/fleettab.h"
#include "ui/fleet/splitdialog.h"
#include "ui/nodes/nodeview.h"
#include "ui/writes/operationdialog.h"

#include <QTest>

#include <memory>

namespace drover {

/// A cluster in its own tab, over a server in the hand.
struct RigCluster {
    RigCluster(const char *name, GuardLevel guard)
        : rig(guard, false, QString::fromUtf8(name)), tab(infoOf(name), rig.cache, rig.clock)
    {
        tab.setOperations(rig.operations);
        ClusterGuard mark;
        mark.level = guard;
        tab.setGuard(mark);
    }
    void show(NodeBatch nodes)
    {
        rig.show(std::move(nodes));
        tab.showFreshness(Live{rig.clock.wallNow(), true, {}}, true);
    }
    static ui::ClusterTabInfo infoOf(const char *name)
    {
        ui::ClusterTabInfo info;
        info.id.context = info.displayName = QString::fromUtf8(name);
        info.userName = QStringLiteral("ana");
        return info;
    }

    OperationsRig rig;
    ui::ClusterTab tab;
};

/// Three clusters and the tab of all of them: "prod" is Production, "test" Careful, "old" Read-only.
struct FleetRig {
    FakeClock clock;
    std::unique_ptr<RigCluster> prod = std::make_unique<RigCluster>("prod", GuardLevel::Production);
    std::unique_ptr<RigCluster> test = std::make_unique<RigCluster>("test", GuardLevel::Careful);
    std::unique_ptr<RigCluster> old = std::make_unique<RigCluster>("old", GuardLevel::ReadOnly);
    ui::FleetTab tab{clock};

    explicit FleetRig(const WindowState::Tab &state = {})
    {
        if (state.isAllClusters)
            tab.setState(state);
        for (RigCluster *cluster : {prod.get(), test.get(), old.get()})
            tab.addCluster(cluster->tab, cluster->rig.cache);
        tab.resize(1000, 700);
        tab.show();
    }
    /// "prod/n1 test/n1": as they stand.
    QString rows() const { return rowsWithHeads().join(u' '); }
    /// Of "prod/n1", however the rows stand; the last one is current.
    void select(std::initializer_list<const char *> nodes)
    {
        view().clearSelection();
        for (const char *node : nodes) {
            const int row = int(rowsWithHeads().indexOf(QString::fromUtf8(node)));
            view().selectionModel()->setCurrentIndex(
                index(row), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
    QString selected() const
    {
        QStringList all;
        for (const int row : view().selectedRows())
            all.append(rowsWithHeads().value(row));
        return all.join(u' ');
    }
    QStringList rowsWithHeads() const
    {
        QStringList all;
        for (int row = 0; row < view().filter().rowCount(); ++row)
            all.append(cell(row, "cluster") + u'/' + cell(row, "name"));
        return all;
    }
    QString cell(int row, const char *column) const
    {
        return index(row, column).data().toString();
    }
    QModelIndex index(int row, const char *id = "name") const
    {
        return view().filter().index(row, column(id));
    }
    int column(const char *id) const
    {
        return *view().filter().columns().indexOf(QString::fromUtf8(id));
    }
    ui::NodeView &view() const { return const_cast<ui::FleetTab &>(tab).view(); }
    /// Of the actions, once they are up to date.
    QAction &action(const char *id)
    {
        clock.advance(std::chrono::milliseconds(200));
        return *view().actions().action(QLatin1StringView(id));
    }
};

/// The dialog that is open in that cluster's tab; null where none is.
inline ui::OperationDialog *dialogOf(const RigCluster &cluster)
{
    for (auto *dialog : cluster.tab.findChildren<ui::OperationDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

/// How the act is split is seen, and gone on from.
inline void goOn(FleetRig &fleet)
{
    auto *split = fleet.tab.findChild<ui::SplitDialog *>();
    QVERIFY(split && split->isVisible());
    split->accept();
}

} // namespace drover
