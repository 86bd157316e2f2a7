#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/columns/columnlist.h"
#include "ui/columns/columnsdialog.h"
#include "ui/columns/namedialog.h"
#include "ui/columns/owncolumndialog.h"
#include "ui/columns/sortkeysedit.h"
#include "ui/columns/tableshelf.h"
#include "ui/theme/enterkey.h"
#include "ui/theme/spacing.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

TableLayout aLayout()
{
    TableLayout layout;
    layout.own = {*ownColumnOf(u"label:pool"_s)};
    layout.columns = {{u"name"_s, 0}, {u"label:pool"_s, 90}, {u"zone"_s, 0}};
    layout.sort = {{u"zone"_s, true}, {u"name"_s, false}};
    layout.groupBy = u"label:team"_s;
    return layout;
}

struct Rig {
    TableShelf shelf;
    ColumnsDialog dialog{aLayout(), shelf, {aNode("n1").label(u"team"_s, u"red"_s)}, nullptr};
    ColumnList &list = *dialog.findChild<ColumnList *>();

    QPushButton *button(const QString &text)
    {
        for (QPushButton *one : dialog.findChildren<QPushButton *>()) {
            if (QString(one->text()).remove(u'&') == text)
                return one;
        }
        return nullptr;
    }
    /// Whether a preset goes; null where nobody is asked.
    QMessageBox *question() { return dialog.findChild<QMessageBox *>(); }
    QStringList ids() const
    {
        QStringList ids;
        for (const TableLayout::Column &column : dialog.layout().columns)
            ids << column.id;
        return ids;
    }
};

} // namespace

class TestColumnsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itShowsTheLayoutAndGivesItBack()
    {
        Rig rig;
        QCOMPARE(rig.dialog.layout(), aLayout());
        QSignalSpy chosen(&rig.dialog, &ColumnsDialog::chosen);
        rig.dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QCOMPARE(chosen.size(), 1);
    }

    void whereNothingIsSortedByThereIsNoDirection()
    {
        Rig rig;
        const auto boxes = rig.dialog.findChild<SortKeysEdit *>()->findChildren<QComboBox *>();
        const auto named = [&](const QString &name) {
            return *std::ranges::find(boxes, name, [](const QComboBox *box) { return box->accessibleName(); });
        };
        QComboBox *column = named(u"Sort key 4"_s);
        QComboBox *direction = named(u"Direction of sort key 4"_s);
        column->setCurrentIndex(0);
        QVERIFY(!direction->isEnabled());
        column->setCurrentIndex(1);
        QVERIFY(direction->isEnabled());
    }

    void enterOnAButtonPressesThatAndNotOk()
    {
        const EnterKey enterKey(*qApp);
        Rig rig;
        rig.dialog.show();
        QSignalSpy chosen(&rig.dialog, &ColumnsDialog::chosen);
        rig.list.setCurrentItem(rig.list.topLevelItem(0));

        rig.button(u"Move Down"_s)->setFocus();
        QTest::keyClick(rig.dialog.focusWidget(), Qt::Key_Return);

        QVERIFY(rig.dialog.isVisible());
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(rig.ids(), (QStringList{u"label:pool"_s, u"name"_s, u"zone"_s}));
    }

    void widthsThatNobodySetAreNoneHere()
    {
        TableShelf shelf;
        TableLayout fitted = aLayout();
        fitted.fitted = 400;
        const ColumnsDialog dialog(fitted, shelf, {}, nullptr);

        const TableLayout layout = dialog.layout();
        QCOMPARE(layout.fitted, 0);
        for (const TableLayout::Column &column : layout.columns)
            QCOMPARE(column.width, 0);
    }

    void ofSeveralClustersTheClusterStaysAndCanBeGroupedBy()
    {
        TableShelf shelf;
        TableLayout wanted = aLayout();
        wanted.groupBy = u"cluster"_s;
        const ColumnsDialog dialog(wanted, shelf, {}, nullptr, true);

        const TableLayout layout = dialog.layout();
        QStringList ids;
        for (const TableLayout::Column &column : layout.columns)
            ids << column.id;
        QCOMPARE(ids, (QStringList{u"cluster"_s, u"as-of"_s, u"name"_s, u"label:pool"_s, u"zone"_s}));
        QCOMPARE(layout.groupBy, u"cluster"_s);
        const auto *item = dialog.findChild<ColumnList *>()->topLevelItem(0);
        QVERIFY(!item->flags().testFlag(Qt::ItemIsUserCheckable));
    }

    void keysMoveAndHideTheCurrentColumn()
    {
        Rig rig;
        rig.dialog.show();
        rig.list.setCurrentItem(rig.list.topLevelItem(1));
        QTest::keyClick(&rig.list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(rig.ids(), (QStringList{u"label:pool"_s, u"name"_s, u"zone"_s}));
        QVERIFY(!rig.button(u"Move Up"_s)->isEnabled());
        QTest::keyClick(&rig.list, Qt::Key_Space);
        QCOMPARE(rig.ids(), (QStringList{u"name"_s, u"zone"_s}));
        QTest::keyClick(&rig.list, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(&rig.list, Qt::Key_Space);
        QCOMPARE(rig.ids(), (QStringList{u"name"_s, u"label:pool"_s, u"zone"_s}));
    }

    void theNameCannotBeHidden()
    {
        Rig rig;
        rig.dialog.show();
        rig.list.setCurrentItem(rig.list.topLevelItem(0));
        QTest::keyClick(&rig.list, Qt::Key_Space);
        QVERIFY(rig.ids().contains(u"name"_s));
    }

    void aWidthIsSetOrAsNeeded()
    {
        Rig rig;
        rig.list.setCurrentItem(rig.list.topLevelItem(1));
        auto *width = rig.dialog.findChild<QSpinBox *>();
        QCOMPARE(width->value(), 90);
        width->setValue(0);
        QCOMPARE(rig.dialog.layout().columns[1].width, 0);
        QCOMPARE(width->text(), u"as needed"_s);
    }

    void aColumnIsAddedChangedAndRemoved()
    {
        Rig rig;
        rig.button(u"Add Column…"_s)->click();
        auto *own = rig.dialog.findChild<OwnColumnDialog *>();
        own->findChildren<QComboBox *>().at(1)->setEditText(u"team"_s);
        own->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QCOMPARE(rig.ids(), (QStringList{u"name"_s, u"label:team"_s, u"label:pool"_s, u"zone"_s}));
        QCOMPARE(rig.list.currentId(), u"label:team"_s);
        QCOMPARE(rig.dialog.layout().groupBy, u"label:team"_s);

        rig.button(u"Remove"_s)->click();
        QVERIFY(!rig.ids().contains(u"label:team"_s));
        QVERIFY(!rig.button(u"Remove"_s)->isEnabled() || rig.list.currentOwn());
    }

    void aNameThatAnotherWindowGaveIsKnown()
    {
        Rig rig;
        QTemporaryDir folder;
        FakeClock clock;
        SettingsStore store(folder.path(), folder.path(), clock);
        SettingsStore others(folder.path(), folder.path(), clock);
        rig.shelf.keepIn(store);
        Settings settings;
        settings.layouts = {{u"Mine"_s, {}}};
        others.change(settings);
        others.flush();
        rig.button(u"Save As…"_s)->click();
        auto *ask = rig.dialog.findChild<NameDialog *>();
        ask->setName(u"Mine"_s);
        QVERIFY(!ask->findChild<QLabel *>(u"remark"_s)->text().isEmpty()); // that it is replaced
    }

    void noMoreColumnsAreMadeThanAFileOfOursHas()
    {
        Rig rig;
        QPushButton *add = rig.button(u"Add Column…"_s);
        while (rig.list.all().own().size() < kMostOwnColumns) {
            QVERIFY(add->isEnabled());
            rig.list.putOwn(*ownColumnOf(u"label:x%1"_s.arg(rig.list.all().own().size())));
        }
        QVERIFY(!add->isEnabled());
        QVERIFY(add->toolTip().contains(QString::number(kMostOwnColumns)));
        rig.list.removeCurrentOwn();
        QVERIFY(add->isEnabled());
    }

    void aPresetIsSavedChosenAndDeleted()
    {
        Rig rig;
        rig.button(u"Save As…"_s)->click();
        auto *ask = rig.dialog.findChild<NameDialog *>();
        QPushButton *ok = ask->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
        QVERIFY(!ok->isEnabled());
        ask->setName(u"Mine"_s);
        ok->click();
        QCOMPARE(rig.shelf.layouts(), (QList<Settings::SavedLayout>{{u"Mine"_s, aLayout()}}));

        auto *presets = rig.dialog.findChild<QComboBox *>(u"presets"_s);
        QCOMPARE(presets->currentText(), u"Mine"_s); // it is what is shown
        QVERIFY(rig.button(u"Delete"_s)->isEnabled());
        const auto choose = [&](const QString &name) {
            presets->setCurrentIndex(presets->findText(name));
            Q_EMIT presets->activated(presets->currentIndex());
        };
        choose(u"Capacity"_s);
        QVERIFY(rig.ids().contains(u"cpu-requests"_s));
        QCOMPARE(rig.dialog.layout().own, aLayout().own);
        QVERIFY(!rig.button(u"Delete"_s)->isEnabled());
        choose(u"Mine"_s);
        QCOMPARE(rig.dialog.layout(), aLayout());
        rig.button(u"Delete"_s)->click();
        QVERIFY(rig.question()->text().contains(u"Mine"_s));
        rig.question()->reject(); // nothing would bring it back
        QCOMPARE(rig.shelf.layouts().size(), 1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

        rig.button(u"Delete"_s)->setFocus();
        rig.button(u"Delete"_s)->click();
        rig.question()->findChild<QPushButton *>(u"remove"_s)->click();
        QVERIFY(rig.shelf.layouts().isEmpty());
        QCOMPARE(rig.dialog.focusWidget(), presets);
    }

    void whatAColumnIsMadeOfIsReadToItsEnd()
    {
        Rig rig;
        rig.list.putOwn(*ownColumnOf(u"path:.status.nodeInfo.bootID"_s), {});
        rig.dialog.show();
        const QString text = rig.list.currentItem()->text(1);
        QVERIFY(text.contains(u".status.nodeInfo.bootID"_s));

        QVERIFY(rig.list.columnWidth(1) >= rig.list.fontMetrics().horizontalAdvance(text) + 2 * kSpace);
    }

    void everythingHasANameForAScreenReader()
    {
        Rig rig;
        for (const QComboBox *box : rig.dialog.findChildren<QComboBox *>()) {
            const auto labels = rig.dialog.findChildren<QLabel *>();
            const bool hasBuddy = std::ranges::any_of(
                labels, [&](const QLabel *label) { return label->buddy() == box; });
            QVERIFY(hasBuddy || !box->accessibleName().isEmpty());
        }
        QVERIFY(!rig.list.accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestColumnsDialog)
#include "tst_columnsdialog.moc"
