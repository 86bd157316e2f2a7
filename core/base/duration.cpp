#include "core/base/duration.h"

namespace drover {

namespace {

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
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    constexpr qint64 year = 365 * day;
    const qint64 s = duration.count();
    if (s <= -2)
        return QStringLiteral("<invalid>");
    if (s < 0)
        return QStringLiteral("0s");
    if (s < 2 * minute)
        return QString::number(s) + QLatin1Char('s');
    if (s < 10 * minute)
        return twoUnits(s / minute, 'm', s % minute, 's');
    if (s < 3 * hour)
        return QString::number(s / minute) + QLatin1Char('m');
    if (s < 8 * hour)
        return twoUnits(s / hour, 'h', s % hour / minute, 'm');
    if (s < 2 * day)
        return QString::number(s / hour) + QLatin1Char('h');
    if (s < 8 * day)
        return twoUnits(s / day, 'd', s % day / hour, 'h');
    if (s < 2 * year)
        return QString::number(s / day) + QLatin1Char('d');
    if (s < 8 * year)
        return twoUnits(s / year, 'y', s % year / day, 'd');
    return QString::number(s / year) + QLatin1Char('y');
}

} // namespace drover
