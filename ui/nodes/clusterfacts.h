#pragma once

#include "core/kubeconfig/clusterconfig.h"
#include "core/nodes/freshness.h"
#include "core/nodes/nodecolumns.h"

#include <QColor>
#include <QString>

namespace drover::ui {

/// What a table of nodes says of a cluster beside its nodes.
///
/// Thread: a plain value. Units: UTC. Errors: none.
struct ClusterFacts {
    ClusterId id;
    QString name; ///< the context's name, and the file where two are alike
    Freshness freshness = Connecting{};
    bool isSynced = false;
    QColor colour{}; ///< of its tab and dialogs; invalid: none
};

/// How old what is shown of the cluster is, for a cell: "Live", "3m12s old", "Reconnecting (1 s)".
QString asOfText(const Freshness &freshness, WallTime now);
/// The same to sort by: kStillTrue while it is live, missing where nothing was ever true.
CellValue asOfValue(const Freshness &freshness);

} // namespace drover::ui
