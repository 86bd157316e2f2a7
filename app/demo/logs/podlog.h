#pragma once

#include "app/demo/api/routecontext.h"

namespace drover::demo {

/// GET of the log of a container, with the words of API server and kubelet where there is none.
///
/// A pod whose template has `floodBytes` answers with so many bytes as fast as they are taken.
/// Source: kubernetes pkg/registry/core/pod/strategy.go (LogLocation), pkg/kubelet/kubelet_pods.go.
DemoAnswer answerPodLog(const RouteContext &context);

} // namespace drover::demo
