#pragma once

#include "ui/fleet/fleetmodel.h"

namespace drover::ui {

/// One cluster of a FleetModel.
///
/// Thread: the GUI thread. Errors: none.
struct FleetModel::Member {
    Member(int number, NodeCache &nodes, FleetFacts known)
        : cluster(number), cache(nodes), facts(std::move(known))
    {
    }

    int cluster;
    NodeCache &cache;
    FleetFacts facts;
    NodeMatch match{TableColumns::builtIn()};
    int offset = 0; ///< of its block in m_nodes
    int rank = 0;   ///< of its name among the others'
    QList<QMetaObject::Connection> connections;
};

} // namespace drover::ui
