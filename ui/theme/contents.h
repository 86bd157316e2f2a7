#pragma once

class QWidget;

namespace drover::ui {

/// Deletes what stands in the widget, its layout too, so that it can be built anew; windows above
/// it stay. Not from a signal of what goes.
///
/// Thread: the GUI thread. Errors: none.
void removeContents(QWidget &widget);
/// What was built anew in a widget that is on the screen is so at once: the focus can go there.
void showContents(QWidget &widget);

} // namespace drover::ui
