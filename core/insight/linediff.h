#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace drover {

struct DiffLine {
    enum class Kind : std::uint8_t { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;

    bool operator==(const DiffLine &) const = default;
};

/// What became of the lines of a text: the longest common run of lines stays, what was removed
/// stands before what was added.
///
/// Thread: any; pure. Units: lines. Errors: none. Texts that differ in more than some thousand
/// lines are given as all removed and all added between what they begin and end with alike.
std::vector<DiffLine> lineDiff(const QString &before, const QString &after);
bool hasChanges(const std::vector<DiffLine> &diff);

} // namespace drover
