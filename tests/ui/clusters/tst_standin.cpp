#include "tests/support/nodebuilder.h"
#include "tests/ui/clusters/tabrig.h"
#include "ui/clusters/detailswindow.h"
#include "ui/clusters/detailswindows.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/tabview.h"
#include "ui/details/detailspane.h"
#include "ui/details/elidedlabel.h"
#include "ui/nodes/nodeview.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

bool saysHidden(const DetailsPane &details)
{
    return std::ranges::any_of(details.findChildren<ElidedLabel *>(), [](const auto *label) {
        return label->text().contains(s("hidden by the filter"));
    });
}

} // namespace

/// Where a filter hides the node that the details show another stands in for it: in the table at
/// once, in the details once the rows are painted.
class TestStandIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterAFilterTheDetailsShowANodeThatIsThere()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()});
        auto &view = *open.part<NodeView>();
        QCOMPARE(open.part<DetailsPane>()->nodeName(), s("n1"));

        open.part<FilterBar>()->field().setText(s("name:n3"));
        QCOMPARE(view.selectedNames(), QStringList{s("n3")});
        QCOMPARE(open.part<DetailsPane>()->nodeName(), s("n1")); // who types does not wait for them
        open.tab.focusDetails();
        QCOMPARE(open.part<DetailsPane>()->nodeName(), s("n3"));
        open.part<FilterBar>()->field().setText({});
        open.clock.advance(50ms);

        QCOMPARE(open.part<DetailsPane>()->nodeName(), s("n1"));
        QCOMPARE(view.selectedNames(), QStringList{s("n1")});
    }

    void whileAFilterIsTypedTheNodeBeforeItIsNotForgotten()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready(), aNode("n23").ready()});

        for (const char *typed : {"name:n2", "name:n23", "name:n234", ""})
            open.part<FilterBar>()->field().setText(s(typed));
        open.clock.advance(50ms);

        QCOMPARE(open.part<DetailsPane>()->nodeName(), s("n1"));
        QCOMPARE(open.part<NodeView>()->currentName(), s("n1"));
    }

    void aNodeThatTheFilterHidesIsSaidToBeHidden()
    {
        Tab open;
        open.sync({aNode("n1").ready()});
        QVERIFY(!saysHidden(*open.part<DetailsPane>()));
        open.part<FilterBar>()->field().setText(s("zzz"));
        QVERIFY(!saysHidden(*open.part<DetailsPane>())); // at once another might come in its place
        open.clock.advance(100ms);
        QVERIFY(saysHidden(*open.part<DetailsPane>()));
        open.part<FilterBar>()->field().setText({});
        open.clock.advance(100ms);
        QVERIFY(!saysHidden(*open.part<DetailsPane>()));
    }

    void anotherNodeInTheDetailsIsNotSaidToBeHidden()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready()});
        auto *details = open.part<DetailsPane>();
        details->setPinned(true);
        open.part<FilterBar>()->field().setText(s("name:n2"));
        open.clock.advance(100ms);
        QCOMPARE(details->nodeName(), s("n1"));
        QVERIFY(saysHidden(*open.part<DetailsPane>()));
        details->setPinned(false);
        QCOMPARE(details->nodeName(), s("n2"));
        QVERIFY(!saysHidden(*open.part<DetailsPane>()));
    }

    void whoGoesFromTheFilterToTheTableSelectsItsFirstNode()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()});
        open.part<FilterBar>()->field().setText(s("name:n3"));

        Q_EMIT open.part<FilterBar>()->leaveRequested();

        QCOMPARE(open.part<NodeView>()->selectedNames(), QStringList{s("n3")});
    }

    void whoQuitsWhereOneStandsInFindsItStandingIn()
    {
        const NodeBatch nodes{aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()};
        WindowState::Tab state;
        {
            Tab open;
            open.sync(nodes);
            open.part<NodeView>()->goTo(s("n2"));
            open.part<FilterBar>()->field().setText(s("not name=n2"));
            open.clock.advance(50ms);
            QCOMPARE(open.part<DetailsPane>()->nodeName(), s("n1"));
            state = viewOf(open.tab);
        }
        QCOMPARE(state.node, s("n2"));
        Tab open;
        restoreView(open.tab, state);
        open.sync(nodes);
        const auto *view = open.part<NodeView>();
        QCOMPARE(view->selectedNames(), QStringList{s("n1")});
        QCOMPARE(view->currentName(), s("n1"));
        QCOMPARE(open.part<DetailsPane>()->nodeName(), s("n1"));
        QCOMPARE(viewOf(open.tab).selected, state.selected);
        QCOMPARE(viewOf(open.tab).node, s("n2"));

        open.part<FilterBar>()->field().setText({});
        open.clock.advance(50ms);
        QCOMPARE(view->selectedNames(), QStringList{s("n2")});
        QCOMPARE(open.part<DetailsPane>()->nodeName(), s("n2"));
    }

    void evenWhereItWasWrittenDownAsCurrent()
    {
        WindowState::Tab state;
        state.filter = s("not name=n2");
        state.node = s("n3");
        state.selected = {{{}, {{s("n2"), s("uid-n2")}}}};
        Tab open;
        restoreView(open.tab, state);
        open.sync({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()});
        const auto *view = open.part<NodeView>();
        QCOMPARE(view->currentName(), s("n3"));
        QCOMPARE(view->selectedNames(), QStringList{s("n3")});

        open.part<FilterBar>()->field().setText({});
        open.clock.advance(50ms);
        QCOMPARE(view->selectedNames(), QStringList{s("n2")});
        QCOMPARE(view->currentName(), s("n2"));
    }

    void whatTheFilterHidIsSelectedAgainWhereverOneWentMeanwhile()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()});
        auto *view = open.part<NodeView>();
        view->goTo(s("n2"));
        QTest::keyClick(view, Qt::Key_Up, Qt::ShiftModifier);
        open.part<FilterBar>()->field().setText(s("name:n3"));

        Q_EMIT open.part<FilterBar>()->leaveRequested();
        QCOMPARE(view->selectedNames(), QStringList{s("n3")});
        open.part<FilterBar>()->field().setText({});

        QTRY_COMPARE(view->selectedNames(), (QStringList{s("n1"), s("n2")}));
        QTest::keyClick(view, Qt::Key_Escape); // QTest keeps the modifiers of the last key
    }

    void whoTypesFastSeesNoWordsOfAHiddenNode()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready(), aNode("n23").ready()});
        auto &field = open.part<FilterBar>()->field();
        field.setText(s("name:n")); // leaves it, and counts
        open.clock.advance(80ms);
        field.setText(s("name:n2"));
        open.clock.advance(20ms); // since the first of the two it has been long enough

        QCOMPARE(open.part<DetailsPane>()->nodeName(), s("n1"));
        QVERIFY(!saysHidden(*open.part<DetailsPane>()));
        open.clock.advance(200ms);
        QCOMPARE(open.part<DetailsPane>()->nodeName(), s("n2"));
        QVERIFY(!saysHidden(*open.part<DetailsPane>()));
    }

    void ofManyLettersTheLastOnesNodeIsToldAlone()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready(), aNode("n23").ready()});
        QSignalSpy told(open.part<NodeView>(), &NodeView::shownNodeChanged);

        for (const char *typed : {"name:n2", "name:n23"}) {
            open.part<FilterBar>()->field().setText(s(typed));
            open.clock.advance(30ms);
        }
        QCOMPARE(told.size(), 0);
        open.clock.advance(20ms);

        QCOMPARE(told.size(), 1);
        QCOMPARE(told.front().front().toString(), s("n23"));
    }

    void whoGoesOnMeanwhileIsToldOnce()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()});
        open.part<FilterBar>()->field().setText(s("name:n2 or name:n3"));
        QSignalSpy told(open.part<NodeView>(), &NodeView::shownNodeChanged);

        QVERIFY(open.part<NodeView>()->goTo(s("n3")));
        open.clock.advance(50ms);

        QCOMPARE(told.size(), 1);
        QCOMPARE(open.part<DetailsPane>()->nodeName(), s("n3"));
    }

    void whoGoesToTheTableIsToldAtOnce()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()});
        open.part<FilterBar>()->field().setText(s("name:n3"));

        Q_EMIT open.part<FilterBar>()->leaveRequested();

        QCOMPARE(open.part<DetailsPane>()->nodeName(), s("n3"));
    }

    void aKeyInTheTableFindsTheDetailsOfItsNode()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()});
        open.part<FilterBar>()->field().setText(s("name:n3"));

        QTest::keyClick(open.part<NodeView>(), Qt::Key_Control);

        QCOMPARE(open.part<DetailsPane>()->nodeName(), s("n3"));
    }

    void aWindowOfItsOwnIsNotOpenedTwice()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready()});
        open.tab.windows().open(s("n1"));
        open.part<DetailsWindow>()->pane().setPinned(false); // it follows
        open.part<FilterBar>()->field().setText(s("name:n2"));

        open.part<NodeView>()->actions().action(QLatin1StringView("details"))->trigger();
        open.clock.advance(50ms);

        QCOMPARE(open.tab.findChildren<DetailsWindow *>().size(), 1);
    }

    void aNodeThatGoesBeforeItIsToldIsNotTold()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready()});
        open.part<FilterBar>()->field().setText(s("name:n2"));

        open.cache.apply({{}, {"n2"}});
        open.clock.advance(100ms);

        QCOMPARE(open.part<DetailsPane>()->nodeName(), s("n1"));
        QVERIFY(saysHidden(*open.part<DetailsPane>()));
    }
};

QTEST_MAIN(TestStandIn)
#include "tst_standin.moc"
