#include "ui/text/timetext.h"

#include "core/base/duration.h"

#include <QCoreApplication>
#include <QDateTime>

namespace drover::ui {

namespace {

QDateTime dateTimeOf(WallTime time)
{
    using std::chrono::milliseconds;
    const auto sinceEpoch = std::chrono::floor<milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch.count());
}

QString moment(WallTime time, WallTime now, const QString &format)
{
    const QDateTime then = dateTimeOf(time);
    if (then.date() == dateTimeOf(now).date())
        return then.toString(format);
    return then.toString(QStringLiteral("yyyy-MM-dd ") + format);
}

} // namespace

QString notReported()
{
    return QCoreApplication::translate("TimeText", "not reported");
}

QString localDateTime(Timestamp time)
{
    if (!time.isReported())
        return notReported();
    return QDateTime::fromSecsSinceEpoch(time.seconds())
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss t"));
}

QString utcDateTime(Timestamp time)
{
    if (!time.isReported())
        return notReported();
    return QDateTime::fromSecsSinceEpoch(time.seconds(), Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

QString timeSince(Timestamp time, WallTime now)
{
    if (!time.isReported())
        return notReported();
    const auto since = std::chrono::floor<std::chrono::seconds>(now - time.wallTime());
    if (since.count() < 0)
        return QCoreApplication::translate("TimeText", "in %1").arg(humanDuration(-since));
    return humanDuration(since);
}

QString ago(Timestamp time, WallTime now)
{
    if (!time.isReported() || time.wallTime() > now)
        return timeSince(time, now);
    return QCoreApplication::translate("TimeText", "%1 ago").arg(timeSince(time, now));
}

QString dateTimeAndAgo(Timestamp time, WallTime now)
{
    if (!time.isReported())
        return notReported();
    return QCoreApplication::translate("TimeText", "%1, %2", "date and time, how long ago")
        .arg(localDateTime(time), ago(time, now));
}

QString shortMoment(WallTime time, WallTime now)
{
    return moment(time, now, QStringLiteral("HH:mm"));
}

QString exactMoment(WallTime time, WallTime now)
{
    return moment(time, now, QStringLiteral("HH:mm:ss"));
}

} // namespace drover::ui
