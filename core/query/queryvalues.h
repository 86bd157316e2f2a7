#pragma once

#include "core/base/quantity.h"
#include "core/objects/kubeversion.h"
#include "core/objects/timestamp.h"
#include "core/query/querylexer.h"

#include <QString>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drover {

/// The values of a query's terms, read from their text. Nothing where it is none.
///
/// Thread: any; pure. Errors: std::nullopt.

/// "90s", "2h", "1d12h", "3w", "1y": units s, m, h, d, w, y (365 days), largest first or not.
std::optional<std::chrono::seconds> queryDuration(QStringView text);

/// As RFC 3339, or the date alone: midnight UTC.
std::optional<Timestamp> queryTime(QStringView text);

/// "1.30", "v1.30.2": as many numbers as were written.
struct QueryVersion {
    std::vector<int> numbers; ///< one to three

    /// Negative, zero or positive: `version` beside this, by the numbers that were written, so
    /// that 1.30.7 equals "1.30".
    int compare(const KubeVersion &version) const;
};
std::optional<QueryVersion> queryVersion(QStringView text);

/// A text with "*" for any bytes and "?" for one, whatever the case.
///
/// Thread: an immutable value, any. Errors: none.
class QueryPattern
{
public:
    explicit QueryPattern(const QString &text);
    /// Where "*" and "?" stand for themselves.
    static QueryPattern literal(const QString &text);

    bool hasWildcards() const { return m_hasWildcards; }
    /// The whole of `text`, which is case-folded already.
    bool matches(std::string_view foldedText) const;
    /// The same of any text.
    bool matchesAny(std::string_view text) const;
    /// Whether it stands in a text that is case-folded already; where it has wildcards it must be the
    /// whole of it.
    bool isIn(std::string_view foldedText) const;
    const std::string &folded() const { return m_folded; } ///< as typed, case-folded UTF-8

private:
    struct Piece {
        std::string text; ///< between two "*"
        std::size_t firstLetters = 0; ///< before its first "?"
    };

    void cut();
    static bool isAt(const Piece &piece, std::string_view text, std::size_t at);
    static std::size_t find(const Piece &piece, std::string_view text, std::size_t from);

    std::string m_folded;
    bool m_hasWildcards = false;
    std::vector<Piece> m_pieces; ///< of one with wildcards
};

/// Whether what stands in `order` (negative: less) to the value is what the operator asks for.
bool holds(QueryOperator op, int order);
template <typename T> int orderOf(const T &left, const T &right)
{
    return left < right ? -1 : right < left ? 1 : 0;
}
int orderOfAmounts(const QuantityParts &left, const QuantityParts &right);

/// Case-folded UTF-8; plain ASCII, as nearly all of a node's texts are, without a detour.
std::string foldedText(std::string_view utf8);

} // namespace drover
