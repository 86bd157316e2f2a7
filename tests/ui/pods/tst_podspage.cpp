#include "tests/ui/narrowpane.h"
#include "tests/ui/pods/podspagerig.h"
#include "ui/insight/lookbar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// The pods of a node: asked while they are looked at, and what is said of them.
class TestPodsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedUntilItIsLookedAt();
    void oneListALookAndTheWatchEndsWithIt();
    void finishedPodsAreCountedApart();
    void sumsAreInUnitsThatAreRead();
    void theTableFollowsTheWatch();
    void whatWasReadSaysAsOfWhenItIs();
    void useIsAskedOnlyForTheNamespacesThatAreSeen();
    void stateSaysWhatIsThere_data();
    void stateSaysWhatIsThere();
    void aFailureIsTriedAgainOnRequest();
    void aFilterThatHidesAllSaysSo();
    void anotherNodeIsAskedForAnew();
    void rowsAreCopiedAsTheyAreSeen();
    void whatIsNotMeasuredIsSaidBelowTheTable();
    void nothingAboveTheTableIsCut_data();
    void nothingAboveTheTableIsCut();
    void whereThereIsLittleHeightRowsGoBeforeSums();
    void fiveHundredAreAllShown();
};

namespace {

using PageRig = PodsPageRig;

const QByteArray kList("GET /api/v1/pods?fieldSelector=spec.nodeName%3Dn1&limit=500");

} // namespace

void TestPodsPage::nothingIsAskedUntilItIsLookedAt()
{
    FakeClock clock;
    FakeRequests requests;
    PodsPage page(requests, clock, {});

    page.showNode(aNode(u"n1"_s));
    clock.advance(60s);

    QCOMPARE(requests.count() + requests.watchCount(), 0u);
    QCOMPARE(page.title(), u"&Pods"_s);
}

void TestPodsPage::oneListALookAndTheWatchEndsWithIt()
{
    PageRig rig;
    QCOMPARE(rig.requests.lines(), std::vector{kList});
    QSignalSpy titled(&rig.page, &NodePage::titleChanged);
    rig.answer({web(), db()});

    QCOMPARE(rig.page.title(), u"&Pods (2)"_s);
    QCOMPARE(titled.count(), 1);
    QCOMPARE(rig.requests.openWatchCount(), 1u);
    QVERIFY(rig.requests.watchTarget(0).contains("fieldSelector=spec.nodeName%3Dn1"));
    QVERIFY(rig.says(u"Asked 12:00:00, live"_s));
    rig.page.setDimmed(true); // the node's own watch was lost
    QVERIFY(!rig.says(u"live"_s) && rig.says(u"As of 12:00:00"_s));
    rig.page.setDimmed(false);
    QVERIFY(rig.says(u"Asked 12:00:00, live"_s));
    rig.clock.advance(25s);
    rig.page.hide();

    QCOMPARE(rig.requests.openWatchCount(), 0u);
    rig.clock.advance(600s);
    const auto isOfPods = [](const QByteArray &line) {
        return line.startsWith("GET /api/v1/pods");
    };
    const auto lines = rig.requests.lines();
    QCOMPARE(std::count_if(lines.begin(), lines.end(), isOfPods), 1);
    QVERIFY(rig.requests.openLines().empty());
}

void TestPodsPage::finishedPodsAreCountedApart()
{
    PageRig rig;
    rig.answer({web(), db()});
    QVERIFY(!rig.saysPart(u"finished"_s));
    rig.requests.openWatch(0);

    rig.requests.sendLines(0, {podEventLine("MODIFIED", web(kDone, "2"))});
    rig.clock.advance(100ms);

    QVERIFY(rig.saysPart(u"1 finished · "_s));
}

void TestPodsPage::sumsAreInUnitsThatAreRead()
{
    PageRig rig;
    rig.page.showNode(aNode(u"n1"_s).uid(u"uid-n1"_s).allocatable(u"cpu"_s, u"4"_s)
                          .allocatable(u"memory"_s, u"16058995Ki"_s));
    rig.answer({podJson("shop", "web", R"({"containers":[{"name":"web","resources":{
        "requests":{"cpu":"1250m","memory":"1536Mi"},"limits":{"memory":"2Gi"}}}]})", kRunning)});

    QVERIFY(rig.saysPart(u"CPU requests 1.25 cores (31%), limits 0 cores (0%) · "
                         "Memory requests 1.5 GiB (9%), limits 2.0 GiB (13%)"_s));
}

