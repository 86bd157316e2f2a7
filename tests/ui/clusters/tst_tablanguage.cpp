#include "core/drain/clusteroperations.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"
#include "ui/clusters/clusterstates.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/detailswindow.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/tabpanes.h"
#include "ui/clusters/tabview.h"
#include "ui/details/detailspane.h"
#include "ui/details/pagetabs.h"
#include "ui/drains/drainboard.h"
#include "ui/nodes/nodeheader.h"
#include "ui/nodes/nodeview.h"
#include "ui/states/statepage.h"
#include "ui/text/language.h"

#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A tab with two hundred nodes that speaks English, and is told to speak Chinese.
struct LanguageRig {
    LanguageRig()
    {
        clock.setWall(parseTimestamp("2026-11-25T12:00:00Z")->wallTime());
        tab.setOperations(operations);
        tab.resize(900, 700);
        tab.show();
        QApplication::setActiveWindow(&tab);
        NodeBatch nodes;
        for (int i = 0; i < 200; ++i) {
            NodeBuilder node(u"n%1"_s.arg(i));
            nodes.push_back(node.ready().label(u"pool"_s, i % 2 ? u"odd"_s : u"even"_s));
        }
        cache.apply({std::move(nodes), {}});
        tab.showFreshness(Live{clock.wallNow(), true, {}}, true);
        clock.advance(1s);
    }
    void speakChinese()
    {
        clock.advance(1s); // what was due is asked
        language.use(u"zh_CN"_s);
        tab.renewWords();
    }
    NodeView &view() { return tab.view(); }
    DetailsPane &details() { return *tab.findChild<DetailsPane *>(); }
    PageTabs &pages() { return *details().findChild<PageTabs *>(); }
    DrainOperation *drain(const char *node)
    {
        DrainOrder order;
        order.node = node;
        return operations.drain(order);
    }

    Language language{u"en"_s};
    FakeClock clock;
    FakeRequests requests;
    NodeCache cache;
    QTemporaryDir folder;
    Journal journal{folder.path(), clock};
    ClusterOperations operations{requests, cache, clock, journal, {}};
    ClusterTab tab{{{}, u"prod"_s, u"ana"_s, {}, false}, cache, clock};
};

} // namespace

class TestTabLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsWordsAreThoseOfTheOtherLanguage()
    {
        LanguageRig rig;
        rig.speakChinese();

        QCOMPARE(rig.view().model()->headerData(*nodeColumnOf("name"_L1), Qt::Horizontal).toString(),
                 u"名称"_s);
        QVERIFY(rig.pages().tabText(0).contains(u"概览"_s));
        QVERIFY(rig.tab.filterBar().field().accessibleName() != u"Filter nodes"_s);
    }

    void theTableStaysWhereItWas()
    {
        LanguageRig rig;
        NodeView &before = rig.view();
        rig.tab.filterBar().show(u"name=n1*"_s, QuickFilter::NotReady);
        rig.tab.filterBar().show(u"name=n1*"_s, QuickFilter::All);
        before.header().showColumn(*nodeColumnOf("age"_L1), false);
        before.header().resizeSection(*nodeColumnOf("name"_L1), 234);
        before.header().sortByColumn(*nodeColumnOf("name"_L1), true);
        before.goTo(u"n150"_s);
        before.selectionModel()->select(before.model()->index(3, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const QStringList selected = before.selectedNames();
        const int scrolled = before.verticalScrollBar()->value();
        const auto view = [&rig] { // other words have other widths, but where the user set them
            WindowState::Tab view = viewOf(rig.tab);
            view.layout = withoutFits(*view.layout);
            return view;
        };
        const WindowState::Tab viewBefore = view();
        QVERIFY(scrolled > 0);
        QCOMPARE(selected.size(), 2);

        rig.speakChinese();

        QCOMPARE(view(), viewBefore);
        QCOMPARE(rig.view().columnWidth(*nodeColumnOf("name"_L1)), 234);
        QCOMPARE(rig.view().selectedNames(), selected);
        QCOMPARE(rig.view().currentName(), u"n150"_s);
        QCOMPARE(rig.view().verticalScrollBar()->value(), scrolled);
        QVERIFY(rig.view().hasFocus());
    }

    void foldedGroupsAndWhatTheFilterHidesAreNotForgotten()
    {
        LanguageRig rig;
        rig.view().goTo(u"n7"_s);
        rig.view().filter().groupBy(u"label:pool"_s);
        rig.view().filter().setFolded(0, true);
        const int rows = rig.view().model()->rowCount();
        rig.tab.filterBar().show(u"name=n150"_s, QuickFilter::All);
        rig.speakChinese();
        rig.tab.filterBar().clear();
        QCoreApplication::sendPostedEvents();

        QCOMPARE(rig.view().model()->rowCount(), rows);
        QTRY_COMPARE(rig.view().selectedNames(), QStringList(u"n7"_s));
        QCOMPARE(rig.view().currentName(), u"n7"_s);
    }

    void theServerIsAskedNothing()
    {
        LanguageRig rig;
        rig.requests.respond([](const FakeRequests::PlainRequest &) {
            return Result<std::string>(R"({"kind":"NodeMetricsList","items":[]})");
        });
        rig.requests.deliver();
        rig.clock.advance(1s);
        rig.requests.deliver();
        const std::size_t asked = rig.requests.count();
        const std::size_t watched = rig.requests.watchCount();

        rig.speakChinese();
        rig.clock.advance(5s);

        QCOMPARE(rig.requests.count(), asked);
        QCOMPARE(rig.requests.watchCount(), watched);
    }

    void thePageOfTheDetailsStaysInFrontAndAsksOnce()
    {
        LanguageRig rig;
        rig.details().openPage("events"_L1);
        rig.clock.advance(1s);
        const int page = rig.pages().currentIndex();
        const std::size_t asked = rig.requests.count();

        rig.speakChinese();
        rig.clock.advance(1s);

        QCOMPARE(rig.pages().currentIndex(), page);
        QVERIFY(rig.requests.count() - asked <= 2u); // of the pane's two lists of events
        QCOMPARE(rig.requests.openWatchCount(), 0u);
    }

    void aNodeThatIsGoneStaysToBeRead()
    {
        LanguageRig rig;
        rig.view().goTo(u"n5"_s);
        rig.details().setPinned(true);
        rig.cache.apply({{}, {NodeKey{"n5"}}});
        QCOMPARE(rig.details().place().gone.has_value(), true);

        rig.speakChinese();

        const DetailsPane::Place place = rig.details().place();
        QCOMPARE(place.name, u"n5"_s);
        QVERIFY(place.node && place.gone && place.isPinned);
    }

    void drainsGoOnOnTheirBoard()
    {
        LanguageRig rig;
        DrainOperation *first = rig.drain("n1");
        rig.drain("n2");
        rig.tab.findChild<DrainBoard *>()->showDrain(*first);
        const QPointer<DrainBoard> before = rig.tab.findChild<DrainBoard *>();

        rig.speakChinese();

        QVERIFY(!before);
        auto *board = rig.tab.findChild<DrainBoard *>();
        QVERIFY(board->isVisible());
        QCOMPARE(board->current(), first);
        QVERIFY(first->progress().isRunning());
        rig.operations.drains().back()->cancel(); // the new board hears of it
    }

    void aWindowOfDetailsSpeaksItToo()
    {
        LanguageRig rig;
        Q_EMIT rig.view().windowRequested(u"n3"_s);
        auto *window = rig.tab.findChild<DetailsWindow *>();
        QVERIFY(window);
        const QRect place = window->geometry();

        rig.speakChinese();

        QCOMPARE(rig.tab.findChild<DetailsWindow *>(), window);
        QVERIFY(window->isVisible());
        QCOMPARE(window->geometry(), place);
        QCOMPARE(window->pane().nodeName(), u"n3"_s);
        QVERIFY(window->pane().findChild<PageTabs *>()->tabText(0).contains(u"概览"_s));
    }

    void whatIsSaidOfTheContextIsSaidAnew()
    {
        LanguageRig rig;
        rig.tab.states().setRefusal([] {
            StateView view;
            view.kind = StateView::Kind::ContextLost;
            view.sentence = QCoreApplication::translate("StartState", "No cluster is open.");
            return view;
        });
        rig.tab.showFreshness(Stopped{}, false);
        rig.speakChinese();

        QVERIFY(rig.tab.states().page()->isVisible());
        QVERIFY(rig.tab.states().page()->accessibleName() != u"No cluster is open."_s);
    }

    void titlesHaveTheirRoomInEachLanguage()
    {
        LanguageRig rig;
        rig.speakChinese();
        rig.view().header().resetColumns(); // as wide as Chinese titles need
        rig.clock.advance(1s);
        rig.language.use(u"en"_s);
        rig.tab.renewWords();
        rig.clock.advance(1s);

        const NodeHeader &header = rig.view().header();
        for (const int column : header.visibleColumns()) {
            const QString title = rig.tab.filter().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            QVERIFY2(header.sectionSize(column) > header.fontMetrics().horizontalAdvance(title),
                     qPrintable(title));
        }
    }

    void itCanBeDoneManyTimes()
    {
        LanguageRig rig;
        rig.drain("n1");
        for (int i = 0; i < 10; ++i) {
            rig.language.use(i % 2 ? u"en"_s : u"zh_CN"_s);
            rig.tab.renewWords();
            rig.clock.advance(300ms);
        }
        rig.cache.apply({{aNode("n1").ready(u"False"_s).version(u"9"_s)}, {}});
        rig.clock.advance(5s);

        QCOMPARE(rig.tab.findChildren<NodeView *>().size(), 1);
        QCOMPARE(rig.tab.findChildren<DrainBoard *>().size(), 1);
        QCOMPARE(rig.tab.findChildren<FilterBar *>().size(), 1);
    }
};

QTEST_MAIN(TestTabLanguage)
#include "tst_tablanguage.moc"
