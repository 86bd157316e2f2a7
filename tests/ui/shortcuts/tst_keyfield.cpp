#include "ui/shortcuts/keyfield.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace drover::ui;

class TestKeyField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTakesWhatIsPressedTogether()
    {
        KeyField field;
        QSignalSpy changes(&field, &KeyField::keysChanged);

        QTest::keyClick(&field, Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);

        QCOMPARE(field.keys(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
        QCOMPARE(field.text(), QStringLiteral("Ctrl+Shift+K"));
        QTest::keyClick(&field, Qt::Key_F8);
        QCOMPARE(field.keys(), QKeySequence(Qt::Key_F8));
        QCOMPARE(changes.size(), 2);
    }

    void modifiersAloneAreNothingYet()
    {
        KeyField field;
        QTest::keyClick(&field, Qt::Key_Control, Qt::ControlModifier);
        QVERIFY(field.keys().isEmpty());
    }

    void backspaceEmptiesIt()
    {
        KeyField field;
        field.setKeys(QKeySequence(Qt::Key_F8));
        QTest::keyClick(&field, Qt::Key_Backspace);
        QVERIFY(field.keys().isEmpty());
    }

    void tabLeavesIt()
    {
        QWidget window;
        auto *field = new KeyField(&window);
        auto *next = new QLineEdit(&window);
        window.show();
        QApplication::setActiveWindow(&window);
        field->setFocus();

        QTest::keyClick(field, Qt::Key_Tab);

        QCOMPARE(window.focusWidget(), next);
        QVERIFY(field->keys().isEmpty());
    }
};

QTEST_MAIN(TestKeyField)
#include "tst_keyfield.moc"
