#include "core/drain/clusteroperations.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"
#include "tests/support/podbuilder.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/detailswindow.h"
#include "ui/clusters/tabpanes.h"
#include "ui/details/detailspane.h"
#include "ui/nodes/nodeheader.h"
#include "ui/nodes/nodeview.h"

#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// What a cluster's tab as a whole asks about pods: nothing until somebody looks, one List a look,
/// and nothing any more when the look is over, however it ends.
class TestTabRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTabWithoutPodsToSeeAsksNothingOfThem();
    void aPageThatShowsPodsAsksOneList_data();
    void aPageThatShowsPodsAsksOneList();
    void theWatchEndsWithinASecond_data();
    void theWatchEndsWithinASecond();
    void whatHappensWhileMinimisedAsksNothing();
    void whoComesBackReadsOnceAgain();
    void aWindowOfDetailsLooksForItself_data();
    void aWindowOfDetailsLooksForItself();
    void aColumnOfPodsAsksOnce();
    void aMinimisedTableMeasuresNothing();
    void whatFailedIsAskedAgainWhenTheSessionFailsOtherwise();
};

namespace {

/// Two tabs in a window, the cluster's in front.
struct TabRig {
    TabRig()
    {
        clock.setWall(parseTimestamp("2026-11-25T12:00:00Z")->wallTime());
        tabs.addTab(tab, u"prod"_s);
        tabs.addTab(new QWidget, u"other"_s);
        tab->setOperations(operations);
        tabs.resize(1280, 800);
        tabs.show();
        change("n1", "1");
        change("n2", "1");
        tab->showFreshness(Live{clock.wallNow(), true, {}}, true);
        clock.advance(1s);
    }

    void change(const char *name, const char *version)
    {
        NodeBuilder node(QString::fromLatin1(name));
        node.ready().version(QString::fromLatin1(version)).allocatable(u"cpu"_s, u"4"_s);
        cache.apply({{node.build()}, {}});
    }
    DetailsPane &details() { return *tab->findChild<DetailsPane *>(); }
    void open(const char *page)
    {
        QVERIFY(details().openPage(QLatin1StringView(page)));
        clock.advance(1s);
    }
    /// Opens the page and answers what it asks about pods.
    void lookAtPods(const char *page)
    {
        open(page);
        requests.respond([](const FakeRequests::PlainRequest &request) {
            std::optional<Result<std::string>> answer;
            if (request.target.startsWith("/api/v1/pods"))
                answer = aPodList("7", {aPod("shop/web")}).toStdString();
            else if (request.target.contains("/metrics.k8s.io/v1beta1/nodes"))
                answer = R"({"kind":"NodeMetricsList","items":[]})";
            return answer;
        });
        requests.deliver();
    }
    std::size_t asked(const QByteArray &start) const
    {
        const auto lines = requests.lines();
        return std::size_t(
            std::count_if(lines.begin(), lines.end(), [&start](const QByteArray &line) {
                return line.startsWith("GET " + start);
            }));
    }
    /// Lists of pods so far.
    std::size_t lists() const { return asked("/api/v1/pods?"); }
    /// Whatever has to do with pods.
    bool hasAskedOfPods() const
    {
        const auto lines = requests.lines();
        return std::any_of(lines.begin(), lines.end(),
                           [](const QByteArray &line) { return line.contains("/pods"); });
    }
    std::size_t podWatches() const
    {
        std::size_t open = 0;
        for (std::size_t i = 0; i < requests.watchCount(); ++i)
            open += requests.isWatchOpen(i) && requests.watchTarget(i).contains("/pods") ? 1 : 0;
        return open;
    }

    FakeClock clock;
    FakeRequests requests;
    NodeCache cache;
    QTemporaryDir folder;
    Journal journal{folder.path(), clock};
    ClusterOperations operations{requests, cache, clock, journal, {}};
    QTabWidget tabs;
    ClusterTab *tab = new ClusterTab({{}, u"prod"_s, u"ana"_s, {}, false}, cache, clock, &tabs);
};

using Away = void (*)(TabRig &);

void minimise(TabRig &rig)
{
    rig.tabs.showMinimized(); // told of by the window system: wait for what you expect of it
}

} // namespace

