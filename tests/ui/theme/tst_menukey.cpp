#include "ui/theme/menukey.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QTest>
#include <QWidget>

using namespace drover::ui;

namespace {

class Window : public QWidget
{
public:
    int menus = 0;
    int keys = 0;

    Window()
    {
        setFocusPolicy(Qt::StrongFocus);
        show();
        QApplication::setActiveWindow(this);
        setFocus();
    }

protected:
    void contextMenuEvent(QContextMenuEvent *event) override
    {
        menus += event->reason() == QContextMenuEvent::Keyboard ? 1 : 0;
    }
    void keyPressEvent(QKeyEvent *event) override { keys += event->key() == Qt::Key_Shift ? 0 : 1; }
};

} // namespace

class TestMenuKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shiftF10OpensTheMenuOfWhatHasTheFocus()
    {
        const MenuKey menuKey(*qApp);
        Window window;
        QTRY_VERIFY(window.hasFocus());

        QTest::keyClick(&window, Qt::Key_F10, Qt::ShiftModifier);
        QCOMPARE(window.menus, 1);
        QCOMPARE(window.keys, 0);
        QTest::keyClick(&window, Qt::Key_F10);
        QTest::keyClick(&window, Qt::Key_F9, Qt::ShiftModifier);

        QCOMPARE(window.menus, 1);
        QCOMPARE(window.keys, 2);
    }
};

QTEST_MAIN(TestMenuKey)
#include "tst_menukey.moc"
