#include "ui/insight/resourcespage.h"

#include "core/insight/nodefigures.h"
#include "core/nodes/nodecache.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"
#include "tests/support/podbuilder.h"
#include "ui/insight/resourcesmodel.h"
#include "ui/states/statepage.h"
#include "ui/theme/spacing.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>
#include <QTreeView>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// What a node's pods ask for and use, as kubectl counts it.
class TestResourcesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreKubectls();
    void amountsAreShownInTheUnitsOfTheTable();
    void aShareBeyondTheWholeIsKept();
    void useIsShownInTheUnitsOfKubectlTop();
    void useThatIsNotServedIsADashAndASentence();
    void thePageAndTheTableShowTheSameMeasurement();
    void aRefusalSaysWhichRightIsMissing();
    void wherePodsMayNotBeListedTheRestIsShown();
    void thePodsAreFollowed();
    void noMarkSaysLiveOnceTheConnectionIsLost();
    void theLookEndsAllRequests();
    void theModelHoldsThroughAnyChange();
    void numbersAreNeverCut_data();
    void numbersAreNeverCut();
    void aNameGivesWayBeforeOneScrolls();
};

namespace {

NodeBuilder aSmallNode()
{
    NodeBuilder node(u"n1"_s);
    node.allocatable(u"cpu"_s, u"4"_s).allocatable(u"memory"_s, u"8Gi"_s);
    node.allocatable(u"pods"_s, u"110"_s).allocatable(u"nvidia.com/gpu"_s, u"2"_s);
    return node;
}

struct PageRig {
    PageRig() : page(requests, clock, u"ana"_s)
    {
        page.resize(1200, 400);
        page.showNode(aSmallNode().build());
        page.show();
    }

    std::size_t open(const char *path)
    {
        const auto number = requests.findOpen(QByteArray("GET ") + path);
        if (!number)
            qFatal("%s was not asked", path);
        return *number;
    }
    void answerPods(const std::vector<PodBuilder> &pods)
    {
        requests.answer(open("/api/v1/pods"), aPodList("7", pods).toStdString());
    }
    QAbstractItemModel &model() const { return *page.findChild<QTreeView *>()->model(); }
    QString shown(const QString &resource, int column, int role = Qt::DisplayRole) const
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().index(row, 0).data() == resource)
                return model().index(row, column).data(role).toString();
        }
        return u"no such row"_s;
    }
    QString cell(const QString &resource, int column) const
    {
        return shown(resource, column, ResourcesModel::CopyRole);
    }
    bool says(const QString &part) const
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&part](const QLabel *label) { return label->text().contains(part); });
    }

    FakeClock clock;
    FakeRequests requests;
    ResourcesPage page;
};

constexpr char kUsage[] = R"({"kind":"NodeMetrics","metadata":{"name":"n1"},
    "timestamp":"2026-01-02T03:04:05Z","window":"10.2s",
    "usage":{"cpu":"1234567890n","memory":"2097152Ki"}})";

} // namespace

void TestResourcesPage::numbersAreKubectls()
{
    PageRig rig;
    rig.answerPods({aPod("a/x").requests("cpu", "2320m").requests("memory", "1Gi"),
                    aPod("a/done").requests("cpu", "1").phase("Succeeded")});

    QCOMPARE(rig.cell(u"cpu"_s, ResourcesModel::Requests), u"2320m (57%)"_s);
    QCOMPARE(rig.cell(u"memory"_s, ResourcesModel::Requests), u"1Gi (12%)"_s);
    QCOMPARE(rig.cell(u"nvidia.com/gpu"_s, ResourcesModel::Requests), u"0"_s);
    QCOMPARE(rig.cell(u"pods"_s, ResourcesModel::Requests), u"1 (0%)"_s);
    QCOMPARE(rig.cell(u"memory"_s, ResourcesModel::Allocatable), u"8Gi"_s);
    QVERIFY(rig.says(u"1 of 110 pods"_s));
}

void TestResourcesPage::amountsAreShownInTheUnitsOfTheTable()
{
    PageRig rig;
    rig.answerPods({aPod("a/x").requests("cpu", "270m").requests("memory", "1536Mi")});
    rig.requests.answer(rig.open("/apis/metrics.k8s.io"), kUsage);

    QCOMPARE(rig.shown(u"cpu"_s, ResourcesModel::Requests), u"0.27 cores (6%)"_s);
    QCOMPARE(rig.shown(u"memory"_s, ResourcesModel::Requests), u"1.5 GiB (18%)"_s);
    QCOMPARE(rig.shown(u"memory"_s, ResourcesModel::Used), u"2.0 GiB (25%)"_s);
    QCOMPARE(rig.shown(u"memory"_s, ResourcesModel::Allocatable), u"8.0 GiB\n8Gi"_s);
    QCOMPARE(rig.shown(u"nvidia.com/gpu"_s, ResourcesModel::Allocatable), u"2"_s);
    QVERIFY(rig.shown(u"memory"_s, ResourcesModel::Requests, Qt::ToolTipRole)
                .contains(u"1536Mi (18%)"_s)); // and kubectl's words are at hand
}

