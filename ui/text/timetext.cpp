#include "ui/text/timetext.h"

#include "core/base/duration.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace drover::ui {

namespace {

/// Two figures in each place, on a clock of twelve hours too.
QString widest(const QLocale &locale, const QString &format)
{
    return locale.toString(QDateTime(QDate(2026, 12, 30), QTime(22, 0)), format);
}

QDateTime dateTimeOf(WallTime time)
{
    using std::chrono::milliseconds;
    const auto sinceEpoch = std::chrono::floor<milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch.count());
}

QString dateFormat(const QLocale &locale)
{
    if (locale.language() == QLocale::C)
        return QStringLiteral("yyyy-MM-dd");
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1))
        format.replace("yy"_L1, "yyyy"_L1);
    return format;
}

QString minuteFormat(const QLocale &locale)
{
    if (locale.language() == QLocale::C)
        return QStringLiteral("HH:mm");
    return locale.timeFormat(QLocale::ShortFormat);
}

/// No locale has a format that is exact and names no zone.
QString secondFormat(const QLocale &locale)
{
    QString format = minuteFormat(locale);
    const qsizetype minutes = format.indexOf("mm"_L1);
    if (minutes < 1 || format.contains("ss"_L1))
        return format;
    return format.insert(minutes + 2, format[minutes - 1] + "ss"_L1);
}

QString fullFormat(const QLocale &locale)
{
    return dateFormat(locale) + u' ' + secondFormat(locale);
}

/// Between the seconds as they are shown: whenever within one second it is asked, it is the same.
std::chrono::seconds secondsSince(Timestamp time, WallTime now)
{
    using std::chrono::seconds;
    return std::chrono::floor<seconds>(now) - std::chrono::floor<seconds>(time.wallTime());
}

QString moment(WallTime time, WallTime now, const QString &format)
{
    const QLocale locale;
    const QDateTime then = dateTimeOf(time);
    if (then.date() == dateTimeOf(now).date())
        return locale.toString(then, format);
    return locale.toString(then, dateFormat(locale) + u' ' + format);
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
    const QLocale locale;
    return locale.toString(QDateTime::fromSecsSinceEpoch(time.seconds()),
                           fullFormat(locale) + " t"_L1);
}

QString utcDateTime(Timestamp time)
{
    if (!time.isReported())
        return notReported();
    const QLocale locale;
    return locale.toString(QDateTime::fromSecsSinceEpoch(time.seconds(), Qt::UTC),
                           fullFormat(locale) + " 'UTC'"_L1);
}

QString bothZones(Timestamp time)
{
    const QString local = localDateTime(time);
    const QString utc = utcDateTime(time);
    return local == utc ? local : local + u'\n' + utc;
}

QString timeToolTip(Timestamp time)
{
    return time.isReported() ? bothZones(time)
                             : QCoreApplication::translate("TimeText", "The server did not report this time.");
}

QString withLocalDates(QString text)
{
    static const QRegularExpression stamp(u"\\b\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC\\b"_s);
    for (QRegularExpressionMatch found = stamp.match(text); found.hasMatch();) {
        QDateTime time = QDateTime::fromString(found.captured().chopped(4), u"yyyy-MM-dd HH:mm:ss"_s);
        time.setTimeSpec(Qt::UTC);
        const QString said = utcDateTime(Timestamp(time.toMSecsSinceEpoch() * 1000));
        text.replace(found.capturedStart(), found.capturedLength(), said);
        found = stamp.match(text, found.capturedStart() + said.size());
    }
    return text;
}

QString wholeSeconds(QString duration)
{
    static const QRegularExpression fraction(u"(\\d+\\.\\d+)s$"_s);
    if (const auto found = fraction.match(duration); found.hasMatch())
        duration.replace(found.capturedStart(1), found.capturedLength(1),
                         QString::number(std::lround(found.captured(1).toDouble())));
    return duration;
}

Timestamp notAhead(Timestamp time, WallTime now)
{
    constexpr std::chrono::seconds kClockSkew{5};
    const bool isSkewed = time.wallTime() > now && time.wallTime() - now <= kClockSkew;
    using std::chrono::microseconds;
    using std::chrono::duration_cast;
    return isSkewed ? Timestamp(duration_cast<microseconds>(now.time_since_epoch()).count()) : time;
}

QString timeSince(Timestamp time, WallTime now)
{
    const bool isPast = time.isReported() && secondsSince(time, now).count() >= 0;
    return isPast ? humanDuration(secondsSince(time, now)) : wordedSince(time, now);
}

QString wordedSince(Timestamp time, WallTime now)
{
    if (!time.isReported())
        return notReported();
    const std::chrono::seconds since = secondsSince(time, now);
    if (since.count() < 0)
        return QCoreApplication::translate("TimeText", "in %1").arg(wordedDuration(-since));
    return wordedDuration(since);
}

QString ago(Timestamp time, WallTime now)
{
    if (!time.isReported() || secondsSince(time, now).count() < 0)
        return wordedSince(time, now);
    return QCoreApplication::translate("TimeText", "%1 ago").arg(wordedSince(time, now));
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
    return moment(time, now, minuteFormat(QLocale()));
}

QString exactMoment(WallTime time, WallTime now)
{
    return moment(time, now, secondFormat(QLocale()));
}

QString widestMoment()
{
    const QLocale locale;
    return widest(locale, fullFormat(locale));
}

QString widestTimeOfDay()
{
    const QLocale locale;
    return widest(locale, secondFormat(locale));
}

} // namespace drover::ui
