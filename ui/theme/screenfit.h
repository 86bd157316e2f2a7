#pragma once

#include <QSize>

class QWidget;

namespace drover::ui {

/// Gives a window that is not yet shown the wanted size, or what its screen has room for: a screen
/// of 1920 × 1080 at 300 % is 640 × 360. Thread: GUI. Units: device-independent pixels, without the
/// window's frame. Errors: none.
void resizeOnScreen(QWidget &window, QSize wanted);
/// Brings a window that is not yet shown wholly onto its screen, as far as that has room; whether it
/// had to. One that all screens together show is where it was meant to be.
bool bringOnScreen(QWidget &window);
/// Whether that is so low that a dialog must do with less air and fewer lines.
bool isOnLowScreen(const QWidget &window);

} // namespace drover::ui
