#pragma once

#include "core/base/clock.h"
#include "core/insight/nodefigures.h"
#include "core/nodes/nodecolumns.h"
#include "core/objects/drainstand.h"
#include "ui/text/healthtext.h"

#include <QString>

class QFontMetrics;

namespace drover::ui {

/// The words of a cell. Raw values come from core/nodes/nodecolumns.h; here they become what a
/// person reads, in the user's language and time zone.
///
/// Thread: any; pure functions; with figures the GUI thread. Units: cores, IEC bytes, local time. Errors: none; what the
/// server did not send reads "not reported" (numbers, times) or "–" (text that need not be set, and
/// figures that are not known); what has not been read yet, "…".

/// What a cell is read in the light of: the time that ages count up to, and what the node itself
/// does not tell; null: nothing of that is known.
struct CellContext {
    CellContext(WallTime moment, const NodeFigures *known = nullptr) // NOLINT: most need no figures
        : now(moment), figures(known)
    {
    }
    WallTime now;
    const NodeFigures *figures;
};

QString cellText(const Node &node, const NodeColumn &column, const CellContext &context);
/// The same where that does not fit: the first taint without its key's domain.
QString narrowCellText(const Node &node, const NodeColumn &column, const CellContext &context);
/// A taint's cell, shortened to fit: what may be cut is its key, then its effect, never the count of the
/// others.
QString fittedTaint(const QString &text, int width, const QFontMetrics &metrics);
/// More than fits in the cell: kubectl's status and the lifecycle states, local and UTC time,
/// every taint on a line.
/// Empty where the cell says all there is.
QString cellToolTip(const Node &node, const NodeColumn &column,
                    const CellContext &context = WallTime());
/// What a copy carries: the cell's text whole, every taint, nothing for "–".
QString cellCopyText(const Node &node, const NodeColumn &column, const CellContext &context);

/// "Ready", "NotReady", "Unknown", then " · Cordoned" and the lifecycle states.
QString statusText(const Node &node);
/// The same of all nodes whose plainStatus() that is; the lifecycle states are left out.
QString statusText(const QString &plain);
/// Of a node that Drover drains, in the words of the drain's board. A drain cordons first: one word says both.
QString drainingStatus(const Node &node, DrainStand stand);
/// With icon and tone; no `stand`: Drover does not drain it. Where the node is well, a drain that is blocked
/// has the sign.
StateText statusState(const Node &node, std::optional<DrainStand> stand);

/// Numbers, times and ages: aligned to the right, so that digits stand under digits.
bool isNumeric(CellKind kind);
/// True where the text changes with the clock alone.
bool isTicking(CellKind kind);

} // namespace drover::ui
