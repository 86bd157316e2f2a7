#include "core/base/backoff.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

class TestBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesFromTheFirstUpToTheLimit();
    void isStretchedByAtMostItsOwnLength();
    void staysAtTheLimitHoweverOftenItFails();
    void isNeverLongerThanTheLimitNorShorterThanTheFirst();
};

void TestBackoff::doublesFromTheFirstUpToTheLimit()
{
    const Backoff backoff{.first = 800ms, .limit = 5s, .jitter = 0.0, .random = {}};
    QCOMPARE(backoff.delay(1), 800ms);
    QCOMPARE(backoff.delay(2), 1600ms);
    QCOMPARE(backoff.delay(3), 3200ms);
    QCOMPARE(backoff.delay(4), 5s);
}

void TestBackoff::isStretchedByAtMostItsOwnLength()
{
    Backoff backoff{.first = 800ms, .limit = 30s, .jitter = 1.0, .random = [] { return 1.0; }};
    QCOMPARE(backoff.delay(1), 1600ms);
    backoff.random = [] { return 0.0; };
    QCOMPARE(backoff.delay(1), 800ms);
    backoff.random = [] { return 0.5; };
    QCOMPARE(backoff.delay(1), 1200ms);
}

void TestBackoff::staysAtTheLimitHoweverOftenItFails()
{
    const Backoff backoff{.jitter = 0.0, .random = {}};
    QCOMPARE(backoff.delay(1'000'000), 30s);
}

void TestBackoff::isNeverLongerThanTheLimitNorShorterThanTheFirst()
{
    for (const double share : {0.0, 0.3, 1.0}) {
        const Backoff backoff{.random = [share] { return share; }};
        for (const int attempt : {1, 2, 5, 6, 7, 100}) {
            QVERIFY(backoff.delay(attempt) >= 800ms);
            QVERIFY(backoff.delay(attempt) <= 30s);
        }
        QVERIFY(backoff.delay(100) >= 15s); // nor does it press on in long trouble
    }
}

QTEST_APPLESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
