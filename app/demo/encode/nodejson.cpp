#include "app/demo/encode/nodejson.h"

#include "app/demo/encode/jsonwriter.h"
#include "app/demo/encode/metadatajson.h"
#include "app/demo/encode/nodeimages.h"
#include "app/demo/nodes/nodefacts.h"

namespace drover::demo {

namespace {

constexpr qint64 kStorageKi = 104'845'292;

void appendSpec(JsonWriter &json, const NodeFacts &facts)
{
    json.openField("spec", '{');
    if (!facts.podCidr.isEmpty()) {
        json.field("podCIDR", facts.podCidr);
        json.openField("podCIDRs", '[');
        json.string(facts.podCidr);
        json.close(']');
        json.field("providerID", facts.providerId);
    }
    if (facts.unschedulable) {
        json.key("unschedulable");
        json.raw("true");
    }
    if (!facts.taints.empty()) {
        json.openField("taints", '[');
        for (const DemoTaint &taint : facts.taints) {
            json.open('{');
            json.field("key", taint.key);
            if (!taint.value.isEmpty())
                json.field("value", taint.value);
            json.field("effect", taint.effect);
            if (taint.addedSecs != 0)
                json.timeField("timeAdded", taint.addedSecs);
            json.close('}');
        }
        json.close(']');
    }
    json.close('}');
}

void appendResources(JsonWriter &json, QByteArrayView name, const NodeFacts &facts,
                     bool allocatable)
{
    // What the system keeps for itself: 80m of CPU, 700 MiB, and a tenth of the disk with a little.
    json.openField(name, '{');
    json.field("cpu", allocatable ? QByteArray::number(facts.cpus * 1000 - 80) + 'm'
                                  : QByteArray::number(facts.cpus));
    json.field("ephemeral-storage", allocatable
                                        ? QByteArray::number(kStorageKi * 1024 / 10 * 89 / 100 * 10)
                                        : QByteArray::number(kStorageKi) + "Ki");
    if (facts.gpus > 0)
        json.field("gpu.example.test/gpu", QByteArray::number(facts.gpus));
    json.field("hugepages-1Gi", "0");
    json.field("hugepages-2Mi", facts.gpus > 0 ? "2Gi" : "0");
    json.field("memory",
               QByteArray::number(facts.memoryBytes / 1024 - (allocatable ? 716'800 : 0)) + "Ki");
    json.field("pods", "110");
    json.close('}');
}

void appendConditions(JsonWriter &json, const NodeFacts &facts)
{
    if (facts.conditions.empty())
        return;
    json.openField("conditions", '[');
    for (const DemoCondition &condition : facts.conditions) {
        json.open('{');
        json.field("type", condition.type);
        json.field("status", condition.status);
        json.timeField("lastHeartbeatTime", condition.heartbeatSecs);
        json.timeField("lastTransitionTime", condition.transitionSecs);
        if (!condition.reason.isEmpty())
            json.field("reason", condition.reason);
        if (!condition.message.isEmpty())
            json.field("message", condition.message);
        json.close('}');
    }
    json.close(']');
}

void appendAddress(JsonWriter &json, QByteArrayView type, QByteArrayView address)
{
    json.open('{');
    json.field("type", type);
    json.field("address", address);
    json.close('}');
}

void appendAddresses(JsonWriter &json, const NodeFacts &facts)
{
    json.openField("addresses", '[');
    appendAddress(json, "InternalIP", facts.internalIp);
    appendAddress(json, "Hostname", facts.name);
    appendAddress(json, "InternalDNS", facts.name + ".nodes.example.test");
    json.close(']');
}

void appendSystem(JsonWriter &json, const NodeFacts &facts)
{
    json.openField("daemonEndpoints", '{');
    json.openField("kubeletEndpoint", '{');
    json.numberField("Port", facts.bare ? 0 : 10250);
    json.close('}');
    json.close('}');
    json.openField("nodeInfo", '{');
    json.field("machineID", facts.machineId);
    json.field("systemUUID", facts.systemUuid);
    json.field("bootID", facts.bootId);
    json.field("kernelVersion", facts.kernelVersion);
    json.field("osImage", facts.osImage);
    json.field("containerRuntimeVersion", facts.runtimeVersion);
    json.field("kubeletVersion", facts.kubeletVersion);
    json.field("kubeProxyVersion", "");
    json.field("operatingSystem", facts.bare ? "" : "linux");
    json.field("architecture", facts.bare ? "" : "amd64");
    json.close('}');
}

void appendStatus(JsonWriter &json, QByteArray &out, const NodeFacts &facts)
{
    json.openField("status", '{');
    if (!facts.bare) {
        appendResources(json, "capacity", facts, false);
        appendResources(json, "allocatable", facts, true);
    }
    appendConditions(json, facts);
    if (!facts.bare)
        appendAddresses(json, facts);
    appendSystem(json, facts);
    if (!facts.bare) {
        json.key("images");
        appendImages(out, facts.imageSeed);
    }
    json.close('}');
}

QByteArrayView kindOf(const NodeForm &form)
{
    return form.metadataOnly
               ? QByteArrayView(R"("kind":"PartialObjectMetadata","apiVersion":"meta.k8s.io/v1")")
               : QByteArrayView(R"("kind":"Node","apiVersion":"v1")");
}

} // namespace

void appendNode(QByteArray &out, const DemoNode &node, quint64 seed, const NodeForm &form)
{
    const NodeFacts facts = factsOf(node, seed);
    JsonWriter json(out);
    json.open('{');
    if (form.withKind || form.metadataOnly)
        json.raw(kindOf(form));
    appendMetadata(json, facts, form.extraAnnotation);
    if (!form.metadataOnly) {
        appendSpec(json, facts);
        if (!facts.withoutStatus)
            appendStatus(json, out, facts);
    }
    json.close('}');
}

void appendEvent(QByteArray &out, const char *type, const DemoNode &node, quint64 seed,
                 const NodeForm &form)
{
    out += R"({"type":")";
    out += type;
    out += R"(","object":)";
    NodeForm whole = form;
    whole.withKind = true;
    appendNode(out, node, seed, whole);
    out += "}\n";
}

void appendBookmark(QByteArray &out, quint64 version, bool initialEnd, const NodeForm &form)
{
    out += R"({"type":"BOOKMARK","object":{)";
    out += kindOf(form);
    out += R"(,"metadata":{"resourceVersion":")" + QByteArray::number(version) + '"';
    out += initialEnd ? R"(,"annotations":{"k8s.io/initial-events-end":"true"}})" : "}";
    if (!form.metadataOnly)
        out += R"(,"spec":{},"status":{"daemonEndpoints":{"kubeletEndpoint":{"Port":0}},)"
               R"("nodeInfo":{"machineID":"","systemUUID":"","bootID":"","kernelVersion":"",)"
               R"("osImage":"","containerRuntimeVersion":"","kubeletVersion":"",)"
               R"("kubeProxyVersion":"","operatingSystem":"","architecture":""}})";
    out += "}}\n";
}

} // namespace drover::demo
