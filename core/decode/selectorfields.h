#pragma once

#include "core/json/jsonread.h"
#include "core/objects/labelselector.h"

namespace drover::json {

/// Parts that pods and budgets share. Internal to core/api.
///
/// Thread: any. Errors: the parser's. An operator nobody told us makes a requirement that nothing
/// meets: it must not widen what the selector takes.
ErrorCode readTextMap(Value &value, LabelMap &map);
/// matchLabels and matchExpressions.
ErrorCode readLabelSelector(Value &value, LabelSelector &selector);
/// The elements of matchExpressions or matchFields.
ErrorCode readRequirements(Value &value, LabelSelector &selector);

void readText(Value &value, std::string &target);
/// Nothing where the value is no whole number.
std::optional<std::int64_t> numberOf(Value &value);
inline bool isTrue(Value &value)
{
    return tokenOf(value) == "true";
}

} // namespace drover::json
