#pragma once

#include "ui/states/sessionstate.h"

namespace drover::ui {

/// "You may read 3 nodes of this cluster; others are not shown."
///
/// Thread: any. Errors: none.
QString scopeSentence(const SessionFacts &facts);
/// The same states for a table that holds named nodes alone: nothing claims that these are all.
SessionStates withinScope(SessionStates states, const SessionFacts &facts);

} // namespace drover::ui
