#pragma once

#include "app/demo/api/routecontext.h"

#include <optional>

namespace drover::demo {

// What a client asks before it asks for nodes.
DemoAnswer answerVersion(const RouteContext &context);
DemoAnswer answerHealth(const RouteContext &context);
DemoAnswer answerCoreVersions(const RouteContext &context);  ///< /api
DemoAnswer answerGroups(const RouteContext &context);        ///< /apis
DemoAnswer answerCoreResources(const RouteContext &context); ///< /api/v1
/// /apis/GROUP and /apis/GROUP/VERSION; none: not such a path, or not served.
std::optional<DemoAnswer> answerGroupPath(const RouteContext &context);

} // namespace drover::demo
