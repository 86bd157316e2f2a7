#pragma once

#include "core/insight/eventturns.h"
#include "core/insight/timeline.h"

#include <QPalette>
#include <QRect>

#include <span>

class QPainter;

namespace drover::ui {

/// How a strip is drawn: on which palette, and whether on a selection or as old.
struct StripLook {
    QPalette palette;
    bool isSelected = false;
    bool isDimmed = false;
};

/// Draws how a node stood from the first span's begin to the last one's end. The worse, the taller:
/// colour is never the only sign. What is not known stays empty, gaps are hatched; a line on top
/// means cordoned. Trouble is two pixels wide at least, however short it was; else each column of
/// pixels shows what fills most of it.
///
/// Thread: GUI. Errors: none; without spans nothing is drawn.
void drawStrip(QPainter &painter, const QRect &place, std::span<const StripSpan> spans,
               const StripLook &look);

/// Draws what events tell in a narrow row over or in the strip of that while: turns for the worse in
/// its upper half, the others in the lower one. What happened once is a tick; what happened more
/// often has ticks where it did first and last, and dots in between, where it is not known when.
void drawMarks(QPainter &painter, const QRect &place, std::span<const EventMark> marks,
               WallTime from, WallTime to, const StripLook &look);

} // namespace drover::ui
