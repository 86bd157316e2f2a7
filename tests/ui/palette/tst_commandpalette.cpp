#include "ui/palette/commandpalette.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

PaletteEntry entry(const char *text, const char *refusal = "")
{
    PaletteEntry made;
    made.text = s(text);
    made.refusal = s(refusal);
    return made;
}

struct Rig {
    QWidget window;
    CommandPalette palette{&window};
    QLineEdit *field = palette.findChild<QLineEdit *>();
    QListView *list = palette.findChild<QListView *>();
    QStringList chosen;

    Rig()
    {
        window.resize(800, 600);
        window.show();
        QObject::connect(&palette, &CommandPalette::chosen, &palette,
                         [this](const PaletteEntry &each) { chosen.append(each.text); });
        palette.setEntries({entry("Cordon"), entry("Drain", "No node is selected."),
                            entry("Journal")});
        palette.open();
        QApplication::setActiveWindow(&palette); // a list without it takes the focus
    }
    QString current() const { return list->currentIndex().data().toString(); }
};

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersAndReturnDoIt()
    {
        Rig rig;

        QTest::keyClicks(rig.field, s("jou"));
        QTest::keyClick(rig.field, Qt::Key_Return);

        QCOMPARE(rig.chosen, QStringList{s("Journal")});
        QVERIFY(!rig.palette.isVisible());
    }

    void arrowsMoveWhileTheFieldKeepsTheFocus()
    {
        Rig rig;
        QCOMPARE(rig.current(), s("Cordon"));
        QCOMPARE(rig.palette.focusWidget(), rig.field);

        QTest::keyClick(rig.field, Qt::Key_Down);
        QTest::keyClick(rig.field, Qt::Key_Down);

        QCOMPARE(rig.current(), s("Journal"));
        QCOMPARE(rig.palette.focusWidget(), rig.field);
        QCOMPARE(rig.field->accessibleDescription(), s("Journal"));
    }

    void whatCannotBeDoneSaysWhyAndStays()
    {
        Rig rig;

        QTest::keyClicks(rig.field, s("drain"));
        QTest::keyClick(rig.field, Qt::Key_Return);

        QVERIFY(rig.chosen.isEmpty());
        QVERIFY(rig.palette.isVisible());
        QVERIFY(rig.field->accessibleDescription().contains(s("No node is selected.")));
    }

    void escClosesIt()
    {
        Rig rig;

        QTest::keyClick(rig.field, Qt::Key_Escape);

        QVERIFY(!rig.palette.isVisible());
        QVERIFY(rig.chosen.isEmpty());
    }

    void nothingThatMatchesIsSaid()
    {
        Rig rig;

        QTest::keyClicks(rig.field, s("zzz"));
        QTest::keyClick(rig.field, Qt::Key_Return);

        QCOMPARE(rig.field->accessibleDescription(), s("Nothing matches."));
        QVERIFY(rig.palette.isVisible());
    }

    void itFitsIntoItsWindow()
    {
        Rig rig;
        QVERIFY(rig.palette.width() < rig.window.width());
        QVERIFY(rig.palette.height() < rig.window.height());
    }
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
