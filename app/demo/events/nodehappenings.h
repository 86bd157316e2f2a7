#pragma once

#include "app/demo/events/democlusterevent.h"
#include "app/demo/nodes/demostate.h"

namespace drover::demo {

// What kubelet and controllers say about a node, without a time. The kubelet names the node where
// the uid belongs, the controllers name the uid. Pure.
// Source: kubernetes pkg/kubelet/kubelet_node_status.go, pkg/controller/nodelifecycle.
DemoClusterEvent kubeletEvent(const DemoNode &node, const QByteArray &reason,
                              const QByteArray &message, bool isWarning = false);
DemoClusterEvent nodeControllerEvent(const DemoNode &node, quint64 seed, const QByteArray &reason,
                                     const QByteArray &message);
DemoClusterEvent registeredNode(const DemoNode &node, quint64 seed);
DemoClusterEvent kubeletStatus(const DemoNode &node, const QByteArray &reason);

/// What the kubelet says of a node in trouble again and again.
std::vector<DemoClusterEvent> nodeTroubles(const DemoNode &node);

/// What is said as the node changes.
std::vector<DemoClusterEvent> nodeHappenings(const DemoEvent &change, quint64 seed);

} // namespace drover::demo
