#include "ui/clusters/nodepages.h"

namespace drover::ui {

void addNodePages(DetailsPane &, ClusterOperations &, const HistoryRecorder &) {}

} // namespace drover::ui
