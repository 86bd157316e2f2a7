#include "core/base/duration.h"

namespace drover {

namespace {

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kYear = 365 * kDay;

/// "3h12m", or "3h" where the smaller part is zero.
QString twoUnits(qint64 big, char bigUnit, qint64 small, char smallUnit)
{
    QString text = QString::number(big) + QLatin1Char(bigUnit);
    if (small != 0)
        text += QString::number(small) + QLatin1Char(smallUnit);
    return text;
}

} // namespace

QString humanDuration(std::chrono::seconds duration)
{
    const qint64 s = duration.count();
    if (s <= -2)
        return QStringLiteral("<invalid>");
    if (s < 0)
        return QStringLiteral("0s");
    if (s < 2 * kMinute)
        return QString::number(s) + QLatin1Char('s');
    if (s < 10 * kMinute)
        return twoUnits(s / kMinute, 'm', s % kMinute, 's');
    if (s < 3 * kHour)
        return QString::number(s / kMinute) + QLatin1Char('m');
    if (s < 8 * kHour)
        return twoUnits(s / kHour, 'h', s % kHour / kMinute, 'm');
    if (s < 2 * kDay)
        return QString::number(s / kHour) + QLatin1Char('h');
    if (s < 8 * kDay)
        return twoUnits(s / kDay, 'd', s % kDay / kHour, 'h');
    if (s < 2 * kYear)
        return QString::number(s / kDay) + QLatin1Char('d');
    if (s < 8 * kYear)
        return twoUnits(s / kYear, 'y', s % kYear / kDay, 'd');
    return QString::number(s / kYear) + QLatin1Char('y');
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
