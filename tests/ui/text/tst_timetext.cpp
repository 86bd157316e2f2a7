#include "ui/text/timetext.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

Timestamp at(std::string_view text)
{
    return *parseTimestamp(text);
}

/// Sets the zone that local times are told in.
void useZone(const char *name)
{
    qputenv("TZ", name);
    tzset();
}

} // namespace

class TestTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        useZone("UTC");
        QLocale::setDefault(QLocale::c());
    }

    void bothZonesAreOneWhereTheyAreTheSame()
    {
        const Timestamp time = at("2026-11-23T20:37:12Z");
        QCOMPARE(bothZones(time), u"2026-11-23 20:37:12 UTC"_s);
        useZone("Europe/Berlin");
        QCOMPARE(bothZones(time), u"2026-11-23 21:37:12 CET\n2026-11-23 20:37:12 UTC"_s);
    }

    void datesWithinATextFollowTheLocale()
    {
        const QString text = u"good from 2026-01-02 03:04:05 UTC until 2027-01-02 15:04:05 UTC, kernel 6.1"_s;
        QCOMPARE(withLocalDates(text), text);
        QLocale::setDefault(QLocale(u"de_DE"_s));
        QCOMPARE(withLocalDates(text),
                 u"good from 02.01.2026 03:04:05 UTC until 02.01.2027 15:04:05 UTC, kernel 6.1"_s);
    }

    void fractionsOfSecondsAreRounded()
    {
        QCOMPARE(wholeSeconds(u"14.961s"_s), u"15s"_s);
        QCOMPARE(wholeSeconds(u"1m0.4s"_s), u"1m0s"_s);
        QCOMPARE(wholeSeconds(u"30s"_s), u"30s"_s);
    }

    void aDateReadsAsThePersonsOwn_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("minute");
        QTest::newRow("American") << u"en_US"_s << u"11/3/2026 9:07:02 PM UTC"_s << u"9:07 PM"_s;
        QTest::newRow("British") << u"en_GB"_s << u"03/11/2026 21:07:02 UTC"_s << u"21:07"_s;
        QTest::newRow("German") << u"de_DE"_s << u"03.11.2026 21:07:02 UTC"_s << u"21:07"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << u"2026/11/3 21:07:02 UTC"_s << u"21:07"_s;
        QTest::newRow("Finnish") << u"fi_FI"_s << u"3.11.2026 21.07.02 UTC"_s << u"21.07"_s;
        QTest::newRow("none") << u"C"_s << u"2026-11-03 21:07:02 UTC"_s << u"21:07"_s;
    }

    void aDateReadsAsThePersonsOwn()
    {
        QFETCH(const QString, locale);
        QFETCH(const QString, full);
        QFETCH(const QString, minute);
        QLocale::setDefault(QLocale(locale));
        const Timestamp then = at("2026-11-03T21:07:02Z");

        QCOMPARE(localDateTime(then), full);
        QCOMPARE(utcDateTime(then), full);
        QCOMPARE(shortMoment(then.wallTime(), then.wallTime()), minute);
        QCOMPARE(exactMoment(then.wallTime(), at("2026-11-05T00:00:00Z").wallTime()) + u" UTC"_s, full);
        QVERIFY(widestMoment().size() + 4 >= full.size());
        QVERIFY(widestTimeOfDay().size() > minute.size());
    }

    void aTimeIsLocalAndExactToTheSecond()
    {
        useZone("Europe/Berlin");

        QCOMPARE(localDateTime(at("2026-11-23T20:37:12Z")), u"2026-11-23 21:37:12 CET");
        QCOMPARE(localDateTime(at("2026-07-01T22:00:01Z")), u"2026-07-02 00:00:01 CEST");
    }

    void theSameTimeInUtcNamesItsZone()
    {
        useZone("Europe/Berlin");

        QCOMPARE(utcDateTime(at("2026-11-23T20:37:12Z")), u"2026-11-23 20:37:12 UTC");
    }

    void aTimeThatIsMissingIsSaidInWords()
    {
        const WallTime now = at("2026-11-23T20:37:12Z").wallTime();

        QCOMPARE(localDateTime({}), u"not reported");
        QCOMPARE(utcDateTime({}), u"not reported");
        QCOMPARE(ago({}, now), u"not reported");
        QCOMPARE(timeSince({}, now), u"not reported");
        QCOMPARE(dateTimeAndAgo({}, now), u"not reported");
    }

    void howLongAgoIsCountedAsKubectlDoes()
    {
        const Timestamp then = at("2026-11-23T20:37:12Z");

        QCOMPARE(ago(then, at("2026-11-23T20:40:24Z").wallTime()), u"3m12s ago");
        QCOMPARE(ago(then, then.wallTime()), u"0s ago");
        QCOMPARE(timeSince(then, at("2026-11-24T20:37:13Z").wallTime()), u"24h");
        QCOMPARE(dateTimeAndAgo(then, at("2026-11-23T20:37:17Z").wallTime()),
                 u"2026-11-23 20:37:12 UTC, 5s ago");
    }

    void anAgeIsTheSameAllThroughASecond()
    {
        const Timestamp then = at("2026-11-23T20:37:12.700000Z");

        for (const char *now : {"2026-11-23T20:37:17Z", "2026-11-23T20:37:17.650000Z",
                                "2026-11-23T20:37:17.999000Z"}) {
            QCOMPARE(timeSince(then, at(now).wallTime()), u"5s");
            QCOMPARE(ago(then, at(now).wallTime()), u"5s ago");
        }
        QCOMPARE(ago(then, at("2026-11-23T20:37:12.100000Z").wallTime()), u"0s ago");
    }

    void aTimeToComeSaysSo()
    {
        const Timestamp then = at("2026-11-23T20:37:17Z");

        QCOMPARE(ago(then, at("2026-11-23T20:37:12Z").wallTime()), u"in 5s");
        QCOMPARE(timeSince(then, at("2026-11-23T20:37:12Z").wallTime()), u"in 5s");
    }

    void aMomentOfAnotherDayCarriesItsDate()
    {
        const WallTime then = at("2026-11-23T14:02:10Z").wallTime();
        const WallTime tomorrow = at("2026-11-24T01:00:00Z").wallTime();

        QCOMPARE(shortMoment(then, then), u"14:02");
        QCOMPARE(exactMoment(then, then), u"14:02:10");
        QCOMPARE(shortMoment(then, tomorrow), u"2026-11-23 14:02");
        const WallTime late = std::chrono::floor<std::chrono::minutes>(then) + 59'999ms;
        QCOMPARE(shortMoment(late, then), u"14:02"); // cut, never rounded
        QCOMPARE(exactMoment(late, then), u"14:02:59");
        QCOMPARE(exactMoment(then, tomorrow), u"2026-11-23 14:02:10");
    }
};

QTEST_APPLESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
