#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "tests/ui/nodes/shorthand.h"
#include "ui/nodes/nodemenu.h"
#include "ui/nodes/nodeview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

using Id = QLatin1StringView;

struct Table {
    FakeClock clock;
    NodeCache cache;
    NodeFilter filter{cache, clock};
    NodeView view{filter, clock, {QString(), QStringLiteral("prod eu")}, QStringLiteral("prod eu")};

    explicit Table(NodeBatch nodes)
    {
        cache.apply({std::move(nodes), {}});
        view.resize(900, 400);
        view.show();
    }
    void select(int row) { view.selectRow(row); }
    void trigger(const char *id) { view.actions().action(Id(id))->trigger(); }
};

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

class TestNodeView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorstNodesStandOnTop()
    {
        Table table({aNode("a").ready(), aNode("b").ready(s("False"))});

        QCOMPARE(table.filter.index(0, columnOf("name")).data().toString(), s("b"));
    }

    void ctrlCCopiesTheVisibleCellsOfTheSelectedRows()
    {
        Table table({aNode("n1").ready().cordoned().label(s("topology.kubernetes.io/zone"), s("a"))});
        for (const NodeColumn &column : nodeColumns())
            table.view.header().showColumn(columnOf(column.id.data()),
                                           column.id == Id("status") || column.id == Id("name") ||
                                               column.id == Id("zone"));
        table.select(0);

        QTest::keyClick(&table.view, Qt::Key_C, Qt::ControlModifier);

        QCOMPARE(clipboard(), s("Ready · Cordoned\tn1\ta"));
    }

    void aScreenReaderHearsWhatTheCellOfADrainedNodeShows()
    {
        Table table({aNode("n1").ready().cordoned()});
        const int column = *nodeColumnOf(Id("status"));
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&table.view);
        const auto heard = [&] {
            return view->tableInterface()->cellAt(0, column)->text(QAccessible::Name);
        };
        QCOMPARE(heard(), QStringLiteral("Ready · Cordoned"));

        table.view.setDraining({{"n1", DrainStand::Draining}});
        QCOMPARE(heard(), QStringLiteral("Ready · Draining"));
        table.view.setDraining({{"n1", DrainStand::Paused}});

        QCOMPARE(heard(), QStringLiteral("Ready · Drain paused"));
        table.view.setDraining({{"n1", DrainStand::BlockedForGood}});
        QCOMPARE(heard(), QStringLiteral("Ready · Blocked for good"));
    }

    void theTextHasTheColourOfItsWindowsState()
    {
        Table table({aNode("a-node-with-a-name").ready()});
        QStyleOptionViewItem option;
        option.rect = {0, 0, 200, 30};
        option.palette.setColor(QPalette::Active, QPalette::WindowText, Qt::red);
        option.palette.setColor(QPalette::Inactive, QPalette::WindowText, Qt::blue);
        const auto painted = [&](QPalette::ColorGroup group) {
            QImage image(200, 30, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            option.palette.setCurrentColorGroup(group);
            table.view.itemDelegate()->paint(&painter, option, table.filter.index(0, columnOf("name")));
            int redder = 0;
            for (int x = 0; x < 200; ++x) {
                for (int y = 0; y < 30; ++y)
                    redder += image.pixelColor(x, y).red() - image.pixelColor(x, y).blue();
            }
            return redder;
        };

        QVERIFY(painted(QPalette::Active) > 1000);
        QVERIFY(painted(QPalette::Inactive) < -1000);
    }

    void copiesGiveNamesTheCellAndAKubectlCommand()
    {
        Table table({aNode("n1").ready(), aNode("n2").ready()});
        table.view.selectAll();

        table.trigger("copy-name");
        QCOMPARE(clipboard(), s("n1\nn2"));
        table.trigger("copy-kubectl");
        QCOMPARE(clipboard(), s("kubectl --context 'prod eu' get node n1 n2 -o wide"));
        table.view.setCurrentIndex(table.filter.index(1, columnOf("status")));
        table.trigger("copy-cell");
        QCOMPARE(clipboard(), s("Ready"));
    }

    void theMenuNamesItsTargetAndSaysWhyAnEntryIsOff()
    {
        Table table({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()});
        table.view.selectAll();
        QMenu menu;
        table.view.actions().setRefusal(Id("drain"), s("needs a right"), 3);

        ui::fillNodeMenu(&menu, table.view.actions(), table.view.menuTitle());

        QCOMPARE(menu.actions().front()->text(), s("3 nodes in prod eu"));
        const QAction *drain = table.view.actions().action(Id("drain"));
        QVERIFY(menu.actions().contains(drain));
        QVERIFY(drain->text().contains(s("(3)")));
        QVERIFY(!drain->isEnabled());
        QVERIFY(drain->toolTip().contains(s("needs a right")));
        QCOMPARE(menu.actions().back(), table.view.actions().action(Id("delete-node")));
        table.view.clearSelection();
        QCOMPARE(table.view.menuTitle(), s("No node selected"));
        QVERIFY(menu.toolTipsVisible());
    }

    void theKeyboardOpensTheMenuToo()
    {
        Table table({aNode("n1").ready()});
        table.select(0);

        QTest::keyClick(&table.view, Qt::Key_F10, Qt::ShiftModifier);

        const auto *menu = table.view.findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().front()->text(), s("n1 in prod eu"));
    }

    void byKeyTheMenuStandsAtARowThatItActsOn()
    {
        Table table({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()});
        table.view.selectRow(0);
        const auto placeOf = [&table] {
            QContextMenuEvent wanted(QContextMenuEvent::Keyboard, {}, {});
            QApplication::sendEvent(table.view.viewport(), &wanted);
            QPointer<QWidget> menu = QApplication::activePopupWidget();
            const QPoint place = menu ? table.view.viewport()->mapFromGlobal(menu->pos()) : QPoint();
            delete menu;
            return table.view.rowAt(place.y() - 1);
        };
        table.view.selectionModel()->setCurrentIndex(table.filter.index(2, 0), QItemSelectionModel::NoUpdate);
        QCOMPARE(placeOf(), 0);

        table.view.selectionModel()->select(table.filter.index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QCOMPARE(placeOf(), 2);
    }

    void anOpenMenuSaysHowManyAreLeft()
    {
        Table table({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()});
        table.view.selectAll();
        QTest::keyClick(&table.view, Qt::Key_F10, Qt::ShiftModifier);
        const auto *menu = table.view.findChild<QMenu *>();
        QCOMPARE(menu->actions().front()->text(), s("3 nodes in prod eu"));

        table.cache.apply({{}, {"n2"}});

        QTRY_COMPARE(menu->actions().front()->text(), s("2 nodes in prod eu"));
    }

    void aRightClickSelectsTheRowFirst()
    {
        Table table({aNode("n1").ready(), aNode("n2").ready()});
        table.select(0);
        const QPoint second = table.view.visualRect(table.filter.index(1, 1)).center();

        QTest::mouseClick(table.view.viewport(), Qt::RightButton, {}, second);

        QCOMPARE(table.view.selectedNames(), QStringList{s("n2")});
    }

    void lettersJumpToTheNameWhicheverColumnIsCurrent()
    {
        Table table({aNode("alpha").ready(), aNode("beta").ready(), aNode("bravo").ready()});
        table.view.setCurrentIndex(table.filter.index(0, columnOf("zone")));

        QTest::keyClicks(&table.view, s("br"));
        QCOMPARE(table.view.currentName(), s("bravo"));
        table.clock.advance(5s);
        QTest::keyClicks(&table.view, s("a"));
        QCOMPARE(table.view.currentName(), s("alpha"));
    }

    void returnAsksForDetailsAndSpaceTogglesTheRow()
    {
        Table table({aNode("n1").ready(), aNode("n2").ready()});
        QSignalSpy details(&table.view, &NodeView::detailsRequested);
        table.select(0);

        QTest::keyClick(&table.view, Qt::Key_Return);
        QCOMPARE(details.size(), 1);
        QTest::keyClick(&table.view, Qt::Key_Space);
        QCOMPARE(table.view.selectedCount(), 0);
        QTest::keyClick(&table.view, Qt::Key_Space);
        QCOMPARE(table.view.selectedNames(), QStringList{s("n1")});
    }

    void whoGoesToTheEndSelectsWhatTheDetailsShow()
    {
        Table table({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()});
        table.select(1);

        QTest::keyClick(&table.view, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(table.view.selectedNames(), QStringList{s("n3")});
        QTest::keyClick(&table.view, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(table.view.selectedNames(), QStringList{s("n1")});
        QTest::keyClick(&table.view, Qt::Key_Down, Qt::ControlModifier); // a step beside what is selected
        QCOMPARE(table.view.selectedNames(), QStringList{s("n1")});
        QTest::keyClick(&table.view, Qt::Key_Escape); // QTest keeps the modifiers of the last key
    }

    void theKeysToTheEndsExtendTheSelectionToo()
    {
        Table table({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()});
        table.select(1);

        QTest::keyClick(&table.view, Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(table.view.selectedNames(), (QStringList{s("n2"), s("n3")}));
        QTest::keyClick(&table.view, Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(table.view.selectedNames(), (QStringList{s("n1"), s("n2")}));
        QTest::keyClick(&table.view, Qt::Key_Escape); // QTest keeps the modifiers of the last key
    }

    void selectionAndCurrentNodeSurviveChangesSortingAndOtherRowsGoing()
    {
        Table table({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()});
        table.select(1);

        table.cache.apply({{aNode("n0").ready(), aNode("n2").ready(s("False")).version(s("2"))},
                           {"n1"}});
        table.clock.advance(1s);
        table.view.sortByColumn(columnOf("name"), Qt::DescendingOrder);

        QCOMPARE(table.view.selectedNames(), QStringList{s("n2")});
        QCOMPARE(table.view.currentName(), s("n2"));
    }

    void aNodeReBornUnderItsNameIsNotSelectedBesideOthers()
    {
        Table table({aNode("n1").ready(), aNode("n2").ready()});
        table.view.selectAll();

        table.cache.apply({{aNode("n1").ready().uid(s("another"))}, {"n1"}});

        QCoreApplication::sendPostedEvents(&table.view); // what comes back does so by now
        QCOMPARE(table.view.selectedNames(), QStringList{s("n2")});
    }

    void aCurrentRowThatGoesTakesNoOtherInItsPlace()
    {
        Table table({aNode("n1").ready(), aNode("n2").ready()});
        table.select(0);

        table.cache.apply({{}, {"n1"}});

        QVERIFY(!table.view.currentIndex().isValid());
        QCOMPARE(table.view.selectedCount(), 0);
    }

    void aCellThatIsCutHasAToolTipAndOneThatIsNotHasNone()
    {
        Table table({aNode("a-node-with-a-name").ready()});
        const auto *delegate = static_cast<HealthDelegate *>(table.view.itemDelegate());
        const QModelIndex name = table.filter.index(0, columnOf("name"));

        QVERIFY(delegate->toolTipOf(name, table.view.fontMetrics(), 40)
                    .contains(s("a-node-with-a-name")));
        QVERIFY(delegate->toolTipOf(name, table.view.fontMetrics(), 400).isEmpty());
    }

    void aCurrentNodeThatTheFilterHidIsCurrentAgainWhenItIsBack()
    {
        Table table({aNode("n1").ready(), aNode("n2").ready()});
        table.select(0);

        table.filter.setQuery(s("n2"));
        QCOMPARE(table.view.currentName(), QString());
        table.filter.setQuery(QString());

        QTRY_COMPARE(table.view.currentName(), s("n1"));
    }
};

QTEST_MAIN(TestNodeView)
#include "tst_nodeview.moc"
