#pragma once

#include <QStringList>

namespace drover {

/// Texts in a row, with between them what the language of the program has there. Empty ones are left
/// out. For what a person reads; what machines read has commas of its own.
///
/// Thread: any. Errors: none.

/// "a, b, c", in Chinese "a、b、c": things of one kind. Of more than `most` and one the first: "a, b and
/// 5 more".
QString listed(const QStringList &things, qsizetype most = -1);
/// "3 nodes, 1 not ready", in Chinese with "，": parts of one sentence.
QString clauses(const QStringList &parts);
/// "a, b; c", in Chinese with "；": parts that may hold commas.
QString remarks(const QStringList &parts);
/// "x", in Chinese “x”: a name that could be taken for a word of the sentence.
QString quoted(const QString &name);
/// Each whole. A space stands between two, but for where one ends in a full-width mark, which brings
/// its own.
QString sentences(const QStringList &texts);

} // namespace drover
