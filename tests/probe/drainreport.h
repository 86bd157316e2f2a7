#pragma once

#include "core/drain/drainprogress.h"

#include <QJsonObject>
#include <QJsonValue>

namespace drover::probe {

/// What `plan` and `drain` print of one node. A budget's "bearing" is how it counts for the pod:
/// "room", "no room", "not asked" (pending, finished or terminating) or "unready" (not ready, and
/// its unhealthyPodEvictionPolicy lets it go); "reason" has it in words. Budgets that could not be read are null, not none.
QJsonObject drainReport(const DrainProgress &drain, WallTime now);
/// {"kind","message"}, or null.
QJsonValue errorReport(const std::optional<Error> &error);

} // namespace drover::probe
