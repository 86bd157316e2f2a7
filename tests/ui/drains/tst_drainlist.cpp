#include "ui/drains/drainlist.h"
#include "ui/drains/drainsmodel.h"
#include "ui/theme/spacing.h"

#include <QTest>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

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
        QTest::newRow("a window of 900") << 225 << false << false;
        QTest::newRow("a wide window") << 280 << true << false;
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
            QVERIFY(list.columnWidth(DrainsModel::GoneColumn) >= needs(goneText(110, 110)));
            all += list.columnWidth(DrainsModel::GoneColumn);
        }
        if (hasTime) {
            QVERIFY(list.columnWidth(DrainsModel::TimeColumn) >=
                    needs(leftText(QStringLiteral("7h59m"))));
            all += list.columnWidth(DrainsModel::TimeColumn);
        }
        QVERIFY(all <= list.viewport()->width());
    }
};

QTEST_MAIN(TestDrainList)
#include "tst_drainlist.moc"
