#pragma once

#include "app/demo/workloads/demoworkloads.h"

namespace drover::demo {

bool covers(const DemoBudget &budget, const DemoPod &pod);
std::vector<DemoBudgetPtr> budgetsOver(const DemoWorkloads &workloads, const DemoPod &pod);

/// Fills in the counts, as the disruption controller does. True: something changed.
/// Source: kubernetes pkg/controller/disruption/disruption.go.
bool countBudget(DemoBudget &budget, const DemoWorkloads &workloads, qint64 nowSecs);

} // namespace drover::demo
