#include "ui/clusters/tabpanes.h"

#include "tests/support/nodebuilder.h"
#include "tests/ui/clusters/tabrig.h"
#include "ui/details/detailspane.h"
#include "ui/nodes/nodeview.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;
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

/// As far as it can.
void move(QWidget *below, Qt::Key key)
{
    auto *panes = qobject_cast<QSplitter *>(below->parentWidget());
    QTest::keyClick(panes->handle(panes->indexOf(below)), key);
}

bool isWhole(const NodeView &table, int row)
{
    return table.viewport()->rect().contains(QRect(0, table.rowViewportPosition(row), 1, table.rowHeight(row)));
}

int wholeRows(const NodeView &table)
{
    int whole = 0;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        whole += isWhole(table, row);
    return whole;
}

} // namespace

class TestTabPanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBoardHasTheHeightThatTheUserGaveItWhenItComesAgain()
    {
        Panes window(900);
        window.showBoard(true);
        QTRY_VERIFY(window.board->height() > 300);
        const QSignalSpy divided(&window.panes, &TabPanes::divided);
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(window.panes.handle(1), Qt::Key_Down);
        QCOMPARE(window.panes.setHeightOfBoard(), window.board->height());
        QVERIFY(!divided.isEmpty());

        Panes next(900);
        next.panes.setBoardHeight(window.panes.setHeightOfBoard());
        next.showBoard(true);
        QTRY_COMPARE(next.board->height(), window.board->height());
    }

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

    void aUsualWindowHasRoomForRowsInEach()
    {
        Panes usual(656); // what a window of 800 has
        const int row = usual.table->fontMetrics().height() + 8;

        usual.showBoard(true);
        QCoreApplication::sendPostedEvents();

        QVERIFY(usual.table->height() >= 4 * row);
        QVERIFY2(usual.details->height() >= 12 * row, qPrintable(QString::number(usual.details->height())));
        QVERIFY(usual.board->height() >= 200);
    }

    void howeverLargeTheLettersAreTheDetailsHaveRows()
    {
        Panes usual(600);
        QFont large = usual.panes.font();
        large.setPixelSize(24);
        usual.panes.setFont(large);
        usual.panes.resize(900, 601);
        const int row = usual.panes.fontMetrics().height() + 8;

        QVERIFY2(usual.details->height() >= 11 * row, qPrintable(QString::number(usual.details->height())));
        QVERIFY(usual.table->height() >= 4 * row);
    }

    void whatTheUserGaveTheDetailsIsNotMoreBesideTheBoard()
    {
        Panes usual(656);
        usual.panes.setDetailsSizes({430, 220});

        usual.showBoard(true);
        QCoreApplication::sendPostedEvents();

        QCOMPARE(usual.details->height(), 220);
    }

    void norHasTheBoardLessThanTheUserGaveIt()
    {
        Panes usual(656);
        usual.showBoard(true);
        QCoreApplication::sendPostedEvents();

        const int before = usual.board->height();
        move(usual.board, Qt::Key_Up);
        move(usual.board, Qt::Key_Up);
        const int set = usual.board->height();
        usual.panes.resize(900, 660);

        QVERIFY(set > before);
        QCOMPARE(usual.board->height(), set);
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

    void noDivideMakesTheTableLowerThanThreeRows()
    {
        Tab rig;
        NodeBatch nodes;
        for (int i = 10; i < 40; ++i)
            nodes.push_back(aNode(s("n%1").arg(i)).ready());
        rig.sync(std::move(nodes));
        NodeView &table = rig.tab.view();
        table.horizontalHeader()->resizeSection(0, 2000); // so that there is a bar below the rows
        QVERIFY(rig.tab.view().goTo(s("n14")));
        QCoreApplication::sendPostedEvents(); // the divide is there with the details

        move(rig.part<DetailsPane>(), Qt::Key_Home);
        QCOMPARE(wholeRows(table), 3);
        QVERIFY(isWhole(table, table.currentIndex().row()));

        const int set = table.height();
        rig.tab.resize(1000, 690); // what the user set is not set back
        QCOMPARE(table.height(), set);
    }

    void norDoesTheBoards()
    {
        Panes window(800);
        window.showBoard(true);
        QCoreApplication::sendPostedEvents();

        move(window.board, Qt::Key_Home);
        const int rows = 4 * window.table->fontMetrics().height();
        QVERIFY(window.table->height() >= rows);
        window.panes.setDetailsWanted(false);
        QCoreApplication::sendPostedEvents();
        move(window.board, Qt::Key_Home);
        QVERIFY(window.table->height() >= rows);
    }

    void whereThereIsNoRoomForThreeTheDetailsAreAsLowAsTheyCanBe()
    {
        Panes window(260);
        QVERIFY(window.table->height() >= 4 * window.table->fontMetrics().height());

        window.panes.resize(900, 130);
        QCOMPARE(window.details->height(), window.details->minimumHeight());
        move(window.details, Qt::Key_Home);

        QCOMPARE(window.details->height(), window.details->minimumHeight());
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
