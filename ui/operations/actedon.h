#pragma once

#include "ui/nodes/nodeview.h"

class QDialog;

namespace drover::ui {

/// Lets the view know as soon as something is done to these nodes of it: when that dialog or question
/// sends it, and at once where there is none. One that is closed without has done nothing.
///
/// Thread: the GUI thread. Errors: none.
void adoptWhenActed(NodeView &view, const NodeView::Share &share, const QDialog *dialog);

} // namespace drover::ui
