#pragma once

#include "core/operations/dryrun.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace drover {

/// kubectl drain's options, with kubectl's defaults; the window turns ignoreDaemonSets on.
///
/// Thread: a plain value, any. Units: seconds. Errors: none.
/// Source: kubectl pkg/cmd/drain/drain.go.
struct DrainOptions {
    bool ignoreDaemonSets = false;
    bool deleteEmptyDirData = false;
    bool force = false;           ///< pods without controller go too
    bool disableEviction = false; ///< delete instead of evicting: budgets do not count
    std::optional<std::chrono::seconds> gracePeriod{}; ///< unset: each pod's own (kubectl's −1)
    std::chrono::seconds timeout{0};                 ///< for evicting and waiting; 0: for ever
    QString podSelector{};                            ///< label selector; empty: all pods
    std::chrono::seconds skipWaitForDelete{0};       ///< 0: every terminating pod is waited for
    int chunkSize = 500;
    DryRun dryRun = DryRun::None;

    bool operator==(const DrainOptions &) const = default;
};

/// "drain node-1 --ignore-daemonsets": what stands behind "kubectl --context C", quoted.
QString kubectlDrainWords(const DrainOptions &options, const QStringList &nodes);

} // namespace drover
