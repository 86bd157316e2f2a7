#include "app/demo/workloads/workloadplan.h"

#include "app/demo/nodes/seededbits.h"
#include "app/demo/workloads/podspecjson.h"

#include <algorithm>

namespace drover::demo {

namespace {

using Kind = DemoController::Kind;

quint64 hashOf(const WorkloadPlan &plan)
{
    quint64 hash = 0;
    for (const char letter : plan.nameSpace + '/' + plan.pods.app)
        hash = mix(hash + uchar(letter));
    return hash;
}

PodTemplatePtr labelledTemplate(const WorkloadPlan &plan)
{
    auto pods = std::make_shared<PodTemplate>(plan.pods);
    pods->labels.emplace_back("app", plan.pods.app);
    const QByteArray revision = hexOf(hashOf(plan), 5);
    if (plan.kind == Kind::ReplicaSet)
        pods->labels.emplace_back("pod-template-hash", revision);
    else if (plan.kind != Kind::Job)
        pods->labels.emplace_back("controller-revision-hash", revision);
    std::sort(pods->labels.begin(), pods->labels.end());
    return pods;
}

QByteArray podName(const DemoController &controller, std::size_t at)
{
    if (controller.kind == Kind::StatefulSet)
        return controller.name + '-' + QByteArray::number(qsizetype(at));
    return controller.name + '-' + nameSuffix(mix(controller.identity + 1) + at);
}

} // namespace

DemoPod podOf(const DemoController &controller, const QByteArray &name)
{
    const ObjectKind &kind = objectKindOf(controller.kind);
    DemoPod pod;
    pod.nameSpace = controller.nameSpace;
    pod.name = name;
    pod.of = controller.pods;
    pod.owner = std::make_shared<const DemoOwner>(
        DemoOwner{kind.apiVersion(), kind.kind, controller.name, controller.uid()});
    return pod;
}

DemoControllerPtr runWorkload(DemoWorkloads &workloads, const WorkloadPlan &plan,
                              std::vector<QByteArray> *podKeys)
{
    DemoController wanted;
    wanted.kind = plan.kind;
    wanted.nameSpace = plan.nameSpace;
    wanted.name = plan.pods.app;
    if (plan.kind == Kind::ReplicaSet)
        wanted.name += '-' + hexOf(hashOf(plan), 5);
    wanted.replicas = int(plan.nodes.size());
    wanted.pods = labelledTemplate(plan);
    const DemoControllerPtr controller = workloads.addController(std::move(wanted));
    const DemoPod first = podOf(*controller, {});
    for (std::size_t at = 0; at < plan.nodes.size(); ++at) {
        DemoPod pod = first;
        pod.name = podName(*controller, at);
        pod.node = plan.nodes[at];
        pod.createdSecs = plan.createdSecs;
        if (podKeys)
            podKeys->push_back(pod.key());
        workloads.addPod(std::move(pod));
    }
    return controller;
}

DemoPod mirrorPod(const DemoState &state, const QByteArray &nameSpace, const QByteArray &app,
                  const QByteArray &node)
{
    auto of = std::make_shared<PodTemplate>();
    of->app = app;
    of->labels = {{"component", app}, {"tier", "control-plane"}};
    of->toleratesAll = true;
    of->volumes = {{"etc-kubernetes", DemoVolume::Kind::HostPath, "/etc/kubernetes", false}};
    DemoPod pod;
    pod.nameSpace = nameSpace;
    pod.name = app + '-' + node;
    pod.of = of;
    pod.isMirror = true;
    pod.createdSecs = kSinceSomeTime;
    pod.node = node;
    if (const DemoNode *found = state.find(node))
        pod.owner = std::make_shared<const DemoOwner>(
            DemoOwner{"v1", "Node", node, factsOf(*found, state.seed()).uid});
    return pod;
}

} // namespace drover::demo
