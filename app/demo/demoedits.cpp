#include "app/demo/demoedits.h"

#include <algorithm>

namespace drover::demo {

namespace {

constexpr char kNotReady[] = "node.kubernetes.io/not-ready";
constexpr char kUnreachable[] = "node.kubernetes.io/unreachable";

void setCondition(DemoOverlay &overlay, const DemoCondition &condition)
{
    const auto at =
        std::find_if(overlay.conditions.begin(), overlay.conditions.end(),
                     [&](const DemoCondition &there) { return there.type == condition.type; });
    if (at != overlay.conditions.end())
        *at = condition;
    else
        overlay.conditions.push_back(condition);
}

// What the node lifecycle controller adds while a node is not ready.
void setLifecycleTaints(DemoOverlay &overlay, const QByteArray &status, qint64 nowSecs)
{
    std::erase_if(overlay.lifecycleTaints, [](const DemoTaint &taint) {
        return taint.key == kNotReady || taint.key == kUnreachable;
    });
    if (status == "True")
        return;
    const QByteArray key = status == "False" ? kNotReady : kUnreachable;
    for (const char *effect : {"NoSchedule", "NoExecute"})
        overlay.lifecycleTaints.push_back({key, {}, effect, nowSecs});
}

void silence(DemoNode &node, DemoOverlay &overlay, qint64 nowSecs)
{
    for (const char *type : {"MemoryPressure", "DiskPressure", "PIDPressure", "Ready"})
        setCondition(overlay,
                     {type, "Unknown", "NodeStatusUnknown", "Kubelet stopped posting node status.",
                      node.heartbeatSecs, nowSecs});
}

} // namespace

DemoEdit labelled(const QByteArray &key, const QByteArray &value)
{
    return [=](DemoNode &, DemoOverlay &overlay) { overlay.labels[key] = value; };
}

DemoEdit unlabelled(const QByteArray &key)
{
    return [=](DemoNode &, DemoOverlay &overlay) { overlay.labels[key] = std::nullopt; };
}

DemoEdit annotated(const QByteArray &key, const QByteArray &value)
{
    return [=](DemoNode &, DemoOverlay &overlay) { overlay.annotations[key] = value; };
}

DemoEdit cordoned(bool on)
{
    return [=](DemoNode &, DemoOverlay &overlay) { overlay.unschedulable = on; };
}

DemoEdit tainted(std::vector<DemoTaint> taints)
{
    return [taints = std::move(taints)](DemoNode &, DemoOverlay &overlay) {
        overlay.taints = taints;
        overlay.lifecycleTaints.clear();
    };
}

DemoEdit conditioned(const DemoCondition &condition)
{
    return [=](DemoNode &, DemoOverlay &overlay) { setCondition(overlay, condition); };
}

DemoEdit ready(const QByteArray &status, qint64 nowSecs)
{
    return [=](DemoNode &node, DemoOverlay &overlay) {
        if (status == "Unknown") {
            silence(node, overlay, nowSecs);
        } else {
            std::erase_if(overlay.conditions, [](const DemoCondition &condition) {
                return condition.status == "Unknown" && condition.reason == "NodeStatusUnknown";
            });
            const bool good = status == "True";
            node.heartbeatSecs = nowSecs;
            setCondition(overlay, {"Ready", status, good ? "KubeletReady" : "KubeletNotReady",
                                   good ? "kubelet is posting ready status" : "PLEG is not healthy",
                                   nowSecs, nowSecs});
        }
        setLifecycleTaints(overlay, status, nowSecs);
    };
}

DemoEdit heartbeat(qint64 nowSecs)
{
    return [=](DemoNode &node, DemoOverlay &overlay) {
        node.heartbeatSecs = nowSecs;
        for (DemoCondition &condition : overlay.conditions)
            if (condition.heartbeatSecs != 0)
                condition.heartbeatSecs = nowSecs;
    };
}

DemoEdit withoutStatus()
{
    return [](DemoNode &, DemoOverlay &overlay) { overlay.withoutStatus = true; };
}

} // namespace drover::demo
