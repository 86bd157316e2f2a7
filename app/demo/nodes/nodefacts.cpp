#include "app/demo/nodes/nodefacts.h"

#include "app/demo/nodes/seededfacts.h"

#include <algorithm>

namespace drover::demo {

namespace {

void applyEdits(std::vector<DemoField> &fields, const DemoEdits &edits)
{
    for (const auto &[key, value] : edits) {
        const auto at = std::lower_bound(
            fields.begin(), fields.end(), key,
            [](const DemoField &field, const QByteArray &wanted) { return field.first < wanted; });
        const bool there = at != fields.end() && at->first == key;
        if (there && value)
            at->second = *value;
        else if (there)
            fields.erase(at);
        else if (value)
            fields.insert(at, {key, *value});
    }
}

void applyConditions(std::vector<DemoCondition> &all, const std::vector<DemoCondition> &changed)
{
    for (const DemoCondition &condition : changed) {
        const auto at = std::find_if(all.begin(), all.end(), [&](const DemoCondition &seeded) {
            return seeded.type == condition.type;
        });
        if (at != all.end())
            *at = condition;
        else
            all.push_back(condition);
    }
}

void applyTaints(std::vector<DemoTaint> &taints, const DemoOverlay &overlay)
{
    if (overlay.taints)
        taints = *overlay.taints;
    taints.insert(taints.end(), overlay.lifecycleTaints.begin(), overlay.lifecycleTaints.end());
}

void applyOverlay(NodeFacts &facts, const DemoOverlay &overlay)
{
    facts.bare = overlay.bare;
    facts.withoutStatus = overlay.withoutStatus;
    facts.unschedulable = overlay.unschedulable;
    facts.cordonManager = overlay.cordonManager;
    if (!overlay.kubeletVersion.isEmpty())
        facts.kubeletVersion = overlay.kubeletVersion;
    facts.cordonSecs = overlay.cordonSecs;
    applyEdits(facts.labels, overlay.labels);
    applyEdits(facts.annotations, overlay.annotations);
    applyTaints(facts.taints, overlay);
    applyConditions(facts.conditions, overlay.conditions);
}

} // namespace

std::vector<DemoField> labelsOf(const DemoNode &node, quint64 seed)
{
    const bool bare = node.overlay && node.overlay->bare;
    std::vector<DemoField> labels;
    if (!bare)
        labels = seededLabels(node, seed);
    if (node.overlay)
        applyEdits(labels, node.overlay->labels);
    return labels;
}

std::vector<DemoTaint> taintsOf(const DemoNode &node, quint64 seed)
{
    const bool bare = node.overlay && node.overlay->bare;
    std::vector<DemoTaint> taints;
    if (!bare)
        taints = seededTaints(node, seed);
    if (node.overlay)
        applyTaints(taints, *node.overlay);
    return taints;
}

QByteArray readinessOf(const DemoNode &node)
{
    if (!node.overlay)
        return "True";
    for (const DemoCondition &condition : node.overlay->conditions)
        if (condition.type == "Ready")
            return condition.status;
    return node.overlay->bare ? "" : "True";
}

NodeFacts machineOf(const DemoNode &node, quint64 seed)
{
    NodeFacts facts;
    fillMachine(facts, node, seed);
    return facts;
}

NodeFacts factsOf(const DemoNode &node, quint64 seed)
{
    NodeFacts facts;
    facts.name = node.name;
    facts.uid = seededUid(node, seed);
    facts.version = node.version;
    facts.createdSecs = node.createdSecs;
    if (!node.overlay || !node.overlay->bare)
        fillSeeded(facts, node, seed);
    if (node.overlay)
        applyOverlay(facts, *node.overlay);
    return facts;
}

} // namespace drover::demo
