#include "core/insight/linediff.h"

#include <QStringList>

#include <algorithm>

namespace drover {

namespace {

using Kind = DiffLine::Kind;

// Cells of the table: 16 MiB at most, some milliseconds.
constexpr std::size_t kMostCells = 8u << 20;

QStringList linesOf(const QString &text)
{
    QStringList lines = text.split(u'\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

/// The lines between what both begin and end with alike.
struct Middle {
    const QStringList &lines;
    qsizetype first;
    qsizetype count;

    const QString &operator[](std::size_t i) const
    {
        return lines[first + static_cast<qsizetype>(i)];
    }
    std::size_t size() const { return static_cast<std::size_t>(count); }
};

void addAll(Kind kind, const Middle &middle, std::vector<DiffLine> &diff)
{
    for (std::size_t i = 0; i < middle.size(); ++i)
        diff.push_back({kind, middle[i]});
}

/// The table of common lengths, from behind: common[i][j] of the lines from i and from j on.
void addMiddle(const Middle &before, const Middle &after, std::vector<DiffLine> &diff)
{
    const std::size_t width = after.size() + 1;
    if ((before.size() + 1) * width > kMostCells) {
        addAll(Kind::Removed, before, diff);
        addAll(Kind::Added, after, diff);
        return;
    }
    std::vector<std::uint16_t> common((before.size() + 1) * width, 0);
    for (std::size_t i = before.size(); i-- > 0;) {
        for (std::size_t j = after.size(); j-- > 0;)
            common[i * width + j] =
                before[i] == after[j]
                    ? static_cast<std::uint16_t>(common[(i + 1) * width + j + 1] + 1)
                    : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        const bool hasBoth = i < before.size() && j < after.size();
        if (hasBoth && before[i] == after[j]) {
            diff.push_back({Kind::Same, before[i++]});
            ++j;
        } else if (j == after.size() ||
                   (hasBoth && common[(i + 1) * width + j] >= common[i * width + j + 1])) {
            diff.push_back({Kind::Removed, before[i++]});
        } else {
            diff.push_back({Kind::Added, after[j++]});
        }
    }
}

} // namespace

std::vector<DiffLine> lineDiff(const QString &before, const QString &after)
{
    const QStringList old = linesOf(before);
    const QStringList now = linesOf(after);
    const qsizetype shorter = std::min(old.size(), now.size());
    qsizetype head = 0;
    while (head < shorter && old[head] == now[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    std::vector<DiffLine> diff;
    for (qsizetype i = 0; i < head; ++i)
        diff.push_back({Kind::Same, old[i]});
    addMiddle({old, head, old.size() - head - tail}, {now, head, now.size() - head - tail}, diff);
    for (qsizetype i = old.size() - tail; i < old.size(); ++i)
        diff.push_back({Kind::Same, old[i]});
    return diff;
}

bool hasChanges(const std::vector<DiffLine> &diff)
{
    return std::any_of(diff.begin(), diff.end(),
                       [](const DiffLine &line) { return line.kind != Kind::Same; });
}

} // namespace drover
