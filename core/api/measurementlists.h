#pragma once

#include "core/api/apirequest.h"
#include "core/json/itemsplitter.h"
#include "core/objects/measurednodes.h"
#include "core/objects/resourceusage.h"

#include <memory>
#include <vector>

namespace drover {

/// Of 65,000 nodes a list is about 100 MB, and seven of what is kept of it.
struct MeasurementLimits {
    ItemLimits list{.itemBytes = 2u << 20, .otherBytes = 1u << 20}; ///< etcd holds no larger object
    std::size_t bodyBytes = 512u << 20;
    std::size_t keptBytes = 64u << 20; ///< of what is made of it
};

using MeasuredNodesPtr = std::shared_ptr<const MeasuredNodes>;

/// Read the lists of metrics.k8s.io item by item as they arrive: this API knows no pages, and a list
/// grows with the cluster.
///
/// Thread: one. Units: bytes. Errors: Protocol where an item is no JSON object or has no name, where
/// a limit is passed, where the list is of another kind or was cut short; what a Status says. An
/// amount that is no quantity is absent, never zero.
/// Source: metrics.k8s.io/v1beta1.
std::unique_ptr<BodyReader<MeasuredNodesPtr>> readerOfMeasuredNodes(MeasurementLimits limits = {});
std::unique_ptr<BodyReader<std::vector<PodUsage>>> readerOfPodUsages(MeasurementLimits limits = {});

} // namespace drover
