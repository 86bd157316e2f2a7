#pragma once

#include "core/base/clock.h"
#include "core/columns/tablecolumns.h"
#include "core/objects/node.h"
#include "core/query/queryvalues.h"

#include <QLocale>

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace drover::ui {

/// The texts of a table's cells that a word is looked for in, case-folded.
///
/// Most cells of a column say the same: each text is kept once, and a word is looked for in it once,
/// so that a keystroke costs a row no more than a look at what is known. What a cell says is read
/// when it is asked for first. Ages, whose text changes with the clock, are made anew, for words
/// with a digit alone; figures and clusters, which nodes do not tell, are nobody's here.
/// Thread: one; Drover's GUI thread. Errors: none.
class CellTexts
{
public:
    /// `columns` must outlive it.
    explicit CellTexts(const TableColumns &columns) : m_all(columns) {}

    /// Those to look in, in a language that may be another one.
    void setColumns(const std::vector<int> &columns);
    /// The rows first … last are new; the ones behind them moved down.
    void insert(int first, int last, const NodeBatch &nodes);
    void remove(int first, int last);
    void change(int row); ///< what its cells say is not known any more

    /// `word` stays where it is until forgetWords().
    bool has(int row, const Node &node, const QueryPattern &word, WallTime now);
    void forgetWords() { m_asked.clear(); }

private:
    enum class Answer : std::uint8_t { None, No, Yes };

    struct Text {
        std::string folded; ///< a line, or several
        int rows = 0;
    };
    struct Column {
        int column = 0;
        std::deque<Text> texts{}; ///< they stay where they are
        std::unordered_map<std::string_view, int> known{};
        std::vector<int> free{}; ///< places of texts that no row has any more
    };
    struct Asked {
        const QueryPattern *word = nullptr;
        std::vector<std::vector<Answer>> answers; ///< by column, by text
        std::unordered_map<std::int64_t, bool> ages; ///< by seconds that read alike
    };

    int &placeOf(int row, std::size_t column)
    {
        return m_places[static_cast<std::size_t>(row) * m_columns.size() + column];
    }
    Asked &asked(const QueryPattern &word);
    int read(std::size_t column, const Node &node);
    static int take(Column &column, std::string folded);
    void leave(std::size_t column, int place);
    std::string textOf(const NodeColumn &column, const Node &node) const;
    bool isInAges(Asked &asked, const Node &node, WallTime now) const;
    static bool isInAge(Asked &asked, const NodeColumn &column, const Node &node, WallTime now);

    const TableColumns &m_all;
    QLocale m_locale;
    std::vector<std::unique_ptr<Column>> m_columns;
    std::vector<int> m_ages; ///< columns
    int m_rows = 0;
    std::vector<int> m_places; ///< row by row, of each column: which text; kUnread
    std::vector<Asked> m_asked;
};

} // namespace drover::ui
