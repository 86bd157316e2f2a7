#pragma once

#include "core/insight/eventturns.h"
#include "core/insight/timeline.h"

#include <QString>

#include <span>
#include <vector>

namespace drover::ui {

/// How a node stood over a while, in words.
///
/// Thread: GUI. Units: local time. Errors: none; a gap is said, never left out.

/// "Ready", "NotReady, cordoned", "No record".
QString stripStateText(StripSpan::State state, bool isCordoned);
/// "Ready all the time", "NotReady 3 times, 4m12s in all; no record for 5m".
QString stripSummary(std::span<const StripSpan> spans);
/// "14:02:10–14:05:00  NotReady, cordoned", newest first, at most `limit` lines.
QString stripLines(std::span<const StripSpan> spans, WallTime now, std::size_t limit = 12);
/// "NodeNotReady 32 times, 11:02:10–11:58:00, events of node-controller", a line each.
QString markLines(std::span<const EventMark> marks, WallTime now);
/// How often it changed between well and not well; gaps and what was before do not count.
int stripChanges(std::span<const StripSpan> spans);

} // namespace drover::ui
