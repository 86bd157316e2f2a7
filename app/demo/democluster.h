#pragma once

#include "app/demo/demokubeconfig.h"
#include "app/demo/demoscript.h"
#include "app/demo/demoserver.h"

#include <QString>

namespace drover::demo {

/// What one cluster of the demo program is made of.
struct DemoClusterPlan {
    QByteArray context; ///< its name in the kubeconfig
    int nodes = 12;
    DemoOptions options;
    QByteArray caPem;            ///< with TLS
    double changesPerSecond = 0; ///< written on top of the heartbeats
    QByteArray annotationKey;    ///< stamped by those changes
    bool isCrowded = false;      ///< one node has 500 pods and 5,000 events
};

/// A server with a world in it.
///
/// Thread: the one that made it. Errors: start() tells whether the port could be had.
class DemoCluster
{
public:
    explicit DemoCluster(DemoClusterPlan plan);

    bool start();
    DemoServer &server() { return m_server; }
    DemoContext context() const { return {m_plan.context, m_server.url(), m_plan.caPem}; }

private:
    DemoClusterPlan m_plan;
    DemoServer m_server;
    DemoScript m_script;
};

/// The three that open with --demo: lively, medium without measurements, and large.
std::vector<DemoClusterPlan> threeClusters(quint64 seed);

/// One more, whose user may read nodes and nothing else.
DemoClusterPlan restrictedCluster(quint64 seed);
/// One whose user may read no nodes but these, by their names.
DemoClusterPlan namedNodesCluster(quint64 seed, const std::vector<QByteArray> &names);

} // namespace drover::demo
