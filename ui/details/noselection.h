#pragma once

#include "ui/states/stateview.h"

namespace drover::ui {

/// In place of a node's details. `missingName`: of a node that was to be shown and is not there; may
/// be empty. Pure; any thread. Errors: none.
StateView nothingSelected(const QString &missingName);

} // namespace drover::ui
