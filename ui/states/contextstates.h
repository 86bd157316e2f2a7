#pragma once

#include "core/base/error.h"
#include "core/kubeconfig/clusterconfig.h"
#include "ui/states/stateview.h"

namespace drover::ui {

/// What a tab says when the kubeconfig under it changed.
///
/// Thread: any. Errors: none. Secrets: none; of a config only addresses are shown.
///
/// The context leads elsewhere now than the tab: another server, or another way to know it.
StateView contextChangedState(const ClusterConfig &open, const ClusterConfig &now);
/// The context is gone or broken; the tab goes on with what was read before.
StateView contextLostState(const Error &why);
/// A tab of last time whose context cannot be opened: `name` is what the tab is called.
StateView contextMissingState(const QString &name, const Error &why);
/// The demo's process is gone, and the cluster that it served as `name`.
StateView demoEndedState(const QString &name);
/// A new session was wanted, and the context could not be resolved.
StateView contextBrokenState(const Error &why);

} // namespace drover::ui
