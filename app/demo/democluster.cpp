#include "app/demo/democluster.h"

#include "app/demo/demofurnishing.h"

namespace drover::demo {

DemoCluster::DemoCluster(DemoClusterPlan plan)
    : m_plan(std::move(plan)), m_server(m_plan.options), m_script(m_server.state())
{
    m_server.state().seedNodes(m_plan.nodes);
    m_script.furnish();
    furnishWorkloads(m_server.state(), m_server.workloads());
    m_server.life().start();
}

bool DemoCluster::start()
{
    if (!m_server.listen())
        return false;
    m_script.startHeartbeats();
    m_script.startFlapping();
    if (m_plan.changesPerSecond > 0)
        m_script.startLoad(m_plan.changesPerSecond, m_plan.annotationKey);
    return true;
}

std::vector<DemoClusterPlan> threeClusters(quint64 seed)
{
    DemoClusterPlan lively;
    lively.context = "demo-lively";
    lively.options.seed = seed;
    DemoClusterPlan medium = lively;
    medium.context = "demo-medium";
    medium.nodes = 200;
    medium.options.seed = seed + 1;
    DemoClusterPlan large = lively;
    large.context = "demo-large";
    large.nodes = 5000;
    large.options.seed = seed + 2;
    return {lively, medium, large};
}

} // namespace drover::demo
