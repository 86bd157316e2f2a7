#include "core/api/resourcefields.h"

namespace drover {

using json::ErrorCode;
using json::Value;
using simdjson::SUCCESS;

ErrorCode readQuantities(Value &value, QuantityMap &quantities)
{
    return json::eachField(value, [&](std::string_view resource, Value &field) {
        // A quantity is a string, but a bare number is legal as well.
        const auto text = json::textOf(field);
        if (const auto amount = ExactQuantity::parse(text ? *text : json::tokenOf(field)))
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
