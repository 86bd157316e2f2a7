#include "app/demo/encode/protobufschema.h"

namespace drover::demo {

namespace {

using enum ProtoKind;

constexpr ProtoField kManagedFieldsFields[] = {
    {"manager", 1, Text, nullptr, true},     {"operation", 2, Text, nullptr, true},
    {"apiVersion", 3, Text, nullptr, true},  {"time", 4, Time},
    {"fieldsType", 6, Text, nullptr, true},  {"fieldsV1", 7, JsonBytes},
    {"subresource", 8, Text, nullptr, true},
};
constexpr ProtoMessage kManagedFields(kManagedFieldsFields);

constexpr ProtoField kObjectMetaFields[] = {
    {"name", 1, Text, nullptr, true},
    {"generateName", 2, Text, nullptr, true},
    {"namespace", 3, Text, nullptr, true},
    {"selfLink", 4, Text, nullptr, true},
    {"uid", 5, Text, nullptr, true},
    {"resourceVersion", 6, Text, nullptr, true},
    {"generation", 7, Number, nullptr, true},
    {"creationTimestamp", 8, Time, nullptr, true},
    {"labels", 11, TextMap},
    {"annotations", 12, TextMap},
    {"managedFields", 17, Message, &kManagedFields},
};
constexpr ProtoMessage kObjectMeta(kObjectMetaFields);

constexpr ProtoField kListMetaFields[] = {
    {"selfLink", 1, Text, nullptr, true},
    {"resourceVersion", 2, Text, nullptr, true},
    {"continue", 3, Text, nullptr, true},
    {"remainingItemCount", 4, Number},
};
constexpr ProtoMessage kListMeta(kListMetaFields);

constexpr ProtoField kTaintFields[] = {
    {"key", 1, Text, nullptr, true},
    {"value", 2, Text, nullptr, true},
    {"effect", 3, Text, nullptr, true},
    {"timeAdded", 4, Time},
};
constexpr ProtoMessage kTaint(kTaintFields);

constexpr ProtoField kSpecFields[] = {
    {"podCIDR", 1, Text, nullptr, true},    {"externalID", 2, Text, nullptr, true},
    {"providerID", 3, Text, nullptr, true}, {"unschedulable", 4, Bool, nullptr, true},
    {"taints", 5, Message, &kTaint},        {"podCIDRs", 7, Text},
};
constexpr ProtoMessage kSpec(kSpecFields);

constexpr ProtoField kConditionFields[] = {
    {"type", 1, Text, nullptr, true},
    {"status", 2, Text, nullptr, true},
    {"lastHeartbeatTime", 3, Time, nullptr, true},
    {"lastTransitionTime", 4, Time, nullptr, true},
    {"reason", 5, Text, nullptr, true},
    {"message", 6, Text, nullptr, true},
};
constexpr ProtoMessage kCondition(kConditionFields);

constexpr ProtoField kAddressFields[] = {
    {"type", 1, Text, nullptr, true},
    {"address", 2, Text, nullptr, true},
};
constexpr ProtoMessage kAddress(kAddressFields);

constexpr ProtoField kEndpointFields[] = {{"Port", 1, Number, nullptr, true}};
constexpr ProtoMessage kEndpoint(kEndpointFields);
constexpr ProtoField kEndpointsFields[] = {{"kubeletEndpoint", 1, Message, &kEndpoint, true}};
constexpr ProtoMessage kEndpoints(kEndpointsFields);

constexpr ProtoField kSystemFields[] = {
    {"machineID", 1, Text, nullptr, true},
    {"systemUUID", 2, Text, nullptr, true},
    {"bootID", 3, Text, nullptr, true},
    {"kernelVersion", 4, Text, nullptr, true},
    {"osImage", 5, Text, nullptr, true},
    {"containerRuntimeVersion", 6, Text, nullptr, true},
    {"kubeletVersion", 7, Text, nullptr, true},
    {"kubeProxyVersion", 8, Text, nullptr, true},
    {"operatingSystem", 9, Text, nullptr, true},
    {"architecture", 10, Text, nullptr, true},
};
constexpr ProtoMessage kSystem(kSystemFields);

constexpr ProtoField kImageFields[] = {{"names", 1, Text}, {"sizeBytes", 2, Number, nullptr, true}};
constexpr ProtoMessage kImage(kImageFields);

constexpr ProtoField kStatusFields[] = {
    {"capacity", 1, QuantityMap},
    {"allocatable", 2, QuantityMap},
    {"phase", 3, Text, nullptr, true},
    {"conditions", 4, Message, &kCondition},
    {"addresses", 5, Message, &kAddress},
    {"daemonEndpoints", 6, Message, &kEndpoints, true},
    {"nodeInfo", 7, Message, &kSystem, true},
    {"images", 8, Message, &kImage},
};
constexpr ProtoMessage kStatus(kStatusFields);

constexpr ProtoField kNodeFields[] = {
    {"metadata", 1, Message, &kObjectMeta, true},
    {"spec", 2, Message, &kSpec, true},
    {"status", 3, Message, &kStatus, true},
};
constexpr ProtoMessage kNode(kNodeFields);

constexpr ProtoField kNodeListFields[] = {
    {"metadata", 1, Message, &kListMeta, true},
    {"items", 2, Message, &kNode},
};
constexpr ProtoMessage kNodeList(kNodeListFields);

constexpr ProtoField kPartialFields[] = {{"metadata", 1, Message, &kObjectMeta, true}};
constexpr ProtoMessage kPartial(kPartialFields);
constexpr ProtoField kPartialListFields[] = {
    {"metadata", 1, Message, &kListMeta, true},
    {"items", 2, Message, &kPartial},
};
constexpr ProtoMessage kPartialList(kPartialListFields);

constexpr ProtoField kFailureFields[] = {
    {"metadata", 1, Message, &kListMeta, true}, {"status", 2, Text, nullptr, true},
    {"message", 3, Text, nullptr, true},        {"reason", 4, Text, nullptr, true},
    {"code", 6, Number, nullptr, true},
};
constexpr ProtoMessage kFailure(kFailureFields);

struct NamedMessage {
    QLatin1StringView kind;
    const ProtoMessage *message;
};

constexpr NamedMessage kMessages[] = {
    {QLatin1StringView("Node"), &kNode},
    {QLatin1StringView("NodeList"), &kNodeList},
    {QLatin1StringView("PartialObjectMetadata"), &kPartial},
    {QLatin1StringView("PartialObjectMetadataList"), &kPartialList},
    {QLatin1StringView("Status"), &kFailure},
};

} // namespace

const ProtoMessage *protoMessageOf(QLatin1StringView kind)
{
    for (const NamedMessage &named : kMessages)
        if (named.kind == kind)
            return named.message;
    return nullptr;
}

} // namespace drover::demo
