#pragma once

#include "core/base/clock.h"

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace drover {

/// A time as the API server wrote it, or the fact that it wrote none.
///
/// A time that is missing must never look like 1970 or like "-", so "not reported" is a state of
/// its own. Thread: a plain value. Units: microseconds since the Unix epoch, UTC. Errors: none.
class Timestamp
{
public:
    constexpr Timestamp() = default;
    constexpr explicit Timestamp(std::int64_t microseconds) : m_microseconds(microseconds) {}

    constexpr bool isReported() const { return m_microseconds != kNotReported; }
    /// Only where isReported().
    constexpr std::int64_t microseconds() const { return m_microseconds; }
    constexpr std::int64_t seconds() const
    {
        const std::int64_t cut = m_microseconds / 1'000'000;
        return m_microseconds % 1'000'000 < 0 ? cut - 1 : cut;
    }
    WallTime wallTime() const; ///< of a time outside 1688 … 2252 the nearest in it

    /// Not reported sorts before every time.
    constexpr auto operator<=>(const Timestamp &) const = default;

private:
    static constexpr std::int64_t kNotReported = std::numeric_limits<std::int64_t>::min();
    std::int64_t m_microseconds = kNotReported;
};

/// RFC 3339 with or without a fraction and with any offset ("2026-11-23T20:37:12Z",
/// "…12.345678+02:00"). Errors: nothing where the text is no such time.
/// Source: apimachinery pkg/apis/meta/v1/time.go and micro_time.go.
std::optional<Timestamp> parseTimestamp(std::string_view text);
/// As the API writes it, UTC, whole seconds: "2026-11-23T20:37:12Z"; empty where not reported.
std::string formatTimestamp(Timestamp time);

} // namespace drover
