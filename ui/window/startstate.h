#pragma once

#include "core/base/error.h"
#include "ui/states/stateview.h"

#include <QStringList>

#include <vector>

namespace drover::ui {

/// What the window says while no cluster is open: what there is to open, that nothing was found in
/// `files`, or what is wrong with them.
///
/// Thread: any; pure. Errors: none.
StateView startState(std::size_t contextCount, const QStringList &files,
                     const std::vector<Error> &problems = {});
/// A problem of a kubeconfig, and what comes of it: a line of the start page, a notice of the window.
QString problemText(const Error &problem);
/// Whether it says what is wrong with the files: no notice above it has to.
bool tellsProblems(std::size_t contextCount);

} // namespace drover::ui
