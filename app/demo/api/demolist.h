#pragma once

#include "app/demo/api/routecontext.h"

namespace drover::demo {

// The reads that are over when they are answered.
DemoAnswer answerList(const RouteContext &context);
DemoAnswer answerGet(const RouteContext &context);

} // namespace drover::demo
