#include "tests/support/podbuilder.h"
#include "ui/drains/boardlist.h"
#include "ui/drains/boardmodel.h"
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

    void oneScrollsToTheEndOfAnAnswer()
    {
        Board board(950);
        PodProgress held = progressOf(kLongName);
        held.error = Error{};
        held.error->serverMessage =
            QStringLiteral("Cannot evict pod as it would violate the pod's disruption budget.");
        board.setPods({progressOf("shop/web-1"), held});

        QVERIFY(board.isWhole(1, BoardModel::AnswerColumn));
        QTRY_VERIFY(board.list.horizontalScrollBar()->maximum() > 0);
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
};

QTEST_MAIN(TestBoardList)
#include "tst_boardlist.moc"
