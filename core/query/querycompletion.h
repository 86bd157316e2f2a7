#pragma once

#include "core/objects/node.h"
#include "core/settings/tablelayout.h"

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

/// What completes a query.
struct QueryVocabulary {
    const NodeBatch &nodes;
    QStringList clusters = {};  ///< what the clusters of the nodes are called
    QList<OwnColumn> own = {};  ///< the columns that the user made
};

/// Names and words at the start of a term, the operator's values behind it: of states their words,
/// of all else what the nodes really have, the twenty most frequent in their natural order. Labels
/// are completed by key, then by value, within a selector as well; paths by what a node can have.
/// Right behind a closed bracket only what joins it to more. What is typed whole comes first, and
/// alone it is no completion.
///
/// Thread: any; pure. Units: positions in UTF-16 code units. Errors: none; in a text that cannot
/// be read there is nothing to complete.
QList<QueryCompletion> queryCompletions(const QString &query, qsizetype caret,
                                        const QueryVocabulary &vocabulary);

} // namespace drover