void TestResourcesPage::aShareBeyondTheWholeIsKept()
{
    PageRig rig;
    rig.answerPods({aPod("a/x").requests("cpu", "6")});

    QCOMPARE(rig.cell(u"cpu"_s, ResourcesModel::Requests), u"6 (150%)"_s);
    const QModelIndex cpu = rig.model().index(1, ResourcesModel::Requests);
    QCOMPARE(cpu.data(ResourcesModel::PercentRole).toInt(), 150);
    QVERIFY(cpu.data(Qt::ToolTipRole).toString().contains(u"more than there is: 150%"_s));
}

void TestResourcesPage::useIsShownInTheUnitsOfKubectlTop()
{
    PageRig rig;
    rig.answerPods({});
    rig.requests.answer(rig.open("/apis/metrics.k8s.io"), kUsage);

    QCOMPARE(rig.cell(u"cpu"_s, ResourcesModel::Used), u"1235m (30%)"_s);
    QCOMPARE(rig.cell(u"memory"_s, ResourcesModel::Used), u"2048Mi (25%)"_s);
    QCOMPARE(rig.cell(u"nvidia.com/gpu"_s, ResourcesModel::Used), u"–"_s);
    QVERIFY(rig.says(u"over 10s"_s));
    const auto before = rig.requests.count();
    rig.clock.advance(59s);
    QCOMPARE(rig.requests.count(), before);
    rig.clock.advance(1s);
    QCOMPARE(rig.requests.count(), before + 1);
}

void TestResourcesPage::useThatIsNotServedIsADashAndASentence()
{
    PageRig rig;
    rig.answerPods({});
    rig.requests.fail(rig.open("/apis/metrics.k8s.io"), anError(Error::Kind::NotFound, 404));

    QCOMPARE(rig.cell(u"cpu"_s, ResourcesModel::Used), u"–"_s);
    QVERIFY(rig.says(u"metrics not installed"_s));
}

void TestResourcesPage::thePageAndTheTableShowTheSameMeasurement()
{
    PageRig rig;
    NodeCache cache;
    const HistoryRecorder history(cache, rig.clock);
    NodeFigures figures(rig.requests, history, rig.clock);
    rig.page.setFigures(figures);
    rig.answerPods({});
    const auto inTable = [&figures] {
        return std::get<std::int64_t>(figures.value(NodeFigure::CpuUsed, *aSmallNode().build()));
    };
    figures.setLook({NodeFigure::CpuUsed}, {"n1"});
    const auto answerTable = [&rig](const char *minute, const char *cpu) {
        const QByteArray all = R"({"kind":"NodeMetricsList","items":[{"metadata":{"name":"n1"},
            "timestamp":"2026-01-02T03:0%1:00Z","usage":{"cpu":"%2","memory":"1Gi"}}]})";
        rig.requests.answer(rig.requests.count() - 1, QByteArray(all).replace("%1", minute).replace("%2", cpu).toStdString());
    };
    answerTable("3", "1");
    QCOMPARE(inTable(), 25);

    rig.requests.answer(rig.open("/apis/metrics.k8s.io"), kUsage); // a minute later
    QCOMPARE(rig.cell(u"cpu"_s, ResourcesModel::Used), u"1235m (30%)"_s);
    QCOMPARE(inTable(), 30);

    figures.refresh();
    answerTable("5", "2");
    QCOMPARE(inTable(), 50);
    QCOMPARE(rig.cell(u"cpu"_s, ResourcesModel::Used), u"2000m (50%)"_s);

    // Another page of the same node measured it.
    figures.take({"n1", *parseTimestamp("2026-01-02T03:06:00Z"), "10s", {{"cpu", ExactQuantity::ofValue(3)}}});
    QCOMPARE(rig.cell(u"cpu"_s, ResourcesModel::Used), u"3000m (75%)"_s);
}

void TestResourcesPage::aRefusalSaysWhichRightIsMissing()
{
    PageRig rig;
    rig.requests.fail(rig.open("/api/v1/pods"), anError(Error::Kind::Forbidden, 403));

    QVERIFY(rig.says(u"ana may not list pods in all namespaces (403)."_s));
}

