#pragma once

namespace drover {
class ClusterOperations;
class HistoryRecorder;
}

namespace drover::ui {

class DetailsPane;

/// Gives the details the pages that ask the server. All must outlive the pane.
void addNodePages(DetailsPane &pane, ClusterOperations &operations, const HistoryRecorder &history);

} // namespace drover::ui
