#include "tests/ui/writes/operationsrig.h"
#include "ui/drains/boardlist.h"
#include "ui/drains/boardmodel.h"
#include "ui/drains/drainboard.h"
#include "ui/drains/drainlist.h"
#include "ui/theme/enterkey.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Two drains on a board, in a window that has something else for the keys.
struct Board {
    OperationsRig rig;
    QWidget window;
    QLineEdit *other = new QLineEdit;
    DrainBoard *board;

    explicit Board(bool isDryRun = false)
        : rig(GuardLevel::Careful, isDryRun), board(new DrainBoard(rig.operations, rig.clock))
    {
        auto *rows = new QVBoxLayout(&window);
        rows->addWidget(other);
        rows->addWidget(board);
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web"), aPod("shop/web-2").ownedBy("ReplicaSet", "web")};
        rig.show({aNode("n1").ready().cordoned(), aNode("n2").ready().cordoned()});
        window.resize(1000, 600);
        window.show();
        QApplication::setActiveWindow(&window);
        for (const char *node : {"n2", "n1"})
            drain(node);
        other->setFocus();
    }
    void drain(const char *node)
    {
        DrainOrder order;
        order.node = node;
        if (rig.operations.isDryRun())
            order.options.dryRun = DryRun::Server;
        rig.operations.drain(order);
        if (const auto asked = rig.requests.findOpen(QByteArray("GET /api/v1/nodes/") + node))
            rig.requests.answer(*asked, aNode(QString::fromLatin1(node)).ready().cordoned().json().toStdString());
        rig.deliver();
        rig.clock.advance(20ms);
    }
    DrainOperation &drain() const { return *board->current(); }
    QPushButton *button(const char *name) const { return board->findChild<QPushButton *>(QLatin1StringView(name)); }
    QMessageBox *question() const { return window.findChild<QMessageBox *>(); }
    template <typename List>
    List &list() const
    {
        return *board->findChild<List *>();
    }
    /// The menu of the current row, as the Menu key and Shift+F10 ask for it.
    template <typename List>
    QMenu *menuByKey() const
    {
        QContextMenuEvent wish(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(&list<List>(), &wish);
        return list<List>().template findChild<QMenu *>();
    }
    template <typename List>
    QMenu *menuAt(const QPoint &place) const
    {
        QContextMenuEvent wish(QContextMenuEvent::Mouse, place, list<List>().viewport()->mapToGlobal(place));
        QApplication::sendEvent(list<List>().viewport(), &wish);
        return list<List>().template findChild<QMenu *>();
    }
};

QAction *entry(const QMenu *menu, const char *name)
{
    for (QAction *action : menu->actions()) {
        if (action->objectName() == QLatin1StringView(name))
            return action;
    }
    return nullptr;
}

} // namespace

/// The board for somebody who has no mouse, and what it asks before it cancels.
class TestBoardKeys : public QObject
{
    Q_OBJECT

    const EnterKey m_enterKey{*qApp};

private Q_SLOTS:
    void returnPressesAButton()
    {
        Board open;
        open.button("pause")->setFocus();

        QTest::keyClick(open.button("pause"), Qt::Key_Return);
        QVERIFY(open.drain().isPaused());
        QTest::keyClick(open.button("pause"), Qt::Key_Enter);
        QVERIFY(!open.drain().isPaused());
    }

    void aDrainIsCanceledOnlyWhenAskedTwice()
    {
        Board open;
        open.button("cancel")->click();

        QMessageBox *box = open.question();
        QVERIFY(box);
        QVERIFY(open.drain().progress().isRunning());
        QVERIFY2(box->text().contains(u"n1 in prod"_s), qPrintable(box->text()));
        const QString says = box->informativeText();
        QVERIFY2(says.contains(u"node stays cordoned"_s), qPrintable(says));
        QVERIFY2(says.contains(u"not brought back: 0 of 2"_s), qPrintable(says));
        QVERIFY2(says.contains(u"Left: 2"_s), qPrintable(says));
        QTest::keyClick(box, Qt::Key_Return); // the default is to go on
        QVERIFY(open.drain().progress().isRunning());
    }

    void whoAgreesCancelsIt()
    {
        Board open;
        open.button("cancel")->click();
        open.question()->findChild<QPushButton *>(u"stop"_s)->click();
        open.rig.clock.advance(1s);

        QCOMPARE(open.drain().progress().outcome, DrainOutcome::Cancelled);
    }

    void aKeyAsksAsTheButtonDoes()
    {
        Board open;
        QVERIFY(QTest::qWaitForWindowActive(&open.window));
        QTest::keyClick(open.other, Qt::Key_L, Qt::AltModifier);

        QTRY_VERIFY(open.question());
        QVERIFY(open.drain().progress().isRunning());
    }

