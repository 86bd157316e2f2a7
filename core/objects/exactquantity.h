#pragma once

#include "core/base/quantity.h"

#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace drover {

/// A quantity that is computed with and printed as Kubernetes does: exact to a billionth, in the
/// notation of what it was made from. Sums of requests are of this kind, so that they equal
/// kubectl's to the letter.
///
/// Thread: a plain value. Units: of the resource (cores, bytes, pods). Errors: a text that is no
/// quantity, or a negative one, gives nothing. Sums are capped at 2^63−1.
/// Source: apimachinery pkg/api/resource/quantity.go.
class ExactQuantity
{
public:
    constexpr ExactQuantity() = default;
    static std::optional<ExactQuantity> parse(std::string_view text);
    /// Printed with Ki, Mi, … where `notation` is Binary.
    static ExactQuantity ofValue(std::int64_t value,
                                 QuantityNotation notation = QuantityNotation::Decimal);

    bool isZero() const { return m_whole == 0 && m_nano == 0; }
    std::int64_t value() const; ///< whole units, rounded up
    std::int64_t milli() const; ///< thousandths, rounded up
    /// Canonical: no fraction, the largest suffix without loss: "1500m", "1536Mi", "12k".
    std::string text() const;

    /// A sum takes the notation of the first term that is not zero.
    ExactQuantity &operator+=(const ExactQuantity &other);
    std::strong_ordering operator<=>(const ExactQuantity &other) const;
    bool operator==(const ExactQuantity &other) const { return (*this <=> other) == 0; }

private:
    std::string decimalText(bool asExponent) const;

    std::int64_t m_whole = 0;
    std::uint32_t m_nano = 0;
    QuantityNotation m_notation = QuantityNotation::Decimal;
};

/// By resource name: "cpu", "memory", "nvidia.com/gpu".
using QuantityMap = std::map<std::string, ExactQuantity, std::less<>>;

/// Zero where it is absent.
ExactQuantity quantityOf(const QuantityMap &quantities, std::string_view resource);

} // namespace drover
