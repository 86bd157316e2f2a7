#include "ui/drains/planlines.h"

#include "ui/details/roomydelegate.h"
#include "ui/theme/spacing.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <map>

namespace drover::ui {

namespace {

// It is done anew with each size of the window: many columns can stand in many more ways.
constexpr int kSteps = 28;
constexpr int kStepsOfMany = 16;
constexpr int kShownLines = 2; ///< of each pod, whatever it says
constexpr int kHighRow = 6;
constexpr int kHigh = 3; ///< lines above that count as one
constexpr int kCut = 12;
constexpr int kBroken = 12; ///< lines that a word is worth which is broken as it is longer than a line
constexpr int kIcon = 3 * kSpace; ///< with its gap

/// A row that is high anyhow, and may be far below, makes no others higher for a line of its own; unless
/// that would be cut off.
int costOf(int lines)
{
    return kHigh * std::min(lines, kHighRow) + std::clamp(lines - kHighRow, 0, PlanLines::kMost - kHighRow) +
           kCut * std::max(lines - PlanLines::kMost, 0);
}

} // namespace

/// Lines by column, by steps that it has beyond its least width, and by row.
struct PlanLines::Search {
    std::vector<std::vector<std::vector<int>>> lines;
    std::vector<int> steps;
    std::vector<int> best;
    std::pair<int, int> least;
};

void PlanLines::measure(const PlanModel &plans, const QFontMetrics &metrics)
{
    m_rows.clear();
    std::map<QStringList, int> known; // many pods say the same
    QHash<QString, Word> words;       // in the same words, again and again
    for (int row = 0; row < plans.rowCount(); ++row) {
        if (plans.index(row, 0).data(RoomyDelegate::HeadingRole).toBool())
            continue;
        QStringList texts;
        for (int column = PlanModel::WhatColumn; column < PlanModel::ColumnCount; ++column)
            texts << plans.index(row, column).data().toString();
        const auto [place, isNew] = known.try_emplace(texts, int(m_rows.size()));
        if (isNew) {
            m_rows.emplace_back();
            for (int column = PlanModel::WhatColumn; column < PlanModel::ColumnCount; ++column) {
                m_rows.back().cells[std::size_t(column)] = {
                    paragraphsOf(texts[column - PlanModel::WhatColumn], metrics, words),
                    plans.hasSign(plans.index(row, column)) ? kIcon : 0};
            }
        }
        ++m_rows[std::size_t(place->second)].pods;
    }
}

std::vector<PlanLines::Paragraph> PlanLines::paragraphsOf(const QString &text, const QFontMetrics &metrics,
                                                          QHash<QString, Word> &known) const
{
    const auto wordOf = [&](const QString &part) {
        auto word = known.constFind(part);
        if (word == known.constEnd()) {
            const qsizetype ink = part.endsWith(u' ') ? part.size() - 1 : part.size();
            word = known.insert(part, {metrics.horizontalAdvance(part), metrics.horizontalAdvance(part, int(ink))});
        }
        return *word;
    };
    std::vector<Paragraph> paragraphs;
    for (const QString &line : text.split(u'\n')) {
        Paragraph &words = paragraphs.emplace_back();
        QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, line);
        for (qsizetype from = 0, to = breaks.toNextBoundary(); to > from; from = to, to = breaks.toNextBoundary())
            words.push_back(wordOf(line.mid(from, to - from)));
    }
    return paragraphs;
}

/// As the delegate breaks them, and more where it breaks within a word.
int PlanLines::linesOf(const Cell &cell, int width) const
{
    const int room = std::max(width - 2 * kSpace - cell.icon, 1);
    int lines = 0;
    for (const Paragraph &words : cell.paragraphs) {
        int end = 0;
        ++lines;
        for (const Word &word : words) {
            if (end + word.ink <= room) {
                end += word.width;
                continue;
            }
            lines += (end == 0 ? 0 : 1) + (word.ink - 1) / room + (word.ink > room ? kBroken : 0);
            end = (word.ink - 1) % room + 1 + word.width - word.ink;
        }
    }
    return lines;
}

/// Of the rows, and of all of their cells.
std::pair<int, int> PlanLines::linesOfAll(const Search &search) const
{
    std::pair<int, int> sum;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        int most = kShownLines; // what is cut off counts too
        int all = 0;
        for (std::size_t i = 0; i < search.steps.size(); ++i) {
            const int lines = search.lines[i][std::size_t(search.steps[i])][row];
            most = std::max(most, lines);
            all += lines;
        }
        sum.first += m_rows[row].pods * costOf(most);
        sum.second += m_rows[row].pods * all;
    }
    return sum;
}

void PlanLines::tryAll(Search &search, std::size_t place, int steps) const
{
    if (place + 1 < search.steps.size()) {
        for (int mine = steps; mine >= 0; --mine) {
            search.steps[place] = mine;
            tryAll(search, place + 1, steps - mine);
        }
        return;
    }
    search.steps[place] = steps;
    const std::pair<int, int> lines = linesOfAll(search);
    if (!search.best.empty() && lines >= search.least)
        return;
    search.best = search.steps;
    search.least = lines;
}

PlanLines::Shares PlanLines::lowest(const std::vector<Column> &columns, int room) const
{
    int left = room;
    for (const Column &one : columns)
        left -= one.least;
    left = std::max(left, 0);
    const int most = columns.size() > 3 ? kStepsOfMany : kSteps;
    const int step = std::max(kSpace, left / most + 1);
    const int steps = left / step;
    Search search;
    search.steps.resize(columns.size());
    for (const Column &one : columns) {
        std::vector<std::vector<int>> &ofColumn = search.lines.emplace_back(std::size_t(steps) + 1);
        for (int more = 0; more <= steps; ++more) {
            for (const Row &row : m_rows)
                ofColumn[std::size_t(more)].push_back(
                    linesOf(row.cells[std::size_t(one.column)], one.least + more * step));
        }
    }
    tryAll(search, 0, steps);
    std::vector<int> widths;
    for (std::size_t i = 0; i < columns.size(); ++i)
        widths.push_back(columns[i].least + search.best[i] * step);
    widths.front() += left - steps * step;
    return {widths, search.least.first};
}

} // namespace drover::ui
