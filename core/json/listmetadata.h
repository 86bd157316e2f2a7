#pragma once

#include "core/json/itemsplitter.h"

namespace drover {

/// Is it the kind of what the address of `list` answers with? Empty: the answer says none.
bool isKindOf(ListKind list, std::string_view kind);

/// The error of a List of something else. Errors: is one, Protocol.
tl::unexpected<Error> foreignList(ListKind list, std::string_view kind);

/// Reads `json`, a List with its items taken out. Internal to core/api.
///
/// Thread: any. Errors: what a Status says, where it is one; Protocol where it is no such List or lacks
/// the version that it has to have. Source: Kubernetes API reference, ListMeta.
Result<ListMetadata> listMetadataOf(const std::string &json, ListKind list);

} // namespace drover
