#pragma once

#include "core/plan/placementrules.h"

#include <QStringList>

#include <map>

namespace drover {

/// How many nodes each obstacle keeps a pod from, in words, most first.
///
/// Thread: any; pure. Errors: none.
QStringList obstacleTexts(const std::map<Obstacle, int> &obstacles, const Pod &pod,
                          const PlacementNodes &nodes);

/// The same in a few words each, to stand behind the number of nodes: "3 cordoned". All taints are one,
/// which is named where nothing else is in the way; of many obstacles the last are one as well.
QStringList obstacleBriefs(const std::map<Obstacle, int> &obstacles, const Pod &pod,
                           const PlacementNodes &nodes);

} // namespace drover
