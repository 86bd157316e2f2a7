#pragma once

#include "core/objects/node.h"

#include <QStringList>

namespace drover::ui {

/// What the nodes are called, in their order.
///
/// Thread: any. Errors: none.
QStringList namesOf(const NodeBatch &nodes);

} // namespace drover::ui
