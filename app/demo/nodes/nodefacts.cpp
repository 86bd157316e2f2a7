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

void applyOverlay(NodeFacts &facts, const DemoOverlay &overlay)
{
    facts.bare = overlay.bare;
    facts.withoutStatus = overlay.withoutStatus;
    facts.unschedulable = overlay.unschedulable;
    applyEdits(facts.labels, overlay.labels);
    applyEdits(facts.annotations, overlay.annotations);
    if (overlay.taints)
        facts.taints = *overlay.taints;
    facts.taints.insert(facts.taints.end(), overlay.lifecycleTaints.begin(),
                        overlay.lifecycleTaints.end());
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
