#pragma once

#include <QStringView>

#include <cstdint>
#include <vector>

namespace drover::ui {

enum class Notation : std::uint8_t { Yaml, Json, Diff };

/// A part of a line that has a colour of its own.
struct SyntaxSpan {
    enum class Kind : std::uint8_t { Key, Text, Number, Word, Comment };
    int start = 0;
    int length = 0;
    Kind kind = Kind::Text;

    bool operator==(const SyntaxSpan &) const = default;
};

/// The parts of one line; lines stand alone, since ours hold no text of several lines. A line of a
/// diff is YAML behind two characters. Words are true, false and null.
///
/// Thread: any; pure. Units: characters. Errors: none; what is no YAML gets some colours or none.
/// Source: YAML 1.2, chapters 6 to 8; RFC 8259.
std::vector<SyntaxSpan> syntaxOf(QStringView line, Notation notation);

} // namespace drover::ui
