#include "ui/clusters/tabpanes.h"

#include <QTest>

using namespace drover::ui;

namespace {

struct Panes {
    QWidget *table = new QWidget;
    QWidget *details = new QWidget;
    QWidget *board = new QWidget;
    TabPanes panes{table, details};

    explicit Panes(int height)
    {
        panes.setBoard(board);
        board->hide();
        panes.resize(900, height);
        panes.show();
    }
    void showBoard(bool isShown)
    {
        board->setVisible(isShown);
        panes.boardChanged();
    }
};

} // namespace

class TestTabPanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inALowWindowTheDetailsMakeWayForTheBoard()
    {
        Panes low(430);
        QVERIFY(low.details->isVisible());

        low.showBoard(true);
        QVERIFY(!low.details->isVisible());
        low.showBoard(false);

        QVERIFY(low.details->isVisible());
    }

    void whoAsksForThemSeesThemAllTheSame()
    {
        Panes low(430);
        low.showBoard(true);

        low.panes.insistOnDetails();
        QVERIFY(low.details->isVisible());
        low.panes.setDetailsWanted(false);

        QVERIFY(!low.details->isVisible());
    }

    void besideTheTableTheDetailsHaveTheirShareHoweverLateTheyAreSeen()
    {
        TabPanes panes(new QWidget, new QWidget);
        panes.setDetailsBelow(false); // before it has any size
        panes.resize(1500, 600);
        panes.show();

        QCOMPARE(panes.detailsSizes().value(1), (1500 - panes.handleWidth()) * 2 / 5);
    }

    void whereThereIsRoomForAllNothingHides()
    {
        Panes high(700);

        high.showBoard(true);
        QVERIFY(high.details->isVisible());
        high.panes.resize(900, 430);
        QVERIFY(!high.details->isVisible());
        high.panes.resize(900, 700);

        QVERIFY(high.details->isVisible());
    }

    void theTableKeepsSomeRowsBesideTheOthers()
    {
        Panes high(600);

        high.showBoard(true);
        QCoreApplication::sendPostedEvents();

        QVERIFY(high.details->isVisible());
        QVERIFY(high.table->height() >= 7 * high.table->fontMetrics().height());
    }

    void whatASmallWindowTookComesBackInALargeOne()
    {
        Panes window(700);
        const int before = window.details->height();

        window.panes.resize(900, 430);
        QVERIFY(window.details->height() < before);
        QVERIFY(window.table->height() >= 7 * window.table->fontMetrics().height());
        window.panes.resize(900, 700);

        QCOMPARE(window.details->height(), before);
    }

    void theBoardHasItsHalfBackToo()
    {
        Panes window(800);
        window.showBoard(true);
        QCoreApplication::sendPostedEvents();
        const int before = window.board->height();

        window.panes.resize(900, 560);
        QVERIFY(window.board->height() < before);
        window.panes.resize(900, 800);

        QCOMPARE(window.board->height(), before);
    }

    void whatTheUserDividedIsWhatComesBack()
    {
        Panes window(700);
        window.panes.setDetailsSizes({300, 250});
        const int before = window.details->height();
        QCOMPARE(before, 250);

        window.panes.resize(900, 430);
        window.panes.resize(900, 700);

        QCOMPARE(window.details->height(), before);
    }

    void besideTheTableTheyTakeNoHeight()
    {
        Panes low(430);
        low.showBoard(true);

        low.panes.setDetailsBelow(false);

        QVERIFY(low.details->isVisible());
    }
};

QTEST_MAIN(TestTabPanes)
#include "tst_tabpanes.moc"
