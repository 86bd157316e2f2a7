#include "core/pods/podsources.h"

#include "core/api/podpaths.h"
#include "core/decode/budgetdecoder.h"
#include "core/poddecode/poddecoder.h"

namespace drover {

namespace {

constexpr int kPageSize = 500;

Result<ObjectPage<Pod>> readPods(const std::string &body)
{
    return decodePodList(body).map([](PodPage &&page) {
        return ObjectPage<Pod>{std::move(page.pods), std::move(page.resourceVersion),
                               std::move(page.continueToken)};
    });
}

Result<ObjectPage<Budget>> readBudgets(const std::string &body)
{
    return decodeBudgetList(body).map([](BudgetPage &&page) {
        return ObjectPage<Budget>{std::move(page.budgets), std::move(page.resourceVersion),
                                  std::move(page.continueToken)};
    });
}

} // namespace

ObjectSource<Pod> podsOnNode(const std::string &node, const std::string &labelSelector,
                             int pageSize)
{
    ObjectSource<Pod> source;
    source.listTarget = [node, labelSelector, pageSize](const std::string &token) {
        return podsOfNode(node, labelSelector, pageSize, token);
    };
    source.watchTarget = [node, labelSelector](const std::string &version,
                                               std::chrono::seconds timeout) {
        return watchPodsOfNode(node, labelSelector, version, timeout);
    };
    source.readPage = readPods;
    source.readEvent = decodePodEvent;
    return source;
}

ObjectSource<Pod> podsInUse()
{
    ObjectSource<Pod> source;
    source.listTarget = [](const std::string &token) { return podsEverywhere(kPageSize, token); };
    source.readPage = readPods;
    return source;
}

ObjectSource<Budget> allBudgets(const std::string &policyVersion)
{
    ObjectSource<Budget> source;
    source.listTarget = [policyVersion](const std::string &token) {
        return budgetsEverywhere(policyVersion, kPageSize, token);
    };
    source.watchTarget = [policyVersion](const std::string &version, std::chrono::seconds timeout) {
        return watchBudgets(policyVersion, version, timeout);
    };
    source.readPage = readBudgets;
    source.readEvent = decodeBudgetEvent;
    return source;
}

} // namespace drover
