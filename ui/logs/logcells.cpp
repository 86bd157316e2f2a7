#include "ui/logs/logcells.h"

#include <algorithm>
#include <array>

namespace drover::ui {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array kWide{
    Range{0x1100, 0x115f},   Range{0x231a, 0x231b},   Range{0x2e80, 0x303e},
    Range{0x3041, 0xa4cf},   Range{0xa960, 0xa97f},   Range{0xac00, 0xd7a3},
    Range{0xf900, 0xfaff},   Range{0xfe30, 0xfe6f},   Range{0xff00, 0xff60},
    Range{0xffe0, 0xffe6},   Range{0x1f300, 0x1f64f}, Range{0x1f680, 0x1f6ff},
    Range{0x1f900, 0x1f9ff}, Range{0x20000, 0x3fffd},
};

int cellsOf(char32_t character)
{
    if (character < 0x300)
        return 1;
    const QChar::Category category = QChar::category(character);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
        category == QChar::Other_Format)
        return 0;
    const bool isWide = std::any_of(kWide.begin(), kWide.end(), [character](const Range &range) {
        return character >= range.first && character <= range.last;
    });
    return isWide ? 2 : 1;
}

/// Calls `visit(unit, cell, cells)` for each character until it gives false.
template <typename Visit> void eachCharacter(QStringView text, Visit visit)
{
    int cell = 0;
    for (qsizetype unit = 0; unit < text.size();) {
        const bool isPair = text[unit].isHighSurrogate() && unit + 1 < text.size() &&
                            text[unit + 1].isLowSurrogate();
        const int cells =
            cellsOf(isPair ? QChar::surrogateToUcs4(text[unit], text[unit + 1])
                           : char32_t(text[unit].unicode()));
        if (!visit(unit, cell, cells))
            return;
        cell += cells;
        unit += isPair ? 2 : 1;
    }
}

} // namespace

bool isSimple(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar character) { return character.unicode() < 0x300; });
}

int cellsBefore(QStringView text, qsizetype unit)
{
    const QStringView before = text.first(std::min(unit, text.size()));
    if (isSimple(before))
        return static_cast<int>(before.size());
    int total = 0;
    eachCharacter(before, [&total](qsizetype, int cell, int cells) {
        total = cell + cells;
        return true;
    });
    return total;
}

qsizetype unitAtCell(QStringView text, int cell)
{
    if (isSimple(text))
        return std::clamp<qsizetype>(cell, 0, text.size());
    qsizetype found = text.size();
    eachCharacter(text, [&found, cell](qsizetype unit, int at, int cells) {
        if (at + cells <= cell)
            return true;
        found = unit;
        return false;
    });
    return found;
}

std::vector<LogCluster> clustersIn(QStringView text, int first, int end)
{
    std::vector<LogCluster> clusters;
    bool isOpen = false; // the last one has no end yet
    eachCharacter(text, [&](qsizetype unit, int cell, int cells) {
        if (cells == 0)
            return true;
        if (!clusters.empty() && isOpen)
            clusters.back().length = unit - clusters.back().unit;
        isOpen = cell >= first && cell < end;
        if (isOpen)
            clusters.push_back({unit, text.size() - unit, cell});
        return cell < end;
    });
    return clusters;
}

std::vector<qsizetype> rowStarts(QStringView text, int columns)
{
    std::vector<qsizetype> starts{0};
    const int most = std::max(columns, 2);
    if (isSimple(text)) {
        for (qsizetype at = most; at < text.size(); at += most)
            starts.push_back(at);
        return starts;
    }
    int rowCell = 0; // the cell that the row begins at
    eachCharacter(text, [&](qsizetype unit, int cell, int cells) {
        if (cell + cells - rowCell > most) {
            starts.push_back(unit);
            rowCell = cell;
        }
        return true;
    });
    return starts;
}

} // namespace drover::ui
