#include "core/decode/budgetdecoder.h"

#include "core/decode/objectreader.h"
#include "core/decode/selectorfields.h"

#include <QCoreApplication>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BudgetDecoder)
};

using json::ErrorCode;
using json::Value;
using simdjson::SUCCESS;

constexpr std::string_view kOldVersion = "policy/v1beta1";

/// A budget while it is read.
struct BudgetFields : Budget {
    std::int64_t generation = 0;
    std::int64_t observedGeneration = 0;
};

/// A number of pods or a share of them: "2" and 2 are the same, "50%" stays.
std::string intOrPercent(Value &value)
{
    if (const auto text = json::textOf(value))
        return std::string(*text);
    const auto number = json::numberOf(value);
    return number ? std::to_string(*number) : std::string();
}

ErrorCode readMetadata(Value &value, BudgetFields &budget)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "name")
            json::readText(field, budget.name);
        else if (key == "namespace")
            json::readText(field, budget.nameSpace);
        else if (key == "uid")
            json::readText(field, budget.uid);
        else if (key == "resourceVersion")
            json::readText(field, budget.resourceVersion);
        else if (key == "generation")
            budget.generation = json::numberOf(field).value_or(0);
        return SUCCESS;
    });
}

ErrorCode readSpec(Value &value, BudgetFields &budget)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "minAvailable")
            budget.minAvailable = intOrPercent(field);
        else if (key == "maxUnavailable")
            budget.maxUnavailable = intOrPercent(field);
        else if (key == "unhealthyPodEvictionPolicy")
            budget.unhealthyPods = json::textOf(field) == "AlwaysAllow"
                                       ? Budget::UnhealthyPods::AlwaysAllow
                                       : Budget::UnhealthyPods::IfHealthyBudget;
        else if (key == "selector" && json::tokenOf(field).starts_with('{'))
            return json::readLabelSelector(field, budget.selector.emplace());
        return SUCCESS;
    });
}

ErrorCode readStatus(Value &value, BudgetFields &budget)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "disruptionsAllowed")
            budget.disruptionsAllowed = json::numberOf(field).value_or(0);
        else if (key == "currentHealthy")
            budget.currentHealthy = json::numberOf(field).value_or(0);
        else if (key == "desiredHealthy")
            budget.desiredHealthy = json::numberOf(field).value_or(0);
        else if (key == "expectedPods")
            budget.expectedPods = json::numberOf(field).value_or(0);
        else if (key == "observedGeneration")
            budget.observedGeneration = json::numberOf(field).value_or(0);
        return SUCCESS;
    });
}

/// In a List the version stands around the items, in a watch in each object.
ErrorCode readBudget(Value &value, BudgetFields &budget)
{
    const ErrorCode error = json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "apiVersion")
            budget.emptyMeansNone = json::textOf(field) == kOldVersion;
        else if (key == "metadata")
            return readMetadata(field, budget);
        else if (key == "spec")
            return readSpec(field, budget);
        else if (key == "status")
            return readStatus(field, budget);
        return SUCCESS;
    });
    budget.isBehind = budget.observedGeneration < budget.generation;
    return error;
}

} // namespace

Result<BudgetPage> decodeBudgetList(const std::string &body)
{
    const QString what = Words::tr("The list of disruption budgets");
    std::vector<std::shared_ptr<BudgetFields>> budgets;
    auto head = json::readListBody(body, what, "PodDisruptionBudgetList", [&](Value &value) {
        return readBudget(value, *budgets.emplace_back(std::make_shared<BudgetFields>()));
    });
    if (!head)
        return tl::unexpected(std::move(head.error()));
    if (json::hasNameless(budgets))
        return tl::unexpected(json::namelessError(what));
    if (head->apiVersion == kOldVersion) {
        for (const auto &budget : budgets)
            budget->emptyMeansNone = true;
    }
    return BudgetPage{{budgets.begin(), budgets.end()},
                      std::move(head->resourceVersion),
                      std::move(head->continueToken)};
}

Result<BudgetEvent> decodeBudgetEvent(std::string_view line)
{
    auto event = json::readEvent<BudgetFields>(
        line, Words::tr("A line of the watch on disruption budgets"), readBudget);
    if (!event)
        return tl::unexpected(std::move(event.error()));
    return BudgetEvent{static_cast<BudgetEvent::Kind>(event->kind), std::move(event->object),
                       std::move(event->resourceVersion), std::move(event->error)};
}

} // namespace drover
