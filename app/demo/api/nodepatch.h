#pragma once

#include "app/demo/encode/statusjson.h"
#include "app/demo/nodes/demonode.h"

#include <QByteArray>
#include <QJsonObject>

#include <vector>

namespace drover::demo {

/// Puts what a client sent (a patch or a new node) into an overlay. Null values remove.
void applyPatch(DemoOverlay &overlay, const QJsonObject &patch);

/// The rules of the API about labels and taints; empty: the overlay is valid.
std::vector<StatusCause> rulesBroken(const DemoOverlay &overlay);

} // namespace drover::demo
