#pragma once

#include "core/alerts/alertmachine.h"
#include "core/drain/clusteroperations.h"
#include "core/nodes/nodecache.h"

#include <QObject>

#include <memory>

namespace drover {

/// Watches a cluster for what is worth to be told: its nodes, its drains, its connection. It
/// performs what an AlertMachine decides.
///
/// Thread: the GUI thread. Errors: none. A node that is well costs four lookups at each change.
class ClusterAlerts : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    ClusterAlerts(ClusterOperations &operations, Clock &clock, QObject *parent = nullptr);
    ~ClusterAlerts() override;

    void setFreshness(const Freshness &freshness, bool isComplete);
    /// Somebody saw what was told.
    void dismiss(AlertTopic topic);

Q_SIGNALS:
    void changed(const drover::Alert &alert);

private:
    Moment now() const { return {m_clock.now(), m_clock.wallNow()}; }
    void look(int first, int last);
    void lose(int first, int last);
    void follow(DrainOperation &drain);
    void lookAt(const DrainOperation &drain);
    void tell();

    ClusterOperations &m_operations;
    const NodeCache &m_cache;
    Clock &m_clock;
    AlertMachine m_machine;
    std::unique_ptr<Clock::Timer> m_timer;
};

} // namespace drover
