#include "app/demo/rights/rulesreview.h"

#include "app/demo/encode/jsonwriter.h"
#include "app/demo/rights/demousers.h"

#include <algorithm>

namespace drover::demo {

namespace {

using Texts = std::vector<QByteArray>;

void appendTexts(JsonWriter &json, QByteArrayView key, const Texts &texts)
{
    json.openField(key, '[');
    for (const QByteArray &text : texts)
        json.string(text);
    json.close(']');
}

void appendRule(JsonWriter &json, const Texts &verbs, const QByteArray &group,
                const QByteArray &resource, const Texts &names)
{
    json.open('{');
    appendTexts(json, "verbs", verbs);
    appendTexts(json, "apiGroups", {group});
    appendTexts(json, "resources", {resource});
    if (!names.empty())
        appendTexts(json, "resourceNames", names);
    json.close('}');
}

// What the flags and the rules grant; what they deny has no rule, as in RBAC.
void appendRules(JsonWriter &json, const DemoUser &user)
{
    const bool denied = std::any_of(user.rules.begin(), user.rules.end(),
                                    [](const DemoRule &rule) { return !rule.allowed; });
    if (user.mayWrite && !denied) {
        appendRule(json, {"*"}, "*", "*", {});
        return;
    }
    Texts verbs;
    for (const char *verb : {"get", "list", "watch", "create", "patch", "delete"})
        if (mayDo(user, {verb, {}, "nodes", {}}))
            verbs.emplace_back(verb);
    if (!verbs.empty())
        appendRule(json, verbs, {}, "nodes", {});
    for (const DemoRule &rule : user.rules)
        if (rule.allowed && !(rule.what == "nodes" && rule.names.empty()))
            appendRule(json, {rule.verb}, rule.group, rule.what, rule.names);
}

} // namespace

DemoAnswer answerRulesReview(const RouteContext &context)
{
    QByteArray out = R"({"kind":"SelfSubjectRulesReview","apiVersion":"authorization.k8s.io/v1",)"
                     R"("metadata":{},"spec":{},"status":)";
    JsonWriter json(out);
    json.open('{');
    json.openField("resourceRules", '[');
    appendRules(json, context.user);
    json.close(']');
    json.key("nonResourceRules");
    json.raw(R"([{"verbs":["get"],"nonResourceURLs":["/healthz","/livez","/readyz","/version"]}])");
    json.key("incomplete");
    json.raw("false");
    json.close('}');
    return fixedAnswer(201, out + "}\n");
}

DemoAnswer answerUserReview(const RouteContext &context)
{
    const bool anonymous = context.user.name == u"system:anonymous";
    QByteArray out = R"({"kind":"SelfSubjectReview","apiVersion":"authentication.k8s.io/v1",)"
                     R"("metadata":{},"status":)";
    JsonWriter json(out);
    json.open('{');
    json.openField("userInfo", '{');
    json.field("username", context.user.name.toUtf8());
    appendTexts(json, "groups",
                anonymous ? Texts{"system:unauthenticated"}
                          : Texts{"demo:users", "system:authenticated"});
    json.close('}');
    json.close('}');
    return fixedAnswer(201, out + "}\n");
}

} // namespace drover::demo
