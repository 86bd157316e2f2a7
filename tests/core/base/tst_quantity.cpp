#include "core/base/quantity.h"

#include <QTest>

#include <random>
#include <string>

using namespace drover;

namespace {

constexpr qint64 kLargest = std::numeric_limits<qint64>::max();

std::string textOf(const QByteArray &bytes)
{
    return bytes.toStdString();
}

} // namespace

class TestQuantity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheApiWrites_data();
    void readsWhatTheApiWrites();
    void refusesWhatIsNoQuantity_data();
    void refusesWhatIsNoQuantity();
    void plainNumbersAreReadAsInFull();
};

void TestQuantity::readsWhatTheApiWrites_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<qint64>("milli");
    const auto row = [](const char *text, qint64 value, qint64 milli) {
        QTest::newRow(text) << QByteArray(text) << value << milli;
    };
    row("0", 0, 0);
    row("4", 4, 4000);
    row("3920m", 4, 3920);
    row("-1500m", -2, -1500);
    row("+2", 2, 2000);
    row("64Gi", 68'719'476'736, 68'719'476'736'000);
    row("1.5Gi", 1'610'612'736, 1'610'612'736'000);
    row("0.1Ki", 103, 102'400);
    row("104845292Ki", 107'361'579'008, 107'361'579'008'000);
    row("95551679124", 95'551'679'124, 95'551'679'124'000);
    row("1e3", 1000, 1'000'000);
    row("1E3", 1000, 1'000'000);
    row("1E", 1'000'000'000'000'000'000, kLargest);
    row("12e-1", 2, 1200);
    row("1e+2", 100, 100'000);
    row("100n", 1, 1);
    row("250u", 1, 1);
    row("0.5", 1, 500);
    row(".5", 1, 500);
    row("5.", 5, 5000);
    row("2k", 2000, 2'000'000);
    row("9223372036854775807", kLargest, kLargest);
    row("9223372036854775808", kLargest, kLargest);
    row("-99999999999999999999", -kLargest, -kLargest);
    row("8Ei", kLargest, kLargest);
    row("1e99999", kLargest, kLargest);
    row("1e-99999", 1, 1);
    row("0.0000000000000000000001", 1, 1);
    row("00000000000000000000000000007", 7, 7000);
}

void TestQuantity::readsWhatTheApiWrites()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, value);
    QFETCH(qint64, milli);
    QCOMPARE(qint64(quantityValue(textOf(text)).value()), value);
    QCOMPARE(qint64(quantityMilli(textOf(text)).value()), milli);
}

void TestQuantity::refusesWhatIsNoQuantity_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "-", ".", "Gi", "1Zi", "1 Gi", " 1", "1Gi ", "1.2.3", "1e", "1e+",
                             "1e+-3", "1ee3", "0x10", "ten", "1K", "1i", "1mm"})
        QTest::newRow(text) << QByteArray(text);
}

void TestQuantity::refusesWhatIsNoQuantity()
{
    QFETCH(QByteArray, text);
    QVERIFY(!quantityValue(textOf(text)));
    QVERIFY(!quantityMilli(textOf(text)));
}

void TestQuantity::plainNumbersAreReadAsInFull()
{
    std::mt19937_64 random(1);
    for (int i = 0; i < 5000; ++i) {
        const std::uint64_t number = random() >> random() % 64;
        for (const char *suffix : {"", "m", "Ki", "Mi", "Gi"}) {
            const std::string plain = std::to_string(number) + suffix;
            const std::string inFull = std::to_string(number) + ".0" + suffix;
            QVERIFY2(quantityValue(plain) == quantityValue(inFull), plain.c_str());
            QVERIFY2(quantityMilli(plain) == quantityMilli(inFull), plain.c_str());
        }
    }
}

QTEST_APPLESS_MAIN(TestQuantity)
#include "tst_quantity.moc"
