#pragma once

#include "core/objects/node.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace drover {

/// How careful Drover is with a cluster; the user's setting for its context.
enum class GuardLevel : std::uint8_t {
    Careful,    ///< every write asks
    Production, ///< and the name must be typed
    ReadOnly,   ///< nothing is written
};

/// What about these nodes deserves a second question, each a sentence: a control-plane node, the
/// last ready node of a pool (cordoned ones do not count, nor do the others of `targets`), a node
/// that this API server runs on.
///
/// Thread: any; pure. Errors: none. `serverHost` is the host of the API server's URL.
QStringList guardWarnings(const NodeBatch &targets, const NodeBatch &all, const QString &serverHost);

bool isControlPlane(const Node &node);

} // namespace drover
