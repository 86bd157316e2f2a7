#pragma once

#include "ui/theme/statuspalette.h"

#include <QColor>
#include <QRect>

#include <cstdint>

class QPainter;

namespace drover::ui {

/// A bar for a share of a whole. Over 100 % the bar is full, a mark stands where the whole ends, and
/// what is beyond it is drawn in the colour of trouble. `only`: on a selection, where no other colour
/// is seen; what is beyond stays empty then. From one percent on a share is seen.
///
/// Thread: GUI. Units: percent. Errors: none.
void paintShareBar(QPainter &painter, const QRect &place, std::int64_t percent, Tone tone,
                   const QPalette &palette, const QColor &only = {});

} // namespace drover::ui
