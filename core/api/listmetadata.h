#pragma once

#include "core/api/itemsplitter.h"

namespace drover {

/// Is it what the address of the nodes answers with? True where no kind is said.
bool isNodeListKind(std::string_view kind);

/// The error of a List of something else. Errors: is one, Protocol.
tl::unexpected<Error> noNodeList(std::string_view kind);

/// Reads `json`, a List with its items taken out. Internal to core/api.
///
/// Thread: any. Errors: what a Status says, where it is one; Protocol where it is no List or has no
/// version. Source: Kubernetes API reference, ListMeta.
Result<ListMetadata> listMetadataOf(const std::string &json);

} // namespace drover