void TestPodsPage::theTableFollowsTheWatch()
{
    PageRig rig;
    rig.answer({web(), db()});
    rig.requests.openWatch(0);
    rig.view().setCurrentIndex(rig.view().model()->index(1, 1));
    QCOMPARE(rig.view().currentUid(), u"uid-web"_s);

    rig.requests.sendLines(0, {podEventLine("MODIFIED", web(kCrashing, "2")),
                               podEventLine("ADDED", podJson("a", "new", kOneContainer, kRunning)),
                               podEventLine("DELETED", db())});
    rig.clock.advance(100ms);

    QCOMPARE(rig.names(), (QStringList{u"new"_s, u"web"_s}));
    QCOMPARE(rig.view().currentUid(), u"uid-web"_s);
    QCOMPARE(rig.view().model()->index(1, 3).data().toString(), u"CrashLoopBackOff"_s);
    QCOMPARE(rig.page.title(), u"&Pods (2)"_s);
}

void TestPodsPage::whatWasReadSaysAsOfWhenItIs()
{
    PageRig rig;
    rig.answer({web()});
    rig.clock.advance(10s);
    rig.page.hide();
    rig.clock.advance(60s);

    rig.page.show();
    QVERIFY(rig.says(u"Asking…"_s));
    rig.requests.fail(*rig.requests.findOpen("GET /api/v1/pods"),
                      anError(Error::Kind::Network, 0, u"The connection broke."_s));

    QVERIFY(rig.says(u"As of 12:00:10"_s));
    QVERIFY(rig.says(u"The connection broke."_s));
    QCOMPARE(rig.names(), QStringList{u"web"_s});
}

void TestPodsPage::useIsAskedOnlyForTheNamespacesThatAreSeen()
{
    PageRig rig;
    rig.answer({web()});
    const auto asked =
        rig.requests.findOpen("GET /apis/metrics.k8s.io/v1beta1/namespaces/shop/pods");
    QVERIFY(asked);

    rig.requests.answer(*asked, R"({"kind":"PodMetricsList","items":[
        {"metadata":{"name":"web","namespace":"shop"},
         "containers":[{"name":"web","usage":{"cpu":"12m","memory":"5Mi"}}]}]})");

    QCOMPARE(rig.view().model()->index(0, 12).data().toString(), u"12m"_s);
    QCOMPARE(rig.view().model()->index(0, 13).data().toString(), u"5Mi"_s);
    rig.page.hide();
    rig.clock.advance(60s);
    QVERIFY(rig.requests.openLines().empty());
}

void TestPodsPage::stateSaysWhatIsThere_data()
{
    QTest::addColumn<int>("kind"); // of the error; -1: an empty list, -2: no answer
    QTest::addColumn<QString>("sentence");
    QTest::newRow("loading") << -2 << u"Asking for the pods of this node…"_s;
    QTest::newRow("none") << -1 << u"There are no pods on this node."_s;
    QTest::newRow("forbidden") << int(Error::Kind::Forbidden)
                               << u"ana may not list pods in all namespaces (403)."_s;
    QTest::newRow("failed") << int(Error::Kind::Server)
                            << u"The pods of this node could not be read."_s;
}

void TestPodsPage::stateSaysWhatIsThere()
{
    QFETCH(int, kind);
    QFETCH(QString, sentence);
    PageRig rig;

    if (kind == -2)
        rig.clock.advance(1s);
    else if (kind == -1)
        rig.answer({});
    else
        rig.requests.fail(0, anError(Error::Kind(kind), 500));

    QVERIFY(rig.state().isVisible());
    QCOMPARE(rig.state().view().sentence, sentence);
}

void TestPodsPage::aFailureIsTriedAgainOnRequest()
{
    PageRig rig;
    rig.requests.fail(0, anError(Error::Kind::Server, 500));

    Q_EMIT rig.state().actionTriggered(StateView::Action::Retry);

    QCOMPARE(rig.requests.count(), 2u);
    rig.requests.answer(1, podListJson({web()}).toStdString());
    QVERIFY(rig.view().isVisible());
}

