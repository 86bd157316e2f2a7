#pragma once

#include "core/api/pagebudget.h"
#include "core/nodes/apirequests.h"
#include "core/plan/drainplan.h"

#include <QObject>

#include <memory>

namespace drover {

/// Reads what a drain plan of one node is made from: its pods, their DaemonSets, the budgets, how
/// evictions are served. Budgets that may not be read are facts as well ("unknown"); everything
/// else that fails fails the query.
///
/// Thread: the GUI thread. Errors: by failed(); Forbidden where pods may not be listed. Destroying
/// it ends it.
class DrainQuery : public QObject
{
    Q_OBJECT

public:
    DrainQuery(ApiRequests &requests, Clock &clock, std::string node, const DrainOptions &options,
               QObject *parent = nullptr);
    ~DrainQuery() override;

    void start();
    /// Of the List of pods: where a watch goes on.
    const std::string &podsVersion() const;

Q_SIGNALS:
    void finished(const drover::DrainFacts &facts);
    void failed(const drover::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Reads all pods of the cluster that use room, for the estimate of placements. Asked for when
/// wanted, in pages, kept by whoever asked.
///
/// Thread: the GUI thread. Errors: by failed().
class AllPodsQuery : public QObject
{
    Q_OBJECT

public:
    AllPodsQuery(ApiRequests &requests, QObject *parent = nullptr);
    ~AllPodsQuery() override;

    void start();
    std::size_t countSoFar() const { return m_pods.size(); }

Q_SIGNALS:
    void progressed();
    void finished(const std::vector<drover::PodPtr> &pods);
    void failed(const drover::Error &error);

private:
    void askPage(const std::string &continueToken);

    ApiRequests &m_requests;
    ApiRequests::CallPtr m_call;
    std::vector<PodPtr> m_pods;
    PageBudget m_budget;
};

} // namespace drover
