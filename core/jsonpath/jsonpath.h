#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace drover {

/// Where a path is wrong, and which rule it breaks.
///
/// Thread: a plain value, any. Units: positions in UTF-16 code units of the path's text.
/// Errors: it is one.
struct JsonPathError {
    qsizetype at = 0;
    qsizetype length = 0; ///< 0: something is missing there
    QString sentence;

    bool operator==(const JsonPathError &) const = default;
};

/// A path into a JSON object as kubectl's `-o jsonpath` and `-o custom-columns` take it:
///
///     .status.conditions[?(@.type=="Ready")].status    .metadata.labels['kubernetes.io/arch']
///
/// Fields (`.a`, `.a\.b`, `['a.b']`), elements (`[0]`, `[-1]`, `[*]`, `.*`) and filters
/// (`[?(@.a=="b")]`, `[?(@.a)]`; ==, !=, <, <=, >, >= with a text, a number, true or false). Braces
/// around it, a leading `$` and the first dot may be left out.
/// Thread: an immutable value, any. Errors: by parse(); what is not there is simply not found.
/// Source: Kubernetes documentation, "JSONPath Support"; client-go util/jsonpath.
struct JsonPath {
    struct Field {
        std::string name; ///< UTF-8
        bool operator==(const Field &) const = default;
    };
    struct Element {
        std::int64_t index = 0; ///< below zero: from the end
        bool operator==(const Element &) const = default;
    };
    /// Every element of a list, every value of an object.
    struct All {
        bool operator==(const All &) const = default;
    };
    enum class Compare : std::uint8_t { Exists, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };
    using Literal = std::variant<std::string, double, bool>;
    /// The elements of a list for which it holds.
    struct Filter {
        std::vector<std::variant<Field, Element, All>> path; ///< from the element; may be empty
        Compare compare = Compare::Exists;
        Literal literal;
        bool operator==(const Filter &) const = default;
    };
    using Step = std::variant<Field, Element, All, Filter>;

    static tl::expected<JsonPath, JsonPathError> parse(const QString &text);

    std::vector<Step> steps; ///< at least one

    bool operator==(const JsonPath &) const = default;
};

/// The longest path and the most steps that are read.
constexpr qsizetype kLongestJsonPath = 1000;

/// Whether a value stands to a literal as a filter asks; values of another type than the literal's
/// never do, not even by !=.
bool holds(JsonPath::Compare compare, const JsonPath::Literal &value,
           const JsonPath::Literal &literal);
/// The path of one field: ".metadata.labels['a.b/c']".
QString jsonPathOfField(const QString &parent, const QString &key);

} // namespace drover
