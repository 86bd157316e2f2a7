#include "app/demo/routes/demodiscovery.h"

#include "app/demo/api/objectkinds.h"
#include "app/demo/encode/jsonwriter.h"

#include <algorithm>

namespace drover::demo {

namespace {

struct Group {
    const char *name;
    const char *version;
};

// "policy" has the version that the server was started with.
constexpr Group kGroups[] = {
    {"apps", "v1"},  {"authentication.k8s.io", "v1"}, {"authorization.k8s.io", "v1"},
    {"batch", "v1"}, {"coordination.k8s.io", "v1"},   {"metrics.k8s.io", "v1beta1"},
    {"policy", ""}};

struct Resource {
    const char *group;
    const char *name;
    const char *kind;
    bool namespaced;
    const char *verbs;      // a JSON array
    const char *shortNames; // a JSON array; empty: none
};

constexpr char kReads[] = R"(["get","list","watch"])";
constexpr Resource kResources[] = {
    {"", "nodes", "Node", false, R"(["create","delete","get","list","patch","watch"])",
     R"(["no"])"},
    {"", "nodes/proxy", "NodeProxyOptions", false, R"(["get"])", ""},
    {"", "events", "Event", true, kReads, R"(["ev"])"},
    {"", "pods", "Pod", true, R"(["delete","get","list","watch"])", R"(["po"])"},
    {"", "pods/log", "Pod", true, R"(["get"])", ""},
    {"", "pods/eviction", "Eviction", true, R"(["create"])", ""},
    {"apps", "daemonsets", "DaemonSet", true, kReads, R"(["ds"])"},
    {"apps", "replicasets", "ReplicaSet", true, kReads, R"(["rs"])"},
    {"apps", "statefulsets", "StatefulSet", true, kReads, R"(["sts"])"},
    {"authentication.k8s.io", "selfsubjectreviews", "SelfSubjectReview", false, R"(["create"])",
     ""},
    {"authorization.k8s.io", "selfsubjectaccessreviews", "SelfSubjectAccessReview", false,
     R"(["create"])", ""},
    {"authorization.k8s.io", "selfsubjectrulesreviews", "SelfSubjectRulesReview", false,
     R"(["create"])", ""},
    {"batch", "jobs", "Job", true, kReads, ""},
    {"coordination.k8s.io", "leases", "Lease", true, R"(["get","list"])", ""},
    {"metrics.k8s.io", "nodes", "NodeMetrics", false, R"(["get","list"])", ""},
    {"metrics.k8s.io", "pods", "PodMetrics", true, R"(["get","list"])", ""},
    {"policy", "poddisruptionbudgets", "PodDisruptionBudget", true, kReads, R"(["pdb"])"},
};

void appendVersion(JsonWriter &json, const QByteArray &group, const QByteArray &version)
{
    json.open('{');
    json.field("groupVersion", group + '/' + version);
    json.field("version", version);
    json.close('}');
}

void appendGroup(JsonWriter &json, const Group &group, const DemoOptions &options)
{
    const QByteArray version = *group.version ? QByteArray(group.version) : policyVersion(options);
    json.field("name", group.name);
    json.openField("versions", '[');
    appendVersion(json, group.name, version);
    json.close(']');
    json.key("preferredVersion");
    QByteArray preferred;
    JsonWriter inner(preferred);
    appendVersion(inner, group.name, version);
    json.raw(preferred);
}

void appendResource(JsonWriter &json, const Resource &resource, const DemoOptions &options)
{
    const QByteArray name = resource.name;
    const bool eviction = name == "pods/eviction";
    const bool part = name.contains('/') || resource.group == QByteArray("metrics.k8s.io");
    json.open('{');
    json.field("name", name);
    json.field("singularName", part ? "" : QByteArray(resource.kind).toLower());
    json.key("namespaced");
    json.raw(resource.namespaced ? "true" : "false");
    if (eviction) {
        json.field("group", "policy");
        json.field("version", policyVersion(options));
    }
    json.field("kind", resource.kind);
    json.key("verbs");
    json.raw(resource.verbs);
    if (*resource.shortNames) {
        json.key("shortNames");
        json.raw(resource.shortNames);
    }
    json.close('}');
}

DemoAnswer resourcesOf(const QByteArray &group, const QByteArray &version,
                       const DemoOptions &options)
{
    QByteArray out;
    JsonWriter json(out);
    json.open('{');
    json.field("kind", "APIResourceList");
    if (!group.isEmpty())
        json.field("apiVersion", "v1");
    json.field("groupVersion", group.isEmpty() ? version : group + '/' + version);
    json.openField("resources", '[');
    for (const Resource &resource : kResources) {
        const bool offered =
            QByteArray(resource.name) != "pods/eviction" || options.eviction != EvictionApi::None;
        if (group == resource.group && offered)
            appendResource(json, resource, options);
    }
    json.close(']');
    json.close('}');
    return fixedAnswer(200, out + '\n');
}

} // namespace

DemoAnswer answerVersion(const RouteContext &)
{
    // Indented whoever asks: the real server's version handler does not negotiate.
    return fixedAnswer(200, R"({
  "major": "1",
  "minor": "36",
  "emulationMajor": "1",
  "emulationMinor": "36",
  "minCompatibilityMajor": "1",
  "minCompatibilityMinor": "35",
  "gitVersion": "v1.36.2",
  "gitCommit": "0000000000000000000000000000000000000000",
  "gitTreeState": "clean",
  "buildDate": "2026-07-15T00:00:00Z",
  "goVersion": "go1.27.3",
  "compiler": "gc",
  "platform": "linux/amd64"
})");
}

