#include "core/base/duration.h"

#include <QTest>

#include <random>

using namespace drover;
using namespace std::chrono_literals;

class TestDuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsKubectlPrintsAges_data();
    void readsAsKubectlPrintsAges();
    void durationsWithTheSameToldPartReadAlike();
};

void TestDuration::readsAsKubectlPrintsAges_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    const auto row = [](std::chrono::seconds span, const char *text) {
        QTest::newRow(text) << qint64(span.count()) << QString::fromLatin1(text);
    };
    row(0s, "0s");
    row(119s, "119s");
    row(120s, "2m");
    row(123s, "2m3s");
    row(10min, "10m");
    row(47min + 59s, "47m");
    row(3h, "3h");
    row(3h + 12min, "3h12m");
    row(26h, "26h");
    row(48h, "2d");
    row(5 * 24h + 3h, "5d3h");
    row(14 * 24h, "14d");
    row(2 * 365 * 24h, "2y");
    row(3 * 365 * 24h + 5 * 24h, "3y5d");
}

void TestDuration::readsAsKubectlPrintsAges()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    QCOMPARE(humanDuration(std::chrono::seconds(seconds)), text);
    QCOMPARE(wordedDuration(std::chrono::seconds(seconds)), text); // so says a catalogue that has none
}

void TestDuration::durationsWithTheSameToldPartReadAlike()
{
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        const std::chrono::seconds duration(random() % (1u << (random() % 29 + 1)));
        const std::chrono::seconds told = toldPart(duration);
        QVERIFY2(humanDuration(duration) == humanDuration(told), qPrintable(QString::number(duration.count())));
    }
    QCOMPARE(toldPart(9h + 59min), toldPart(9h));
}

QTEST_APPLESS_MAIN(TestDuration)
#include "tst_duration.moc"
