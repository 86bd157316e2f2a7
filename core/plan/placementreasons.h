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

} // namespace drover
