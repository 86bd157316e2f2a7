#pragma once

#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/tabview.h"
#include "ui/nodes/nodeview.h"
#include "ui/window/clustertabs.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowmemory.h"

#include <QTemporaryDir>

#include <memory>

namespace drover {

/// A program's window and what it keeps: each is one run over the same folder.
///
/// Thread: the test's. Errors: none.
struct Run {
    using Extent = ui::WindowMemory::Extent;

    FakeClock clock;
    SettingsStore store;
    ui::MainWindow window{clock};
    std::unique_ptr<ui::WindowMemory> memory;

    explicit Run(const QTemporaryDir &folder)
        : store(folder.filePath(QStringLiteral("config")), folder.filePath(QStringLiteral("state")), clock),
          memory(std::make_unique<ui::WindowMemory>(window, store, clock))
    {
        memory->restoreWindow();
    }
    ~Run() { memory.reset(); }

    ui::ClusterTab &open(const char *name, Extent extent = Extent::Whole, bool isDemo = false)
    {
        const QString text = QString::fromLatin1(name);
        auto session = std::make_unique<ClusterSession>(ClusterConfig{}, text, clock);
        ui::ClusterTab &tab =
            window.tabs().addCluster(std::move(session), {{QString(), text}, text, {}, {}, isDemo});
        memory->restoreTab(tab, extent);
        return tab;
    }
    void start(std::initializer_list<const char *> names)
    {
        for (const char *name : names)
            open(name);
        memory->begin(ui::WindowMemory::Begun::AsLastTime);
        window.show();
    }
    ui::ClusterTab &tab(const char *name)
    {
        return *window.tabs().tabOf({{}, QString::fromLatin1(name)});
    }
    NodeCache &cache(const char *name) { return window.tabs().cacheOf(tab(name)); }
    /// All nodes of the cluster are there.
    void show(const char *name, NodeBatch nodes)
    {
        cache(name).apply({std::move(nodes), {}});
        tab(name).showFreshness(Live{clock.wallNow(), true, {}}, true);
    }
    /// The last one is current.
    void select(const char *name, std::initializer_list<const char *> nodes)
    {
        ui::NodeView &view = tab(name).view();
        view.clearSelection();
        for (const char *node : nodes)
            view.selectionModel()->setCurrentIndex(
                view.filter().index(view.filter().rowOf(node), 0),
                QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    void front(const char *name) { window.tabs().setCurrentWidget(&tab(name)); }
    void close(const char *name) { window.tabs().closeTab(window.tabs().indexOf(&tab(name))); }
    QAction *action(const char *id) { return window.actions().action(QLatin1StringView(id)); }
    /// What is on disk now.
    static WindowState stored(const QTemporaryDir &folder)
    {
        FakeClock clock;
        return SettingsStore(folder.filePath(QStringLiteral("none")), folder.filePath(QStringLiteral("state")), clock).window();
    }
};

} // namespace drover
