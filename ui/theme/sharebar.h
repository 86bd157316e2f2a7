#pragma once

#include "ui/theme/statuspalette.h"

#include <QRect>

#include <cstdint>

class QPainter;

namespace drover::ui {

/// A bar for a share of a whole. Over 100 % the bar is full, a mark stands where the whole ends, and
/// what is beyond it is drawn in the colour of trouble.
///
/// Thread: GUI. Units: percent. Errors: none.
void paintShareBar(QPainter &painter, const QRect &place, std::int64_t percent, Tone tone,
                   const QPalette &palette);

} // namespace drover::ui
