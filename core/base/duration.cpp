#include "core/base/duration.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover {

namespace {

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kYear = 365 * kDay;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Duration)
};

/// At most two parts, the smaller one may be zero and is not told then.
struct Parts {
    qint64 big;
    char bigUnit;
    qint64 small = 0;
    char smallUnit = 's';
};

Parts partsOf(qint64 s)
{
    if (s < 2 * kMinute)
        return {s, 's'};
    if (s < 10 * kMinute)
        return {s / kMinute, 'm', s % kMinute, 's'};
    if (s < 3 * kHour)
        return {s / kMinute, 'm'};
    if (s < 8 * kHour)
        return {s / kHour, 'h', s % kHour / kMinute, 'm'};
    if (s < 2 * kDay)
        return {s / kHour, 'h'};
    if (s < 8 * kDay)
        return {s / kDay, 'd', s % kDay / kHour, 'h'};
    if (s < 2 * kYear)
        return {s / kDay, 'd'};
    if (s < 8 * kYear)
        return {s / kYear, 'y', s % kYear / kDay, 'd'};
    return {s / kYear, 'y'};
}

QString worded(qint64 count, char unit)
{
    const auto text = [unit] {
        switch (unit) {
        case 'm': return Words::tr("%1m", "minutes, in a sentence");
        case 'h': return Words::tr("%1h", "hours, in a sentence");
        case 'd': return Words::tr("%1d", "days, in a sentence");
        case 'y': return Words::tr("%1y", "years, in a sentence");
        default: return Words::tr("%1s", "seconds, in a sentence");
        }
    };
    return text().arg(count);
}

} // namespace

QString humanDuration(std::chrono::seconds duration)
{
    const qint64 s = duration.count();
    if (s <= -2)
        return QStringLiteral("<invalid>");
    if (s < 0)
        return QStringLiteral("0s");
    const Parts parts = partsOf(s);
    QString text = QString::number(parts.big) + QLatin1Char(parts.bigUnit);
    if (parts.small != 0)
        text += QString::number(parts.small) + QLatin1Char(parts.smallUnit);
    return text;
}

QString wordedDuration(std::chrono::seconds duration)
{
    const Parts parts = partsOf(std::max<qint64>(0, duration.count()));
    const QString big = worded(parts.big, parts.bigUnit);
    return parts.small == 0 ? big
                            : Words::tr("%1%2", "of a duration: its larger unit, its smaller one")
                                  .arg(big, worded(parts.small, parts.smallUnit));
}

std::chrono::seconds toldPart(std::chrono::seconds duration)
{
    const qint64 s = duration.count();
    if (s < 10 * kMinute)
        return duration;
    // Years are cut into days of their own, so hours are all that can be left out.
    return std::chrono::seconds(s < 8 * kHour ? s - s % kMinute : s - s % kHour);
}

} // namespace drover
