#pragma once

class QWidget;

namespace drover::ui {

/// Leads the focus of a window on, or back, to the next place as one reads: along the layouts. For its
/// focusNextPrevChild(). Qt itself goes as the widgets were made, and past all that stands on a page
/// before the page's focus proxy. False where there is no other place.
/// Thread: GUI. Errors: none.
bool passFocus(QWidget &window, bool isForward);

} // namespace drover::ui
