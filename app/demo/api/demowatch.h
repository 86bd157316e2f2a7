#pragma once

#include "app/demo/api/routecontext.h"

namespace drover::demo {

// A watch, over HTTP or upgraded to a WebSocket.
DemoAnswer answerWatch(const RouteContext &context);       ///< of nodes
DemoAnswer answerObjectWatch(const RouteContext &context); ///< of anything else

} // namespace drover::demo
