#include "ui/theme/splitter.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QStatusTipEvent>
#include <QTest>
#include <QVBoxLayout>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A field above; below it two panes side by side, the right one divided once more.
class Window : public QDialog
{
public:
    QLineEdit field{this};
    Splitter across{Qt::Horizontal, this};
    Splitter down{Qt::Vertical};
    QString said;

    Window()
    {
        auto *column = new QVBoxLayout(this);
        column->addWidget(&field);
        column->addWidget(&across, 1);
        across.addWidget(new QWidget);
        across.addWidget(&down);
        down.addWidget(new QWidget);
        down.addWidget(new QWidget);
        for (Splitter *each : {&across, &down}) {
            each->setChildrenCollapsible(false);
            for (int pane = 0; pane < 2; ++pane)
                each->widget(pane)->setMinimumSize(40, 40);
        }
        offerDivides(*this);
        resize(600, 400);
        show();
        QApplication::setActiveWindow(this);
        field.setFocus();
        across.setSizes({300, 300});
        down.setSizes({150, 150});
    }
    ~Window() override { across.setParent(nullptr); } // it is a member, as what is in it

    void press(Qt::Key key) { QTest::keyClick(focusWidget(), key); }
    int left() const { return across.sizes().at(0); }
    int above() const { return down.sizes().at(0); }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::StatusTip)
            said = static_cast<QStatusTipEvent *>(event)->tip();
        return QDialog::event(event);
    }
};

} // namespace

class TestSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyGoesFromDivideToDivideAndBack()
    {
        Window window;

        window.press(Qt::Key_F8);
        QCOMPARE(window.focusWidget(), window.across.handle(1));
        window.press(Qt::Key_F8);
        QCOMPARE(window.focusWidget(), window.down.handle(1));
        window.press(Qt::Key_F8);

        QCOMPARE(window.focusWidget(), &window.field);
    }

    void arrowsMoveTheOneThatHasTheFocus()
    {
        Window window;
        const int left = window.left();
        const int above = window.above();

        window.press(Qt::Key_F8);
        window.press(Qt::Key_Left);
        QVERIFY(window.left() < left);
        window.press(Qt::Key_Right);
        window.press(Qt::Key_Up); // not its way
        QCOMPARE(window.left(), left);
        QCOMPARE(window.above(), above);
        window.press(Qt::Key_F8);
        window.press(Qt::Key_PageDown);

        QVERIFY(window.above() > above);
    }

    void homeAndEndGoAsFarAsThePanesLet()
    {
        Window window;

        window.press(Qt::Key_F8);
        window.press(Qt::Key_Home);
        QCOMPARE(window.left(), 40);
        window.press(Qt::Key_End);

        QCOMPARE(window.across.sizes().at(1), 40);
    }

    void returnLeavesItThereAndEscapePutsItBack()
    {
        Window window;
        const int left = window.left();

        window.press(Qt::Key_F8);
        window.press(Qt::Key_PageUp);
        window.press(Qt::Key_Return);
        const int moved = window.left();
        QVERIFY(moved < left);
        QCOMPARE(window.focusWidget(), &window.field);
        window.press(Qt::Key_F8);
        window.press(Qt::Key_End);
        window.press(Qt::Key_Escape);

        QCOMPARE(window.left(), moved);
        QCOMPARE(window.focusWidget(), &window.field);
        QVERIFY(window.isVisible()); // Esc was not the dialog's
    }

    void theWindowSaysWhichKeysThereAre()
    {
        Window window;

        window.press(Qt::Key_F8);
        QVERIFY(window.said.contains(u"arrow keys"_s));
        window.press(Qt::Key_Return);

        QCOMPARE(window.said, QString());
    }

    void whatIsHiddenIsNotDivided()
    {
        Window window;
        window.down.widget(1)->hide();
        QTRY_VERIFY(!window.down.handle(1)->isVisible()); // at the splitter's next turn
        window.press(Qt::Key_F8);
        window.press(Qt::Key_F8);
        QCOMPARE(window.focusWidget(), &window.field);
        window.down.hide();

        QTRY_VERIFY(!focusNextDivide(window));
    }

    void aScreenReaderHearsWhatItIs()
    {
        Window window;

        const auto *said = QAccessible::queryAccessibleInterface(window.across.handle(1));

        QCOMPARE(said->role(), QAccessible::Separator);
        QVERIFY(!said->text(QAccessible::Name).isEmpty());
        QVERIFY(said->text(QAccessible::Description).contains(u"arrow keys"_s));
    }

    void theOneWithTheFocusIsSeen()
    {
        Window window;
        const QImage before = window.across.handle(1)->grab().toImage();

        window.press(Qt::Key_F8);

        QVERIFY(window.across.handle(1)->grab().toImage() != before);
    }
};

QTEST_MAIN(TestSplitter)
#include "tst_splitter.moc"
