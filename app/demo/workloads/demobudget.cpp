#include "app/demo/workloads/demobudget.h"

namespace drover::demo {

namespace {

constexpr char kStatusFields[] = R"({"f:status":{"f:conditions":{},"f:currentHealthy":{},)"
                                 R"("f:desiredHealthy":{},"f:disruptionsAllowed":{}}})";
constexpr char kSpecFields[] = R"({"f:spec":{"f:selector":{}}})";

// A number where it is one: the API has IntOrString.
void appendAmount(JsonWriter &json, QByteArrayView name, const QByteArray &amount)
{
    if (amount.isEmpty())
        return;
    if (amount.endsWith('%'))
        json.field(name, amount);
    else
        json.numberField(name, amount.toLongLong());
}

void appendSelector(JsonWriter &json, const DemoBudget &budget)
{
    json.openField("selector", '{');
    if (!budget.selector.empty()) {
        json.openField("matchLabels", '{');
        for (const auto &[key, value] : budget.selector)
            json.field(key, value);
        json.close('}');
    }
    json.close('}');
}

void appendCondition(JsonWriter &json, const DemoBudget &budget)
{
    json.openField("conditions", '[');
    json.open('{');
    json.field("type", "DisruptionAllowed");
    json.field("status", budget.allowed > 0 ? "True" : "False");
    json.numberField("observedGeneration", budget.isBehind ? 1 : 2);
    json.timeField("lastTransitionTime", budget.transitionSecs);
    json.field("reason", !budget.failedSync.isEmpty() ? "SyncFailed"
                         : budget.allowed > 0         ? "SufficientPods"
                                                      : "InsufficientPods");
    json.field("message", budget.failedSync);
    json.close('}');
    json.close(']');
}

} // namespace

void DemoBudget::appendMetadata(JsonWriter &json) const
{
    openMetadata(json, {}, 2);
    appendMap(json, "annotations",
              {{"kubectl.kubernetes.io/last-applied-configuration",
                R"({"apiVersion":"policy/v1","kind":"PodDisruptionBudget","metadata":{"name":")" +
                    name + "\"}}\n"}});
    json.openField("managedFields", '[');
    appendManager(json, "kube-controller-manager", "policy/v1", transitionSecs, kStatusFields,
                  true);
    appendManager(json, "kubectl-client-side-apply", "policy/v1", createdSecs, kSpecFields, false);
    json.close(']');
    json.close('}');
}

void DemoBudget::appendRest(JsonWriter &json) const
{
    json.openField("spec", '{');
    appendAmount(json, "minAvailable", minAvailable);
    appendSelector(json, *this);
    appendAmount(json, "maxUnavailable", maxUnavailable);
    if (alwaysAllowUnhealthy)
        json.field("unhealthyPodEvictionPolicy", "AlwaysAllow");
    json.close('}');
    json.openField("status", '{');
    json.numberField("observedGeneration", isBehind ? 1 : 2);
    if (!disrupted.empty()) {
        json.openField("disruptedPods", '{');
        for (const auto &[pod, secs] : disrupted)
            json.timeField(pod, secs);
        json.close('}');
    }
    json.numberField("disruptionsAllowed", allowed);
    json.numberField("currentHealthy", healthy);
    json.numberField("desiredHealthy", desired);
    json.numberField("expectedPods", expected);
    appendCondition(json, *this);
    json.close('}');
}

} // namespace drover::demo