void TestPodsPage::aFilterThatHidesAllSaysSo()
{
    PageRig rig;
    rig.answer({web(), db()});
    auto *field = rig.page.findChild<QLineEdit *>();
    rig.focusTable();

    QTest::keyClick(&rig.view(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(field->hasFocus());
    field->setText(u"nothing"_s);
    QCOMPARE(rig.state().view().sentence, u"0 of 2 pods match."_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(field->text().isEmpty());
    field->setText(u"db"_s);

    QCOMPARE(rig.names(), QStringList{u"db"_s});
    QVERIFY(rig.says(u"1 of 2"_s));
}

void TestPodsPage::anotherNodeIsAskedForAnew()
{
    PageRig rig;
    rig.answer({web()});

    rig.page.showNode(aNode(u"n2"_s));
    QVERIFY(rig.names().isEmpty());
    QCOMPARE(rig.requests.openWatchCount(), 0u);
    rig.clock.advance(150ms);

    QVERIFY(rig.requests.findOpen("GET /api/v1/pods?fieldSelector=spec.nodeName%3Dn2"));
}

void TestPodsPage::rowsAreCopiedAsTheyAreSeen()
{
    PageRig rig;
    rig.answer({web(), db()});

    rig.focusTable();
    rig.view().selectAll();
    QTest::keyClick(&rig.view(), Qt::Key_C, Qt::ControlModifier);

    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(u"data\tdb\t1/1\tRunning\t0\t5m\t–\t10.1.2.3\t250m (6%)"));
}

void TestPodsPage::whatIsNotMeasuredIsSaidBelowTheTable()
{
    PageRig rig;
    rig.answer({web()});
    const auto asked =
        rig.requests.findOpen("GET /apis/metrics.k8s.io/v1beta1/namespaces/shop/pods");
    QVERIFY(asked);

    rig.requests.fail(*asked, anError(Error::Kind::NotFound, 404));
    QVERIFY(rig.says(u"Use: metrics not installed (metrics.k8s.io is not served here)."_s));
    rig.page.showNode(aNode(u"n2"_s));

    QVERIFY(!rig.says(u"Use: metrics not installed (metrics.k8s.io is not served here)."_s));
}

void TestPodsPage::nothingAboveTheTableIsCut_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("docked right, as narrow as it gets") << 320;
    QTest::newRow("below") << 900;
}

void TestPodsPage::nothingAboveTheTableIsCut()
{
    QFETCH(int, width);
    PageRig rig;
    const NarrowPane pane(rig.page, width);
    rig.requests.answer(rig.requests.count() - 1, podListJson({web(), db()}).toStdString());
    const LookBar &bar = *rig.page.findChild<LookBar *>();
    auto *field = bar.findChild<QLineEdit *>();

    field->setText(u"web"_s);

    QVERIFY(rig.says(u"1 of 2"_s));
    QTRY_COMPARE(faultIn(bar), QString());
    QCOMPARE(bar.height() < 2 * field->height(), width == 900);
}

void TestPodsPage::whereThereIsLittleHeightRowsGoBeforeSums()
{
    PodsPageRig rig;
    rig.answer({web(), db()});
    QVERIFY(rig.saysPart(u"CPU requests"_s));

    rig.page.resize(1200, 140);
    QVERIFY(!rig.saysPart(u"CPU requests"_s));
    rig.view().setFocus();
    rig.page.setMinimumHeight(1); // as in the panes of a low window
    rig.page.resize(1200, 100);
    auto *field = rig.page.findChild<QLineEdit *>();
    QVERIFY(!field->isVisible());
    QTest::keyClick(&rig.view(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(field->isVisible());
    rig.page.resize(1200, 400);

    QVERIFY(rig.saysPart(u"CPU requests"_s));
}

void TestPodsPage::fiveHundredAreAllShown()
{
    QByteArrayList pods;
    for (int i = 0; i < 500; ++i)
        pods << podJson(i % 2 == 0 ? "shop" : "data", QByteArray("web-" + QByteArray::number(i)),
                        kOneContainer, i % 7 == 0 ? kCrashing : kRunning);
    const std::string body = podListJson(pods).toStdString();
    PageRig rig;

    rig.requests.answer(0, body);
    rig.page.grab();

    QCOMPARE(rig.names().size(), 500);
}

QTEST_MAIN(TestPodsPage)
#include "tst_podspage.moc"
