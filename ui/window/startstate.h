#pragma once

#include "ui/states/stateview.h"

#include <QStringList>

namespace drover::ui {

/// What the window says while no cluster is open: what there is to open, or that nothing was
/// found in `files`.
///
/// Thread: any; pure. Errors: none.
StateView startState(std::size_t contextCount, const QStringList &files);

} // namespace drover::ui
