#include "core/base/quantity.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string>

namespace drover {

namespace {

constexpr std::uint64_t kCap = std::numeric_limits<std::int64_t>::max();
/// Far beyond anything that fits: a larger exponent changes nothing but the time it takes.
constexpr int kExponentBound = 100;
/// Digits after the point that are looked at one by one; 10^18 still leaves room for × 10.
constexpr int kFractionDigits = 18;

/// digits · 10^−point · 10^exponent10 · 2^exponent2
struct Parsed {
    bool negative = false;
    std::string digits;
    int point = 0; ///< how many of the digits stand after the decimal point
    int exponent10 = 0;
    int exponent2 = 0;
    QuantityNotation notation = QuantityNotation::Decimal;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool readNumber(std::string_view &text, Parsed &parsed)
{
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        parsed.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    bool afterPoint = false;
    for (; !text.empty(); text.remove_prefix(1)) {
        if (text.front() == '.' && !afterPoint) {
            afterPoint = true;
        } else if (isDigit(text.front())) {
            parsed.digits += text.front();
            parsed.point += afterPoint ? 1 : 0;
        } else {
            break;
        }
    }
    return !parsed.digits.empty();
}

bool readExponent(std::string_view suffix, Parsed &parsed)
{
    std::string_view number = suffix.substr(1);
    if (number.starts_with('+') && number.size() > 1 && isDigit(number[1]))
        number.remove_prefix(1);
    int exponent = 0;
    const auto [end, error] =
        std::from_chars(number.data(), number.data() + number.size(), exponent);
    if (error != std::errc() || end != number.data() + number.size())
        return false;
    parsed.exponent10 = std::clamp(exponent, -kExponentBound, kExponentBound);
    parsed.notation = QuantityNotation::Exponent;
    return true;
}

bool readSuffix(std::string_view suffix, Parsed &parsed)
{
    constexpr std::string_view kBinary = "KMGTPE";
    constexpr std::string_view kDecimal = "kMGTPE";
    constexpr std::string_view kSmall = "mun";
    if (suffix.empty())
        return true;
    if (suffix.size() == 2 && suffix[1] == 'i') {
        const std::size_t power = kBinary.find(suffix[0]);
        parsed.exponent2 = 10 * static_cast<int>(power + 1);
        parsed.notation = QuantityNotation::Binary;
        return power != std::string_view::npos;
    }
    if (suffix.size() > 1)
        return (suffix[0] == 'e' || suffix[0] == 'E') && readExponent(suffix, parsed);
    if (const std::size_t power = kDecimal.find(suffix[0]); power != std::string_view::npos)
        parsed.exponent10 = 3 * static_cast<int>(power + 1);
    else if (const std::size_t small = kSmall.find(suffix[0]); small != std::string_view::npos)
        parsed.exponent10 = -3 * static_cast<int>(small + 1);
    else
        return false;
    return true;
}

std::uint64_t times(std::uint64_t value, std::uint64_t factor, std::uint64_t carry)
{
    if (value > (kCap - carry) / factor)
        return kCap;
    return value * factor + carry;
}

/// A number that is not negative: whole + fraction / 10^kFractionDigits, and perhaps a little more.
struct Magnitude {
    std::uint64_t whole = 0;
    std::uint64_t fraction = 0;
    bool more = false;

