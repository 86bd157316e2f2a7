#pragma once

#include "core/json/jsonread.h"
#include "core/objects/poddetails.h"

namespace drover {

/// Amounts of resources, field by field. Internal to core/api.
///
/// Thread: any. Errors: the parser's; an amount that is no quantity, or a negative one, is absent.
/// Source: core/v1 ResourceRequirements in the Kubernetes API reference.

/// A quantity is a string, but a bare number is legal as well.
std::optional<ExactQuantity> readQuantity(json::Value &value);
/// A map of resource names to quantities.
json::ErrorCode readQuantities(json::Value &value, QuantityMap &quantities);
/// A `resources` object: its requests and limits.
json::ErrorCode readResources(json::Value &value, ContainerResources &resources);

} // namespace drover
