#include "ui/nodes/celltexts.h"

#include "core/base/duration.h"
#include "core/objects/nodehealth.h"
#include "ui/text/celltext.h"

#include <algorithm>
#include <chrono>

namespace drover::ui {

namespace {

constexpr int kUnread = -1;
// Where each node says something else there is nothing to find again.
constexpr std::size_t kMostKnown = 4096;

/// Whether it is one of the lines, or in one of them.
bool isInLines(std::string_view text, const QueryPattern &word)
{
    if (!word.hasWildcards())
        return word.isIn(text);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (word.matches(text.substr(at, end - at)))
            return true;
        at = end + 1;
    }
    return false;
}

/// An age is told in digits.
bool hasDigit(const std::string &word)
{
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void CellTexts::setColumns(const std::vector<int> &columns)
{
    m_asked.clear();
    m_ages.clear();
    std::vector<std::unique_ptr<Column>> before = std::exchange(m_columns, {});
    const bool areOtherWords = std::exchange(m_locale, QLocale()) != QLocale();
    std::vector<std::size_t> kept;
    for (const int column : columns) {
        const NodeColumn &spec = m_all.at(column);
        if (isTicking(spec.kind) && spec.figure == NodeFigure::None)
            m_ages.push_back(column);
        if (isTicking(spec.kind) || spec.figure != NodeFigure::None)
            continue;
        const auto known = std::ranges::find_if(
            before, [&](const auto &one) { return one && one->column == column && !areOtherWords; });
        kept.push_back(static_cast<std::size_t>(known - before.begin()));
        m_columns.push_back(known == before.end() ? std::make_unique<Column>() : std::move(*known));
        m_columns.back()->column = column;
    }
    std::vector<int> places;
    const auto rows = static_cast<std::size_t>(m_rows);
    places.reserve(rows * kept.size());
    for (std::size_t row = 0; row < rows; ++row) {
        for (const std::size_t from : kept)
            places.push_back(from < before.size() ? m_places[row * before.size() + from] : kUnread);
    }
    m_places = std::move(places);
}

void CellTexts::insert(int first, int last, const NodeBatch &nodes)
{
    const auto width = m_columns.size();
    const auto from = static_cast<std::ptrdiff_t>(static_cast<std::size_t>(first) * width);
    m_places.insert(m_places.begin() + from, static_cast<std::size_t>(last - first + 1) * width, kUnread);
    m_rows += last - first + 1;
    // Read now, in small portions, so that the first keystroke need not read all nodes.
    for (int row = first; row <= last; ++row) {
        for (std::size_t column = 0; column < width; ++column)
            placeOf(row, column) = read(column, *nodes[static_cast<std::size_t>(row)]);
    }
}

void CellTexts::remove(int first, int last)
{
    for (int row = first; row <= last; ++row)
        change(row);
    const auto at = [this](int row) {
        return m_places.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(row) * m_columns.size());
    };
    m_places.erase(at(first), at(last + 1));
    m_rows -= last - first + 1;
}

void CellTexts::change(int row)
{
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        leave(column, std::exchange(placeOf(row, column), kUnread));
}

void CellTexts::leave(std::size_t column, int place)
{
    Column &one = *m_columns[column];
    if (place == kUnread || --one.texts[static_cast<std::size_t>(place)].rows > 0)
        return;
    std::string &text = one.texts[static_cast<std::size_t>(place)].folded;
    if (const auto known = one.known.find(text); known != one.known.end() && known->second == place)
        one.known.erase(known);
    text.clear();
    one.free.push_back(place);
    for (Asked &asked : m_asked) {
        if (auto &answers = asked.answers[column]; static_cast<std::size_t>(place) < answers.size())
            answers[static_cast<std::size_t>(place)] = Answer::None;
    }
}

int CellTexts::take(Column &column, std::string folded)
{
    if (const auto known = column.known.find(folded); known != column.known.end()) {
        ++column.texts[static_cast<std::size_t>(known->second)].rows;
        return known->second;
    }
    auto place = static_cast<int>(column.texts.size());
    if (column.free.empty()) {
        column.texts.emplace_back();
    } else {
        place = column.free.back();
        column.free.pop_back();
    }
    Text &text = column.texts[static_cast<std::size_t>(place)];
    text = {std::move(folded), 1};
    if (column.known.size() < kMostKnown)
        column.known.emplace(text.folded, place);
    return place;
}

int CellTexts::read(std::size_t column, const Node &node)
{
    Column &one = *m_columns[column];
    return take(one, textOf(m_all.at(one.column), node));
}

std::string CellTexts::textOf(const NodeColumn &column, const Node &node) const
{
    if (column.isText())
        return foldedText(column.textOf(node));
    const QString text = cellCopyText(node, column, WallTime());
    const bool isStatus = column.kind == CellKind::Status;
    return (isStatus ? text + u'\n' + kubectlStatus(node) : text).toCaseFolded().toStdString();
}

CellTexts::Asked &CellTexts::asked(const QueryPattern &word)
{
    for (Asked &one : m_asked) {
        if (one.word == &word)
            return one;
    }
    Asked fresh;
    fresh.word = &word;
    fresh.answers.resize(m_columns.size());
    m_asked.push_back(std::move(fresh));
    return m_asked.back();
}

bool CellTexts::has(int row, const Node &node, const QueryPattern &word, WallTime now)
{
    Asked &known = asked(word);
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        int &place = placeOf(row, column);
        if (place == kUnread)
            place = read(column, node);
        const auto text = static_cast<std::size_t>(place);
        std::vector<Answer> &answers = known.answers[column];
        if (text >= answers.size())
            answers.resize(m_columns[column]->texts.size(), Answer::None);
        Answer &answer = answers[text];
        if (answer == Answer::None)
            answer = isInLines(m_columns[column]->texts[text].folded, word) ? Answer::Yes : Answer::No;
        if (answer == Answer::Yes)
            return true;
    }
    return hasDigit(word.folded()) && isInAges(known, node, now);
}

bool CellTexts::isInAges(Asked &asked, const Node &node, WallTime now) const
{
    return std::ranges::any_of(
        m_ages, [&](int column) { return isInAge(asked, m_all.at(column), node, now); });
}

bool CellTexts::isInAge(Asked &asked, const NodeColumn &column, const Node &node, WallTime now)
{
    const auto isIn = [&] {
        const std::string text = cellCopyText(node, column, now).toCaseFolded().toStdString();
        return isInLines(text, *asked.word);
    };
    const CellValue value = column.of(node);
    const auto *time = std::get_if<Timestamp>(&value);
    if (!time || !time->isReported() || time->wallTime() > now)
        return isIn();
    const auto told = toldPart(std::chrono::floor<std::chrono::seconds>(now - time->wallTime()));
    const auto [known, isNew] = asked.ages.try_emplace(told.count(), false);
    if (isNew)
        known->second = isIn();
    return known->second;
}

} // namespace drover::ui
