#pragma once

class QPalette;
class QTabBar;

namespace drover::ui {

class ClusterTab;

/// Marks the cluster's place in the bar: its words as those of a demo, before them the colour that
/// frames its page, where it has one. To be done again when that or `palette` is another, which the
/// bar may have later.
///
/// Thread: the GUI thread. Errors: none.
void markTab(QTabBar &bar, int index, const ClusterTab &tab, const QPalette &palette);

} // namespace drover::ui
