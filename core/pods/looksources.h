#pragma once

#include "core/objects/clusterevent.h"
#include "core/objects/poddetails.h"
#include "core/pods/objectwatch.h"

#include <string>

namespace drover {

/// What is followed live while somebody looks, for ObjectFeed.
///
/// Thread: any; values. Errors: those of the decoders.
ObjectSource<PodDetails> podDetailsOnNode(const std::string &node, int pageSize = 500);
/// One pod, as a List of its name.
ObjectSource<PodDetails> podDetailsByName(const std::string &nameSpace, const std::string &name);
/// Events of all writers about a node; take those that isAboutNode() lets through.
ObjectSource<ClusterEvent> eventsAboutNode(const std::string &node);
ObjectSource<ClusterEvent> eventsAboutPod(const std::string &nameSpace, const std::string &name);

/// The event is about this node and not about a namesake that was deleted. Controllers write the
/// node's uid; kubelets write its name in that place, so there the time decides: what is older than
/// the node by more than a minute is a namesake's. A kubelet that starts tells of it before it
/// registers its node.
/// Source: kubernetes pkg/kubelet (nodeRef), kubectl pkg/describe.
bool isAboutNode(const ClusterEvent &event, std::string_view name, std::string_view uid,
                 Timestamp created);
/// The same for a pod; a static pod's events have its configuration's hash for a uid.
bool isAboutPod(const ClusterEvent &event, const Pod &pod);

} // namespace drover
