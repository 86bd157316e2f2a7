#pragma once

#include "app/demo/nodes/nodefacts.h"

namespace drover::demo {

// What (seed, index) give, before anybody changed the node: machine, place, pool, labels. Pure.
void fillSeeded(NodeFacts &facts, const DemoNode &node, quint64 seed);
void fillMachine(NodeFacts &facts, const DemoNode &node, quint64 seed); ///< only what it is made of
std::vector<DemoField> seededLabels(const DemoNode &node, quint64 seed);
std::vector<DemoTaint> seededTaints(const DemoNode &node, quint64 seed);
QByteArray seededUid(const DemoNode &node, quint64 seed);

} // namespace drover::demo