Q_DECLARE_METATYPE(Away)

void TestTabRequests::aTabWithoutPodsToSeeAsksNothingOfThem()
{
    TabRig rig;
    for (int minute = 0; minute < 30; ++minute) {
        rig.change("n1", QByteArray::number(minute + 2).constData());
        rig.clock.advance(60s);
    }
    for (const char *page : {"events", "timeline", "images"}) {
        rig.open(page);
        rig.clock.advance(60s);
    }

    QVERIFY(!rig.hasAskedOfPods());
    QCOMPARE(rig.podWatches(), 0u);
}

void TestTabRequests::aPageThatShowsPodsAsksOneList_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<std::size_t>("watches");
    QTest::newRow("pods") << QByteArray("pods") << std::size_t(1);
    QTest::newRow("resources") << QByteArray("resources") << std::size_t(1);
    QTest::newRow("why") << QByteArray("why") << std::size_t(0); // asks once
}

void TestTabRequests::aPageThatShowsPodsAsksOneList()
{
    QFETCH(QByteArray, page);
    QFETCH(std::size_t, watches);
    TabRig rig;

    rig.lookAtPods(page.constData());
    rig.change("n1", "2");
    rig.clock.advance(60s);

    QCOMPARE(rig.lists(), 1u);
    QCOMPARE(rig.podWatches(), watches);
}

void TestTabRequests::theWatchEndsWithinASecond_data()
{
    QTest::addColumn<Away>("away");
    QTest::newRow("another page") << Away([](TabRig &rig) { rig.open("events"); });
    QTest::newRow("details hidden") << Away([](TabRig &rig) { rig.tab->setDetailsShown(false); });
    QTest::newRow("another tab") << Away([](TabRig &rig) { rig.tabs.setCurrentIndex(1); });
    QTest::newRow("window minimised") << Away(minimise);
    QTest::newRow("window closed") << Away([](TabRig &rig) { rig.tabs.close(); });
    QTest::newRow("tab closed") << Away([](TabRig &rig) { delete rig.tab; });
    QTest::newRow("node gone from the selection")
        << Away([](TabRig &rig) { rig.details().clear(); });
    QTest::newRow("no connection's table") << Away([](TabRig &rig) {
        rig.cache.apply({{}, {"n1", "n2"}}); // the page for no nodes stands in the table's place
        rig.tab->showFreshness(Live{rig.clock.wallNow(), true, {}}, true);
        rig.details().clear();
    });
}

void TestTabRequests::theWatchEndsWithinASecond()
{
    QFETCH(Away, away);
    TabRig rig;
    rig.lookAtPods("pods");
    QCOMPARE(rig.podWatches(), 1u);

    away(rig);
    rig.clock.advance(1s);

    QTRY_COMPARE(rig.podWatches(), 0u);
    const std::size_t before = rig.lists();
    rig.clock.advance(10min);
    QCOMPARE(rig.lists(), before);
}

void TestTabRequests::whatHappensWhileMinimisedAsksNothing()
{
    TabRig rig;
    rig.lookAtPods("pods");
    minimise(rig);
    QTRY_COMPARE(rig.podWatches(), 0u);
    const std::size_t before = rig.lists();

    rig.change("n1", "2");
    rig.details().showNode(u"n2"_s); // as where the node that was shown is deleted
    rig.clock.advance(60s);

    QCOMPARE(rig.lists(), before);
    QCOMPARE(rig.podWatches(), 0u);
    rig.tabs.showNormal();
    QTRY_VERIFY(rig.lists() == before + 1); // of n2
}

