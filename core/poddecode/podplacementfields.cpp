#include "core/poddecode/podplacementfields.h"

#include "core/decode/selectorfields.h"

#include <algorithm>
#include <limits>

namespace drover {

namespace {

using json::ErrorCode;
using json::Value;
using simdjson::SUCCESS;

constexpr std::string_view kRequired = "requiredDuringSchedulingIgnoredDuringExecution";

ErrorCode readNodeTerm(Value &value, PodPlacementRules::NodeTerm &term)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "matchExpressions")
            return json::readRequirements(field, term.labels);
        if (key == "matchFields")
            return json::readRequirements(field, term.fields);
        return SUCCESS;
    });
}

ErrorCode readNodeTerms(Value &value, PodPlacementRules &rules)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key != "nodeSelectorTerms")
            return SUCCESS;
        return json::eachElement(field, [&](Value &element) {
            return readNodeTerm(element, rules.nodeTerms.emplace_back());
        });
    });
}

ErrorCode readNodeAffinity(Value &value, PodPlacementRules &rules)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key != kRequired || !json::tokenOf(field).starts_with('{'))
            return SUCCESS;
        rules.hasNodeTerms = true;
        return readNodeTerms(field, rules);
    });
}

ErrorCode readPodTerm(Value &value, PodAffinityTerm &term)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        const bool isObject = json::tokenOf(field).starts_with('{');
        if (key == "labelSelector") {
            term.hasSelector = isObject;
            return json::readLabelSelector(field, term.selector);
        }
        if (key == "namespaceSelector")
            term.inAllNamespaces = isObject;
        else if (key == "topologyKey")
            json::readText(field, term.topologyKey);
        else if (key == "namespaces")
            return json::eachElement(field, [&](Value &element) {
                if (const auto text = json::textOf(element))
                    term.namespaces.emplace_back(*text);
                return SUCCESS;
            });
        return SUCCESS;
    });
}

ErrorCode readPodTerms(Value &value, std::vector<PodAffinityTerm> &terms)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key != kRequired)
            return SUCCESS;
        return json::eachElement(
            field, [&](Value &element) { return readPodTerm(element, terms.emplace_back()); });
    });
}

int countOf(Value &value, int fallback)
{
    const auto number = json::numberOf(value);
    return number && *number > 0 && *number <= std::numeric_limits<int>::max()
               ? static_cast<int>(*number)
               : fallback;
}

ErrorCode readTexts(Value &value, std::vector<std::string> &texts)
{
    return json::eachElement(value, [&](Value &element) {
        if (const auto text = json::textOf(element))
            texts.emplace_back(*text);
        return SUCCESS;
    });
}

/// `isRequired` is set where the rule refuses nodes; the others only prefer some.
ErrorCode readSpreadRule(Value &value, SpreadRule &rule, std::vector<std::string> &labelKeys,
                         bool &isRequired)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "whenUnsatisfiable")
            isRequired = json::textOf(field) == "DoNotSchedule";
        else if (key == "maxSkew")
            rule.maxSkew = countOf(field, 1);
        else if (key == "minDomains")
            rule.minDomains = countOf(field, 1);
        else if (key == "topologyKey")
            json::readText(field, rule.topologyKey);
        else if (key == "nodeAffinityPolicy")
            rule.honorsAffinity = json::textOf(field) != "Ignore";
        else if (key == "nodeTaintsPolicy")
            rule.honorsTaints = json::textOf(field) == "Honor";
        else if (key == "matchLabelKeys")
            return readTexts(field, labelKeys);
        else if (key == "labelSelector") {
            rule.hasSelector = json::tokenOf(field).starts_with('{');
            return json::readLabelSelector(field, rule.selector);
        }
        return SUCCESS;
    });
}

ErrorCode readPort(Value &value, PodPlacementFields &fields)
{
    std::string protocol = "TCP";
    int port = 0;
    const ErrorCode error = json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "protocol")
            json::readText(field, protocol);
        else if (key == "hostPort")
            port = countOf(field, 0);
        return SUCCESS;
    });
    if (port > 0)
        fields.rules.hostPorts.emplace_back(std::move(protocol), port);
    return error;
}

} // namespace

ErrorCode readAffinity(Value &value, PodPlacementFields &fields)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "nodeAffinity")
            return readNodeAffinity(field, fields.rules);
        if (key == "podAffinity")
            return readPodTerms(field, fields.rules.affinity);
        if (key == "podAntiAffinity")
            return readPodTerms(field, fields.rules.antiAffinity);
        return SUCCESS;
    });
}

ErrorCode readSpread(Value &value, PodPlacementFields &fields)
{
    return json::eachElement(value, [&](Value &element) {
        SpreadRule rule;
        std::vector<std::string> labelKeys;
        bool isRequired = false;
        const ErrorCode error = readSpreadRule(element, rule, labelKeys, isRequired);
        if (isRequired) {
            fields.rules.spread.push_back(std::move(rule));
            fields.spreadLabelKeys.push_back(std::move(labelKeys));
        }
        return error;
    });
}

ErrorCode readHostPorts(Value &value, PodPlacementFields &fields)
{
    return json::eachElement(value, [&](Value &element) { return readPort(element, fields); });
}

PodPlacementRules finishedRules(PodPlacementFields fields, const LabelMap &podLabels)
{
    for (std::size_t i = 0; i < fields.rules.spread.size(); ++i) {
        auto &requirements = fields.rules.spread[i].selector.requirements;
        for (const std::string &key : fields.spreadLabelKeys[i]) {
            const auto label = podLabels.find(key);
            if (label == podLabels.end())
                continue;
            LabelRequirement requirement{key, LabelRequirement::Operator::In, {label->second}};
            // Newer servers write it into the selector themselves.
            if (std::find(requirements.begin(), requirements.end(), requirement) ==
                requirements.end())
                requirements.push_back(std::move(requirement));
        }
    }
    return std::move(fields.rules);
}

} // namespace drover
