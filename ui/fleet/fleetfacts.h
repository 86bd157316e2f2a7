#pragma once

#include "core/kubeconfig/clusterconfig.h"
#include "core/nodes/freshness.h"

#include <QColor>
#include <QString>

namespace drover::ui {

/// What the table of all clusters says of one of them beside its nodes.
///
/// Thread: a plain value. Units: UTC. Errors: none.
struct FleetFacts {
    ClusterId id;
    QString name; ///< the context's name, and the file where two are alike
    Freshness freshness = Connecting{};
    bool isSynced = false;
    QColor colour; ///< of its tab and dialogs; invalid: none
};

/// How old what is shown of the cluster is, for a cell: "Live", "3m12s old", "Reconnecting (1 s)".
QString asOfText(const Freshness &freshness, WallTime now);

} // namespace drover::ui
