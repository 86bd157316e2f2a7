#include "core/plan/planlists.h"

#include "core/api/accessreview.h"
#include "core/api/podpaths.h"
#include "core/pods/podsources.h"

namespace drover {

namespace {

DaemonSetFact factOf(const Result<Done> &found)
{
    if (found)
        return {};
    const Error &error = found.error();
    const QString &words = error.serverMessage.isEmpty() ? error.message : error.serverMessage;
    return {error.kind == Error::Kind::NotFound ? DaemonSetFact::Kind::Gone
                                                : DaemonSetFact::Kind::Unread,
            words};
}

} // namespace

PlanLists::PlanLists(ApiRequests &requests) : m_requests(requests)
{}

PlanLists::~PlanLists() = default;

void PlanLists::ask()
{
    if (m_discovery)
        return;
    ApiRequest<std::string> discovery;
    discovery.target = coreResourcesPath();
    discovery.read = decodeEvictionVersion;
    m_discovery = m_requests.ask<std::string>(
        std::move(discovery), [this](const Result<std::string> &version) { takeVersion(version); });
}

void PlanLists::askDaemonSet(const std::string &nameSpace, const std::string &name)
{
    const std::string key = nameSpace + '/' + name;
    if (m_daemonSetCalls.contains(key))
        return;
    ApiRequest<Done> request;
    request.target = daemonSetPath(nameSpace, name);
    request.read = readNothing;
    m_daemonSetCalls[key] =
        m_requests.ask<Done>(std::move(request), [this, key](const Result<Done> &found) {
            m_daemonSets[key] = factOf(found);
            Q_EMIT changed();
        });
}

const DaemonSetFact *PlanLists::daemonSet(const std::string &key) const
{
    const auto found = m_daemonSets.find(key);
    return found == m_daemonSets.end() ? nullptr : &found->second;
}

void PlanLists::takeVersion(const Result<std::string> &version)
{
    if (!version) {
        m_error = version.error();
        Q_EMIT changed();
        return;
    }
    m_evictionVersion = *version;
    // Budgets bear on evictions only; the group that serves one serves the other.
    m_budgetList.emplace(
        m_requests, allBudgets(version->empty() ? "policy/v1" : *version),
        [this](Result<ObjectPage<Budget>> budgets) { takeBudgets(std::move(budgets)); });
    m_budgetList->ask();
}

void PlanLists::takeBudgets(Result<ObjectPage<Budget>> budgets)
{
    if (budgets)
        m_budgets = std::move(budgets->objects);
    else
        m_budgetsError = budgets.error();
    m_areBudgetsRead = true;
    Q_EMIT changed();
}

} // namespace drover
