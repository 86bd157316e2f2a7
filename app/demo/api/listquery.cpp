#include "app/demo/api/listquery.h"

#include "app/demo/api/refusals.h"

namespace drover::demo {

namespace {

// Rules between parameters. Empty: all is well.
QByteArray ruleBroken(const DemoRequest &request, const QByteArray &version)
{
    const QByteArray match = request.parameter("resourceVersionMatch");
    if (request.has("sendInitialEvents"))
        return "sendInitialEvents is forbidden for list";
    if (match.isEmpty())
        return {};
    if (request.has("continue"))
        return "resourceVersionMatch is forbidden when continue is provided";
    if (version.isEmpty())
        return "resourceVersionMatch is forbidden unless resourceVersion is provided";
    if (match == "Exact" && version == "0")
        return "resourceVersionMatch \"Exact\" is forbidden for resourceVersion \"0\"";
    if (match != "Exact" && match != "NotOlderThan")
        return "resourceVersionMatch: Unsupported value";
    return {};
}

} // namespace

Offer offerOf(const RequestPath &path)
{
    if (path.resource == "pods")
        return Offer::JsonAndTable;
    return path.resource == "nodes" ? Offer::Everything : Offer::Json;
}

std::optional<DemoAnswer> readQuery(const RouteContext &context, ListQuery &query)
{
    const DemoRequest &request = context.request;
    const auto format = formatFor(request, RequestKind::List, offerOf(context.path));
    if (!format)
        return notAcceptable();
    query.format = *format;
    const auto selector = selectorOf(request, context.path.resource);
    if (!selector)
        return badSelector(unknownFieldOf(request, context.path.resource));
    query.selector = *selector;
    const QByteArray version = request.parameter("resourceVersion");
    bool isNumber = true;
    if (!version.isEmpty())
        query.version = version.toULongLong(&isNumber);
    if (!isNumber)
        return invalidVersion(version);
    if (const QByteArray broken = ruleBroken(request, version); !broken.isEmpty())
        return invalidOptions(broken);
    query.match = request.parameter("resourceVersionMatch");
    // A list from "0" comes from the cache, which knows no pages.
    query.limit = version == "0" ? 0 : qsizetype(request.parameter("limit").toLongLong());
    if (request.has("continue")) {
        query.from = ContinueToken::decode(request.parameter("continue"));
        if (!query.from)
            return malformedToken();
    }
    return std::nullopt;
}

quint64 exactVersion(const ListQuery &query)
{
    if (query.from)
        return query.from->version < 0 ? 0 : quint64(query.from->version);
    const bool legacyExact = query.match.isEmpty() && query.limit > 0;
    return query.match == "Exact" || legacyExact ? query.version : 0;
}

} // namespace drover::demo
