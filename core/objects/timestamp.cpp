#include "core/objects/timestamp.h"

#include <algorithm>
#include <chrono>

namespace drover {

namespace {

/// Reads a text from left to right; one failure is a failure of the whole.
class Reader
{
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    int number(std::size_t digits)
    {
        if (m_rest.size() < digits) {
            m_good = false;
            return 0;
        }
        int value = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            const char c = m_rest[i];
            m_good = m_good && c >= '0' && c <= '9';
            value = value * 10 + (c - '0');
        }
        m_rest.remove_prefix(digits);
        return value;
    }
    bool take(char c)
    {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    void need(char c) { m_good = take(c) && m_good; }
    bool atDigit() const
    {
        return !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9';
    }
    bool good() const { return m_good; }
    bool atEnd() const { return m_rest.empty(); }
    void fail() { m_good = false; }

private:
    std::string_view m_rest;
    bool m_good = true;
};

/// What stands behind the point, cut to microseconds; Go takes a comma as well.
std::int64_t readFraction(Reader &reader)
{
    if (!reader.take('.') && !reader.take(','))
        return 0;
    if (!reader.atDigit())
        reader.fail();
    std::int64_t microseconds = 0;
    std::int64_t weight = 100'000;
    for (; reader.atDigit(); weight /= 10)
        microseconds += weight * reader.number(1);
    return microseconds;
}

std::int64_t readOffsetSeconds(Reader &reader)
{
    if (reader.take('Z'))
        return 0;
    const bool west = reader.take('-');
    if (!west)
        reader.need('+');
    const int hours = reader.number(2);
    reader.need(':');
    const int minutes = reader.number(2);
    if (hours > 23 || minutes > 59)
        reader.fail();
    const std::int64_t seconds = (hours * 60 + minutes) * 60;
    return west ? -seconds : seconds;
}

} // namespace

WallTime Timestamp::wallTime() const
{
    // A clock that counts nanoseconds ends in 2262; what is far away stays far away, with room left
    // for adding to it. "9999-12-31T23:59:59Z" is how some write "never".
    using std::chrono::duration_cast;
    using Micro = std::chrono::microseconds;
    constexpr Micro kRoom = duration_cast<Micro>(std::chrono::years(10));
    constexpr Micro kLast = duration_cast<Micro>(WallTime::duration::max()) - kRoom;
    const Micro shown = std::clamp(Micro(m_microseconds), -kLast, kLast);
    return WallTime(duration_cast<WallTime::duration>(shown));
}

std::optional<Timestamp> parseTimestamp(std::string_view text)
{
    Reader reader(text);
    const int year = reader.number(4);
    reader.need('-');
    const int month = reader.number(2);
    reader.need('-');
    const int day = reader.number(2);
    reader.need('T');
    const int hour = reader.number(2);
    reader.need(':');
    const int minute = reader.number(2);
    reader.need(':');
    const int second = reader.number(2);
    const std::int64_t microseconds = readFraction(reader);
    const std::int64_t offset = readOffsetSeconds(reader);

    if (!reader.good() || !reader.atEnd() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day)));
    if (!date.ok())
        return std::nullopt;
    const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
    const std::int64_t seconds = days * 86'400 + hour * 3600 + minute * 60 + second - offset;
    return Timestamp(seconds * 1'000'000 + microseconds);
}

std::string formatTimestamp(Timestamp time)
{
    if (!time.isReported())
        return {};
    const std::chrono::sys_seconds point{std::chrono::seconds(time.seconds())};
    const auto midnight = std::chrono::floor<std::chrono::days>(point);
    const std::chrono::year_month_day date(midnight);
    const std::chrono::hh_mm_ss clock(point - midnight);

    const auto padded = [](long value, std::size_t width) {
        std::string digits = std::to_string(value);
        return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
    };
    return padded(static_cast<int>(date.year()), 4) + '-' +
           padded(static_cast<unsigned>(date.month()), 2) + '-' +
           padded(static_cast<unsigned>(date.day()), 2) + 'T' + padded(clock.hours().count(), 2) +
           ':' + padded(clock.minutes().count(), 2) + ':' + padded(clock.seconds().count(), 2) +
           'Z';
}

} // namespace drover
