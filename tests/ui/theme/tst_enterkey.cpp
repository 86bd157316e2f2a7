#include "ui/theme/enterkey.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace drover::ui;

namespace {

/// One of each kind beside the default button, in a dialog or not.
template <typename Base>
struct Window : Base {
    QPushButton *ok = add<QPushButton>();
    QPushButton *push = add<QPushButton>();
    QToolButton *tool = add<QToolButton>();
    QCheckBox *box = add<QCheckBox>();
    QLineEdit *field = add<QLineEdit>();

    Window()
    {
        push->setAutoDefault(false);
        ok->setDefault(true);
        this->show();
        this->activateWindow();
    }

private:
    template <typename Widget>
    Widget *add()
    {
        auto *widget = new Widget(this);
        widget->setFocusPolicy(Qt::StrongFocus);
        return widget;
    }
};

void sendEnter(QWidget *to, QEvent::Type type, quint64 milliseconds)
{
    QKeyEvent event(type, Qt::Key_Return, {});
    event.setTimestamp(milliseconds);
    QCoreApplication::sendEvent(to, &event);
}

template <typename Base>
void pressesEach()
{
    const EnterKey enterKey(*qApp);
    Window<Base> window;
    QSignalSpy ok(window.ok, &QPushButton::clicked);
    for (QAbstractButton *button : {static_cast<QAbstractButton *>(window.push),
                                    static_cast<QAbstractButton *>(window.tool)}) {
        QSignalSpy pressed(button, &QAbstractButton::clicked);
        QTest::keyClick(button, Qt::Key_Return);
        QTest::keyClick(button, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(pressed.size(), 2);
        QTest::keyClick(button, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(pressed.size(), 2);
    }
    QCOMPARE(ok.size(), 0);
}

} // namespace

class TestEnterKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inADialogItPressesTheButtonThatHasTheFocus() { pressesEach<QDialog>(); }
    void outsideOfOneToo() { pressesEach<QWidget>(); }

    void elsewhereItIsTheDialogs()
    {
        const EnterKey enterKey(*qApp);
        Window<QDialog> window;
        QSignalSpy ok(window.ok, &QPushButton::clicked);

        QTest::keyClick(window.box, Qt::Key_Return);
        QTest::keyClick(window.field, Qt::Key_Return);

        QCOMPARE(ok.size(), 2);
        QVERIFY(!window.box->isChecked());
    }

    void aButtonIsNearerThanAShortcutOfWhatIsAround()
    {
        const EnterKey enterKey(*qApp);
        Window<QWidget> window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QAction open;
        open.setShortcut(Qt::Key_Return);
        window.addAction(&open);
        QSignalSpy opened(&open, &QAction::triggered);
        QSignalSpy pressed(window.push, &QPushButton::clicked);

        window.push->setFocus();
        QTest::keyClick(window.push, Qt::Key_Return);
        QCOMPARE(pressed.size(), 1);
        QCOMPARE(opened.size(), 0);
        window.box->setFocus();
        QTest::keyClick(window.box, Qt::Key_Return);

        QCOMPARE(opened.size(), 1);
    }

    void aKeyThatIsHeldPressesOnce()
    {
        const EnterKey enterKey(*qApp);
        Window<QDialog> window;
        QSignalSpy pressed(window.push, &QPushButton::clicked);

        sendEnter(window.field, QEvent::KeyPress, 1000); // it came to the button meanwhile
        for (const quint64 repeated : {1660U, 1700U}) {
            sendEnter(window.push, QEvent::KeyRelease, repeated);
            sendEnter(window.push, QEvent::KeyPress, repeated);
        }
        QTest::simulateEvent(window.push, true, Qt::Key_Return, Qt::NoModifier, QString(), true);
        QCOMPARE(pressed.size(), 0);
        sendEnter(window.push, QEvent::KeyRelease, 1740);
        sendEnter(window.push, QEvent::KeyPress, 1900);

        QCOMPARE(pressed.size(), 1);
    }
};

QTEST_MAIN(TestEnterKey)
#include "tst_enterkey.moc"
