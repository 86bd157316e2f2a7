#pragma once

#include "app/demo/api/routecontext.h"

namespace drover::demo {

/// GET of what a kubelet serves, through the API server: configz, healthz, stats/summary. A node
/// that fell silent gives 503, as the API server cannot reach it.
/// Source: kubernetes pkg/kubelet/server/server.go.
DemoAnswer answerNodeProxy(const RouteContext &context);

} // namespace drover::demo
