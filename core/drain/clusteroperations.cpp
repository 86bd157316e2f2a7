#include "core/drain/clusteroperations.h"

#include "core/drain/evictionmachine.h"

#include <algorithm>

namespace drover {

ClusterOperations::ClusterOperations(ApiRequests &requests, const NodeCache &cache, Clock &clock,
                                     Journal &journal, Setup setup, QObject *parent)
    : QObject(parent), m_requests(requests), m_cache(cache), m_clock(clock), m_journal(journal),
      m_setup(std::move(setup)), m_rights(requests, clock),
      m_writer(requests, clock, &journal, m_setup.context)
{
    connect(this, &ClusterOperations::drainsChanged, this, &ClusterOperations::shareRequests);
    connect(&cache, &NodeCache::applied, this, &ClusterOperations::showNodes);
    connect(&m_writer, &NodeWriter::written, this, &ClusterOperations::written);
    // What the server refuses for want of a right makes the kept answers doubtful.
    connect(&m_writer, &NodeWriter::written, this,
            [this](const NodeWrite &, const std::optional<Error> &error) {
                if (error && error->kind == Error::Kind::Forbidden)
                    m_rights.forget();
            });
}

ClusterOperations::~ClusterOperations() = default;

void ClusterOperations::setGuard(GuardLevel guard)
{
    if (std::exchange(m_setup.guard, guard) != guard)
        Q_EMIT guardChanged();
}

void ClusterOperations::setClusterName(const QString &name)
{
    m_setup.context.clusterName = name;
    m_writer.setClusterName(name);
}

QStringList ClusterOperations::warningsFor(const NodeBatch &targets) const
{
    return guardWarnings(targets, m_cache.nodes(), m_setup.serverHost);
}

CordonNote ClusterOperations::noteFor(const QString &reason) const
{
    return {m_setup.context.by, m_clock.wallNow(), reason};
}

void ClusterOperations::write(std::vector<NodeWrite> writes)
{
    if (isReadOnly())
        return;
    if (isDryRun()) {
        for (NodeWrite &write : writes)
            write.dryRun = DryRun::Server;
    }
    m_writer.write(std::move(writes));
}

DrainOperation *ClusterOperations::drain(DrainOrder order)
{
    if (isReadOnly())
        return nullptr;
    if (isDryRun())
        order.options.dryRun = DryRun::Server;
    auto drain = std::make_unique<DrainOperation>(m_requests, m_clock, &m_journal,
                                                  m_setup.context, std::move(order));
    DrainOperation *started = drain.get();
    connect(started, &DrainOperation::finished, this, [this, started] {
        m_stands.erase(started); // should it be tried again, that is told
        Q_EMIT drainsChanged();
    });
    connect(started, &DrainOperation::pausedChanged, this, [this, started] { followStand(*started); });
    connect(started, &DrainOperation::progressed, this, [this, started] { followStand(*started); });
    m_drains.push_back(std::move(drain));
    shareRequests();
    Q_EMIT drainAdded(started);
    started->start();
    showNodes();
    if (started->progress().isRunning())
        m_stands[started] = standOf(started->progress());
    Q_EMIT drainsChanged();
    return started;
}

/// Of the removals that may be under way each running drain gets its part, at least one.
void ClusterOperations::shareRequests()
{
    const int running = std::max(1, runningDrains());
    for (const auto &drain : m_drains)
        drain->setMostUnderWay(std::max(1, kMostRemovals / running));
}

/// Somebody else may cordon and uncordon what is being drained, and delete it.
void ClusterOperations::showNodes()
{
    for (const auto &drain : m_drains) {
        if (const NodePtr node = m_cache.node(drain->progress().node))
            drain->seeNode(*node);
        else
            drain->missNode();
    }
}

DrainOperation *ClusterOperations::runningDrainOf(std::string_view node) const
{
    for (const auto &drain : m_drains) {
        if (drain->progress().isRunning() && drain->progress().node == node)
            return drain.get();
    }
    return nullptr;
}

int ClusterOperations::runningDrains() const
{
    return static_cast<int>(std::count_if(m_drains.begin(), m_drains.end(), [](const auto &drain) {
        return drain->progress().isRunning();
    }));
}

QStringList ClusterOperations::drainingNodes() const
{
    QStringList nodes;
    for (const auto &drain : m_drains) {
        if (drain->progress().isRunning())
            nodes << QString::fromStdString(drain->progress().node);
    }
    return nodes;
}

DrainStands ClusterOperations::standsByNode() const
{
    DrainStands nodes;
    for (const auto &drain : m_drains) {
        if (drain->progress().isRunning())
            nodes[drain->progress().node] = standOf(drain->progress());
    }
    return nodes;
}

/// Many drains tell each frame: of each only its own stand is looked at.
void ClusterOperations::followStand(const DrainOperation &drain)
{
    if (!drain.progress().isRunning())
        return; // finished() tells that
    const DrainStand stand = standOf(drain.progress());
    const auto [told, isNew] = m_stands.try_emplace(&drain, stand);
    if (std::exchange(told->second, stand) != stand || isNew)
        Q_EMIT drainsChanged();
}

void ClusterOperations::putAway(DrainOperation &drain)
{
    const auto found = std::find_if(m_drains.begin(), m_drains.end(),
                                    [&drain](const auto &one) { return one.get() == &drain; });
    if (found == m_drains.end() || drain.progress().isRunning())
        return;
    m_stands.erase(&drain);
    Q_EMIT drainRemoved(&drain);
    // A button of its board may be what put it away.
    found->release()->deleteLater();
    m_drains.erase(found);
    Q_EMIT drainsChanged();
}

std::shared_ptr<PlanLists> ClusterOperations::planLists()
{
    return std::make_shared<PlanLists>(m_requests);
}

std::unique_ptr<DrainQuery> ClusterOperations::queryPlan(const std::string &node,
                                                         const DrainOptions &options,
                                                         std::shared_ptr<PlanLists> lists)
{
    return std::make_unique<DrainQuery>(m_requests, m_clock, node, options, std::move(lists));
}

} // namespace drover
