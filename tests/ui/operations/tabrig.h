#pragma once

#include "tests/ui/writes/operationsrig.h"
#include "ui/clusters/clustertab.h"
#include "ui/nodes/nodeview.h"

#include <QApplication>
#include <QTest>

#include <utility>

namespace drover {

inline ui::ClusterTabInfo tabInfo()
{
    ui::ClusterTabInfo info;
    info.id.context = info.displayName = QStringLiteral("prod");
    info.userName = QStringLiteral("ana");
    return info;
}

/// A tab of one cluster, live, with its first node selected and the table in focus.
struct Tab {
    OperationsRig rig;
    ui::ClusterTab tab{tabInfo(), rig.cache, rig.clock};

    explicit Tab(NodeBatch nodes = {aNode("n1").ready(), aNode("n2").ready().cordoned()})
    {
        tab.setOperations(rig.operations);
        tab.resize(1000, 700);
        tab.show();
        QApplication::setActiveWindow(&tab);
        rig.show(std::move(nodes));
        tab.showFreshness(Live{rig.clock.wallNow(), true, {}}, true);
        tab.view().setFocus();
        select("n1");
    }
    ui::NodeView &view() { return tab.view(); }
    void select(const char *name)
    {
        for (int row = 0; row < view().model()->rowCount(); ++row) {
            const QModelIndex cell = view().model()->index(row, view().currentIndex().column());
            view().selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            if (view().currentName() == QString::fromUtf8(name))
                return;
        }
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(&view(), key, modifiers);
    }
    template <typename Dialog>
    Dialog *dialog()
    {
        return tab.findChild<Dialog *>();
    }
    QAction *action(const char *id) { return view().actions().action(QLatin1StringView(id)); }
};

} // namespace drover
