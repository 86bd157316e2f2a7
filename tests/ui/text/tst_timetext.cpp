#include "ui/text/timetext.h"

#include <QTest>
#include <QTimeZone>

using namespace drover;
using namespace drover::ui;

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
    void init() { useZone("UTC"); }

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
        QCOMPARE(exactMoment(then, tomorrow), u"2026-11-23 14:02:10");
    }
};

QTEST_APPLESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
