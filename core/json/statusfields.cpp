#include "core/json/statusfields.h"

#include "core/base/plainline.h"
#include "core/base/redact.h"

#include <simdjson.h>

#include <algorithm>

namespace drover {

namespace {

using simdjson::dom::element;

/// Longest `causes` that is kept; a validation error of a big object can have hundreds.
constexpr std::size_t kMostCauses = 50;
constexpr std::int64_t kLongestWaitSeconds = 24 * 3600;
/// Parsing takes many times the bytes. A Status that quotes a whole refused object is smaller.
constexpr std::size_t kLargestStatus = 4u << 20;

QString textAt(element object, std::string_view key)
{
    std::string_view text;
    if (object[key].get(text) != simdjson::SUCCESS)
        return {};
    return withoutControls(
        redact(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))));
}

int numberAt(element object, std::string_view key, std::int64_t largest)
{
    std::int64_t number = 0;
    if (object[key].get(number) != simdjson::SUCCESS)
        return 0;
    return static_cast<int>(std::clamp<std::int64_t>(number, 0, largest));
}

void readDetails(element details, StatusFields &fields)
{
    fields.objectKind = textAt(details, "kind");
    fields.objectName = textAt(details, "name");
    fields.retryAfterSeconds = numberAt(details, "retryAfterSeconds", kLongestWaitSeconds);
    simdjson::dom::array causes;
    if (details["causes"].get(causes) != simdjson::SUCCESS)
        return;
    for (const element cause : causes) {
        if (cause.is_object() && fields.causes.size() < kMostCauses)
            fields.causes.push_back(
                {textAt(cause, "reason"), textAt(cause, "message"), textAt(cause, "field")});
    }
}

} // namespace

std::optional<StatusFields> readStatusFields(std::string_view json)
{
    if (json.size() > kLargestStatus)
        return std::nullopt;
    simdjson::dom::parser parser;
    element root;
    if (parser.parse(json.data(), json.size()).get(root) != simdjson::SUCCESS || !root.is_object())
        return std::nullopt;
    StatusFields fields;
    fields.hasKind = textAt(root, "kind") == QLatin1StringView("Status");
    fields.status = textAt(root, "status");
    fields.code = numberAt(root, "code", 999);
    const bool isFailure = fields.status == QLatin1StringView("Failure") && fields.code != 0;
    if (!fields.hasKind && !isFailure)
        return std::nullopt;
    fields.message = textAt(root, "message");
    fields.reason = textAt(root, "reason");
    element details;
    if (root["details"].get(details) == simdjson::SUCCESS && details.is_object())
        readDetails(details, fields);
    return fields;
}

} // namespace drover