    static constexpr std::uint64_t one()
    {
        std::uint64_t value = 1;
        for (int i = 0; i < kFractionDigits; ++i)
            value *= 10;
        return value;
    }
    /// `factor` up to 10, so that nothing overflows.
    void multiply(std::uint64_t factor)
    {
        const std::uint64_t product = fraction * factor;
        whole = times(whole, factor, product / one());
        fraction = product % one();
    }
    std::uint64_t roundedUp() const
    {
        const bool inexact = fraction != 0 || more;
        return inexact && whole < kCap ? whole + 1 : whole;
    }
};

Magnitude magnitudeOf(const Parsed &parsed, int exponent10)
{
    const int count = static_cast<int>(parsed.digits.size());
    const int pointAt = count - parsed.point + exponent10; // whole digits; may be < 0 or > count
    Magnitude result;
    for (int i = 0; i < std::max(count, pointAt); ++i) {
        const std::uint64_t digit =
            i < count ? static_cast<std::uint64_t>(parsed.digits[i] - '0') : 0;
        if (i < pointAt)
            result.whole = times(result.whole, 10, digit);
        else if (i - pointAt >= kFractionDigits)
            result.more = result.more || digit != 0;
    }
    for (int place = 0; place < kFractionDigits; ++place) {
        const int i = pointAt + place;
        const bool known = i >= 0 && i < count;
        result.fraction =
            result.fraction * 10 + (known ? static_cast<std::uint64_t>(parsed.digits[i] - '0') : 0);
    }
    return result;
}

std::optional<Parsed> parsedFrom(std::string_view text)
{
    Parsed parsed;
    if (!readNumber(text, parsed) || !readSuffix(text, parsed))
        return std::nullopt;
    return parsed;
}

/// The number times 10^power.
Magnitude scaled(const Parsed &parsed, int power)
{
    if (parsed.exponent2 == 0)
        return magnitudeOf(parsed, parsed.exponent10 + power);
    Magnitude magnitude = magnitudeOf(parsed, 0);
    for (int i = 0; i < parsed.exponent2; ++i)
        magnitude.multiply(2);
    for (int i = 0; i < power; ++i)
        magnitude.multiply(10);
    return magnitude;
}

/// A whole number with what nodes mostly write behind it, which takes one product; nothing: it takes
/// more, or is none.
std::optional<std::int64_t> plainValue(std::string_view text, int power)
{
    if (text.empty() || !isDigit(text.front()))
        return std::nullopt;
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view suffix(end, std::size_t(text.data() + text.size() - end));
    std::uint64_t factor = 1;
    for (int i = 0; i < power; ++i)
        factor *= 10;
    if (suffix == "m" && power == 3)
        factor = 1;
    else if (suffix == "Ki")
        factor <<= 10;
    else if (suffix == "Mi")
        factor <<= 20;
    else if (suffix == "Gi")
        factor <<= 30;
    else if (!suffix.empty())
        return std::nullopt;
    if (error != std::errc() || number > kCap / factor)
        return std::nullopt;
    return static_cast<std::int64_t>(number * factor);
}

std::optional<std::int64_t> roundedUp(std::string_view text, int power)
{
    if (const auto plain = plainValue(text, power))
        return plain;
    const auto parsed = parsedFrom(text);
    if (!parsed)
        return std::nullopt;
    const auto value = static_cast<std::int64_t>(scaled(*parsed, power).roundedUp());
    return parsed->negative ? -value : value;
}

} // namespace

std::optional<std::int64_t> quantityValue(std::string_view text)
{
    return roundedUp(text, 0);
}

std::optional<std::int64_t> quantityMilli(std::string_view text)
{
    return roundedUp(text, 3);
}

std::optional<QuantityParts> quantityParts(std::string_view text)
{
    const auto parsed = parsedFrom(text);
    if (!parsed)
        return std::nullopt;
    constexpr std::uint64_t kBelowNano = 1'000'000'000;
    const Magnitude magnitude = scaled(*parsed, 0);
    const bool isFiner = magnitude.fraction % kBelowNano != 0 || magnitude.more;
    const std::uint64_t nano = magnitude.fraction / kBelowNano + (isFiner ? 1 : 0);
    QuantityParts parts;
    parts.isNegative = parsed->negative;
    parts.notation = parsed->notation;
    parts.whole = static_cast<std::int64_t>(magnitude.whole);
    if (magnitude.whole == kCap) // which nothing is above, not even by a billionth
        parts.nano = 0;
    else if (nano < kBelowNano)
        parts.nano = static_cast<std::uint32_t>(nano);
    else
        ++parts.whole;
    return parts;
}

} // namespace drover
