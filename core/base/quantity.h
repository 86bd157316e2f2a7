#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace drover {

/// A Kubernetes quantity ("1500m", "64Gi", "95551679124", "1e3") as a whole number of `unit`s,
/// rounded up as the API rounds, capped at ±(2^63−1). Nothing where the text is no quantity.
///
/// Thread: any. Units: quantityValue() whole units (bytes, pods), quantityMilli() thousandths
/// (millicores). Errors: std::nullopt.
/// Source: apimachinery pkg/api/resource/quantity.go.
std::optional<std::int64_t> quantityValue(std::string_view text);
std::optional<std::int64_t> quantityMilli(std::string_view text);

/// How a quantity was written, which is how its sums are printed.
enum class QuantityNotation : std::uint8_t { Decimal, Binary, Exponent };

/// The amount of a quantity to a billionth, finer ones rounded up: whole + nano / 10^9, with one
/// sign for both.
struct QuantityParts {
    std::int64_t whole = 0;
    std::uint32_t nano = 0; ///< below 10^9
    bool isNegative = false;
    QuantityNotation notation = QuantityNotation::Decimal;
};
std::optional<QuantityParts> quantityParts(std::string_view text);

} // namespace drover
