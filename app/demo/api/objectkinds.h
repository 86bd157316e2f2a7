#pragma once

#include "app/demo/api/routecontext.h"
#include "app/demo/objects/objectstore.h"

#include <optional>

namespace drover::demo {

/// A kind of object that the server serves from a store.
struct ServedKind {
    ObjectKind kind;
    const ObjectStore &store;
};

/// What the path of the request is about; none: nodes, or nothing that is served.
std::optional<ServedKind> servedKindOf(const RouteContext &context);

/// "v1" of the policy group, "v1beta1" on a server that has no other.
QByteArray policyVersion(const DemoOptions &options);

/// Groups that the server has; in any other a path is unknown, not only a resource.
bool hasGroup(const QByteArray &group, const DemoOptions &options);

} // namespace drover::demo
