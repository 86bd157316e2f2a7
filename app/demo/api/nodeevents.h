#pragma once

#include "app/demo/api/routecontext.h"

namespace drover::demo {

/// Events about nodes: that the controller knows them, and that they are not ready. Of others there
/// are none. The fields involvedObject.kind, .name, .namespace and .uid select; the uid of what the
/// kubelet says is the node's name.
DemoAnswer answerEventList(const RouteContext &context);

} // namespace drover::demo
