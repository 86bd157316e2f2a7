#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/clusters/queryedit.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <functional>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

constexpr auto kSoon = 30ms; // until completions are offered

/// A window with the field on top of it.
struct Rig {
    FakeClock clock;
    NodeBatch nodes;
    QWidget window;
    QueryEdit *field = new QueryEdit(clock, &window);

    Rig()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(field);
        column->addStretch(1);
        window.resize(640, 300);
        window.show();
        QApplication::setActiveWindow(&window);
        field->setFocus();
    }

    /// As a tab completes, of these nodes.
    void completeFrom(NodeBatch known)
    {
        nodes = std::move(known);
        field->setCompletions([this](const QString &query, qsizetype caret) {
            return queryCompletions(query, caret, {nodes});
        });
    }
    QLabel *message() const { return window.findChild<QLabel *>(QLatin1StringView("queryError")); }
    QAbstractItemView *list() const { return field->findChild<QCompleter *>()->popup(); }
};

} // namespace

class TestQueryEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorShowsWhenTheTypingRestsAndGoesAtOnce()
    {
        Rig rig;
        rig.field->setText(s("ready cpu>"));
        rig.field->setError(QueryError{10, 0, s("A value is missing.")});
        QVERIFY(!rig.message());
        rig.clock.advance(300ms);
        QVERIFY(!rig.message());
        rig.clock.advance(100ms);
        QVERIFY(rig.message() && rig.message()->isVisible());
        QCOMPARE(rig.message()->text(), s("A value is missing."));
        QVERIFY(rig.message()->y() >= rig.field->geometry().bottom());

        rig.field->setError(std::nullopt);
        QVERIFY(!rig.message()->isVisible());
    }

    void anErrorGoesWithItsTabAndIsBackWithTheFocus()
    {
        Rig rig;
        rig.field->setText(s("foo>40"));
        rig.field->setError(QueryError{0, 3, s("There is no field.")});
        rig.clock.advance(1s);
        QVERIFY(rig.message()->isVisible());

        QLineEdit elsewhere(&rig.window);
        elsewhere.show();
        rig.field->hide();
        QVERIFY(elsewhere.hasFocus());
        QVERIFY(!rig.message()->isVisible());
        rig.clock.advance(1s);
        QVERIFY(!rig.message()->isVisible());
        rig.field->show();
        rig.field->setFocus();

        QVERIFY(rig.message()->isVisible());
    }

    void anErrorStandsUnderItsPlaceWithinTheWindow()
    {
        Rig rig;
        rig.field->setText(s("zone=a and kernal=6 and web"));
        rig.field->setError(QueryError{11, 8, s("There is no field.")});
        rig.clock.advance(1s);
        const int early = rig.message()->x();
        rig.field->setError(QueryError{0, 1, s("There is no field.")});
        rig.clock.advance(1s);
        QVERIFY(rig.message()->x() < early);
        rig.field->setText(QString(200, u'w'));
        rig.field->setError(QueryError{199, 1, QString(300, u'w')});
        rig.clock.advance(1s);
        QVERIFY(rig.window.rect().contains(rig.message()->geometry().topRight()));
    }

    void completionsTakeReturnOnlyWhereOneWasChosen()
    {
        Rig rig;
        QSignalSpy leaves(rig.field, &QueryEdit::leaveRequested);
        rig.field->setCompletions([](const QString &, qsizetype) {
            return QList<QueryCompletion>{{0, 2, s("zone:"), s("its zone")}};
        });
        QTest::keyClicks(rig.field, s("zo"));
        rig.clock.advance(kSoon);
        QVERIFY(rig.field->isCompleting());
        QVERIFY(!rig.list()->currentIndex().isValid());
        QTest::keyClick(rig.list(), Qt::Key_Return);
        QCOMPARE(leaves.size(), 1);
        QCOMPARE(rig.field->text(), s("zo"));
    }

    void tabTakesTheOneThatWasChosenAndStaysInTheField()
    {
        Rig rig;
        QLineEdit next(&rig.window);
        next.show();
        rig.field->setCompletions([](const QString &text, qsizetype) {
            return text == s("zo") ? QList<QueryCompletion>{{0, 2, s("zone:"), {}}}
                                   : QList<QueryCompletion>();
        });
        QTest::keyClicks(rig.field, s("zo"));
        rig.clock.advance(kSoon);
        QTest::keyClick(rig.list(), Qt::Key_Down);
        QTest::keyClick(rig.list(), Qt::Key_Tab);
        QCOMPARE(rig.field->text(), s("zone:"));
        QVERIFY(!next.hasFocus());

        QTest::keyClick(rig.field, Qt::Key_Tab);
        QVERIFY(next.hasFocus());
    }

    void noErrorIsShownOverCompletions()
    {
        Rig rig;
        rig.field->setCompletions([](const QString &, qsizetype) {
            return QList<QueryCompletion>{{5, 0, s("eu-1"), {}}};
        });
        QTest::keyClicks(rig.field, s("zone="));
        rig.field->setError(QueryError{5, 0, s("A value is missing.")});
        rig.clock.advance(kSoon);
        QVERIFY(rig.field->isCompleting());
        rig.clock.advance(2s);
        QVERIFY(!rig.message());
        QTest::keyClick(rig.list(), Qt::Key_Escape);
        rig.clock.advance(1s);
        QVERIFY(rig.message() && rig.message()->isVisible());
    }

    void fieldsAreListedWhereNoneIsTypedOnlyWhenAskedFor()
    {
        Rig rig;
        rig.field->setCompletions([](const QString &, qsizetype caret) {
            return QList<QueryCompletion>{{caret, 0, s("zone:"), {}}};
        });
        QTest::keyClicks(rig.field, s("web "));
        rig.clock.advance(kSoon);
        QVERIFY(!rig.field->isCompleting());
        QTest::keyClick(rig.field, Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(rig.field->isCompleting());
    }

    void atAClosedBracketNothingIsOfferedUnasked()
    {
        Rig rig;
        rig.field->setCompletions([](const QString &query, qsizetype caret) {
            return queryCompletions(query, caret, {NodeBatch()});
        });
        QTest::keyClicks(rig.field, s("(ready)"));
        rig.clock.advance(kSoon);
        QVERIFY(!rig.field->isCompleting());
        QTest::keyClick(rig.field, Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(rig.field->isCompleting());
        QCOMPARE(rig.list()->model()->rowCount(), 2);
        QCOMPARE(rig.list()->model()->index(0, 0).data().toString(), s("and"));
        rig.list()->setCurrentIndex(rig.list()->model()->index(0, 0));
        QTest::keyClick(rig.list(), Qt::Key_Return);
        QCOMPARE(rig.field->text(), s("(ready) and "));
    }

    void theChosenCompletionTakesThePlaceOfWhatWasTyped()
    {
        Rig rig;
        rig.field->setCompletions([](const QString &text, qsizetype caret) {
            return text == s("a zo b") && caret == 4
                       ? QList<QueryCompletion>{{2, 2, s("zone:"), {}}}
                       : QList<QueryCompletion>();
        });
        rig.field->setText(s("a z b"));
        rig.field->setCursorPosition(3);
        QTest::keyClicks(rig.field, s("o"));
        rig.clock.advance(kSoon);
        QVERIFY(rig.field->isCompleting());
        QTest::keyClick(rig.list(), Qt::Key_Down);
        QTest::keyClick(rig.list(), Qt::Key_Return);
        QCOMPARE(rig.field->text(), s("a zone: b"));
        QCOMPARE(rig.field->cursorPosition(), 7);
        rig.clock.advance(kSoon);
        QVERIFY(!rig.field->isCompleting());
    }

    void completionsComeAMomentAfterTheKeyAndNotToWhoHasLeft()
    {
        Rig rig;
        int asked = 0;
        rig.field->setCompletions([&asked](const QString &, qsizetype) {
            ++asked;
            return QList<QueryCompletion>{{0, 1, s("zone:"), {}}};
        });
        QTest::keyClicks(rig.field, s("zo"));
        QTest::keyClick(rig.field, Qt::Key_Return);
        rig.clock.advance(kSoon);
        QTest::keyClicks(rig.field, s("n"));
        QTest::keyClick(rig.field, Qt::Key_Escape);
        rig.clock.advance(kSoon);
        QTest::keyClicks(rig.field, s("z"));
        QTest::keyClick(rig.field, Qt::Key_Down);
        rig.clock.advance(kSoon);
        QTest::keyClicks(rig.field, s("o"));
        rig.field->clearFocus();
        rig.clock.advance(kSoon);
        QCOMPARE(asked, 0);

        rig.field->clear();
        rig.field->setFocus();
        QTest::keyClicks(rig.field, s("zo"));
        QCOMPARE(asked, 0);
        rig.clock.advance(kSoon);
        QVERIFY(rig.field->isCompleting());
        QCOMPARE(asked, 1);
    }

    void returnStaysWhereTheQueryCannotBeRead()
    {
        Rig rig;
        QSignalSpy leaves(rig.field, &QueryEdit::leaveRequested);
        QTest::keyClicks(rig.field, s("not ready) and"));
        rig.field->setError(QueryError{9, 1, s("A bracket is missing.")});

        QTest::keyClick(rig.field, Qt::Key_Return);
        QCOMPARE(leaves.size(), 0);
        QVERIFY(rig.message() && rig.message()->isVisible());
        rig.field->setError(std::nullopt);
        QTest::keyClick(rig.field, Qt::Key_Return);

        QCOMPARE(leaves.size(), 1);
    }

    void whatIsTypedWholeStaysSo()
    {
        Rig rig;
        rig.completeFrom({aNode("a").label(s("pool"), s("web")).build(),
                          aNode("b").label(s("pool"), s("web-2")).build()});
        QSignalSpy leaves(rig.field, &QueryEdit::leaveRequested);
        QTest::keyClicks(rig.field, s("status=ready"));
        rig.clock.advance(kSoon);
        QVERIFY(!rig.field->isCompleting());
        QTest::keyClick(rig.field, Qt::Key_Return);
        QCOMPARE(rig.field->text(), s("status=ready"));
        QCOMPARE(leaves.size(), 1);

        rig.field->clear();
        QTest::keyClicks(rig.field, s("label:pool=web"));
        rig.clock.advance(kSoon);
        QVERIFY(rig.field->isCompleting());
        QTest::keyClick(rig.list(), Qt::Key_Return); // without Down
        QCOMPARE(rig.field->text(), s("label:pool=web"));
        QVERIFY(!rig.field->isCompleting());
    }

    void whatWasChosenForTheTextBeforeIsNotTaken()
    {
        Rig rig;
        rig.completeFrom({aNode("a").label(s("pool"), s("web")).build(),
                          aNode("b").label(s("pool"), s("web-2")).build()});
        QTest::keyClicks(rig.field, s("label:pool=we"));
        rig.clock.advance(kSoon);
        QTest::keyClick(rig.list(), Qt::Key_Down);
        QTest::keyClick(rig.list(), Qt::Key_Down);
        QTest::keyClicks(rig.list(), s("b")); // goes on into the field
        QCOMPARE(rig.field->text(), s("label:pool=web"));

        QTest::keyClick(rig.list(), Qt::Key_Return);

        QCOMPARE(rig.field->text(), s("label:pool=web"));
    }

    void aValueThatWasChosenIsTheEndOfIt()
    {
        Rig rig;
        rig.completeFrom({aNode("a").label(s("pool"), s("web")).build(),
                          aNode("b").label(s("pool"), s("web-2")).build()});
        QTest::keyClicks(rig.field, s("label:pool=w"));
        rig.clock.advance(kSoon);
        QTest::keyClick(rig.list(), Qt::Key_Down);
        QTest::keyClick(rig.list(), Qt::Key_Return);
        QCOMPARE(rig.field->text(), s("label:pool=web"));
        rig.clock.advance(kSoon);
        QVERIFY(!rig.field->isCompleting());
    }

    void escapeClosesTheListThenClearsThenLeaves()
    {
        Rig rig;
        QSignalSpy leaves(rig.field, &QueryEdit::leaveRequested);
        rig.field->setCompletions([](const QString &, qsizetype) {
            return QList<QueryCompletion>{{0, 1, s("zone:"), {}}};
        });
        QTest::keyClicks(rig.field, s("z"));
        rig.clock.advance(kSoon);
        QVERIFY(rig.field->isCompleting());
        QTest::keyClick(rig.list(), Qt::Key_Escape);
        QVERIFY(!rig.field->isCompleting());
        QCOMPARE(rig.field->text(), s("z"));
        QTest::keyClick(rig.field, Qt::Key_Escape);
        QCOMPARE(rig.field->text(), QString());
        QCOMPARE(leaves.size(), 0);
        QTest::keyClick(rig.field, Qt::Key_Escape);
        QCOMPARE(leaves.size(), 1);
    }

    void whoGoesElsewhereTakesNoListAlong()
    {
        Rig rig;
        auto *other = new QLineEdit(&rig.window);
        other->show();
        rig.field->setCompletions([](const QString &, qsizetype) {
            return QList<QueryCompletion>{{0, 1, s("zone:"), {}}};
        });
        QTest::keyClicks(rig.field, s("z"));
        rig.clock.advance(kSoon);
        QVERIFY(rig.field->isCompleting());

        other->setFocus(Qt::OtherFocusReason); // as F6 does

        QVERIFY(!rig.field->isCompleting());
    }

    void theListGoesWhenAWindowOrAMenuComes()
    {
        Rig rig;
        rig.field->setCompletions([](const QString &, qsizetype) {
            return QList<QueryCompletion>{{0, 1, s("zone:"), {}}};
        });
        QDialog help(&rig.window);
        QMenu menu(&rig.window);
        const std::function<void()> ways[] = {[&] { help.show(); }, [&] { menu.popup({}); }};
        for (const auto &come : ways) {
            rig.field->clear();
            QTest::keyClicks(rig.field, s("z"));
            rig.clock.advance(kSoon);
            QVERIFY(rig.field->isCompleting());

            come();

            QVERIFY(!rig.field->isCompleting());
            help.hide();
        }
        QVERIFY(menu.isVisible());
        menu.hide();
    }
};

QTEST_MAIN(TestQueryEdit)
#include "tst_queryedit.moc"
