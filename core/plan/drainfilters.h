#pragma once

#include "core/plan/drainplan.h"

namespace drover {

/// kubectl's filters over one pod, in their order: fills fate, rule, refusal and warnings. A pod
/// that goes is Evict here, or Finished; how it goes is not theirs to say.
///
/// Thread: any; pure. Errors: a DaemonSet that was not asked for counts as one that could not be
/// read. Source: kubectl pkg/drain/filters.go.
void applyFilters(PlannedPod &planned, const DrainFacts &facts, const DrainOptions &options,
                  WallTime now);

/// Why the pod has its fate: one sentence, translated.
QString planReason(const PlannedPod &planned, const DrainFacts &facts, const DrainOptions &options);

/// How each budget that covers the pod bears on its eviction, in the API's terms: a sentence each,
/// translated. Empty where no budget is asked for it anyway, or where what it says is its reason.
QString budgetReason(const PlannedPod &planned);

bool hasEmptyDir(const Pod &pod);

} // namespace drover
