#pragma once

#include "core/settings/sessionstate.h"
#include "ui/nodes/nodeselection.h"

#include <functional>

class QObject;

namespace drover::ui {

class ClusterTab;
class NodeView;

/// What a tab shows of its cluster, as a value: filter, columns, sorting, how its panes stand.
///
/// Thread: the GUI thread. Units: device-independent pixels. Errors: none; what a table does not
/// have is left out.
WindowState::Tab viewOf(ClusterTab &tab);
/// Calls `changed` when any of that is changed, or how the panes share the room, while `context`
/// lives.
void followView(ClusterTab &tab, const QObject *context, const std::function<void()> &changed);
/// The view that the cluster had; whose it is does not matter. Without a layout of its own the
/// columns stay as they are.
void restoreView(ClusterTab &tab, const WindowState::Tab &view);
/// Of it the page of the details and how the panes share the room.
void restorePanes(ClusterTab &tab, const WindowState::Tab &view);

/// The cluster of the tab as the next start finds it.
WindowState::Home homeOf(const ClusterTab &tab);
/// Nodes that were selected, for the table in which their cluster has that number.
NodeSelection::Nodes nodesOf(const WindowState::Selected &selected, int cluster);

TableLayout layoutOf(NodeView &table);
void applyLayout(NodeView &table, const TableLayout &layout);
/// The columns alone: sorting and groups stay the table's own.
void applyColumns(NodeView &table, const TableLayout &layout);

} // namespace drover::ui
