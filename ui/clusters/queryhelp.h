#pragma once

class QWidget;

namespace drover::ui {

/// The language of the filter field, made of the table that the parser reads: a window beside the
/// field, which stays while one types.
///
/// Thread: the GUI thread. Errors: none.
void showQueryHelp(QWidget *parent);

} // namespace drover::ui
