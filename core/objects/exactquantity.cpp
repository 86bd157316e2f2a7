#include "core/objects/exactquantity.h"

#include <limits>

namespace drover {

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::uint32_t kNano = 1'000'000'000;
constexpr std::uint32_t kNanoInMilli = 1'000'000;

std::string suffixOf(int exponent, bool asExponent)
{
    constexpr std::string_view kSuffixes[] = {"n", "u", "m", "", "k", "M", "G", "T", "P", "E"};
    if (!asExponent)
        return std::string(kSuffixes[exponent / 3 + 3]);
    return exponent == 0 ? std::string() : "e" + std::to_string(exponent);
}

} // namespace

std::optional<ExactQuantity> ExactQuantity::parse(std::string_view text)
{
    const auto parts = quantityParts(text);
    if (!parts || (parts->isNegative && (parts->whole != 0 || parts->nano != 0)))
        return std::nullopt;
    ExactQuantity quantity;
    quantity.m_whole = parts->whole;
    quantity.m_nano = parts->nano;
    quantity.m_notation = parts->notation;
    return quantity;
}

ExactQuantity ExactQuantity::ofValue(std::int64_t value, QuantityNotation notation)
{
    ExactQuantity quantity;
    quantity.m_whole = value;
    quantity.m_notation = notation;
    return quantity;
}

std::int64_t ExactQuantity::value() const
{
    return m_nano != 0 && m_whole < kMost ? m_whole + 1 : m_whole;
}

std::int64_t ExactQuantity::milli() const
{
    const std::int64_t part = (m_nano + kNanoInMilli - 1) / kNanoInMilli;
    return m_whole > (kMost - part) / 1000 ? kMost : m_whole * 1000 + part;
}

std::string ExactQuantity::text() const
{
    if (isZero())
        return "0";
    if (m_notation != QuantityNotation::Binary)
        return decimalText(m_notation == QuantityNotation::Exponent);
    if (m_nano != 0 || m_whole < 1024)
        return decimalText(false);
    constexpr std::string_view kSuffixes[] = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
    std::int64_t number = m_whole;
    std::size_t power = 0;
    for (; number % 1024 == 0; number /= 1024)
        ++power;
    return std::to_string(number) + std::string(kSuffixes[power]);
}

std::string ExactQuantity::decimalText(bool asExponent) const
{
    if (m_nano == 0) {
        std::int64_t number = m_whole;
        int exponent = 0;
        for (; number % 1000 == 0; number /= 1000)
            exponent += 3;
        return std::to_string(number) + suffixOf(exponent, asExponent);
    }
    // Digits of the fraction by threes, as many as it needs.
    std::string fraction = std::to_string(m_nano);
    fraction.insert(0, 9 - fraction.size(), '0');
    while (fraction.ends_with("000"))
        fraction.resize(fraction.size() - 3);
    const int exponent = -static_cast<int>(fraction.size());
    std::string digits = (m_whole == 0 ? std::string() : std::to_string(m_whole)) + fraction;
    digits.erase(0, digits.find_first_not_of('0'));
    return digits + suffixOf(exponent, asExponent);
}

ExactQuantity &ExactQuantity::operator+=(const ExactQuantity &other)
{
    if (isZero())
        m_notation = other.m_notation;
    m_nano += other.m_nano;
    std::int64_t carry = 0;
    if (m_nano >= kNano) {
        m_nano -= kNano;
        carry = 1;
    }
    const bool isTooMuch = other.m_whole > kMost - carry || m_whole > kMost - carry - other.m_whole;
    m_whole = isTooMuch ? kMost : m_whole + other.m_whole + carry;
    if (isTooMuch)
        m_nano = 0;
    return *this;
}

std::strong_ordering ExactQuantity::operator<=>(const ExactQuantity &other) const
{
    const auto order = m_whole <=> other.m_whole;
    return order != 0 ? order : m_nano <=> other.m_nano;
}

ExactQuantity quantityOf(const QuantityMap &quantities, std::string_view resource)
{
    const auto found = quantities.find(resource);
    return found == quantities.end() ? ExactQuantity() : found->second;
}

} // namespace drover
