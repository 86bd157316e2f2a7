#pragma once

#include "app/demo/api/routecontext.h"

namespace drover::demo {

/// POST of a SelfSubjectAccessReview: the truth about the user who asks.
DemoAnswer answerAccessReview(const RouteContext &context);

} // namespace drover::demo