void TestTabRequests::whoComesBackReadsOnceAgain()
{
    TabRig rig;
    rig.lookAtPods("pods");
    rig.tabs.setCurrentIndex(1);
    rig.clock.advance(5min);

    rig.tabs.setCurrentIndex(0);
    rig.clock.advance(1s);
    rig.requests.deliver();

    QCOMPARE(rig.lists(), 2u);
    QCOMPARE(rig.podWatches(), 1u);
}

void TestTabRequests::aWindowOfDetailsLooksForItself_data()
{
    QTest::addColumn<bool>("isMinimised");
    QTest::newRow("closed") << false;
    QTest::newRow("minimised") << true;
}

void TestTabRequests::aWindowOfDetailsLooksForItself()
{
    QFETCH(bool, isMinimised);
    TabRig rig;
    Q_EMIT rig.tab->view().windowRequested(u"n1"_s);
    auto *window = rig.tab->findChild<DetailsWindow *>();
    QVERIFY(window);
    rig.clock.advance(1s);
    QCOMPARE(rig.lists(), 0u);
    QVERIFY(window->pane().openPage("pods"_L1));
    rig.lookAtPods("events"); // in the tab; what the window asks is answered
    QCOMPARE(rig.podWatches(), 1u);
    rig.tabs.setCurrentIndex(1); // a window of its own stays
    QCOMPARE(rig.podWatches(), 1u);

    isMinimised ? window->showMinimized() : void(window->close());

    QTRY_COMPARE(rig.podWatches(), 0u);
    rig.clock.advance(10min);
    QCOMPARE(rig.lists(), 1u);
}

void TestTabRequests::aColumnOfPodsAsksOnce()
{
    TabRig rig;
    rig.tab->view().header().showColumn(*nodeColumnOf("pod-count"_L1), true);
    rig.clock.advance(1s);
    QCOMPARE(rig.lists(), 1u);

    rig.tabs.setCurrentIndex(1);

    const auto open = rig.requests.openLines();
    QVERIFY(std::none_of(open.begin(), open.end(),
                         [](const QByteArray &line) { return line.contains("/pods"); }));
    rig.clock.advance(10min);
    QCOMPARE(rig.lists(), 1u);
    QCOMPARE(rig.podWatches(), 0u);
}

void TestTabRequests::aMinimisedTableMeasuresNothing()
{
    TabRig rig;
    const QByteArray usage("/apis/metrics.k8s.io/v1beta1/nodes");
    rig.lookAtPods("pods");
    const auto pass = [&rig](std::chrono::minutes span) {
        for (; span > 0min; --span) {
            rig.clock.advance(1min);
            rig.requests.deliver();
        }
    };
    pass(5min);
    const std::size_t before = rig.asked(usage);
    QVERIFY(before > 1); // in front it is measured again and again

    minimise(rig);
    QTRY_COMPARE(rig.podWatches(), 0u); // the window is told of
    pass(30min);

    QCOMPARE(rig.asked(usage), before);
}

void TestTabRequests::whatFailedIsAskedAgainWhenTheSessionFailsOtherwise()
{
    TabRig rig;
    Error failed;
    failed.kind = Error::Kind::Network;
    rig.requests.respond([&failed](const FakeRequests::PlainRequest &) {
        return std::optional<Result<std::string>>(tl::unexpected(failed));
    });
    const WallTime now = rig.clock.wallNow();
    rig.tab->showFreshness(Reconnecting{now, 1, {}, failed}, true);
    rig.open("pods");
    rig.requests.deliver();
    const std::size_t before = rig.lists();

    failed.kind = Error::Kind::Auth;
    rig.tab->showFreshness(Stale{now, failed, {}}, true);
    QCOMPARE(rig.lists(), before + 1);
    rig.requests.deliver();

    rig.tab->showFreshness(Stale{now, failed, now + 60s}, true);
    QCOMPARE(rig.lists(), before + 1); // it is told already
}

QTEST_MAIN(TestTabRequests)
#include "tst_tabrequests.moc"
