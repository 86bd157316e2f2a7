#pragma once

#include "core/objects/node.h"
#include "core/query/queryfields.h"
#include "core/settings/tablelayout.h"

#include <QStringList>

namespace drover {

/// What nodes have that a query can ask for: what holds `typed`, what begins with it first; where
/// it is whole, it and what else begins with it. Twenty at most, the most frequent ones: keys so
/// ordered, values naturally (1.9 before 1.10). Nothing for amounts, which nobody picks from a list.
/// Fast enough for a keystroke over 65,000 nodes.
///
/// Thread: any; pure. Errors: none.
QStringList fieldValues(const QueryField &field, const NodeBatch &nodes, const QString &typed);
QStringList labelKeys(const NodeBatch &nodes, const QString &typed);
QStringList labelValues(const NodeBatch &nodes, const QString &key, const QString &typed);
QStringList annotationValues(const NodeBatch &nodes, const QString &key, const QString &typed);
QStringList columnValues(const OwnColumn &column, const NodeBatch &nodes, const QString &typed);
/// Paths that lead to what such nodes can have, and those of the columns.
QStringList nodePaths(const NodeBatch &nodes, const QList<OwnColumn> &own, const QString &typed);
/// Of texts that are known: those that hold what is typed, as above, in their order.
QStringList chosenOf(const QStringList &texts, const QString &typed);

} // namespace drover