DemoAnswer answerHealth(const RouteContext &context)
{
    const bool verbose = context.request.has("verbose");
    const QByteArray name = context.request.path.mid(1);
    DemoAnswer answer = fixedAnswer(200, verbose ? "[+]ping ok\n" + name + " check passed\n" : "ok",
                                    "text/plain; charset=utf-8");
    answer.sniffable = false;
    return answer;
}

DemoAnswer answerCoreVersions(const RouteContext &)
{
    return fixedAnswer(200,
                       R"({"kind":"APIVersions","versions":["v1"],"serverAddressByClientCIDRs":[]})"
                       "\n");
}

DemoAnswer answerGroups(const RouteContext &context)
{
    QByteArray out;
    JsonWriter json(out);
    json.open('{');
    json.field("kind", "APIGroupList");
    json.field("apiVersion", "v1");
    json.openField("groups", '[');
    for (const Group &group : kGroups) {
        if (!hasGroup(group.name, context.options))
            continue;
        json.open('{');
        appendGroup(json, group, context.options);
        json.close('}');
    }
    json.close(']');
    json.close('}');
    return fixedAnswer(200, out + '\n');
}

DemoAnswer answerCoreResources(const RouteContext &context)
{
    return resourcesOf({}, "v1", context.options);
}

std::optional<DemoAnswer> answerGroupPath(const RouteContext &context)
{
    const RequestPath &path = context.path;
    const auto group = std::find_if(std::begin(kGroups), std::end(kGroups),
                                    [&](const Group &one) { return path.group == one.name; });
    if (group == std::end(kGroups) || !hasGroup(path.group, context.options) ||
        !path.resource.isEmpty())
        return std::nullopt;
    const QByteArray version =
        *group->version ? QByteArray(group->version) : policyVersion(context.options);
    if (path.version == version)
        return resourcesOf(path.group, version, context.options);
    if (!path.version.isEmpty())
        return std::nullopt;
    QByteArray out;
    JsonWriter json(out);
    json.open('{');
    json.field("kind", "APIGroup");
    json.field("apiVersion", "v1");
    appendGroup(json, *group, context.options);
    json.close('}');
    return fixedAnswer(200, out + '\n');
}

} // namespace drover::demo
