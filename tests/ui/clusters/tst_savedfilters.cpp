#include "tests/support/fakeclock.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/savedfilters.h"
#include "ui/columns/namedialog.h"
#include "ui/columns/tableshelf.h"

#include "core/query/queryfields.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QTest>

#include <algorithm>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Rig {
    FakeClock clock;
    TableShelf shelf;
    FilterBar bar{clock};

    Rig() { bar.setShelf(shelf); }
    QList<QAction *> entries()
    {
        Q_EMIT bar.saved().menu()->aboutToShow();
        return bar.saved().menu()->actions();
    }
    void save(std::initializer_list<const char *> names)
    {
        for (const char *name : names)
            shelf.saveFilter(QString::fromLatin1(name), u"zone="_s + QString::fromLatin1(name));
    }
    /// As Delete does in the menu.
    void deleteMarked(int entry)
    {
        bar.saved().menu()->setActiveAction(entries().at(entry));
        QTest::keyClick(bar.saved().menu(), Qt::Key_Delete);
    }
    /// Whether a filter goes; null where nobody is asked.
    QMessageBox *question() { return bar.findChild<QMessageBox *>(); }
    void answerRemove() { question()->findChild<QPushButton *>(u"remove"_s)->click(); }
};

} // namespace

class TestSavedFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAnotherWindowSavedIsInTheMenu()
    {
        Rig rig;
        QTemporaryDir folder;
        SettingsStore store(folder.path(), folder.path(), rig.clock);
        SettingsStore others(folder.path(), folder.path(), rig.clock);
        rig.shelf.keepIn(store);
        Settings settings;
        settings.filters = {{u"Sick"_s, u"status:notready"_s}};
        others.change(settings);
        others.flush();
        QVERIFY(rig.entries().first()->text().startsWith(u"Sick "_s));
        rig.bar.field().setText(u"cpu>8"_s);
        rig.entries().at(2)->trigger();
        auto *ask = rig.bar.findChild<NameDialog *>();
        ask->setName(u"Sick"_s);
        QVERIFY(!ask->findChild<QLabel *>(u"remark"_s)->text().isEmpty()); // that it is replaced
    }

    void theFilterInTheFieldIsSavedByName()
    {
        Rig rig;
        QVERIFY(!rig.entries().at(2)->isEnabled()); // nothing to save
        rig.bar.field().setText(u"zone=a"_s);
        rig.entries().at(2)->trigger();
        auto *ask = rig.bar.findChild<NameDialog *>();
        ask->setName(u" Zone A "_s);
        ask->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        QCOMPARE(rig.shelf.filters(), (QList<Settings::SavedFilter>{{u"Zone A"_s, u"zone=a"_s}}));
    }

    void toReplaceOneIsSaidWhereThereIsOne()
    {
        Rig rig;
        rig.save({"a", "b"});
        const QList<QAction *> all = rig.entries();
        (*std::ranges::find(all, u"Re&name"_s, &QAction::text))->menu()->actions().at(0)->trigger();
        auto *ask = rig.bar.findChild<NameDialog *>();
        const auto *button = ask->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
        const auto *remark = ask->findChild<QLabel *>(u"remark"_s);

        for (const QString &free : {rig.shelf.filters().at(0).name, u"c"_s}) { // its own is free
            ask->setName(free);
            QVERIFY(remark->text().isEmpty() && !button->text().contains(u"Replace"_s));
        }
        ask->setName(u' ' + rig.shelf.filters().at(1).name);

        QVERIFY(remark->text().contains(u"it is replaced"_s));
        QVERIFY(button->text().contains(u"Replace"_s));
    }

    void aSavedFilterIsChosenAndRemoved()
    {
        Rig rig;
        rig.shelf.saveFilter(u"Sick & old"_s, u"not ready age>30d"_s);
        QSignalSpy changes(&rig.bar, &FilterBar::textChanged);
        QVERIFY(rig.entries().at(0)->text().startsWith(u"Sick && old"_s));
        rig.entries().at(0)->trigger();
        QCOMPARE(rig.bar.text(), u"not ready age>30d"_s);
        QCOMPARE(changes.size(), 1);
        QVERIFY(rig.entries().at(0)->isChecked());
        const QList<QAction *> all = rig.entries();
        const auto remove = std::ranges::find(all, u"&Remove"_s, &QAction::text);
        (*remove)->menu()->actions().at(0)->trigger();
        QCOMPARE(rig.shelf.filters().size(), 1); // until it is said
        QVERIFY2(rig.question()->text().contains(u"Sick & old"_s), qPrintable(rig.question()->text()));
        QVERIFY(rig.question()->informativeText().contains(u"not ready age>30d"_s));
        rig.answerRemove();
        QVERIFY(rig.shelf.filters().isEmpty());
    }

    void aSavedFilterIsRenamedFromTheMenuAndByF2()
    {
        Rig rig;
        rig.save({"a", "b", "c"});
        const auto answer = [&rig](const QString &name) {
            auto *ask = rig.bar.findChild<NameDialog *>();
            ask->setName(name);
            ask->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
            delete ask;
        };
        const QList<QAction *> all = rig.entries();
        const auto rename = std::ranges::find(all, u"Re&name"_s, &QAction::text);
        (*rename)->menu()->actions().at(1)->trigger();
        answer(u" West "_s);
        QCOMPARE(rig.shelf.filters().at(1), (Settings::SavedFilter{u"West"_s, u"zone=b"_s}));

        rig.bar.saved().menu()->setActiveAction(rig.entries().at(0));
        QTest::keyClick(rig.bar.saved().menu(), Qt::Key_F2);
        answer(u"c"_s); // which is replaced
        QCOMPARE(rig.shelf.filters(),
                 (QList<Settings::SavedFilter>{{u"c"_s, u"zone=a"_s}, {u"West"_s, u"zone=b"_s}}));
    }

    void deleteRemovesTheOneThatIsMarkedOnceThatIsSaid()
    {
        Rig rig;
        rig.save({"a", "b"});
        rig.deleteMarked(1);
        QVERIFY(rig.question());
        rig.answerRemove();
        QCOMPARE(rig.shelf.filters(), (QList<Settings::SavedFilter>{{u"a"_s, u"zone=a"_s}}));
        QTRY_VERIFY(!rig.question());

        const QList<QAction *> all = rig.entries();
        rig.deleteMarked(int(all.indexOf(*std::ranges::find(all, u"Re&name"_s, &QAction::text)))); // no filter
        QVERIFY(!rig.question());
        QCOMPARE(rig.shelf.filters().size(), 1);
    }

    void returnAndEscapeKeepAFilterThatWasToGo()
    {
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
            Rig rig;
            rig.save({"a"});
            rig.deleteMarked(0);
            QVERIFY(rig.question());
            QTest::keyClick(rig.question(), key);
            QTRY_VERIFY(!rig.question());
            QCOMPARE(rig.shelf.filters().size(), 1);
        }
    }

    void f1InTheFieldExplainsTheLanguage()
    {
        Rig rig;
        rig.bar.setVisible(true);
        QTest::keyClick(&rig.bar.field(), Qt::Key_F1);
        const auto *help = rig.bar.findChild<QDialog *>(u"queryHelp"_s)->findChild<QTreeWidget *>();
        QVERIFY(help);
        for (const QueryField &field : queryFields())
            QVERIFY(!help->findItems(QString::fromUtf8(field.example),
                                     Qt::MatchExactly | Qt::MatchRecursive).isEmpty());
    }

    void noMeaningIsCutInTheHelp()
    {
        Rig rig;
        QFont large = rig.bar.font();
        large.setPointSizeF(large.pointSizeF() * 1.3);
        rig.bar.setFont(large); // as the desktop may have it
        rig.bar.setVisible(true);
        QTest::keyClick(&rig.bar.field(), Qt::Key_F1);
        auto *help = rig.bar.findChild<QDialog *>(u"queryHelp"_s)->findChild<QTreeWidget *>();
        const auto widest = [help](int column) {
            int width = 0;
            for (const QTreeWidgetItem *item : help->findItems({}, Qt::MatchContains | Qt::MatchRecursive, column))
                width = std::max(width, QFontMetrics(help->font()).horizontalAdvance(item->text(column)));
            return width;
        };
        QTRY_VERIFY(help->columnWidth(1) > widest(1));
        const int line = help->visualItemRect(help->topLevelItem(0)->child(0)).height();

        help->window()->resize(help->columnWidth(0) + widest(1) / 2, 400); // as on a small screen

        QTRY_VERIFY(help->columnWidth(1) < widest(1));
        const auto meaning = help->findItems(u".spec.podCIDR:10.244."_s, Qt::MatchExactly | Qt::MatchRecursive);
        QTRY_VERIFY(help->visualItemRect(meaning.front()).height() > line);
    }
};

QTEST_MAIN(TestSavedFilters)
#include "tst_savedfilters.moc"
