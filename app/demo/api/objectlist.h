#pragma once

#include "app/demo/api/routecontext.h"

namespace drover::demo {

// The reads of pods, budgets and controllers that are over when they are answered.
DemoAnswer answerObjectList(const RouteContext &context);
DemoAnswer answerObjectGet(const RouteContext &context);

} // namespace drover::demo
