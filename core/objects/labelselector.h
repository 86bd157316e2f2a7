#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace drover {

using LabelMap = std::map<std::string, std::string, std::less<>>;

/// One expression of a selector; all of a selector's must hold.
struct LabelRequirement {
    enum class Operator { In, NotIn, Exists, DoesNotExist, Gt, Lt };
    std::string key;
    Operator op = Operator::In;
    std::vector<std::string> values;

    bool operator==(const LabelRequirement &) const = default;
};

/// A metav1.LabelSelector, or the terms of a node selector. Empty: everything matches; what a
/// selector that was not sent means is its owner's business.
///
/// Thread: plain values, any; pure. Errors: none; Gt and Lt hold only between whole numbers.
/// Source: apimachinery pkg/labels/selector.go, Requirement.Matches.
struct LabelSelector {
    std::vector<LabelRequirement> requirements;

    bool matches(const LabelMap &labels) const;
    bool operator==(const LabelSelector &) const = default;
};

bool matches(const LabelRequirement &requirement, const LabelMap &labels);
/// "app=web,tier in (a,b),!old", as kubectl prints it; empty for a selector without requirements.
std::string selectorText(const LabelSelector &selector);

} // namespace drover
