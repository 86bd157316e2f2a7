#include "core/decode/measurementfields.h"

namespace drover {

using simdjson::SUCCESS;

json::ErrorCode readMeasurementHead(std::string_view key, json::Value &field,
                                    MeasurementHead &head)
{
    if (key == "window") {
        json::readText(field, head.window);
    } else if (key == "timestamp") {
        if (const auto text = json::textOf(field))
            head.measured = parseTimestamp(*text).value_or(Timestamp());
    } else if (key == "metadata") {
        return json::eachField(field, [&](std::string_view name, json::Value &value) {
            if (name == "name")
                json::readText(value, head.name);
            else if (name == "namespace")
                json::readText(value, head.nameSpace);
            return SUCCESS;
        });
    }
    return SUCCESS;
}

} // namespace drover
