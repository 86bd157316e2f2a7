#include "ui/clusters/tabview.h"

#include "ui/clusters/clustertab.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/tabpanes.h"
#include "ui/nodes/nodelayout.h"
#include "ui/nodes/nodeview.h"

#include <utility>

namespace drover::ui {

namespace {

constexpr std::pair<QuickFilter, QLatin1StringView> kQuickFilters[] = {
    {QuickFilter::All, QLatin1StringView("all")},
    {QuickFilter::NotReady, QLatin1StringView("not-ready")},
    {QuickFilter::Cordoned, QLatin1StringView("cordoned")},
    {QuickFilter::Pressure, QLatin1StringView("pressure")},
};

QString nameOf(QuickFilter filter)
{
    return filter == QuickFilter::All ? QString() // what most tabs have need not be written
                                      : QString(kQuickFilters[std::size_t(filter)].second);
}

QuickFilter quickFilterOf(const QString &name)
{
    for (const auto &[filter, known] : kQuickFilters) {
        if (name == known)
            return filter;
    }
    return QuickFilter::All;
}

} // namespace

WindowState::Tab viewOf(ClusterTab &tab)
{
    WindowState::Tab view;
    view.isDemo = tab.info().isDemo;
    view.cluster = homeOf(tab).cluster;
    view.filter = tab.filterBar().text();
    view.quickFilter = nameOf(tab.filterBar().quickFilter());
    view.node = tab.view().currentName();
    if (const auto expected = tab.view().expected())
        view.node = QString::fromStdString(expected->name);
    WindowState::Selected selected;
    for (const auto &[node, uid] : tab.view().selectedUpTo(WindowState::kMostSelected))
        selected.nodes.insert(QString::fromStdString(node.second), QString::fromStdString(uid));
    if (!selected.nodes.isEmpty())
        view.selected = {selected};
    view.layout = layoutOf(tab.view());
    view.folded = tab.filter().groups().folded();
    view.detailsSizes = tab.panes().setSizesOfDetails();
    view.boardHeight = tab.panes().setHeightOfBoard();
    view.page = tab.detailsPage();
    return view;
}

void followView(ClusterTab &tab, const QObject *context, const std::function<void()> &changed)
{
    const auto followParts = [&tab, context, changed] {
        QObject::connect(&tab.filterBar(), &FilterBar::textChanged, context, changed);
        QObject::connect(&tab.filterBar(), &FilterBar::quickFilterChanged, context, changed);
        QObject::connect(&tab.view(), &NodeView::layoutChanged, context, changed);
        QObject::connect(&tab.filter(), &NodeFilter::foldingChanged, context, changed);
    };
    followParts();
    QObject::connect(&tab, &ClusterTab::partsMade, context, followParts);
    QObject::connect(&tab.panes(), &TabPanes::divided, context, changed);
    QObject::connect(&tab, &ClusterTab::detailsPageChanged, context, changed);
}

void restoreView(ClusterTab &tab, const WindowState::Tab &view)
{
    if (view.layout)
        applyLayout(tab.view(), *view.layout);
    tab.filter().fold(view.folded);
    tab.filterBar().show(view.filter, quickFilterOf(view.quickFilter));
    const WindowState::Selected selected = view.selected.value(0);
    tab.view().expect(nodesOf(selected, NodeView::kOnlyCluster), view.node);
    restorePanes(tab, view);
}

void restorePanes(ClusterTab &tab, const WindowState::Tab &view)
{
    if (view.detailsSizes)
        tab.panes().setDetailsSizes(*view.detailsSizes);
    tab.panes().setBoardHeight(view.boardHeight);
    if (!view.page.isEmpty())
        tab.setDetailsPage(view.page);
}

WindowState::Home homeOf(const ClusterTab &tab)
{
    WindowState::Home home{tab.info().id, tab.info().isDemo};
    if (home.isDemo)
        home.cluster.source.clear();
    return home;
}

NodeSelection::Nodes nodesOf(const WindowState::Selected &selected, int cluster)
{
    NodeSelection::Nodes nodes;
    for (auto node = selected.nodes.begin(); node != selected.nodes.end(); ++node)
        nodes.emplace(std::pair(cluster, node.key().toStdString()), node.value().toStdString());
    return nodes;
}

TableLayout layoutOf(NodeView &table)
{
    return table.layout();
}

void applyLayout(NodeView &table, const TableLayout &layout)
{
    if (layout == TableLayout())
        return;
    // What is not said stays as it is.
    TableLayout wanted = layout;
    const TableLayout before = table.layout();
    if (wanted.columns.isEmpty()) {
        wanted.columns = before.columns;
        wanted.own = before.own;
    }
    if (wanted.sort.isEmpty())
        wanted.sort = before.sort;
    table.setLayout(wanted);
}

void applyColumns(NodeView &table, const TableLayout &layout)
{
    if (!layout.columns.isEmpty())
        applyColumns(table.filter(), table.header(), layout);
}

} // namespace drover::ui
