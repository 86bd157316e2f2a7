#include "app/demo/democluster.h"

#include "app/demo/democrowd.h"
#include "app/demo/demofurnishing.h"
#include "app/demo/demohistory.h"

namespace drover::demo {

DemoCluster::DemoCluster(DemoClusterPlan plan)
    : m_plan(std::move(plan)), m_server(m_plan.options), m_script(m_server.state())
{
    m_server.state().seedNodes(m_plan.nodes);
    m_script.furnish();
    furnishWorkloads(m_server.state(), m_server.workloads());
    recordThePast(m_server.state(), m_server.workloads(), m_server.events());
    if (m_plan.isCrowded)
        crowdNode(m_server.state(), m_server.workloads(), m_server.events());
    m_server.recorder().start();
    m_server.life().start();
}

bool DemoCluster::start()
{
    if (!m_server.listen())
        return false;
    m_script.startHeartbeats();
    m_script.startMishaps();
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
    medium.options.metrics = MetricsApi::None;
    DemoClusterPlan large = lively;
    large.context = "demo-large";
    large.nodes = 5000;
    large.options.seed = seed + 2;
    return {lively, medium, large};
}

DemoClusterPlan restrictedCluster(quint64 seed)
{
    DemoClusterPlan plan;
    plan.context = "demo-restricted";
    plan.options.seed = seed + 3;
    // The kubeconfig has no credentials: whoever comes is this user.
    DemoUser viewer{QStringLiteral("system:anonymous"), {}, true, true, true, false, {}};
    viewer.rules = {{"get", "nodes", true, ""}};
    plan.options.users = {viewer};
    return plan;
}

DemoClusterPlan namedNodesCluster(quint64 seed, const std::vector<QByteArray> &names)
{
    DemoClusterPlan plan;
    plan.context = "demo-named";
    plan.options.seed = seed + 4;
    DemoUser user{QStringLiteral("system:anonymous"), {}, false, false, false, false, {}};
    for (const char *verb : {"get", "list", "watch"})
        user.rules.push_back({verb, "nodes", true, "", names});
    plan.options.users = {user};
    return plan;
}

} // namespace drover::demo
