#pragma once

#include <QString>

namespace drover::ui {

class ClusterTab;

/// "prod-eu · 212 nodes, 3 not ready". While the first set is not complete the counts are left out:
/// they would not be true. A long name is short unless it `isWhole`.
///
/// Thread: the GUI thread. Errors: none.
QString tabTitle(const ClusterTab &tab, bool isWhole = false);
/// The name in full, the counts, the freshness in words.
QString tabDescription(const ClusterTab &tab, const QString &freshness);

} // namespace drover::ui
