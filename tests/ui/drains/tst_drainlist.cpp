#include "tests/ui/writes/operationsrig.h"
#include "ui/drains/drainlist.h"
#include "ui/drains/drainsmodel.h"
#include "ui/theme/spacing.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// The list of drains beside their pods, in a place that may be narrow.
class TestDrainList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aColumnIsWholeOrNotThere_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("hasGone");
        QTest::addColumn<bool>("hasTime");
        QTest::newRow("as narrow as it gets") << 192 << false << false;
        QTest::newRow("a window of 900") << 205 << true << false;
        QTest::newRow("a wide window") << 280 << true << true;
        QTest::newRow("wide") << 420 << true << true;
    }

    void aColumnIsWholeOrNotThere()
    {
        QFETCH(const int, width);
        QFETCH(const bool, hasGone);
        QFETCH(const bool, hasTime);
        DrainsModel drains;
        DrainList list(drains);

        list.resize(width, 200);
        list.show();

        QCOMPARE(!list.isColumnHidden(DrainsModel::TimeColumn), hasTime);
        const auto needs = [&list](const QString &text) {
            return list.fontMetrics().horizontalAdvance(text) + 2 * kSpace;
        };
        QCOMPARE(!list.isColumnHidden(DrainsModel::GoneColumn), hasGone);
        QVERIFY(list.columnWidth(DrainsModel::NodeColumn) >= 3 * kSpace + needs(u"Blocked for good"_s));
        int all = list.columnWidth(DrainsModel::NodeColumn);
        if (hasGone) {
            QVERIFY(list.columnWidth(DrainsModel::GoneColumn) >= needs(u"Gone"_s));
            all += list.columnWidth(DrainsModel::GoneColumn);
        }
        if (hasTime) {
            QVERIFY(list.columnWidth(DrainsModel::TimeColumn) >=
                    needs(QStringLiteral("119s")));
            all += list.columnWidth(DrainsModel::TimeColumn);
        }
        QVERIFY(all <= list.viewport()->width());
    }

    void theColumnsShareWhatTheScrollBarLeaves()
    {
        OperationsRig rig;
        DrainsModel drains;
        DrainList list(drains);
        list.resize(320, 60);
        list.show();

        for (const char *name : {"n1", "n2", "n3"}) {
            DrainOrder order;
            order.node = name;
            drains.add(rig.operations.drain(order));
        }

        QTRY_VERIFY(list.verticalScrollBar()->isVisible());
        QVERIFY(!list.isColumnHidden(DrainsModel::GoneColumn));
        QVERIFY(!list.isColumnHidden(DrainsModel::TimeColumn));
        QCOMPARE(list.header()->length(), list.viewport()->width());
    }

    void howADrainStandsIsNeverCut()
    {
        OperationsRig rig;
        rig.show({aNode("n1").ready().cordoned()});
        DrainOrder order;
        order.node = "n1";
        DrainOperation *drain = rig.operations.drain(order);
        rig.requests.answer(*rig.requests.findOpen("GET /api/v1/nodes/n1"),
                            aNode("n1").ready().cordoned().json().toStdString());
        rig.clock.advance(1s);
        rig.show({aNode("n1").ready().version(u"2"_s)});
        drain->setPaused(true);
        rig.clock.advance(1s);
        DrainsModel drains;
        DrainList list(drains);
        list.resize(420, 200);
        list.show();

        drains.add(drain);
        const QString state = drains.index(0, 0).data().toString().section(u'\n', 1);
        QCOMPARE(state, u"Uncordoned, paused"_s);
        const int needed = 5 * kSpace + list.fontMetrics().horizontalAdvance(state);
        for (int width = 420; width >= list.minimumWidth(); --width) {
            list.resize(width, 200);
            QVERIFY2(list.columnWidth(DrainsModel::NodeColumn) >= needed, qPrintable(QString::number(width)));
        }
    }
};

QTEST_MAIN(TestDrainList)
#include "tst_drainlist.moc"
