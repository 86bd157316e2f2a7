#pragma once

#include "app/demo/api/routecontext.h"

namespace drover::demo {

/// POST of a SelfSubjectRulesReview: what the user may do, as rules.
DemoAnswer answerRulesReview(const RouteContext &context);

/// POST of a SelfSubjectReview: who the user is.
DemoAnswer answerUserReview(const RouteContext &context);

} // namespace drover::demo
