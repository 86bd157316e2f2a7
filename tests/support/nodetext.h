#pragma once

#include "core/objects/node.h"

#include <QByteArray>
#include <QJsonObject>

namespace drover {

/// Every field of a node, one a line: two nodes are the same when their texts are.
QByteArray textOf(const Node &node);
/// The same text made from the JSON by Qt's parser, independently of NodeDecoder.
QByteArray textOf(const QJsonObject &node);

/// The same comparison without making texts, for tests that do it a hundred thousand times.
bool isSame(const Node &left, const Node &right);

} // namespace drover
