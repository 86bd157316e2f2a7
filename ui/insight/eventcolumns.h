#pragma once

#include "core/base/clock.h"
#include "core/objects/clusterevent.h"

#include <QString>

namespace drover::ui {

/// One row says all about a column of the events: header, cell, tool tip, copy, alignment. The
/// index is the model's column.
struct EventColumn {
    const char *title;     ///< source text, translated in context "EventColumn"
    const char *usualText; ///< the longest that is usual; fixes the width
    QString (*text)(const ClusterEvent &, WallTime now);
    QString (*whole)(const ClusterEvent &); ///< nothing cut; for copies and tool tips
    bool isNumeric;
    bool ticks;
};

/// Thread: GUI. Units: local time. Errors: none.
const EventColumn &eventColumn(int column);
QString eventColumnTitle(int column);

} // namespace drover::ui
