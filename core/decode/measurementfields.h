#pragma once

#include "core/json/jsonread.h"
#include "core/objects/timestamp.h"

namespace drover {

/// What measurements of nodes and of pods have in common. Views the JSON. Internal to core/api.
///
/// Thread: any. Errors: the parser's; what has a wrong type is absent.
/// Source: metrics.k8s.io/v1beta1 NodeMetrics and PodMetrics.
struct MeasurementHead {
    std::string_view nameSpace;
    std::string_view name;
    Timestamp measured;
    std::string_view window;
};

/// Takes the field where it belongs to the head.
json::ErrorCode readMeasurementHead(std::string_view key, json::Value &field,
                                    MeasurementHead &head);

} // namespace drover
