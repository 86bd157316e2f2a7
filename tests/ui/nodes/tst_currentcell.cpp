#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "tests/ui/nodes/shorthand.h"
#include "ui/nodes/nodeview.h"
#include "ui/theme/appearance.h"
#include "ui/theme/statuspalette.h"

#include <QApplication>
#include <QImage>
#include <QTest>

#include <algorithm>

using namespace drover;
using namespace drover::ui;

namespace {

constexpr double kDiscernible = 3; // WCAG 2.2, 1.4.11

struct Table {
    FakeClock clock;
    NodeCache cache;
    NodeFilter filter{cache, clock};
    NodeView view{filter, clock, {}, s("prod")};

    Table()
    {
        cache.apply({{aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()}, {}});
        view.resize(900, 400);
        view.show();
        QApplication::setActiveWindow(&view);
        view.setFocus();
        view.selectRow(0);
    }
    /// How the left edge of the current cell stands out from what lies within.
    double frame() const
    {
        const QImage picture = view.viewport()->grab().toImage();
        const QRect cell = view.visualRect(view.currentIndex());
        const QColor inside = picture.pixelColor(cell.left() + 3, cell.center().y());
        double most = 1;
        for (int x = cell.left(); x < cell.left() + 3; ++x)
            most = std::max(most, contrastRatio(picture.pixelColor(x, cell.center().y()), inside));
        return most;
    }
};

} // namespace

/// The cell that the arrow keys go on from is framed in each appearance.
class TestCurrentCell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsSeenWhetherItsRowIsSelectedOrNot_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::addColumn<Contrast>("contrast");
        for (const Contrast contrast : {Contrast::Normal, Contrast::High}) {
            const char *how = contrast == Contrast::High ? "high contrast" : "normal";
            QTest::addRow("light, %s", how) << Appearance::Light << contrast;
            QTest::addRow("dark, %s", how) << Appearance::Dark << contrast;
        }
    }

    void itIsSeenWhetherItsRowIsSelectedOrNot()
    {
        QFETCH(const Appearance, appearance);
        QFETCH(const Contrast, contrast);
        applyAppearance(*qApp, appearance, contrast);
        Table table;
        QVERIFY(table.frame() >= kDiscernible);

        QTest::keyClick(&table.view, Qt::Key_Down, Qt::ControlModifier);

        QCOMPARE(table.view.currentName(), s("n2"));
        QCOMPARE(table.view.selectedNames(), QStringList{s("n1")});
        QVERIFY2(table.frame() >= kDiscernible, qPrintable(QString::number(table.frame())));
        QTest::keyClick(&table.view, Qt::Key_Escape); // QTest keeps the modifiers of the last key
    }

    void withoutTheFocusThereIsNone()
    {
        applyAppearance(*qApp, Appearance::Light);
        Table table;
        QTest::keyClick(&table.view, Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(&table.view, Qt::Key_Escape);

        table.view.clearFocus();

        QVERIFY(table.frame() < kDiscernible);
    }
};

QTEST_MAIN(TestCurrentCell)
#include "tst_currentcell.moc"
