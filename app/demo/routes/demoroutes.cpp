#include "app/demo/routes/demoroutes.h"

#include "app/demo/api/demolist.h"
#include "app/demo/api/demowatch.h"
#include "app/demo/api/demowrites.h"
#include "app/demo/api/nodeleases.h"
#include "app/demo/api/objectkinds.h"
#include "app/demo/api/objectlist.h"
#include "app/demo/api/podwrites.h"
#include "app/demo/api/spoils.h"
#include "app/demo/encode/statusjson.h"
#include "app/demo/http/negotiation.h"
#include "app/demo/kubelet/nodeproxy.h"
#include "app/demo/logs/podlog.h"
#include "app/demo/rights/accessreview.h"
#include "app/demo/rights/demousers.h"
#include "app/demo/rights/rulesreview.h"
#include "app/demo/routes/demodiscovery.h"
#include "app/demo/usage/metricsapi.h"

#include <algorithm>

namespace drover::demo {

namespace {

using Handler = DemoAnswer (*)(const RouteContext &);

// A path that names no resource; always a GET.
struct PathRoute {
    const char *path;
    Handler handler;
};

constexpr PathRoute kPaths[] = {
    {"/api", answerCoreVersions}, {"/apis", answerGroups},   {"/api/v1", answerCoreResources},
    {"/version", answerVersion},  {"/readyz", answerHealth}, {"/livez", answerHealth},
    {"/healthz", answerHealth},
};

struct Route {
    const char *verb;
    const char *group;
    const char *what; // empty: what servedKindOf() knows
    Handler handler;
    RequestKind kind;
};

constexpr Route kRoutes[] = {
    {"list", "", "nodes", answerList, RequestKind::List},
    {"watch", "", "nodes", answerWatch, RequestKind::Watch},
    {"get", "", "nodes", answerGet, RequestKind::Single},
    {"create", "", "nodes", answerCreate, RequestKind::NodeWrite},
    {"patch", "", "nodes", answerPatch, RequestKind::NodeWrite},
    {"delete", "", "nodes", answerDelete, RequestKind::NodeWrite},
    {"list", "", "pods", answerObjectList, RequestKind::PodList},
    {"watch", "", "pods", answerObjectWatch, RequestKind::PodWatch},
    {"get", "", "pods", answerObjectGet, RequestKind::PodSingle},
    {"delete", "", "pods", answerPodDelete, RequestKind::PodDelete},
    {"create", "", "pods/eviction", answerEviction, RequestKind::Eviction},
    {"list", "policy", "poddisruptionbudgets", answerObjectList, RequestKind::Budgets},
    {"watch", "policy", "poddisruptionbudgets", answerObjectWatch, RequestKind::Budgets},
    {"get", "policy", "poddisruptionbudgets", answerObjectGet, RequestKind::Budgets},
    {"get", "", "pods/log", answerPodLog, RequestKind::PodLog},
    {"list", "metrics.k8s.io", "nodes", answerNodeMetrics, RequestKind::Metrics},
    {"get", "metrics.k8s.io", "nodes", answerNodeMetrics, RequestKind::Metrics},
    {"list", "metrics.k8s.io", "pods", answerPodMetrics, RequestKind::Metrics},
    {"get", "metrics.k8s.io", "pods", answerPodMetrics, RequestKind::Metrics},
    {"get", "", "nodes/proxy", answerNodeProxy, RequestKind::Kubelet},
    {"list", "", "events", answerObjectList, RequestKind::Events},
    {"watch", "", "events", answerObjectWatch, RequestKind::Events},
    {"get", "", "events", answerObjectGet, RequestKind::Events},
    {"list", "coordination.k8s.io", "leases", answerLeaseList, RequestKind::Other},
    {"get", "coordination.k8s.io", "leases", answerLease, RequestKind::Other},
    {"create", "authorization.k8s.io", "selfsubjectaccessreviews", answerAccessReview,
     RequestKind::Review},
    {"create", "authorization.k8s.io", "selfsubjectrulesreviews", answerRulesReview,
     RequestKind::Review},
    {"create", "authentication.k8s.io", "selfsubjectreviews", answerUserReview,
     RequestKind::Review},
    {"list", "", "", answerObjectList, RequestKind::Other},
    {"watch", "", "", answerObjectWatch, RequestKind::Other},
    {"get", "", "", answerObjectGet, RequestKind::Other},
};

// The resource of a route is that of the path; verbs aside.
bool isAbout(const Route &route, const RouteContext &context)
{
    const RequestPath &path = context.path;
    if (!path.rest.isEmpty() && path.subresource != "proxy")
        return false;
    if (*route.what == '\0')
        return path.subresource.isEmpty() && servedKindOf(context).has_value();
    if (path.group != route.group || path.what() != route.what)
        return false;
    // What is made from others has no store, and one version.
    if (path.group == "metrics.k8s.io")
        return path.version == "v1beta1";
    if (path.resource == "pods" || path.resource == "events" ||
        path.resource == "poddisruptionbudgets")
        return servedKindOf(context).has_value();
    return path.version == "v1" && (path.resource != "nodes" || path.nameSpace.isEmpty());
}

const Route *routeOf(const RouteContext &context, const QByteArray &verb)
{
    const auto at = std::find_if(std::begin(kRoutes), std::end(kRoutes), [&](const Route &route) {
        return verb == route.verb && isAbout(route, context);
    });
    return at == std::end(kRoutes) ? nullptr : at;
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

DemoAnswer forbidden(const RouteContext &context, const QByteArray &verb)
{
    const RequestPath &path = context.path;
    const QByteArray resource =
        path.group.isEmpty() ? path.resource : path.resource + '.' + path.group;
    const QByteArray what = path.name.isEmpty() ? resource : resource + " \"" + path.name + '"';
    StatusFacts status = commonStatus(403);
    status.message = what + " is forbidden: User \"" + context.user.name.toUtf8() + "\" cannot " +
                     verb + " resource \"" + path.what() + "\" in API group \"" + path.group + '"' +
                     (path.nameSpace.isEmpty() ? QByteArray(" at the cluster scope")
                                               : " in the namespace \"" + path.nameSpace + '"');
    status.name = path.name;
    status.group = path.group;
    status.kind = path.resource;
    DemoAnswer answer = fixedAnswer(403, statusJson(status));
    answer.sniffable = false;
    return answer;
}

DemoAnswer wrongMethod()
{
    StatusFacts status;
    status.code = 405;
    status.reason = "MethodNotAllowed";
    status.message = "the server does not allow this method on the requested resource";
    status.emptyDetails = true;
    return fixedAnswer(405, statusJson(status));
}

DemoAnswer answerPath(const RouteContext &context, const QByteArray &verb)
{
    const QByteArray &path = context.request.path;
    const auto route = std::find_if(std::begin(kPaths), std::end(kPaths),
                                    [&](const PathRoute &one) { return path == one.path; });
    if (route != std::end(kPaths))
        return verb == "get" ? route->handler(context) : wrongMethod();
    auto group = answerGroupPath(context);
    return group ? std::move(*group) : notFoundPath();
}

bool isPretty(const DemoRequest &request)
{
    if (request.has("pretty"))
        return request.flag("pretty");
    const QByteArray agent = request.header("user-agent");
    return agent.startsWith("curl") || agent.startsWith("Wget") || agent.startsWith("Mozilla/5.0");
}

} // namespace

DemoRoutes::DemoRoutes(const DemoOptions &options, DemoState &state, DemoWorkloads &workloads,
                       DemoEvents &events, DemoFaults &faults)
    : m_options(options), m_state(state), m_workloads(workloads), m_events(events), m_faults(faults)
{}

DemoAnswer DemoRoutes::answer(const DemoRequest &request, const PeerFacts &peer)
{
    if (request.method.isEmpty())
        return fixedAnswer(400, "400 Bad Request", "text/plain; charset=utf-8");
    if (!request.path.startsWith(m_options.basePath))
        return notFoundPath();
    DemoRequest local = request;
    local.path = request.path.mid(m_options.basePath.size());
    const std::optional<DemoUser> user = userOf(local, peer, m_options);
    const DemoUser asking = user.value_or(DemoUser{});
    const RouteContext context{local,       asking,   m_options, m_state,
                               m_workloads, m_events, m_faults,  requestPathOf(local.path)};
    const Route *route = routeOf(context, verbOf(local, context.path));
    const RequestKind kind = route ? route->kind : RequestKind::Other;
    DemoAnswer answer;
    if (const auto fault = m_faults.takeAnswer(kind))
        answer = faultAnswer(*fault);
    else if (!user)
        answer = fixedAnswer(401, statusJson(commonStatus(401)));
    else
        answer = this->route(context, kind);
    answer.kind = kind;
    answer.user = user ? user->name : QString();
    answer.pretty = isPretty(request) && !answer.isWatch &&
                    answer.contentType == "application/json" &&
                    m_faults.spoilOf(kind) == Spoil::None;
    return answer;
}

DemoAnswer DemoRoutes::route(const RouteContext &context, RequestKind kind) const
{
    const RequestPath &path = context.path;
    const QByteArray verb = verbOf(context.request, path);
    if (path.resource.isEmpty() || !hasGroup(path.group, context.options))
        return answerPath(context, verb);
    const bool aboutOneself =
        path.group == "authorization.k8s.io" || path.group == "authentication.k8s.io";
    if (!aboutOneself && !mayDo(context.user, actionOf(context.request, path)))
        return forbidden(context, verb);
    if (auto spoiled = spoiledAnswer(m_faults.spoilOf(kind), kind))
        return std::move(*spoiled);
    if (const Route *route = routeOf(context, verb))
        return route->handler(context);
    const bool known = std::any_of(std::begin(kRoutes), std::end(kRoutes),
                                   [&](const Route &route) { return isAbout(route, context); });
    return known ? wrongMethod() : fixedAnswer(404, statusJson(commonStatus(404)));
}

} // namespace drover::demo
