#pragma once

#include "core/plan/drainplan.h"

#include <QString>

namespace drover::ui {

/// What would let a pod go that a plan holds back: the options by the names that the form gives them.
/// `isDeletionOffered`: the form has "Delete instead of evicting"; see PlanNotes.
///
/// Thread: the GUI thread; pure. Units: none. Errors: none.

/// Of a refused pod: all options that it takes, or what else there is to do.
QString refusalAdvice(const PlannedPod &planned, bool isDeletionOffered);
/// Of one that a budget blocks: as whatFrees(), with the option that asks no budget where no wait helps.
QString blockedAdvice(const Budget &budget, bool isDeletionOffered);

} // namespace drover::ui
