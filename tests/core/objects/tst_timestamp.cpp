#include "core/objects/timestamp.h"

#include <QDateTime>
#include <QTest>

using namespace drover;

class TestTimestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheApiWrites_data();
    void readsWhatTheApiWrites();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
    void writesAsTheApiDoes();
    void notReportedIsNoTimeAndSortsFirst();
    void agreesWithQtOnEveryDayOfFourCenturies();
    void farAwayStaysFarAway();
};

void TestTimestamp::readsWhatTheApiWrites_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("microseconds");
    const auto row = [](const char *text, qint64 microseconds) {
        QTest::newRow(text) << QByteArray(text) << microseconds;
    };
    row("1970-01-01T00:00:00Z", 0);
    row("2026-11-23T20:37:12Z", 1'795'466'232'000'000);
    row("2026-11-23T20:37:12.345678Z", 1'795'466'232'345'678);
    row("2026-11-23T20:37:12.3Z", 1'795'466'232'300'000);
    row("2026-11-23T20:37:12.123456789Z", 1'795'466'232'123'456);
    row("2026-11-23T22:37:12+02:00", 1'795'466'232'000'000);
    row("2026-11-23T15:07:12-05:30", 1'795'466'232'000'000);
    row("2024-02-29T00:00:00Z", 1'709'164'800'000'000);
    row("1969-12-31T23:59:59.5Z", -500'000);
    row("9999-12-31T23:59:59Z", 253'402'300'799'000'000);
}

void TestTimestamp::readsWhatTheApiWrites()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, microseconds);
    QCOMPARE(qint64(parseTimestamp(text.toStdString()).value().microseconds()), microseconds);
}

void TestTimestamp::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "-", "null", "2026-11-23", "2026-11-23T20:37:12", "2026-11-23 20:37:12Z",
          "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-11-23T24:00:00Z",
          "2026-11-23T20:60:12Z", "2026-11-23T20:37:60Z", "2026-11-23T20:37:12.Z",
          "2026-11-23T20:37:12ZZ", "2026-11-23T20:37:12+0200", "2026-11-23T20:37:12+24:00",
          "20a6-11-23T20:37:12Z", "26-11-23T20:37:12Z", "2026-11-23T20:37:1"})
        QTest::newRow(text) << QByteArray(text);
}

void TestTimestamp::refusesWhatIsNoTime()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseTimestamp(text.toStdString()));
}

void TestTimestamp::writesAsTheApiDoes()
{
    for (const char *text :
         {"2026-11-23T20:37:12Z", "1969-12-31T23:59:59Z", "0001-01-01T00:00:00Z"})
        QCOMPARE(formatTimestamp(parseTimestamp(text).value()), std::string(text));
    QCOMPARE(formatTimestamp(parseTimestamp("2026-11-23T20:37:12.9Z").value()),
             std::string("2026-11-23T20:37:12Z"));
    QCOMPARE(formatTimestamp(Timestamp()), std::string());
}

void TestTimestamp::notReportedIsNoTimeAndSortsFirst()
{
    const Timestamp missing;
    QVERIFY(!missing.isReported());
    QVERIFY(Timestamp(0).isReported());
    QVERIFY(missing < Timestamp(-253'402'300'799'000'000));
}

void TestTimestamp::agreesWithQtOnEveryDayOfFourCenturies()
{
    QDateTime day(QDate(1800, 1, 1), QTime(12, 34, 56), Qt::UTC);
    for (int i = 0; i < 400 * 366; ++i, day = day.addDays(1)) {
        const std::string text = day.toString(Qt::ISODate).toStdString();
        const auto time = parseTimestamp(text);
        if (!time || time->seconds() != day.toSecsSinceEpoch() || formatTimestamp(*time) != text)
            QFAIL(text.c_str());
    }
}

/// A credential that is good until then must not count as expired.
void TestTimestamp::farAwayStaysFarAway()
{
    const WallTime now = parseTimestamp("2026-11-23T20:37:12Z")->wallTime();

    for (const char *never : {"2300-01-01T00:00:00Z", "4052-11-23T20:37:12Z", "9999-12-31T23:59:59Z"})
        QVERIFY(parseTimestamp(never)->wallTime() > now + std::chrono::years(200));
    for (const char *ago : {"0001-01-01T00:00:00Z", "1013-11-23T20:37:13Z"})
        QVERIFY(parseTimestamp(ago)->wallTime() < now - std::chrono::years(200));
    QCOMPARE(parseTimestamp("9999-12-31T23:59:59Z")->wallTime(),
             parseTimestamp("9998-12-31T23:59:59Z")->wallTime());
}

QTEST_APPLESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
