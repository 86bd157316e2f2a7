#include "core/decode/resourcefields.h"

namespace drover {

using json::ErrorCode;
using json::Value;
using simdjson::SUCCESS;

std::optional<ExactQuantity> readQuantity(Value &value)
{
    const auto text = json::textOf(value);
    return ExactQuantity::parse(text ? *text : json::tokenOf(value));
}

ErrorCode readQuantities(Value &value, QuantityMap &quantities)
{
    return json::eachField(value, [&](std::string_view resource, Value &field) {
        if (const auto amount = readQuantity(field))
            quantities.insert_or_assign(std::string(resource), *amount);
        return SUCCESS;
    });
}

ErrorCode readResources(Value &value, ContainerResources &resources)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "requests")
            return readQuantities(field, resources.requests);
        return key == "limits" ? readQuantities(field, resources.limits) : SUCCESS;
    });
}

} // namespace drover
