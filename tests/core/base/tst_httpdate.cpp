#include "core/base/httpdate.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

/// The clock of a server, as its answers tell it.
class TestHttpDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFixedFormIsRead()
    {
        QCOMPARE(timeOfHttpDate("Mon, 23 Nov 2026 20:38:00 GMT"),
                 std::optional(WallTime(1795466280s)));
    }

    void whatIsNoneIsNoTime()
    {
        QVERIFY(!timeOfHttpDate("Mon, 23 Nov 2026 20:38:00 CET").has_value());
        QVERIFY(!timeOfHttpDate("yesterday GMT").has_value());
        QVERIFY(!timeOfHttpDate({}).has_value());
    }
};

QTEST_GUILESS_MAIN(TestHttpDate)
#include "tst_httpdate.moc"
