#pragma once

#include "ui/states/stateview.h"

#include <vector>

namespace drover::ui {

class ClusterTab;

/// In place of the table of all clusters, where it has no node: of which no nodes are known, and why,
/// in the words of each one's own tab. Thread: GUI. Errors: none.
StateView unreadState(const std::vector<ClusterTab *> &tabs);

} // namespace drover::ui
