#pragma once

#include "ui/nodes/nodeselection.h"

#include <QStringList>

#include <optional>
#include <string>

namespace drover::ui {

/// A node that is not to be seen; without a uid any of that name.
struct AbsentNode {
    int cluster = 0;
    std::string name, uid;
};

/// Where somebody is in a table, by identity. Units: as named. Thread: any. Errors: none.
struct NodePlace {
    NodeSelection::Nodes selected;
    bool isExpected = false, isChosen = false; ///< see NodeView::expect() and standIn()
    int currentCluster = 0;
    QString current, currentColumn; ///< the latter's id
    std::optional<AbsentNode> first, lost; ///< see NodeView::expect() and standIn()
    QStringList folded;    ///< groups
    int left = 0, top = 0; ///< pixels, rows
};

} // namespace drover::ui