void TestResourcesPage::wherePodsMayNotBeListedTheRestIsShown()
{
    PageRig rig;
    rig.requests.fail(rig.open("/api/v1/pods"), anError(Error::Kind::Forbidden, 403));
    rig.requests.answer(rig.open("/apis/metrics.k8s.io"), kUsage);

    QVERIFY(rig.page.findChild<QTreeView *>()->isVisible());
    QCOMPARE(rig.cell(u"memory"_s, ResourcesModel::Allocatable), u"8Gi"_s);
    QCOMPARE(rig.cell(u"cpu"_s, ResourcesModel::Used), u"1235m (30%)"_s);
    QCOMPARE(rig.cell(u"cpu"_s, ResourcesModel::Requests), u"–"_s);
    QCOMPARE(rig.cell(u"cpu"_s, ResourcesModel::Limits), u"–"_s);
    QCOMPARE(rig.cell(u"pods"_s, ResourcesModel::Requests), u"–"_s);
    QCOMPARE(rig.cell(u"pods"_s, ResourcesModel::Allocatable), u"110"_s);
    QVERIFY(!rig.says(u"of 110 pods"_s));
    const QModelIndex asked = rig.model().index(1, ResourcesModel::Requests);
    QVERIFY(asked.data(Qt::ToolTipRole).toString().contains(u"could not be read"_s));
}

void TestResourcesPage::thePodsAreFollowed()
{
    PageRig rig;
    rig.answerPods({aPod("a/x").requests("cpu", "1")});
    rig.requests.openWatch(0);
    rig.requests.sendLines(
        0, {aWatchLine("ADDED", aPod("a/y").requests("cpu", "1").object()).toStdString()});
    rig.clock.advance(100ms);

    QCOMPARE(rig.cell(u"cpu"_s, ResourcesModel::Requests), u"2 (50%)"_s);
}

void TestResourcesPage::noMarkSaysLiveOnceTheConnectionIsLost()
{
    PageRig rig;
    rig.answerPods({});
    QVERIFY(rig.says(u"Live"_s));
    rig.page.setDimmed(true);
    QVERIFY(!rig.says(u"Live"_s) && rig.says(u"As of"_s));

    ResourcesPage empty(rig.requests, rig.clock, u"ana"_s); // before any node was selected
    empty.show();
    empty.setDimmed(true);
    rig.clock.advance(1s);
    QCOMPARE(empty.findChild<QTreeView *>()->model()->rowCount(), 0);
}

void TestResourcesPage::theLookEndsAllRequests()
{
    PageRig rig;
    rig.answerPods({});
    const auto before = rig.requests.count();

    rig.page.hide();

    QCOMPARE(rig.requests.openWatchCount(), 0u);
    QVERIFY(rig.requests.openLines().empty());
    rig.clock.advance(10min);
    QCOMPARE(rig.requests.count(), before);
    QVERIFY(rig.says(u"As of"_s));
}

void TestResourcesPage::theModelHoldsThroughAnyChange()
{
    ResourcesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setResources(nodeResourcesOf(*aSmallNode().build(), {}));
    QCOMPARE(model.rowCount(), 5);
    model.setResources(nodeResourcesOf(*aNode("n2").build(), {}));
    model.setResources(nodeResourcesOf(*aSmallNode().build(), {}));
    model.setDimmed(true);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestResourcesPage::numbersAreNeverCut_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("docked right, as narrow as it gets") << 320;
    QTest::newRow("docked right") << 512;
    QTest::newRow("below") << 1200;
}

void TestResourcesPage::numbersAreNeverCut()
{
    QFETCH(int, width);
    PageRig rig;
    rig.page.resize(width, 400);
    rig.answerPods({aPod("a/x").requests("cpu", "123450m").requests("memory", "13396666Ki")});
    const auto &list = *rig.page.findChild<QTreeView *>();

    for (int row = 0; row < rig.model().rowCount(); ++row) {
        for (int column = ResourcesModel::Requests; column < ResourcesModel::ColumnCount; ++column) {
            const QString text = rig.model().index(row, column).data().toString();
            for (const QString &line : text.split(u'\n'))
                QVERIFY(list.fontMetrics().horizontalAdvance(line) + 2 * kSpace <=
                        list.columnWidth(column));
        }
    }
    // What is allocatable is there, if one scrolls.
    QVERIFY(!list.isColumnHidden(ResourcesModel::Allocatable));
    const bool isWhole = list.header()->length() <= list.viewport()->width();
    QTRY_COMPARE(list.horizontalScrollBar()->maximum() == 0, isWhole);
}

void TestResourcesPage::aNameGivesWayBeforeOneScrolls()
{
    PageRig rig;
    rig.page.resize(1200, 400);
    rig.answerPods({aPod("a/x").requests("ephemeral-storage", "1Gi")});
    const auto &list = *rig.page.findChild<QTreeView *>();
    const int name = list.columnWidth(ResourcesModel::Resource);
    int narrow = 1200;

    while (narrow > 300 && list.columnWidth(ResourcesModel::Resource) == name)
        rig.page.resize(--narrow, 400);

    QVERIFY(list.columnWidth(ResourcesModel::Resource) < name);
    QTRY_COMPARE(list.horizontalScrollBar()->maximum(), 0);
}

QTEST_MAIN(TestResourcesPage)
#include "tst_resourcespage.moc"
