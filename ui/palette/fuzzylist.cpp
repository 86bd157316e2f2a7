#include "ui/palette/fuzzylist.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace drover::ui {

namespace {

constexpr int kHit = 1;
constexpr int kTogether = 4;
constexpr int kWordStart = 6;
constexpr int kTier = 100; ///< above what letters here and there may count

/// What counts more, however long the word is.
enum Tier { Scattered, Inside, Initials, WordBegins, WholeWord };

struct Fit {
    int score = 0;
    int lateness = 0;
};

std::uint64_t maskOf(char16_t letter)
{
    constexpr int kDigits = 26;
    constexpr int kOthers = 36;
    int bit = kOthers + letter % (64 - kOthers);
    if (letter >= u'a' && letter <= u'z')
        bit = letter - u'a';
    else if (letter >= u'0' && letter <= u'9')
        bit = kDigits + letter - u'0';
    return std::uint64_t(1) << bit;
}

std::uint64_t maskOf(QStringView text)
{
    std::uint64_t mask = 0;
    for (const QChar letter : text)
        mask |= maskOf(letter.unicode());
    return mask;
}

bool isWordStart(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

bool isWordEnd(QStringView text, qsizetype at)
{
    return at + 1 == text.size() || !text[at + 1].isLetterOrNumber();
}

/// The score of the word where its first letter is at `begin`; later letters are taken where they
/// come first.
std::optional<int> scoreFrom(QStringView word, QStringView text, qsizetype begin)
{
    int score = isWordStart(text, begin) ? kHit + kWordStart : kHit;
    qsizetype last = begin;
    for (qsizetype i = 1; i < word.size(); ++i) {
        const qsizetype at = text.indexOf(word[i], last + 1);
        if (at < 0)
            return std::nullopt;
        score += kHit + (at == last + 1 ? kTogether : 0) + (isWordStart(text, at) ? kWordStart : 0);
        last = at;
    }
    if (last - begin != word.size() - 1)
        return std::min(score, kTier - 1);
    if (!isWordStart(text, begin))
        return Inside * kTier;
    return (isWordEnd(text, last) ? WholeWord : WordBegins) * kTier;
}

/// "et" in "Edit Taints".
bool areInitials(QStringView word, QStringView text)
{
    qsizetype found = 0;
    for (qsizetype at = 0; at < text.size() && found < word.size(); ++at)
        found += text[at] == word[found] && isWordStart(text, at) ? 1 : 0;
    return word.size() > 1 && found == word.size();
}

/// `length`: of the text without what is aside.
std::optional<Fit> fitOf(QStringView word, QStringView text, qsizetype length)
{
    std::optional<Fit> best;
    for (qsizetype at = text.indexOf(word.front()); at >= 0;
         at = text.indexOf(word.front(), at + 1)) {
        const std::optional<int> score = scoreFrom(word, text, at);
        if (!score)
            break; // from further right it fits even less
        if (!best || *score > best->score)
            best = Fit{*score, at == 0 ? 0 : at < length ? 1 : 2};
        if (best->score == WholeWord * kTier)
            break; // nothing fits more
    }
    if (best && best->score < Initials * kTier && areInitials(word, text))
        best->score = Initials * kTier;
    return best;
}

} // namespace

void FuzzyList::clear()
{
    m_letters.clear();
    m_ends.clear();
    m_textLengths.clear();
    m_masks.clear();
}

void FuzzyList::reserve(std::size_t texts)
{
    constexpr std::size_t kUsualLength = 32;
    m_letters.reserve(texts * kUsualLength);
    m_ends.reserve(texts);
    m_textLengths.reserve(texts);
    m_masks.reserve(texts);
}

void FuzzyList::append(QStringView text)
{
    for (const QChar letter : text)
        m_letters += letter.toLower().unicode();
}

void FuzzyList::add(QStringView text, QStringView aside)
{
    const std::size_t begin = m_letters.size();
    append(text);
    if (!aside.isEmpty()) {
        m_letters += u' ';
        append(aside);
    }
    m_ends.push_back(static_cast<std::uint32_t>(m_letters.size()));
    m_textLengths.push_back(static_cast<std::uint32_t>(text.size()));
    m_masks.push_back(maskOf(QStringView(m_letters).mid(static_cast<qsizetype>(begin))));
}

QStringView FuzzyList::textAt(std::size_t place) const
{
    const std::size_t begin = place == 0 ? 0 : m_ends[place - 1];
    return {m_letters.data() + begin, static_cast<qsizetype>(m_ends[place] - begin)};
}

std::vector<FuzzyList::Hit> FuzzyList::find(QStringView typed) const
{
    const QString lower = typed.toString().toLower();
    const QList<QStringView> words = QStringView(lower).split(u' ', Qt::SkipEmptyParts);
    std::uint64_t wanted = 0;
    for (const QStringView word : words)
        wanted |= maskOf(word);
    std::vector<Hit> hits;
    for (std::size_t place = 0; place < m_ends.size(); ++place) {
        if ((m_masks[place] & wanted) != wanted)
            continue;
        const QStringView text = textAt(place);
        Hit hit{static_cast<std::uint32_t>(place), 0, 0};
        const bool fits = std::all_of(words.begin(), words.end(), [&](QStringView word) {
            const std::optional<Fit> fit = fitOf(word, text, m_textLengths[place]);
            hit.score += fit.value_or(Fit()).score;
            hit.lateness += fit.value_or(Fit()).lateness;
            return fit.has_value();
        });
        if (fits)
            hits.push_back(hit);
    }
    return hits;
}

} // namespace drover::ui
