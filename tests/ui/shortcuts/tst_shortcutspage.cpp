#include "ui/shortcuts/keyfield.h"
#include "ui/shortcuts/shortcutspage.h"

#include <QDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace drover::ui;

namespace {

using Id = QLatin1StringView;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// The page as a user has it.
struct Rig {
    ShortcutsPage page;
    QSignalSpy changes{&page, &ShortcutsPage::keysChanged};
    KeyField *field = page.findChild<KeyField *>();

    explicit Rig(const char *search)
    {
        page.show();
        for (QLineEdit *edit : page.findChildren<QLineEdit *>()) {
            if (edit != field)
                QTest::keyClicks(edit, s(search));
        }
    }
    /// The button whose text begins so; its mnemonic does not count.
    QPushButton *button(const char *text)
    {
        for (QPushButton *each : page.findChildren<QPushButton *>()) {
            if (each->text().remove(u'&').startsWith(s(text)))
                return each;
        }
        return nullptr;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(field, key, modifiers);
    }
    bool isSaid(const char *part)
    {
        return field->accessibleDescription().contains(s(part));
    }
};

} // namespace

class TestShortcutsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freeKeysAreSet()
    {
        Rig rig("drain");
        QVERIFY(!rig.button("Set")->isEnabled());

        rig.press(Qt::Key_F9);
        rig.button("Set")->click();

        QCOMPARE(rig.page.keys().textOf(Id("drain")), s("F9"));
        QCOMPARE(rig.changes.size(), 1);
    }

    void returnPressesTheButtonThatHasTheFocus()
    {
        Rig rig("drain");
        rig.press(Qt::Key_F9);

        QDialog dialog;
        rig.page.setParent(&dialog);
        dialog.show();
        rig.button("Set")->setFocus();
        QTest::keyClick(rig.button("Set"), Qt::Key_Return);
        QCOMPARE(dialog.focusWidget(), static_cast<QWidget *>(rig.page.findChild<QTreeView *>()));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return); // once too often
        rig.page.setParent(nullptr);

        QCOMPARE(rig.changes.size(), 1);
        QCOMPARE(rig.page.keys().textOf(Id("drain")), s("F9"));
    }

    void freeKeysAreAddedToWhatIsThere()
    {
        Rig rig("drain");

        rig.press(Qt::Key_F9);
        rig.button("Add")->click();

        QCOMPARE(rig.page.keys().textOf(Id("drain")), s("Ctrl+Shift+D, F9"));
    }

    void keysOfAnotherActionAreTakenOverOnlyByItsName()
    {
        Rig rig("drain");

        rig.press(Qt::Key_D, Qt::ControlModifier);

        QVERIFY(!rig.button("Set"));
        QVERIFY(!rig.button("Add")->isEnabled());
        QVERIFY(rig.isSaid("belongs to \"Cordon\""));
        rig.button("Take Over from Cordon")->click();
        QCOMPARE(rig.page.keys().textOf(Id("drain")), s("Ctrl+D"));
        QCOMPARE(rig.page.keys().textOf(Id("cordon")), QString());
    }

    void keysThatWidgetsNeedAreRefused()
    {
        Rig rig("drain");

        rig.press(Qt::Key_X);

        QVERIFY(!rig.button("Set")->isEnabled());
        QVERIFY(rig.isSaid("typed into"));
        rig.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!rig.button("Set")->isEnabled());
        QVERIFY(rig.isSaid("already"));
    }

    void keysAreRemovedAndComeBack()
    {
        Rig rig("drain");
        QVERIFY(!rig.button("Use Default")->isEnabled());

        rig.button("Remove Keys")->click();
        QCOMPARE(rig.page.keys().textOf(Id("drain")), QString());
        QVERIFY(!rig.button("Remove Keys")->isEnabled());

        rig.button("Use Default (Ctrl+Shift+D)")->click();
        QCOMPARE(rig.page.keys().textOf(Id("drain")), s("Ctrl+Shift+D"));
        QVERIFY(!rig.button("Reset All")->isEnabled());
    }

    void aDefaultThatAnotherHasNamesIt()
    {
        Rig rig("cordon");
        ActionKeys keys;
        keys.choose(Id("drain"), {QKeySequence(Qt::CTRL | Qt::Key_D)});

        rig.page.setKeys(keys);

        rig.button("Use Default, Taking Ctrl+D from Drain")->click();
        QCOMPARE(rig.page.keys().textOf(Id("drain")), QString());
    }

    void aDefaultNamesWhoGetsTheKeysBack()
    {
        Rig rig("drain");
        rig.press(Qt::Key_D, Qt::ControlModifier);
        rig.button("Take Over from Cordon")->click();

        rig.button("Use Default (Ctrl+Shift+D), Giving Back Ctrl+D to Cordon")->click();

        QCOMPARE(rig.page.keys().textOf(Id("cordon")), s("Ctrl+D"));
        QVERIFY(!rig.page.keys().isAnyChosen());
    }

    void onlyTheKeysThatAnotherHasAreNamed()
    {
        Rig rig("Command Palette");
        ActionKeys keys;
        keys.choose(Id("drain"), {QKeySequence(Qt::CTRL | Qt::Key_K)});
        rig.page.setKeys(keys);
        QVERIFY(rig.button("Use Default, Taking Ctrl+K from Drain"));
        QVERIFY(!rig.button("Use Default")->text().contains(s("Ctrl+Shift+P")));

        keys.choose(Id("cordon"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)});
        rig.page.setKeys(keys);

        QVERIFY(rig.button("Use Default, Taking Ctrl+K from Drain, Ctrl+Shift+P from Cordon") ||
                rig.button("Use Default, Taking Ctrl+Shift+P from Cordon, Ctrl+K from Drain"));
    }

    void resettingAllAsksAndNamesWhatIsLost()
    {
        Rig rig("cordon");
        ActionKeys keys;
        keys.choose(Id("drain"), {QKeySequence(Qt::Key_F9)});
        rig.page.setKeys(keys);
        const auto ask = [&rig] {
            rig.button("Reset All")->click();
            return rig.page.findChild<QMessageBox *>();
        };
        QPointer<QMessageBox> box = ask();
        QVERIFY(box && box->informativeText().contains(s("Drain")));
        QVERIFY(rig.page.keys().isAnyChosen());
        QTest::keyClick(box, Qt::Key_Return); // the default
        QVERIFY(rig.page.keys().isAnyChosen());
        QTRY_VERIFY(!box);

        ask()->findChild<QPushButton *>(s("reset"))->click();

        QVERIFY(!rig.page.keys().isAnyChosen());
        QCOMPARE(rig.changes.size(), 1);
    }

    void keysThatTextsNeedAreRefusedButToCopying()
    {
        Rig rig("drain");
        rig.press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(rig.button("Set") && !rig.button("Set")->isEnabled()); // nobody is offered to lose it
        QVERIFY(rig.isSaid("use this key themselves"));

        Rig copy("Row as Text");
        copy.button("Remove Keys")->click();
        copy.press(Qt::Key_C, Qt::ControlModifier);
        copy.button("Set")->click();
        QCOMPARE(copy.page.keys().textOf(Id("copy-rows")), s("Ctrl+C"));
    }

    void whatIsFixedCannotBeChanged()
    {
        Rig rig("Select none");

        QVERIFY(!rig.field->isEnabled());
        for (const char *text : {"Set", "Add", "Remove Keys", "Use Default"})
            QVERIFY2(!rig.button(text)->isEnabled(), text);
    }
};

QTEST_MAIN(TestShortcutsPage)
#include "tst_shortcutspage.moc"
