#include "ui/clusters/fuzzymatch.h"

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kHit = 1;
constexpr int kTogether = 4;
constexpr int kWordStart = 6;

bool isWordStart(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// The best score of `typed` in `text` where its first letter is at `begin`; later letters are
/// taken at the start of a word or next to the last one where that is possible.
std::optional<int> scoreFrom(QStringView typed, QStringView text, qsizetype begin)
{
    int score = isWordStart(text, begin) ? kHit + kWordStart : kHit;
    qsizetype last = begin;
    for (qsizetype i = 1; i < typed.size(); ++i) {
        const qsizetype at = text.indexOf(typed[i], last + 1, Qt::CaseInsensitive);
        if (at < 0)
            return std::nullopt;
        score += kHit + (at == last + 1 ? kTogether : 0) + (isWordStart(text, at) ? kWordStart : 0);
        last = at;
    }
    return score;
}

} // namespace

std::optional<int> fuzzyScore(QStringView typed, QStringView text)
{
    if (typed.isEmpty())
        return 0;
    std::optional<int> best;
    for (qsizetype at = text.indexOf(typed.front(), 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(typed.front(), at + 1, Qt::CaseInsensitive)) {
        const std::optional<int> score = scoreFrom(typed, text, at);
        if (!score)
            break; // from further right it fits even less
        best = std::max(best.value_or(0), *score);
    }
    return best;
}

} // namespace drover::ui
