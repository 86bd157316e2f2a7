#pragma once

#include "core/insight/linediff.h"
#include "ui/objects/syntax.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace drover::ui {

/// A text as CodeView shows it.
///
/// Thread: a plain value, any. Units: characters, lines. Errors: none.
struct CodeText {
    enum class Mark : std::uint8_t { None, Added, Removed, Fold };

    Notation notation = Notation::Yaml;
    QString text;
    std::vector<int> numbers; ///< of the lines, 0 for none; empty: they count from 1
    std::vector<Mark> marks;  ///< of the lines; empty: none
    qsizetype leftOut = 0;    ///< characters that were too many to be shown

    bool operator==(const CodeText &) const = default;
};

/// More than the API server stores of one object (1.5 MiB); beyond it only whole lines are taken
/// that fit. A line is laid out at once, so of a very long one only the beginning is.
constexpr qsizetype kMostShown = 2 << 20;
constexpr qsizetype kLongestLine = 4 << 10;

CodeText codeOf(const QString &text, Notation notation, qsizetype most = kMostShown);
/// What changed, with signs and three unchanged lines around it; longer runs of unchanged lines
/// are one line that says how many. Line numbers are those of the newer text.
CodeText codeOfChanges(const std::vector<DiffLine> &diff);

struct ChangeCount {
    int added = 0;
    int removed = 0;
};
ChangeCount countChanges(const std::vector<DiffLine> &diff);

} // namespace drover::ui
