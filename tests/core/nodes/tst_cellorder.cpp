#include "core/nodes/nodecolumns.h"
#include "core/objects/nodehealth.h"
#include "tests/core/nodes/cachemodel.h"

#include <QTest>

using namespace drover;
using namespace Qt::StringLiterals;

/// How raw values are ordered, each kind and with missing ones.
class TstCellOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersEachKind_data();
    void ordersEachKind();
    void putsMissingValuesLast();
    void ordersNamesNaturally_data();
    void ordersNamesNaturally();
    void tellsNamesWithLeadingZerosApart();
    void comparesOnlyEqualTextsAsEqual();
    void isAStrictOrderOfAnyNames_data();
    void isAStrictOrderOfAnyNames();
};

namespace {

CellValue status(Readiness readiness, bool cordoned = false, bool lifecycle = false)
{
    return StatusValue{static_cast<std::uint8_t>(readiness), cordoned, lifecycle};
}

CellValue number(std::int64_t value)
{
    return value;
}

} // namespace

void TstCellOrder::ordersEachKind_data()
{
    QTest::addColumn<CellKind>("kind");
    QTest::addColumn<CellValue>("less");
    QTest::addColumn<CellValue>("more");
    const auto row = [](const char *title, CellKind kind, CellValue less, CellValue more) {
        QTest::newRow(title) << kind << less << more;
    };
    row("not ready", CellKind::Status, status(Readiness::Ready), status(Readiness::NotReady));
    row("unknown", CellKind::Status, status(Readiness::NotReady), status(Readiness::Unknown));
    row("cordoned", CellKind::Status, status(Readiness::Ready), status(Readiness::Ready, true));
    row("lifecycle", CellKind::Status, status(Readiness::Ready, true),
        status(Readiness::Ready, true, true));
    row("worse than cordoned", CellKind::Status, status(Readiness::Ready, true, true),
        status(Readiness::NotReady));
    row("name", CellKind::Name, u"node-2"_s, u"node-10"_s);
    row("text", CellKind::Text, u"a"_s, u"b"_s);
    row("conditions", CellKind::Conditions, u"DiskPressure"_s, u"PIDPressure"_s);
    row("taints", CellKind::Taints, u"a:NoSchedule"_s, u"b:NoExecute"_s);
    row("cpu", CellKind::MilliCpu, number(900), number(3920));
    row("bytes", CellKind::Bytes, number(900), number(1LL << 40));
    row("count", CellKind::Count, number(9), number(10));
    row("age", CellKind::Age, Timestamp(1), Timestamp(2));
    row("time", CellKind::Time, Timestamp(-5), Timestamp(5));
}

void TstCellOrder::ordersEachKind()
{
    QFETCH(const CellKind, kind);
    QFETCH(const CellValue, less);
    QFETCH(const CellValue, more);

    QVERIFY(cellLess(kind, less, more));
    QVERIFY(!cellLess(kind, more, less));
    QVERIFY(!cellLess(kind, less, less));
}

void TstCellOrder::putsMissingValuesLast()
{
    const CellValue missing;

    QVERIFY(isMissing(missing));
    QVERIFY(cellLess(CellKind::Name, u"z"_s, missing));
    QVERIFY(!cellLess(CellKind::Name, missing, u"z"_s));
    QVERIFY(!cellLess(CellKind::Count, missing, missing));
}

void TstCellOrder::ordersNamesNaturally_data()
{
    QTest::addColumn<QString>("less");
    QTest::addColumn<QString>("more");
    const auto row = [](const char *less, const char *more) {
        QTest::addRow("%s < %s", less, more) << QString::fromUtf8(less) << QString::fromUtf8(more);
    };
    row("node-2", "node-10");
    row("node-9-b", "node-10-a");
    row("node-010", "node-11");
    row("a", "B");
    row("B", "c");
    row("node", "node-1");
    row("10.0.0.9", "10.0.0.10");
    row("v1.9.11", "v1.36.2");
    row("node-99999999999999999999", "node-100000000000000000000");
    row("", "0");
    row("10", "z");
    row("z", "\u0663"); // a digit, but none of a node's name
}

void TstCellOrder::ordersNamesNaturally()
{
    QFETCH(const QString, less);
    QFETCH(const QString, more);

    QVERIFY(naturalCompare(less, more) < 0);
    QVERIFY(naturalCompare(more, less) > 0);
}

void TstCellOrder::tellsNamesWithLeadingZerosApart()
{
    QVERIFY(naturalCompare(u"node-01", u"node-1") != 0);
    QCOMPARE(naturalCompare(u"node-01", u"node-1") < 0, naturalCompare(u"node-1", u"node-01") > 0);
    QVERIFY(naturalCompare(u"node-01-b", u"node-1-c") < 0);
}

void TstCellOrder::comparesOnlyEqualTextsAsEqual()
{
    QCOMPARE(naturalCompare(u"node-7", u"node-7"), 0);
    QVERIFY(naturalCompare(u"Node-7", u"node-7") != 0);
}

void TstCellOrder::isAStrictOrderOfAnyNames_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TstCellOrder::isAStrictOrderOfAnyNames()
{
    QFETCH(const unsigned, seed);
    Dice dice(seed);
    static const QString kLetters = u"0019aAz-.\u0663\u0669\u00e9"_s;
    QStringList names;
    for (int i = 0; i < 60; ++i) {
        QString name;
        for (int length = dice.roll(5); length > 0; --length)
            name += kLetters.at(dice.roll(int(kLetters.size())));
        names.append(name);
    }

    for (const QString &a : names) {
        for (const QString &b : names) {
            QCOMPARE(naturalCompare(a, b) < 0, naturalCompare(b, a) > 0);
            for (const QString &c : names)
                QVERIFY(!(naturalCompare(a, b) < 0 && naturalCompare(b, c) < 0) ||
                        naturalCompare(a, c) < 0);
        }
    }
}

QTEST_GUILESS_MAIN(TstCellOrder)
#include "tst_cellorder.moc"
