#pragma once

#include "core/api/itemsplitter.h"

namespace drover {

/// Reads `json`, a List with its items taken out. Internal to core/api.
///
/// Thread: any. Errors: what a Status says, where it is one; Protocol where it is no List or has no
/// version. Source: Kubernetes API reference, ListMeta.
Result<ListMetadata> listMetadataOf(const std::string &json);

} // namespace drover
