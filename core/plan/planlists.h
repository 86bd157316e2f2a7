#pragma once

#include "core/plan/drainplan.h"
#include "core/plan/pagedlist.h"

#include <QObject>

#include <map>
#include <optional>
#include <string>

namespace drover {

/// What the plans of all nodes of a cluster have in common, each asked once however many plans
/// want it: how evictions are served, the budgets, whether a DaemonSet exists.
///
/// Thread: the GUI thread. Errors: by error() where how evictions are served cannot be read; what
/// else cannot is a fact ("unknown"). Destroying it ends it.
class PlanLists : public QObject
{
    Q_OBJECT

public:
    /// `requests` must outlive it.
    explicit PlanLists(ApiRequests &requests);
    ~PlanLists() override;

    void ask(); ///< once; changed() tells
    void askDaemonSet(const std::string &nameSpace, const std::string &name);

    bool isRead() const { return m_areBudgetsRead; }
    const std::optional<Error> &error() const { return m_error; }
    const std::string &evictionVersion() const { return m_evictionVersion; } ///< empty: not served
    const std::vector<BudgetPtr> &budgets() const { return m_budgets; }
    const std::optional<Error> &budgetsError() const { return m_budgetsError; }
    /// By "namespace/name"; null: not answered yet.
    const DaemonSetFact *daemonSet(const std::string &key) const;

Q_SIGNALS:
    void changed(); ///< something came, or error()

private:
    void takeVersion(const Result<std::string> &version);
    void takeBudgets(Result<ObjectPage<Budget>> budgets);

    ApiRequests &m_requests;
    ApiRequests::CallPtr m_discovery;
    std::optional<PagedList<Budget>> m_budgetList;
    std::map<std::string, ApiRequests::CallPtr> m_daemonSetCalls;
    std::map<std::string, DaemonSetFact> m_daemonSets;
    std::string m_evictionVersion;
    std::vector<BudgetPtr> m_budgets;
    std::optional<Error> m_budgetsError;
    std::optional<Error> m_error;
    bool m_areBudgetsRead = false;
};

} // namespace drover
