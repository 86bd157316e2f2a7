#pragma once

#include "core/drain/drainprogress.h"

#include <QJsonObject>
#include <QJsonValue>

namespace drover::probe {

/// What `plan` and `drain` print of one node. How a budget counts for the pod is in "reason". Budgets
/// that could not be read are null, not none.
QJsonObject drainReport(const DrainProgress &drain, WallTime now);
/// {"kind","message"}, or null.
QJsonValue errorReport(const std::optional<Error> &error);

} // namespace drover::probe
