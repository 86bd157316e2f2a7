#pragma once

#include "core/base/clock.h"
#include "core/nodes/nodecolumns.h"

#include <QLocale>
#include <QString>

namespace drover::ui {

/// What the text of a cell depends on beside its value.
struct TextContext {
    WallTime now;   ///< ages count up to this moment
    QLocale locale; ///< numbers and dates
};

/// The words of a cell. Raw values come from core/nodes/nodecolumns.h; here they become what a
/// person reads, in the user's language and time zone.
///
/// Thread: any; pure functions. Units: cores, IEC bytes, local time. Errors: none; what the
/// server did not send reads "not reported" (numbers, times) or "–" (text that need not be set).
QString cellText(const Node &node, const NodeColumn &column, const TextContext &context);
/// More than fits in the cell: kubectl's status, local and UTC time, every taint on a line.
/// Empty where the cell says all there is.
QString cellToolTip(const Node &node, const NodeColumn &column, const TextContext &context);
/// What a copy carries: the cell's text, kubectl's words for the status, nothing for "–".
QString cellCopyText(const Node &node, const NodeColumn &column, const TextContext &context);

/// "Ready", "NotReady", "Unknown", then " · Cordoned" and the lifecycle states.
QString statusText(const Node &node);
/// Time since, as kubectl counts it: "3h12m"; "in 5m" where the time is ahead of this clock.
QString ageText(Timestamp time, WallTime now);

/// Numbers, times and ages: aligned to the right, so that digits stand under digits.
bool isNumeric(CellKind kind);
/// True where the text changes with the clock alone.
bool isTicking(CellKind kind);

} // namespace drover::ui
