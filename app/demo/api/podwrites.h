#pragma once

#include "app/demo/api/routecontext.h"

namespace drover::demo {

// What ends pods. `dryRun=All`, in the query or the options, keeps nothing.
DemoAnswer answerPodDelete(const RouteContext &context);
DemoAnswer answerEviction(const RouteContext &context);

} // namespace drover::demo
