#pragma once

#include "core/base/clock.h"
#include "core/kubeconfig/clusterconfig.h"

namespace drover {
class ClusterOperations;
class HistoryRecorder;
class NodeFigures;
}

namespace drover::ui {

class DetailsPane;

/// Gives the details the pages that ask the server. All must outlive the pane.
void addNodePages(DetailsPane &pane, ClusterOperations &operations, const HistoryRecorder &history,
                  NodeFigures &figures);
/// From now on the cluster's history outlives the program, in a file of that folder.
void keepHistory(HistoryRecorder &history, const QString &folder, const ClusterId &cluster,
                 Clock &clock);

} // namespace drover::ui
