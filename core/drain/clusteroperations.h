#pragma once

#include "core/drain/drainoperation.h"
#include "core/nodes/nodecache.h"
#include "core/operations/accessrights.h"
#include "core/operations/guard.h"
#include "core/operations/nodewriter.h"
#include "core/plan/drainquery.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace drover {

/// All that can be done to one cluster, and what is being done: rights, writes, drains.
///
/// One for each session; menus, dialogs and boards come and go around it. Nothing is sent that was
/// not handed to write() or drain(), nothing at all while isReadOnly(), and while isDryRun() only
/// what the server checks and does not do.
/// Thread: the GUI thread. Errors: those of its parts.
class ClusterOperations : public QObject
{
    Q_OBJECT

public:
    /// Who and where; `serverHost` is the host of the API server's URL.
    struct Setup {
        WriteContext context;
        QString serverHost;
        GuardLevel guard = GuardLevel::Careful;
        bool isDryRun = false; ///< whatever is written is only tried by the server
    };

    /// All must outlive it.
    ClusterOperations(ApiRequests &requests, const NodeCache &cache, Clock &clock, Journal &journal,
                      Setup setup, QObject *parent = nullptr);
    ~ClusterOperations() override;

    GuardLevel guard() const { return m_setup.guard; }
    void setGuard(GuardLevel guard);
    bool isReadOnly() const { return m_setup.guard == GuardLevel::ReadOnly; }
    bool isDryRun() const { return m_setup.isDryRun; }
    /// Of what is done from now on.
    void setClusterName(const QString &name);
    const WriteContext &context() const { return m_setup.context; }
    const NodeCache &cache() const { return m_cache; }
    ApiRequests &requests() { return m_requests; }
    Journal &journal() { return m_journal; }
    Clock &clock() { return m_clock; }
    AccessRights &rights() { return m_rights; }

    /// What deserves a second question about these nodes.
    QStringList warningsFor(const NodeBatch &targets) const;
    /// This user, now: what a cordon or a drain leaves on the node.
    CordonNote noteFor(const QString &reason) const;

    void write(std::vector<NodeWrite> writes);
    /// Starts a drain; it stays in drains() after its end, until it is put away. Null where the
    /// cluster is read-only.
    DrainOperation *drain(DrainOrder order);
    const std::vector<std::unique_ptr<DrainOperation>> &drains() const { return m_drains; }
    /// The running one of that node, or null.
    DrainOperation *runningDrainOf(std::string_view node) const;
    QStringList drainingNodes() const; ///< those of the drains that run
    DrainStands standsByNode() const; ///< of the same
    /// A drain that has ended leaves drains().
    void putAway(DrainOperation &drain);
    /// For the plans of several nodes that are asked for together.
    std::shared_ptr<PlanLists> planLists();
    /// Asks for what a plan needs; see DrainQuery.
    std::unique_ptr<DrainQuery> queryPlan(const std::string &node, const DrainOptions &options,
                                          std::shared_ptr<PlanLists> lists = {});

Q_SIGNALS:
    void guardChanged();
    /// One node's write has its answer; see NodeWriter::written().
    void written(const drover::NodeWrite &write, const std::optional<drover::Error> &error,
                 const drover::NodePtr &node);
    void drainAdded(drover::DrainOperation *drain);
    void drainRemoved(drover::DrainOperation *drain); ///< about to be destroyed
    void drainsChanged();                             ///< one began, ended or went, or stands otherwise

private:
    int runningDrains() const;
    void shareRequests();
    void showNodes();
    void followStand(const DrainOperation &drain);

    ApiRequests &m_requests;
    const NodeCache &m_cache;
    Clock &m_clock;
    Journal &m_journal;
    Setup m_setup;
    AccessRights m_rights;
    NodeWriter m_writer;
    std::vector<std::unique_ptr<DrainOperation>> m_drains;
    std::map<const DrainOperation *, DrainStand> m_stands; ///< of those that run, as told
};

} // namespace drover
