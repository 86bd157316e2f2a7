#pragma once

#include <QStringView>

#include <vector>

namespace drover::ui {

/// Where the characters of a line stand on a grid of cells, as in a terminal: most take one, East
/// Asian ones and pictures two, marks that combine none.
///
/// Thread: any; pure. Units: cells, and UTF-16 units of the text. Errors: none; a pair of
/// surrogates is never parted.
/// Source: Unicode Standard Annex 11, wide and full-width ranges.

/// Every character takes one cell: places are numbers.
bool isSimple(QStringView text);
/// How many cells stand before that unit; of the whole text for its size.
int cellsBefore(QStringView text, qsizetype unit);
/// The unit that stands in that cell, or the end.
qsizetype unitAtCell(QStringView text, int cell);
/// A character with the marks that combine with it.
struct LogCluster {
    qsizetype unit = 0;
    qsizetype length = 0;
    int cell = 0; ///< that it begins in
};
/// Those that begin in the cells from `first` on and before `end`.
std::vector<LogCluster> clustersIn(QStringView text, int first, int end);
/// Where the rows begin when no row may be wider than `columns`; always at least {0}.
std::vector<qsizetype> rowStarts(QStringView text, int columns);

} // namespace drover::ui
