#include "tests/support/nodebuilder.h"
#include "tests/ui/clusters/tabrig.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/summarystrip.h"
#include "ui/details/detailspane.h"
#include "ui/details/elidedlabel.h"
#include "ui/nodes/nodeview.h"
#include "ui/states/freshnessbanner.h"
#include "ui/states/statepage.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(drover::Freshness)

class TestClusterTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whileConnectingAPageStandsInTheTablesPlace()
    {
        Tab open;

        QVERIFY(open.page()->isVisible());
        QCOMPARE(open.page()->view().kind, StateView::Kind::Connecting);
        QVERIFY(!open.part<NodeView>()->isVisible());
    }

    void atTheFirstSyncTheTableShowsAndTheTopNodeIsSelected()
    {
        Tab open;

        open.sync({aNode("n1").ready(), aNode("n2").ready(s("False"))});

        QVERIFY(open.part<NodeView>()->isVisible());
        QCOMPARE(open.part<NodeView>()->currentName(), s("n2"));
        QCOMPARE(open.part<DetailsPane>()->nodeName(), s("n2"));
    }

    void theFirstRowsOfASlowListAreReadable()
    {
        Tab open;
        open.cache.apply({{aNode("a-node-with-a-long-name").ready()}, {}});

        auto &view = *open.part<NodeView>();
        const int column = view.header().visibleColumns().at(1);
        QCOMPARE(view.model()->index(0, column).data().toString(), s("a-node-with-a-long-name"));
        QVERIFY(view.columnWidth(column) >
                view.fontMetrics().horizontalAdvance(s("a-node-with-a-long-name")));
        open.cache.apply({{aNode("another-node-with-a-longer-name").ready()}, {}});
        QVERIFY(view.columnWidth(column) >
                view.fontMetrics().horizontalAdvance(s("another-node-with-a-longer-name")));
        open.cache.apply({{aNode("a-third-node-with-a-name-that-is-longer-than-any").ready()}, {}});
        QVERIFY(view.columnWidth(column) >
                view.fontMetrics().horizontalAdvance(s("a-third-node-with-a-name-that-is-longer-than-any")));
    }

    void whoGoesToTheTableFindsTheFocusOnARow()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready()});
        NodeView &view = *open.part<NodeView>();
        view.selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate); // as after groups
        open.part<FilterBar>()->field().setText(s("name:n3"));

        Q_EMIT open.part<FilterBar>()->leaveRequested();

        QCOMPARE(view.currentName(), s("n3"));
        QCOMPARE(view.selectedNames(), QStringList{s("n3")});
    }

    void whatIsSelectedIsWhereTheFocusGoes()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready()});
        NodeView &view = *open.part<NodeView>();
        QVERIFY(view.goTo(s("n2")));
        view.selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);

        Q_EMIT open.part<FilterBar>()->leaveRequested();

        QCOMPARE(view.currentName(), s("n2"));
        QCOMPARE(view.selectedNames(), QStringList{s("n2")});
    }

    void theTopNodeIsSelectedAlthoughTheFocusCameBefore()
    {
        Tab open;
        open.tab.activateWindow();
        open.cache.apply({{aNode("n1").ready(), aNode("n2").ready(s("False"))}, {}});
        open.part<NodeView>()->setFocus();

        open.tab.showFreshness(Live{open.clock.wallNow(), true, {}}, true);

        QCOMPARE(open.part<NodeView>()->selectedNames(), QStringList{s("n2")});
    }

    void aServerOverPlainHttpIsSaidToBeOne_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("isDemo");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("https") << s("https://10.0.0.1:6443") << false << false;
        QTest::newRow("http") << s("http://10.0.0.1:8080") << false << true;
        QTest::newRow("no scheme, which is http") << s("10.0.0.1:8080") << false << true;
        QTest::newRow("the demo") << s("http://127.0.0.1:8080") << true << false;
    }

    void aServerOverPlainHttpIsSaidToBeOne()
    {
        QFETCH(const QString, server);
        QFETCH(const bool, isDemo);
        QFETCH(const bool, isSaid);
        FakeClock clock;
        NodeCache cache;
        ClusterTab tab({{}, s("prod"), s("ana"), server, isDemo}, cache, clock);
        tab.show();

        const QList<QLabel *> labels = tab.findChild<SummaryStrip *>()->findChildren<QLabel *>();

        const bool isShown = std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(s("no credentials sent"));
        });
        QCOMPARE(isShown, isSaid);
    }

    void aCompleteListOfNoneSaysSo()
    {
        Tab open;

        open.sync({});

        QCOMPARE(open.page()->view().kind, StateView::Kind::NoNodes);
    }

    void aFilterThatHidesAllOffersToClearIt()
    {
        Tab open;
        open.sync({aNode("n1").ready()});
        QTest::keyClicks(open.part<FilterBar>()->findChild<QLineEdit *>(), s("zzz"));
        QCOMPARE(open.page()->view().kind, StateView::Kind::FilterHidesAll);

        Q_EMIT open.page()->actionTriggered(StateView::Action::ClearFilter);

        QVERIFY(open.part<NodeView>()->isVisible());
        QCOMPARE(open.part<FilterBar>()->text(), QString());
    }

    void aFilterThatCannotBeReadIsSaidAndTheRowsStay()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready()});
        QLineEdit &field = open.part<FilterBar>()->field();
        field.setText(s("name:n2"));
        field.setText(s("foo=1 name:n2"));

        QCOMPARE(open.part<NodeView>()->model()->rowCount(), 1);
        const auto says = [&](const QString &words) {
            return std::ranges::any_of(open.part<SummaryStrip>()->findChildren<QLabel *>(),
                                       [&](const QLabel *label) { return label->text().contains(words); });
        };
        QVERIFY(says(s("the filter cannot be read")));
        QVERIFY(says(s("1 shown by the one before")));
        field.setText(s("name:n2"));
        QVERIFY(says(s("1 shown")) && !says(s("by the one before")));
    }

    void whyItCannotBeGroupedIsNotSaidOnceItIs()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready()});
        const auto isSaid = [&] {
            return std::ranges::any_of(open.part<SummaryStrip>()->findChildren<QLabel *>(),
                                       [&](const QLabel *label) { return label->text().startsWith(s("Cannot group")); });
        };
        Q_EMIT open.part<NodeView>()->actions().refused(s("Cannot group by Name: every node has its own."));
        QVERIFY(isSaid());
        open.part<NodeView>()->filter().groupBy(s("zone"));
        QVERIFY(!isSaid());
    }

    void aTermThatIsHalfTypedLeavesTheRowsOfWhatStandsBeforeIt()
    {
        Tab open;
        open.sync({aNode("n1").ready(), aNode("n2").ready()});
        QLineEdit &field = open.part<FilterBar>()->field();
        const auto says = [&](const QString &words) {
            return std::ranges::any_of(open.part<SummaryStrip>()->findChildren<QLabel *>(),
                                       [&](const QLabel *label) { return label->text() == words; });
        };
        field.setText(s("zone"));
        QVERIFY(!open.part<NodeView>()->isVisible());

        field.setText(s("zone="));
        QVERIFY(open.part<NodeView>()->isVisible());
        QVERIFY(says(s("2 nodes · the filter is read without \"zone=\"")));
        field.setText(s("name:n2 (zone="));
        QVERIFY(says(s("2 nodes · the filter is read without \"zone=\" · 1 shown")));
        field.setText(s("(name:n2"));
        QVERIFY(says(s("2 nodes · the filter is not finished · 1 shown")));
    }

    void rowsDimTwoSecondsAfterTheLossAndNoSooner()
    {
        Tab open;
        open.sync({aNode("n1").ready()});
        const auto isDim = [&] {
            return static_cast<HealthDelegate *>(open.part<NodeView>()->itemDelegate())->isDimmed();
        };

        open.lose();
        open.clock.advance(1500ms);
        QVERIFY(!isDim());
        open.clock.advance(1s);
        QVERIFY(isDim());
        open.sync({});
        QVERIFY(!isDim());
    }

    void aLostClusterShowsABannerAndRetryAsksForIt()
    {
        Tab open;
        open.sync({aNode("n1").ready()});
        QSignalSpy retries(&open.tab, &ClusterTab::refreshRequested);

        open.lose();
        open.clock.advance(3s);
        QVERIFY(!open.part<FreshnessBanner>()->view().isNone());
        Q_EMIT open.part<FreshnessBanner>()->actionTriggered(StateView::Action::Retry);

        QCOMPARE(retries.size(), 1);
        QVERIFY(open.part<NodeView>()->isVisible());
    }

    void thatATryIsMadeIsSaidUntilItEnds_data()
    {
        QTest::addColumn<Freshness>("end");
        const WallTime now = FakeClock().wallNow();
        Error error;
        error.kind = Error::Kind::Auth;
        QTest::newRow("live") << Freshness(Live{now, true, {}});
        QTest::newRow("catching up") << Freshness(Reconnecting{now, 1, {}, {}, true});
        QTest::newRow("lost again") << Freshness(Reconnecting{now, 2, now + 5s, error});
        QTest::newRow("signed out") << Freshness(Stale{now, error, now + 60s});
    }

    void thatATryIsMadeIsSaidUntilItEnds()
    {
        QFETCH(Freshness, end);
        Tab open;
        open.sync({aNode("n1").ready()});
        open.lose();
        const auto says = [&open] {
            const QList<QLabel *> labels = open.part<SummaryStrip>()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->text() == s("Trying to connect now.");
            });
        };

        open.tab.refresh();
        open.lose(); // the try begins
        QVERIFY(says());
        open.tab.showFreshness(end, true);

        QVERIFY(!says());
    }

    void anotherHintOutlivesTheTry()
    {
        Tab open;
        open.sync({aNode("n1").ready()});
        open.lose();
        open.tab.refresh();

        open.tab.tell(s("It was cordoned."));
        open.sync({});

        const QList<QLabel *> labels = open.part<SummaryStrip>()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text() == s("It was cordoned.");
        }));
    }

    void nothingTicksWhileLiveButTheSecondsOfTheAges()
    {
        Tab open;
        open.sync({aNode("n1").ready()});
        open.tab.hide();
        open.clock.advance(100ms);
        QCOMPARE(open.clock.pendingCount(), std::size_t(0));
    }

    void returnInTheTableLeadsIntoTheDetailsAndF6Back()
    {
        Tab open;
        open.sync({aNode("n1").ready()});
        open.tab.activateWindow();
        open.part<NodeView>()->setFocus();

        QTest::keyClick(open.part<NodeView>(), Qt::Key_Return);
        QVERIFY(open.part<DetailsPane>()->isAncestorOf(open.tab.focusWidget()));
        open.tab.focusNextPane();
        QCOMPARE(open.tab.focusWidget(), open.part<NodeView>());
    }
};

QTEST_MAIN(TestClusterTab)
#include "tst_clustertab.moc"
