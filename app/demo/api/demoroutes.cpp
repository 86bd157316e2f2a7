#include "app/demo/api/demoroutes.h"

#include "app/demo/api/demodiscovery.h"
#include "app/demo/api/demolist.h"
#include "app/demo/api/demousers.h"
#include "app/demo/api/demowatch.h"
#include "app/demo/api/demowrites.h"
#include "app/demo/api/spoils.h"
#include "app/demo/encode/statusjson.h"
#include "app/demo/http/negotiation.h"

#include <algorithm>

namespace drover::demo {

namespace {

using Handler = DemoAnswer (*)(const RouteContext &);

struct Route {
    const char *verb;
    const char *path; // a last part of "*" is the name of an object
    Handler handler;
};

constexpr Route kRoutes[] = {
    {"list", "/api/v1/nodes", answerList},
    {"watch", "/api/v1/nodes", answerWatch},
    {"create", "/api/v1/nodes", answerCreate},
    {"get", "/api/v1/nodes/*", answerGet},
    {"patch", "/api/v1/nodes/*", answerPatch},
    {"delete", "/api/v1/nodes/*", answerDelete},
    {"get", "/api", answerCoreVersions},
    {"get", "/apis", answerGroups},
    {"get", "/api/v1", answerCoreResources},
    {"get", "/version", answerVersion},
    {"get", "/readyz", answerHealth},
    {"get", "/livez", answerHealth},
    {"get", "/healthz", answerHealth},
    {"create", "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", answerAccessReview},
};

constexpr char kCore[] = "/api/v1/";

// resource and name of a path in the core group; both empty elsewhere.
std::pair<QByteArray, QByteArray> resourceOf(const QByteArray &path)
{
    if (!path.startsWith(kCore))
        return {};
    const QByteArray rest = path.mid(qsizetype(sizeof kCore) - 1);
    const qsizetype slash = rest.indexOf('/');
    return slash < 0 ? std::pair(rest, QByteArray())
                     : std::pair(rest.left(slash), rest.mid(slash + 1));
}

QByteArray verbOf(const DemoRequest &request, const QByteArray &path)
{
    if (request.method == "POST")
        return "create";
    if (request.method == "PUT")
        return "update";
    if (request.method != "GET")
        return request.method.toLower();
    const auto [resource, name] = resourceOf(path);
    if (resource.isEmpty() || !name.isEmpty())
        return "get";
    return request.flag("watch") ? "watch" : "list";
}

RequestKind kindOf(const QByteArray &verb, const QByteArray &resource)
{
    if (resource != "nodes")
        return RequestKind::Other;
    if (verb == "list")
        return RequestKind::List;
    if (verb == "watch")
        return RequestKind::Watch;
    return verb == "get" ? RequestKind::Single : RequestKind::Other;
}

DemoAnswer faultAnswer(const FaultAnswer &fault)
{
    // Flow control answers before anything knows about a Status.
    DemoAnswer answer = fault.status == 429
                            ? fixedAnswer(429, "Too many requests, please try again later.\n",
                                          "text/plain; charset=utf-8")
                            : fixedAnswer(fault.status, statusJson(commonStatus(fault.status)));
    if (fault.retryAfterSeconds)
        answer.headers.emplace_back("Retry-After", QByteArray::number(*fault.retryAfterSeconds));
    return answer;
}

DemoAnswer notFoundPath()
{
    DemoAnswer answer = fixedAnswer(404, "404 page not found\n", "text/plain; charset=utf-8");
    answer.sniffable = false;
    return answer;
}

DemoAnswer forbidden(const DemoUser &user, const QByteArray &verb, const QByteArray &resource,
                     const QByteArray &name)
{
    StatusFacts status = commonStatus(403);
    const QByteArray what = name.isEmpty() ? resource : resource + " \"" + name + '"';
    status.message = what + " is forbidden: User \"" + user.name.toUtf8() + "\" cannot " + verb +
                     " resource \"" + resource + "\" in API group \"\" at the cluster scope";
    status.name = name;
    status.kind = resource;
    DemoAnswer answer = fixedAnswer(403, statusJson(status));
    answer.sniffable = false;
    return answer;
}

bool matches(const Route &route, const QByteArray &verb, const QByteArray &path)
{
    const QByteArray pattern(route.path);
    if (verb != route.verb)
        return false;
    if (!pattern.endsWith('*'))
        return path == pattern;
    const QByteArray stem = pattern.chopped(1);
    return path.startsWith(stem) && path.size() > stem.size() &&
           !path.mid(stem.size()).contains('/');
}

bool isPretty(const DemoRequest &request)
{
    if (request.has("pretty"))
        return request.flag("pretty");
    const QByteArray agent = request.header("user-agent");
    return agent.startsWith("curl") || agent.startsWith("Wget") || agent.startsWith("Mozilla/5.0");
}

} // namespace

DemoRoutes::DemoRoutes(const DemoOptions &options, DemoState &state, DemoFaults &faults)
    : m_options(options), m_state(state), m_faults(faults)
{}

DemoAnswer DemoRoutes::answer(const DemoRequest &request, const PeerFacts &peer)
{
    if (request.method.isEmpty())
        return fixedAnswer(400, "400 Bad Request", "text/plain; charset=utf-8");
    if (!request.path.startsWith(m_options.basePath))
        return notFoundPath();
    DemoRequest local = request;
    local.path = request.path.mid(m_options.basePath.size());
    const auto [resource, name] = resourceOf(local.path);
    const RequestKind kind = kindOf(verbOf(local, local.path), resource);
    const std::optional<DemoUser> user = userOf(local, peer, m_options);
    DemoAnswer answer;
    if (const auto fault = m_faults.takeAnswer(kind))
        answer = faultAnswer(*fault);
    else if (!user)
        answer = fixedAnswer(401, statusJson(commonStatus(401)));
    else
        answer = route(local, *user, kind);
    answer.kind = kind;
    answer.user = user ? user->name : QString();
    answer.pretty = isPretty(request) && kind != RequestKind::Watch &&
                    answer.contentType == "application/json" &&
                    m_faults.spoilOf(kind) == Spoil::None;
    return answer;
}

DemoAnswer DemoRoutes::route(const DemoRequest &request, const DemoUser &user, RequestKind kind)
{
    const auto [resource, name] = resourceOf(request.path);
    const QByteArray verb = verbOf(request, request.path);
    if (!resource.isEmpty() && !mayDo(user, verb, resource))
        return forbidden(user, verb, resource, name);
    if (auto spoiled = spoiledAnswer(m_faults.spoilOf(kind), kind))
        return std::move(*spoiled);
    for (const Route &route : kRoutes)
        if (matches(route, verb, request.path))
            return route.handler({request, user, m_options, m_state, m_faults, name});
    const bool knownPath =
        std::any_of(std::begin(kRoutes), std::end(kRoutes),
                    [&](const Route &route) { return matches(route, route.verb, request.path); });
    if (knownPath) {
        StatusFacts status;
        status.code = 405;
        status.reason = "MethodNotAllowed";
        status.message = "the server does not allow this method on the requested resource";
        status.emptyDetails = true;
        return fixedAnswer(405, statusJson(status));
    }
    return resource.isEmpty() ? notFoundPath() : fixedAnswer(404, statusJson(commonStatus(404)));
}

} // namespace drover::demo
