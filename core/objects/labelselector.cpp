#include "core/objects/labelselector.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace drover {

namespace {

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t number = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

bool compares(const LabelRequirement &requirement, const std::string &value)
{
    if (requirement.values.size() != 1)
        return false;
    const auto left = wholeNumber(value);
    const auto right = wholeNumber(requirement.values.front());
    if (!left || !right)
        return false;
    return requirement.op == LabelRequirement::Operator::Gt ? *left > *right : *left < *right;
}

std::string joined(std::vector<std::string> values)
{
    std::sort(values.begin(), values.end());
    std::string text;
    for (const std::string &value : values)
        text += (text.empty() ? "" : ",") + value;
    return text;
}

std::string requirementText(const LabelRequirement &requirement)
{
    using Operator = LabelRequirement::Operator;
    switch (requirement.op) {
    case Operator::In:
        if (requirement.values.size() == 1)
            return requirement.key + "=" + requirement.values.front();
        return requirement.key + " in (" + joined(requirement.values) + ")";
    case Operator::NotIn:
        return requirement.key + " notin (" + joined(requirement.values) + ")";
    case Operator::Exists:
        return requirement.key;
    case Operator::DoesNotExist:
        return "!" + requirement.key;
    case Operator::Gt:
        return requirement.key + ">" + joined(requirement.values);
    case Operator::Lt:
        return requirement.key + "<" + joined(requirement.values);
    }
    return {};
}

} // namespace

bool matches(const LabelRequirement &requirement, const LabelMap &labels)
{
    using Operator = LabelRequirement::Operator;
    const auto label = labels.find(requirement.key);
    const bool isThere = label != labels.end();
    const auto isListed = [&] {
        return std::find(requirement.values.begin(), requirement.values.end(), label->second) !=
               requirement.values.end();
    };
    switch (requirement.op) {
    case Operator::In:
        return isThere && isListed();
    case Operator::NotIn:
        return !isThere || !isListed();
    case Operator::Exists:
        return isThere;
    case Operator::DoesNotExist:
        return !isThere;
    case Operator::Gt:
    case Operator::Lt:
        return isThere && compares(requirement, label->second);
    }
    return false;
}

bool LabelSelector::matches(const LabelMap &labels) const
{
    return std::all_of(
        requirements.begin(), requirements.end(),
        [&](const LabelRequirement &requirement) { return drover::matches(requirement, labels); });
}

std::string selectorText(const LabelSelector &selector)
{
    std::string text;
    for (const LabelRequirement &requirement : selector.requirements)
        text += (text.empty() ? "" : ",") + requirementText(requirement);
    return text;
}

} // namespace drover
