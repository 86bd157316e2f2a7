#include "app/demo/life/demolife.h"

#include "app/demo/workloads/budgetcount.h"

namespace drover::demo {

using namespace std::chrono_literals;

DemoLife::DemoLife(DemoState &state, DemoWorkloads &workloads, QObject *parent)
    : QObject(parent), m_workloads(workloads), m_nodes(state), m_kubelets(state, workloads),
      m_controllers(state, workloads, m_nodes), m_taints(state, workloads, m_nodes),
      m_crashes(workloads)
{}

void DemoLife::setPace(Pace pace)
{
    m_nodes.setLag(pace == Pace::Instant ? 0ms : 50ms);
    m_kubelets.setPace(pace);
    m_controllers.setPace(pace);
}

void DemoLife::start(std::chrono::milliseconds warmUp)
{
    m_warmUp = warmUp;
    m_taints.start();
    m_crashes.start();
    connect(&m_workloads, &DemoWorkloads::evictionRefused, this, &DemoLife::warmUp,
            Qt::UniqueConnection);
}

void DemoLife::warmUp(const QByteArray &budgetKey)
{
    const DemoBudgetPtr budget = m_workloads.budgets().find(budgetKey);
    if (!budget || !m_warming.insert(budgetKey).second)
        return;
    m_workloads.pods().each(budget->nameSpace, [&](const DemoPodPtr &pod) {
        if (covers(*budget, *pod) && !pod->ready)
            m_kubelets.makeReady(pod->key(), m_warmUp);
    });
}

} // namespace drover::demo
