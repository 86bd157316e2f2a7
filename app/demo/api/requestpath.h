#pragma once

#include <QByteArray>

namespace drover::demo {

struct DemoRequest;

/// What a path of the API names. Empty members: not in it.
///
/// Source: Kubernetes API concepts, "Resource URIs".
struct RequestPath {
    QByteArray group; ///< empty: the core group
    QByteArray version;
    QByteArray nameSpace;
    QByteArray resource; ///< empty: no resource, as /version or /apis
    QByteArray name;
    QByteArray subresource;
    QByteArray rest; ///< behind it: what is asked of a proxied kubelet

    /// "pods", "pods/eviction": as rules of RBAC have it.
    QByteArray what() const
    {
        return subresource.isEmpty() ? resource : resource + '/' + subresource;
    }
    QByteArray key() const { return nameSpace.isEmpty() ? name : nameSpace + '/' + name; }
};

RequestPath requestPathOf(const QByteArray &path);

/// get, list, watch, create, patch …, as an authorizer calls it.
QByteArray verbOf(const DemoRequest &request, const RequestPath &path);

} // namespace drover::demo
