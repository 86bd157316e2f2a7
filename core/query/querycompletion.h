#pragma once

#include "core/objects/node.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace drover {

/// What can stand where the caret is.
struct QueryCompletion {
    qsizetype at = 0;     ///< what it takes the place of
    qsizetype length = 0;
    QString text;
    QString help; ///< one line; may be empty
};

/// Fields and words at the start of a term, the operator's values behind it: of states their
/// words, of other fields what the nodes really have, the most frequent first, twenty at most.
/// `clusters` is what the clusters of the nodes are called.
///
/// Thread: any; pure. Units: positions in UTF-16 code units. Errors: none; in a text that cannot
/// be read there is nothing to complete.
QList<QueryCompletion> queryCompletions(const QString &query, qsizetype caret,
                                        const NodeBatch &nodes, const QStringList &clusters = {});

} // namespace drover
