#pragma once

#include "core/base/clock.h"
#include "core/objects/node.h"
#include "ui/text/healthtext.h"

#include <QString>

namespace drover::ui {

/// One row says all about a column of the conditions: header, cell, tool tip, whether it ticks.
/// The index is the model's column.
struct ConditionColumn {
    const char *title; ///< source text, translated in context "ConditionColumn"
    QString (*text)(const NodeCondition &, WallTime now); ///< may have two lines
    QString (*toolTip)(const NodeCondition &);
    bool ticks;
};

/// Thread: GUI. Errors: none.
const ConditionColumn &conditionColumn(int column);
QString conditionColumnTitle(int column);
/// "False · good", "True · bad", "Unknown", "True · active": the status and what it means.
QString conditionStatusText(const NodeCondition &condition);
/// Red is a node that does not run; what else is bad warns, as in the table.
StateText conditionLook(const NodeCondition &condition);

} // namespace drover::ui
