#include "ui/actions/actionset.h"

#include <QMenu>
#include <QSet>
#include <QTest>
#include <QWidget>

using namespace drover::ui;

class TestActionTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAndShortcutsAreGivenOnce()
    {
        QSet<QString> ids;
        QSet<QString> keys;
        for (const ActionSpec &spec : actionTable()) {
            QVERIFY2(!ids.contains(spec.id), spec.id.data());
            ids.insert(spec.id);
            const QString text = QString::fromLatin1(spec.keys);
            for (const QString &key : text.split(QStringLiteral("; "), Qt::SkipEmptyParts)) {
                QVERIFY2(!keys.contains(key), spec.id.data());
                QVERIFY2(!QKeySequence(key, QKeySequence::PortableText).isEmpty(), spec.id.data());
                keys.insert(key);
            }
        }
    }

    void mnemonicsOfAMenuAreGivenOnce()
    {
        QSet<QString> taken;
        for (const ActionSpec &spec : actionTable()) {
            const QString text = QString::fromUtf8(spec.text);
            const qsizetype mark = text.indexOf(u'&');
            QVERIFY2(mark >= 0, spec.id.data());
            if (spec.menu == ActionMenu::None)
                continue; // in no menu
            const QString one = QString::number(int(spec.menu)) + text.mid(mark + 1, 1).toLower();
            QVERIFY2(!taken.contains(one), spec.id.data());
            taken.insert(one);
        }
    }

    void nothingThatWritesSitsOnOneLetter()
    {
        for (const ActionSpec &spec : actionTable())
            QVERIFY2(qstrlen(spec.keys) != 1, spec.id.data());
    }

    void aMenuHasSeparatorsBetweenItsGroups()
    {
        QWidget owner;
        const ActionSet actions(ActionScope::Window, &owner);
        QMenu menu;

        actions.fill(&menu, ActionMenu::File);

        QVERIFY(menu.actions()[4]->isSeparator());
        QVERIFY(!menu.actions().back()->isSeparator());
    }
};

QTEST_MAIN(TestActionTable)
#include "tst_actiontable.moc"
