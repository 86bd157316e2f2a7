#include "app/demo/api/requestpath.h"

#include "app/demo/http/demorequest.h"

namespace drover::demo {

RequestPath requestPathOf(const QByteArray &path)
{
    QList<QByteArray> parts = path.mid(1).split('/');
    RequestPath result;
    const auto take = [&] { return parts.isEmpty() ? QByteArray() : parts.takeFirst(); };
    const QByteArray root = take();
    if (root == "apis")
        result.group = take();
    else if (root != "api")
        return {};
    result.version = take();
    if (parts.size() >= 3 && parts.first() == "namespaces") {
        take();
        result.nameSpace = take();
    }
    result.resource = take();
    result.name = take();
    result.subresource = take();
    result.rest = parts.join('/');
    return result;
}

QByteArray verbOf(const DemoRequest &request, const RequestPath &path)
{
    const bool collection = !path.resource.isEmpty() && path.name.isEmpty();
    if (request.method == "POST")
        return "create";
    if (request.method == "PUT")
        return "update";
    if (request.method == "DELETE")
        return collection ? "deletecollection" : "delete";
    if (request.method != "GET")
        return request.method.toLower();
    if (!collection)
        return "get";
    return request.flag("watch") ? "watch" : "list";
}

} // namespace drover::demo
