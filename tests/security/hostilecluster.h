#pragma once

#include "tests/core/transport/loopbackserver.h"

namespace drover {

/// Answers as a small cluster does: one node, n1, no pods.
LoopbackServer::Answer friendlyCluster();

/// Refuses everything, in words that repeat the whole request and steer a terminal.
LoopbackServer::Answer hostileCluster();

} // namespace drover
