#include "core/decode/selectorfields.h"

#include <algorithm>

namespace drover::json {

namespace {

using Operator = LabelRequirement::Operator;
using simdjson::SUCCESS;

struct OperatorName {
    std::string_view name;
    Operator op;
};

constexpr OperatorName kOperators[] = {
    {"In", Operator::In},         {"NotIn", Operator::NotIn},
    {"Exists", Operator::Exists}, {"DoesNotExist", Operator::DoesNotExist},
    {"Gt", Operator::Gt},         {"Lt", Operator::Lt},
};

ErrorCode readRequirement(Value &value, LabelRequirement &requirement)
{
    const OperatorName *known = nullptr;
    const ErrorCode error = eachField(value, [&](std::string_view key, Value &field) {
        if (key == "key") {
            readText(field, requirement.key);
        } else if (key == "operator") {
            const std::string_view name = textOf(field).value_or(std::string_view());
            known = std::find_if(std::begin(kOperators), std::end(kOperators),
                                 [&](const OperatorName &entry) { return entry.name == name; });
        } else if (key == "values") {
            return eachElement(field, [&](Value &element) {
                if (const auto text = textOf(element))
                    requirement.values.emplace_back(*text);
                return SUCCESS;
            });
        }
        return SUCCESS;
    });
    if (known && known != std::end(kOperators))
        requirement.op = known->op;
    else
        requirement.values.clear(); // In without values: nothing is in it
    return error;
}

} // namespace

ErrorCode readTextMap(Value &value, LabelMap &map)
{
    return eachField(value, [&](std::string_view key, Value &field) {
        if (const auto text = textOf(field))
            map.insert_or_assign(std::string(key), std::string(*text));
        return SUCCESS;
    });
}

ErrorCode readRequirements(Value &value, LabelSelector &selector)
{
    return eachElement(value, [&](Value &element) {
        LabelRequirement requirement;
        const ErrorCode error = readRequirement(element, requirement);
        selector.requirements.push_back(std::move(requirement));
        return error;
    });
}

ErrorCode readLabelSelector(Value &value, LabelSelector &selector)
{
    LabelMap labels;
    const ErrorCode error = eachField(value, [&](std::string_view key, Value &field) {
        if (key == "matchLabels")
            return readTextMap(field, labels);
        if (key == "matchExpressions")
            return readRequirements(field, selector);
        return SUCCESS;
    });
    for (const auto &[key, label] : labels)
        selector.requirements.push_back({key, Operator::In, {label}});
    // By key, as kubectl prints them.
    std::stable_sort(
        selector.requirements.begin(), selector.requirements.end(),
        [](const LabelRequirement &a, const LabelRequirement &b) { return a.key < b.key; });
    return error;
}

void readText(Value &value, std::string &target)
{
    if (const auto text = textOf(value))
        target = *text;
}

std::optional<std::int64_t> numberOf(Value &value)
{
    std::int64_t number = 0;
    return value.get_int64().get(number) == SUCCESS ? std::optional(number) : std::nullopt;
}

} // namespace drover::json
