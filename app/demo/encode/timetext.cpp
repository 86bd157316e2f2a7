#include "app/demo/encode/timetext.h"

#include <chrono>

namespace drover::demo {

namespace {

void putDigits(char *to, int count, unsigned value)
{
    for (int at = count - 1; at >= 0; --at, value /= 10)
        to[at] = char('0' + value % 10);
}

// "2d4h"; the second part is left out when it is 0.
QByteArray twoParts(qint64 big, char bigUnit, qint64 small, char smallUnit)
{
    QByteArray text = QByteArray::number(big) + bigUnit;
    if (small > 0)
        text += QByteArray::number(small) + smallUnit;
    return text;
}

} // namespace

QByteArray rfc3339(qint64 secs)
{
    // QDateTime takes a microsecond for this, which a list of 5,000 nodes asks for 60,000 times.
    const std::chrono::sys_seconds at{std::chrono::seconds{secs}};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{at - day};
    QByteArray text("0000-00-00T00:00:00Z");
    char *to = text.data();
    putDigits(to, 4, unsigned(int(date.year())));
    putDigits(to + 5, 2, unsigned(date.month()));
    putDigits(to + 8, 2, unsigned(date.day()));
    putDigits(to + 11, 2, unsigned(time.hours().count()));
    putDigits(to + 14, 2, unsigned(time.minutes().count()));
    putDigits(to + 17, 2, unsigned(time.seconds().count()));
    return text;
}

QByteArray humanDuration(qint64 secs)
{
    constexpr qint64 kMinute = 60;
    constexpr qint64 kHour = 60 * kMinute;
    constexpr qint64 kDay = 24 * kHour;
    constexpr qint64 kYear = 365 * kDay;
    if (secs < -1)
        return "<invalid>";
    if (secs < 0)
        return "0s";
    if (secs < 2 * kMinute)
        return QByteArray::number(secs) + 's';
    if (secs < 10 * kMinute)
        return twoParts(secs / kMinute, 'm', secs % kMinute, 's');
    if (secs < 3 * kHour)
        return QByteArray::number(secs / kMinute) + 'm';
    if (secs < 8 * kHour)
        return twoParts(secs / kHour, 'h', secs % kHour / kMinute, 'm');
    if (secs < 2 * kDay)
        return QByteArray::number(secs / kHour) + 'h';
    if (secs < 8 * kDay)
        return twoParts(secs / kDay, 'd', secs % kDay / kHour, 'h');
    if (secs < 2 * kYear)
        return QByteArray::number(secs / kDay) + 'd';
    if (secs < 8 * kYear)
        return twoParts(secs / kYear, 'y', secs % kYear / kDay, 'd');
    return QByteArray::number(secs / kYear) + 'y';
}

} // namespace drover::demo
