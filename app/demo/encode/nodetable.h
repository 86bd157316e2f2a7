#pragma once

#include "app/demo/nodes/demonode.h"

#include <QByteArray>

namespace drover::demo {

// The server-side table that `kubectl get nodes` prints; each row carries the node's metadata.
void appendTableColumns(QByteArray &out); ///< ,"columnDefinitions":[…]
void appendTableRow(QByteArray &out, const DemoNode &node, quint64 seed);

} // namespace drover::demo
