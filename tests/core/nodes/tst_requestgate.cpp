#include "core/nodes/requestgate.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

namespace {

/// Asks for `count` requests, each as soon as it may; gives when each began.
std::vector<std::chrono::milliseconds> begun(RequestGate &gate, int count)
{
    std::vector<std::chrono::milliseconds> moments;
    std::chrono::milliseconds now{0};
    while (int(moments.size()) < count) {
        const auto wait = gate.wait(TimePoint(now));
        if (*wait > 0ms) {
            now += *wait;
            continue;
        }
        gate.begin(TimePoint(now));
        gate.end();
        moments.push_back(now);
    }
    return moments;
}

} // namespace

/// The limits of what a cluster is asked.
class TestRequestGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFewMayBeginAtOnce();
    void noSecondHoldsMoreThanTen();
    void afterTheFirstFewTheyAreSpread();
    void aPauseGivesAFewAgain();
    void tenUnderWayHoldTheOthersBack();
};

void TestRequestGate::aFewMayBeginAtOnce()
{
    RequestGate gate({});

    QCOMPARE(begun(gate, 5).back(), 0ms);
    QVERIFY(*gate.wait(TimePoint(0ms)) > 0ms);
}

void TestRequestGate::noSecondHoldsMoreThanTen()
{
    RequestGate gate({});
    const auto moments = begun(gate, 100);

    for (std::size_t i = 10; i < moments.size(); ++i)
        QVERIFY2(moments[i] - moments[i - 10] >= 1s, qPrintable(QString::number(i)));
    QVERIFY(moments.back() <= 11s); // and no fewer than needed
}

void TestRequestGate::afterTheFirstFewTheyAreSpread()
{
    RequestGate gate({});
    const auto moments = begun(gate, 50);

    for (std::size_t i = 5; i < moments.size(); ++i)
        QVERIFY(moments[i] - moments[i - 1] >= 100ms);
}

void TestRequestGate::aPauseGivesAFewAgain()
{
    RequestGate gate({});
    begun(gate, 20);

    QCOMPARE(*gate.wait(TimePoint(1min)), 0ms);
    for (int i = 0; i < 5; ++i)
        gate.begin(TimePoint(1min));
    QVERIFY(*gate.wait(TimePoint(1min)) > 0ms);
}

void TestRequestGate::tenUnderWayHoldTheOthersBack()
{
    RequestGate gate({});
    for (int i = 0; i < 10; ++i)
        gate.begin(TimePoint(i * 1s));

    QVERIFY(!gate.wait(TimePoint(1min)));
    gate.end();
    QCOMPARE(*gate.wait(TimePoint(1min)), 0ms);
}

QTEST_GUILESS_MAIN(TestRequestGate)
#include "tst_requestgate.moc"
