#pragma once

#include "ui/drains/planmodel.h"

#include <QFontMetrics>
#include <QHash>

#include <array>
#include <utility>
#include <vector>

namespace drover::ui {

/// How many lines a plan needs where its columns have such widths, and so with which its rows are low.
///
/// Thread: GUI. Units: device-independent pixels. Errors: none.
class PlanLines
{
public:
    static constexpr int kMost = 24; ///< lines of a row: a reason is read to its end where columns are narrow

    /// One of those that share what room there is.
    struct Column {
        int column; ///< of PlanModel
        int least;
    };

    void measure(const PlanModel &plans, const QFontMetrics &metrics);
    struct Shares {
        std::vector<int> widths; ///< of the columns, in their order
        int cost = 0;            ///< how high the rows are
    };
    /// They fill the room where it holds the least ones. Where the rows are as low with several widths,
    /// fewer lines are broken, and the first are the wider ones.
    Shares lowest(const std::vector<Column> &columns, int room) const;

private:
    /// What is not broken unless it is longer than a line.
    struct Word {
        int width = 0;
        int ink = 0; ///< without the spaces behind it
    };
    using Paragraph = std::vector<Word>;
    struct Cell {
        std::vector<Paragraph> paragraphs;
        int icon = 0;
    };
    struct Row {
        std::array<Cell, PlanModel::ColumnCount> cells;
        int pods = 0; ///< that say so
    };
    struct Search;

    std::vector<Paragraph> paragraphsOf(const QString &text, const QFontMetrics &metrics,
                                        QHash<QString, Word> &known) const;
    int linesOf(const Cell &cell, int width) const;
    void tryAll(Search &search, std::size_t place, int steps) const;
    std::pair<int, int> linesOfAll(const Search &search) const;

    std::vector<Row> m_rows;
};

} // namespace drover::ui