    void theQuestionGoesWithWhatItAsks()
    {
        Board open;
        open.button("cancel")->click();
        QSignalSpy closed(open.question(), &QDialog::rejected);

        open.drain().cancel();
        open.rig.clock.advance(1s);

        QCOMPARE(closed.size(), 1);
    }

    void aDryRunChangesNothingAndIsEndedAtOnce()
    {
        Board open(true);
        QVERIFY(open.drain().progress().isRunning());
        open.button("cancel")->click();
        open.rig.clock.advance(1s);

        QVERIFY(!open.question());
        QVERIFY(!open.drain().progress().isRunning());
    }

    void whoComesToTheBoardIsAtTheDrainsFirst()
    {
        Board open;
        open.board->setFocus();
        QCOMPARE(open.window.focusWidget(), &open.list<DrainList>());
        QVERIFY(open.board->hasKeys());

        open.button("pause")->setFocus();
        open.other->setFocus();
        QVERIFY(!open.board->hasKeys());
        open.board->setFocus();

        QCOMPARE(open.window.focusWidget(), open.button("pause"));
    }

    void aButtonThatWentOffIsNoPlaceToComeBackTo()
    {
        Board open;
        open.button("pause")->setFocus();
        open.other->setFocus();
        open.drain().cancel();
        open.rig.clock.advance(1s);
        QVERIFY(!open.button("pause")->isEnabled());

        open.board->setFocus();

        QCOMPARE(open.window.focusWidget(), &open.list<DrainList>());
    }

    void theMenuOfADrainHasWhatItsButtonsDo()
    {
        Board open;
        QSignalSpy wanted(open.board, &DrainBoard::nodeWanted);
        const QMenu *menu = open.menuByKey<DrainList>();
        QVERIFY(menu);
        for (const char *name : {"pause", "cancel", "retry", "deadline", "uncordon", "copyReport", "putAway"}) {
            QVERIFY2(entry(menu, name), name);
            QCOMPARE(entry(menu, name)->isEnabled(), open.button(name)->isEnabled());
        }

        entry(menu, "pause")->trigger();
        QVERIFY(open.drain().isPaused());
        entry(menu, "showNode")->trigger();
        QCOMPARE(wanted.front().front().toString(), u"n1"_s);
        entry(menu, "copyReport")->trigger();
        QVERIFY(QApplication::clipboard()->text().startsWith(u"Node n1"_s));
    }

    void eachEntryOfTheMenusHasALetterOfItsOwn()
    {
        Board open;
        open.list<BoardList>().setCurrentIndex(open.list<BoardList>().model()->index(0, 0));
        for (const QMenu *menu : {open.menuByKey<DrainList>(), open.menuByKey<BoardList>()}) {
            QSet<QKeySequence> letters;
            for (const QAction *action : menu->actions()) {
                const QKeySequence letter = QKeySequence::mnemonic(action->text());
                QVERIFY2(action->isSeparator() || !letter.isEmpty(), qPrintable(action->text()));
                QVERIFY2(action->isSeparator() || !letters.contains(letter), qPrintable(action->text()));
                letters << letter;
            }
        }
    }

    void aMenuIsOfTheDrainItWasOpenedFor()
    {
        Board open;
        const QPointer<QMenu> menu = open.menuByKey<DrainList>();
        QVERIFY(menu && menu->isVisible());

        open.drain("n3");

        QVERIFY(!menu || !menu->isVisible());
    }

    void theMenuOfAPodCopiesItsName()
    {
        Board open;
        auto &pods = open.list<BoardList>();
        pods.setCurrentIndex(pods.model()->index(0, BoardModel::AnswerColumn));
        const QString name = pods.model()->index(0, BoardModel::PodColumn).data().toString();
        const QMenu *menu = open.menuByKey<BoardList>();
        QVERIFY(menu);

        entry(menu, "copyName")->trigger();
        QCOMPARE(QApplication::clipboard()->text(), name);
        entry(menu, "copyRow")->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(name + u'\t'));
        QVERIFY(entry(menu, "showNode"));
        QCOMPARE(entry(menu, "retry")->isEnabled(), false);
    }

    void besideTheRowsTheMouseOpensNoMenu()
    {
        Board open;
        const auto &drains = open.list<DrainList>();
        const QRect last = drains.visualRect(drains.model()->index(1, 0));

        QVERIFY(!open.menuAt<DrainList>({5, last.bottom() + 20}));
        QVERIFY(open.menuAt<DrainList>(last.center()));
    }
};

QTEST_MAIN(TestBoardKeys)
#include "tst_boardkeys.moc"
