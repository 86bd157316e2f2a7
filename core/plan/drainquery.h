#pragma once

#include "core/plan/pagedlist.h"
#include "core/plan/planlists.h"

#include <QObject>

#include <memory>
#include <set>

namespace drover {

/// Reads what a drain plan of one node is made from: its pods, their DaemonSets, the budgets, how
/// evictions are served. Budgets that may not be read are facts as well ("unknown"); everything
/// else that fails fails the query.
///
/// Thread: the GUI thread. Errors: by failed(); Forbidden where pods may not be listed. Destroying
/// it ends it, but not from within its signals.
class DrainQuery : public QObject
{
    Q_OBJECT

public:
    /// `lists`: shared with the queries of other nodes, so that each is asked once; null: its own.
    DrainQuery(ApiRequests &requests, Clock &clock, std::string node, const DrainOptions &options,
               std::shared_ptr<PlanLists> lists = {}, QObject *parent = nullptr);
    ~DrainQuery() override;

    void start();
    /// Of the List of pods: where a watch goes on.
    const std::string &podsVersion() const { return m_podsVersion; }

Q_SIGNALS:
    void finished(const drover::DrainFacts &facts);
    void failed(const drover::Error &error);

private:
    void takePods(Result<ObjectPage<Pod>> pods);
    void finishWhenDone();
    void fail(const Error &error);

    Clock &m_clock;
    std::shared_ptr<PlanLists> m_lists;
    PagedList<Pod> m_podList;
    DrainFacts m_facts;
    std::string m_podsVersion;
    std::set<std::string> m_daemonSets; ///< "namespace/name" of those its pods have
    bool m_hasPods = false;
    bool m_hasEnded = false;
};

/// Reads all pods of the cluster that use room, for the estimate of placements. Asked for when
/// wanted, in pages, kept by whoever asked.
///
/// Thread: the GUI thread. Errors: by failed().
class AllPodsQuery : public QObject
{
    Q_OBJECT

public:
    explicit AllPodsQuery(ApiRequests &requests, QObject *parent = nullptr);
    ~AllPodsQuery() override;

    void start() { m_list.ask(); }

Q_SIGNALS:
    void finished(const std::vector<drover::PodPtr> &pods);
    void failed(const drover::Error &error);

private:
    PagedList<Pod> m_list;
};

} // namespace drover
