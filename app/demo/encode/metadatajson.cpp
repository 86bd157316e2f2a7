#include "app/demo/encode/metadatajson.h"

namespace drover::demo {

namespace {

void appendMap(JsonWriter &json, QByteArrayView name, const std::vector<DemoField> &fields)
{
    if (fields.empty())
        return;
    json.openField(name, '{');
    for (const auto &[key, value] : fields)
        json.field(key, value);
    json.close('}');
}

// The set of keys that a manager owns, as FieldsV1 writes it.
void appendOwned(JsonWriter &json, QByteArrayView name, const std::vector<DemoField> &fields)
{
    json.openField(name, '{');
    json.key(".");
    json.raw("{}");
    QByteArray owned = "f:";
    for (const auto &[key, value] : fields) {
        owned.resize(2);
        owned += key;
        json.key(owned);
        json.raw("{}");
    }
    json.close('}');
}

void openManager(JsonWriter &json, QByteArrayView manager, qint64 secs)
{
    json.open('{');
    json.field("manager", manager);
    json.field("operation", "Update");
    json.field("apiVersion", "v1");
    json.timeField("time", secs);
    json.field("fieldsType", "FieldsV1");
    json.key("fieldsV1");
}

void appendKubeletFields(JsonWriter &json, const NodeFacts &facts)
{
    json.open('{');
    json.openField("f:metadata", '{');
    appendOwned(json, "f:annotations", facts.annotations);
    appendOwned(json, "f:labels", facts.labels);
    json.close('}');
    json.openField("f:spec", '{');
    json.key("f:podCIDR");
    json.raw("{}");
    json.openField("f:podCIDRs", '{');
    json.key(".");
    json.raw("{}");
    json.key("v:\"" + facts.podCidr + "\"");
    json.raw("{}");
    json.close('}');
    json.key("f:providerID");
    json.raw("{}");
    json.close('}');
    json.close('}');
}

void appendManagers(JsonWriter &json, const NodeFacts &facts)
{
    json.openField("managedFields", '[');
    if (!facts.taints.empty()) {
        openManager(json, "kube-controller-manager", facts.createdSecs);
        json.raw(R"({"f:spec":{"f:taints":{}}})");
        json.close('}');
    }
    openManager(json, "kubelet", facts.createdSecs);
    appendKubeletFields(json, facts);
    json.close('}');
    if (facts.unschedulable && !facts.cordonManager.isEmpty()) {
        openManager(json, facts.cordonManager, facts.cordonSecs);
        json.raw(R"({"f:spec":{"f:unschedulable":{}}})");
        json.close('}');
    }
    json.close(']');
}

} // namespace

void appendMetadata(JsonWriter &json, const NodeFacts &facts, const QByteArray &extraAnnotation)
{
    json.openField("metadata", '{');
    json.field("name", facts.name);
    json.field("uid", facts.uid);
    json.field("resourceVersion", QByteArray::number(facts.version));
    json.timeField("creationTimestamp", facts.createdSecs);
    appendMap(json, "labels", facts.labels);
    auto annotations = facts.annotations;
    if (!extraAnnotation.isEmpty())
        annotations.emplace_back("zz.example.test/extra", extraAnnotation);
    appendMap(json, "annotations", annotations);
    if (!facts.bare)
        appendManagers(json, facts);
    json.close('}');
}

} // namespace drover::demo
