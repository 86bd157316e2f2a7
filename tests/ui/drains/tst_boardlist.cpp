#include "tests/support/podbuilder.h"
#include "tests/ui/writes/operationsrig.h"
#include "ui/drains/boardlist.h"
#include "ui/drains/boardmodel.h"
#include "ui/drains/drainboard.h"
#include "ui/theme/spacing.h"

#include <QScrollBar>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

constexpr char kLongName[] = "analytics/analytics-16cpu-f7aa95d6dd-4vnb7";

PodProgress progressOf(const char *pod)
{
    PodProgress progress;
    progress.planned.pod = aPod(pod).ownedBy("ReplicaSet", "web");
    progress.planned.areBudgetsKnown = true;
    progress.state = PodState::Blocked;
    progress.attempts = 1;
    return progress;
}

const QString kAnswer = QStringLiteral("Cannot evict pod as it would violate the pod's disruption budget. "
                                       "The disruption budget web needs 2 healthy pods and has 2.");

PodProgress held(const char *pod)
{
    PodProgress progress = progressOf(pod);
    progress.error = Error{};
    progress.error->serverMessage = kAnswer;
    return progress;
}

struct Board {
    BoardModel model;
    BoardList list{model};

    explicit Board(int width)
    {
        list.resize(width, 200);
        list.show();
    }
    void setPods(const std::vector<PodProgress> &pods)
    {
        model.setPods(pods, {});
        list.fitColumns();
    }
    bool isWhole(int row, int column) const
    {
        const QString text = model.index(row, column).data().toString();
        const int icon = column == BoardModel::StateColumn ? 3 * kSpace : 0;
        return list.fontMetrics().horizontalAdvance(text) + icon + 2 * kSpace <=
               list.columnWidth(column);
    }
};

} // namespace

/// The pods on the board, in a place that may be narrow.
class TestBoardList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheAnswerIsEverCut()
    {
        for (const int width : {600, 950, 1600}) {
            Board board(width);
            board.setPods({progressOf("shop/web-1"), progressOf(kLongName)});

            for (int row = 0; row < 2; ++row) {
                for (int column = 0; column < BoardModel::AnswerColumn; ++column)
                    QVERIFY(board.isWhole(row, column));
            }
        }
    }

    void theAnswerTakesWhatIsLeft()
    {
        Board board(1600);
        board.setPods({progressOf("shop/web-1")});

        QCOMPARE(board.list.horizontalScrollBar()->maximum(), 0);
        QVERIFY(board.list.columnWidth(BoardModel::AnswerColumn) > 100 * kSpace);
    }

    void oneScrollsOnlyWhereNoAnswerCouldBeRead()
    {
        Board board(1600);
        board.setPods({progressOf("shop/web-1")});
        const int others = 1600 - board.list.columnWidth(BoardModel::AnswerColumn);

        board.list.resize(others + 13 * kSpace, 200);
        QTRY_COMPARE(board.list.horizontalScrollBar()->maximum(), 0);
        board.list.resize(others + 8 * kSpace, 200);

        QTRY_VERIFY(board.list.horizontalScrollBar()->maximum() > 0);
    }

    void anAnswerGoesOnInTheNextLines()
    {
        for (const int width : {950, 600}) {
            Board board(width);
            board.setPods({progressOf("shop/web-1"), held(kLongName)});
            const QRect cell = board.list.visualRect(board.model.index(1, BoardModel::AnswerColumn));
            const QFontMetrics metrics = board.list.fontMetrics();
            const QRect room(0, 0, cell.width() - 2 * kSpace, 10'000);

            QVERIFY(cell.height() > metrics.lineSpacing() + kSpace); // it is broken
            QCOMPARE_LE(metrics.boundingRect(room, Qt::TextWordWrap, kAnswer).height(), cell.height());
            QTRY_COMPARE(board.list.horizontalScrollBar()->maximum() > 0, width == 600);
        }
    }

    void budgetsBreakBeforeOneScrollsToAnAnswer()
    {
        Board board(1600);
        PodProgress pod = held(kLongName);
        pod.nextTry = WallTime(std::chrono::hours(30));
        pod.budgets = {aBudget("shop/web").selects("app", "web").room(0, 2, 2, 3)};
        board.setPods({pod});
        const int needed = 1600 - board.list.columnWidth(BoardModel::AnswerColumn);
        const QModelIndex due = board.model.index(0, BoardModel::DueColumn);

        QVERIFY(board.isWhole(0, due.column()));
        board.list.resize(needed + board.list.fontMetrics().horizontalAdvance(kAnswer) / 3, 200);

        QVERIFY(!board.isWhole(0, due.column()));
        QVERIFY(board.list.visualRect(due).height() >= 2 * board.list.fontMetrics().lineSpacing());
        QTRY_COMPARE(board.list.horizontalScrollBar()->maximum(), 0);
    }

    void whereThereIsRoomAnAnswerIsOneLine()
    {
        Board board(1600);
        board.setPods({progressOf("shop/web-1"), held(kLongName)});

        QVERIFY(board.isWhole(1, BoardModel::AnswerColumn));
        QCOMPARE(board.list.visualRect(board.model.index(1, 0)).height(),
                 board.list.visualRect(board.model.index(0, 0)).height());
    }

    void forAFewPixelsNobodyScrolls()
    {
        Board board(1600);
        PodProgress held = progressOf("shop/web-1");
        held.error = Error{};
        held.error->serverMessage = QString(100, u'x');
        board.setPods({held});
        const int others = 1600 - board.list.columnWidth(BoardModel::AnswerColumn);
        const int wanted = board.list.fontMetrics().horizontalAdvance(held.error->serverMessage);

        board.list.resize(others + std::min(wanted, 64 * kSpace) - kSpace, 200);

        QTRY_COMPARE(board.list.horizontalScrollBar()->maximum(), 0);
    }

    void noColumnShrinksWhileTheDrainIsShown()
    {
        Board board(950);
        board.setPods({progressOf(kLongName)});
        const int width = board.list.columnWidth(BoardModel::PodColumn);

        board.setPods({progressOf("a/b")});
        QCOMPARE(board.list.columnWidth(BoardModel::PodColumn), width);
        board.list.beginColumns();
        board.setPods({progressOf("a/c")});

        QVERIFY(board.list.columnWidth(BoardModel::PodColumn) < width);
    }

    void whatPodsWaitedForTakesNoRoomWhenTheDrainIsOver()
    {
        OperationsRig rig;
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web")};
        rig.show({aNode("n1").ready().cordoned()});
        DrainBoard board(rig.operations, rig.clock);
        board.resize(1200, 300);
        DrainOrder order;
        order.node = "n1";
        rig.operations.drain(order);
        rig.requests.answer(*rig.requests.findOpen("GET /api/v1/nodes/n1"),
                            aNode("n1").ready().cordoned().json().toStdString());
        rig.deliver();
        rig.requests.fail(*rig.requests.findOpen("POST /api/v1/namespaces"), anError(Error::Kind::Throttled, 429));
        rig.clock.advance(std::chrono::seconds(1));
        const auto &list = *board.findChild<BoardList *>();
        const int width = list.columnWidth(BoardModel::DueColumn);
        QVERIFY(!list.model()->index(0, BoardModel::DueColumn).data().toString().isEmpty());

        board.current()->cancel();

        QVERIFY(list.columnWidth(BoardModel::DueColumn) < width);
    }
};

QTEST_MAIN(TestBoardList)
#include "tst_boardlist.moc"
