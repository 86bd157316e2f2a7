#pragma once

class QWidget;

namespace drover::ui {

/// The language of the filter field, made of the table that the parser reads: a window beside the
/// field, which stays while one types.
///
/// Thread: the GUI thread. Errors: none.
void showQueryHelp(QWidget *parent);
/// The language is another one: what is open above that window is built anew.
void renewQueryHelp(const QWidget &window);

} // namespace drover::ui
