#pragma once

#include <QString>

#include <vector>

namespace drover::ui {

class NodeFilter;

/// That nodes are not measured, so that columns of what they use stay empty. A failure after a
/// measurement is not meant: the heads of the columns tell when that was.
///
/// Thread: the GUI thread; pure. Errors: none.
struct MetricsNote {
    QString word; ///< empty: all is measured, it is not known yet, or no such column is there
    QString why;  ///< and what to do
};

/// `columns`: those that a table shows of the filter's.
MetricsNote metricsNote(const NodeFilter &filter, const std::vector<int> &columns);

} // namespace drover::ui
