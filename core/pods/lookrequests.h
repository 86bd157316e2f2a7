#pragma once

#include "core/api/apirequest.h"
#include "core/api/measurementlists.h"
#include "core/objects/nodeimage.h"
#include "core/objects/nodelease.h"
#include "core/objects/resourceusage.h"

#include <map>
#include <string>
#include <vector>

namespace drover {

/// Single questions about a node, asked when somebody looks: hand them to ApiRequests::ask().
///
/// Thread: values, any; answers are read on the worker. Errors: as ApiRequest; of measurements
/// NotFound means that none are served here, 503 (Server) that they are down.

ApiRequest<NodeLease> requestNodeLease(const std::string &node);
ApiRequest<NodeUsage> requestNodeUsage(const std::string &node);
/// Cpu and memory of all; read as it arrives.
ApiRequest<MeasuredNodesPtr> requestAllNodeUsage();
/// Of one namespace, or of all where it is empty: a large answer in a large cluster, read as it
/// arrives.
ApiRequest<std::vector<PodUsage>> requestPodUsage(const std::string &nameSpace);
/// The cache keeps only their number and size.
ApiRequest<std::vector<NodeImage>> requestNodeImages(const std::string &node);
/// What the kubelet says for itself, through the API server: needs get on nodes/proxy. As text,
/// whatever it is.
ApiRequest<std::string> requestKubelet(const std::string &node, const std::string &path);

/// One page of the pods that use room, counted by node, without reading the pods themselves.
struct PodCounts {
    std::map<std::string, int, std::less<>> perNode;
    std::string continueToken; ///< of the next page; empty: that was the last
};
ApiRequest<PodCounts> requestPodCounts(const std::string &continueToken);

/// No measurements are served here (404), which is no fault: say so in their place. That the
/// server which measures does not answer (503) is another thing, and passes.
bool isMetricsMissing(const Error &error);

} // namespace drover
