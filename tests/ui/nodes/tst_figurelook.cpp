#include "core/insight/nodefigures.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"
#include "tests/support/podbuilder.h"
#include "ui/nodes/nodeview.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// What the table asks for beside the nodes: only what is to be seen of it.
class TestFigureLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRequestAboutPodsLeavesWhileNoSuchColumnIsShown();
    void onlyTheRowsToBeSeenAreAskedFor();
    void aHiddenTableAsksNothing();
    void useFillsTheCellsAndMovesTheRows();
    void useOfOneNodeTouchesItsRowAlone();
    void useOfOneNodeDecidesWhetherTheQueryLetsItIn();
    void whatEventsTellIsInTheHoursText();
    void aClusterWithoutMetricsSaysSoInTheCellsAndInTheToolTips();
    void useThatCannotBeReadAgainSaysWhenItWas();
    void whatWasAskedOnceSaysWhenInTheHeader();
};

namespace {

struct Table {
    explicit Table(int count) : history(cache, clock)
    {
        NodeBatch nodes;
        for (int i = 0; i < count; ++i) {
            NodeBuilder node(u"n%1"_s.arg(i));
            node.ready().allocatable(u"cpu"_s, u"4"_s).allocatable(u"memory"_s, u"8Gi"_s);
            nodes.push_back(node.build());
        }
        cache.apply({std::move(nodes), {}});
        view.setFigures(&figures);
        view.resize(900, 300);
        view.show();
        clock.advance(1s);
    }

    static int column(const char *id) { return *nodeColumnOf(QLatin1StringView(id)); }
    void showColumn(const char *id)
    {
        view.header().showColumn(column(id), true);
        clock.advance(1s);
    }
    QString title(const char *id) const
    {
        return filter.headerData(column(id), Qt::Horizontal, Qt::DisplayRole).toString();
    }
    std::size_t askedPods() const
    {
        std::size_t asked = 0;
        for (const QByteArray &line : requests.lines())
            asked += line.contains("/pods") ? 1 : 0;
        return asked;
    }

    FakeClock clock;
    FakeRequests requests;
    NodeCache cache;
    HistoryRecorder history;
    NodeFilter filter{cache, clock};
    NodeView view{filter, clock, {{}, u"prod"_s}, u"prod"_s};
    NodeFigures figures{requests, history, clock};
};

std::string usageOf(const QStringList &nodes)
{
    QStringList items;
    for (int i = 0; i < nodes.size(); ++i)
        items << u"{\"metadata\":{\"name\":\"%1\"},\"usage\":{\"cpu\":\"%2\"}}"_s.arg(nodes[i])
                     .arg(i + 1);
    return u"{\"kind\":\"NodeMetricsList\",\"items\":[%1]}"_s.arg(items.join(u',')).toStdString();
}

/// As somebody measured it who looks at this node alone: of 4 CPUs.
NodeUsage usageOfOne(const char *node, std::int64_t cpu, const char *time = "2026-01-02T14:02:11Z")
{
    return {node, *parseTimestamp(time), "10s", {{"cpu", ExactQuantity::ofValue(cpu)}}};
}

} // namespace

void TestFigureLook::noRequestAboutPodsLeavesWhileNoSuchColumnIsShown()
{
    Table table(500);
    table.view.verticalScrollBar()->setValue(200);
    table.figures.refresh();
    table.clock.advance(10min);

    QCOMPARE(table.askedPods(), 0u);
    table.showColumn("pod-count");
    QCOMPARE(table.askedPods(), 1u);
}

void TestFigureLook::onlyTheRowsToBeSeenAreAskedFor()
{
    Table table(500);
    table.requests.respond([](const FakeRequests::PlainRequest &request) {
        return request.target.contains("/pods")
                   ? std::optional<Result<std::string>>(aPodList("7", {}).toStdString())
                   : std::nullopt;
    });

    table.showColumn("cpu-requests");
    table.requests.deliver();

    QVERIFY(table.askedPods() >= 5);
    QVERIFY2(table.askedPods() <= 20, QByteArray::number(int(table.askedPods())).constData());
    QCOMPARE(table.filter.index(0, Table::column("cpu-requests")).data().toString(), u"0%"_s);
    QCOMPARE(table.filter.index(400, Table::column("cpu-requests")).data().toString(), u"…"_s);
}

void TestFigureLook::aHiddenTableAsksNothing()
{
    Table table(10);
    table.requests.answer(0, usageOf({u"n1"_s}));
    const auto before = table.requests.count();

    table.view.hide();
    table.clock.advance(10min);

    QCOMPARE(table.requests.count(), before);
}

void TestFigureLook::useFillsTheCellsAndMovesTheRows()
{
    Table table(3);
    table.view.sortByColumn(Table::column("cpu-used"), Qt::DescendingOrder);
    QCOMPARE(table.requests.count(), 2u); // one of use for all nodes, one of events

    table.requests.answer(0, usageOf({u"n0"_s, u"n2"_s}));
    table.clock.advance(1s);

    QCOMPARE(table.filter.index(0, Table::column("name")).data().toString(), u"n2"_s);
    QCOMPARE(table.filter.index(0, Table::column("cpu-used")).data().toString(), u"50%"_s);
    QCOMPARE(table.filter.index(2, Table::column("cpu-used")).data().toString(), u"–"_s);
}

void TestFigureLook::useOfOneNodeTouchesItsRowAlone()
{
    Table table(50);
    table.view.sortByColumn(Table::column("cpu-used"), Qt::DescendingOrder);
    const int row = table.filter.rowOf("n7");
    QSignalSpy told(&table.filter, &QAbstractItemModel::dataChanged);

    table.figures.take(usageOfOne("n7", 2));

    QCOMPARE(table.filter.index(row, Table::column("cpu-used")).data().toString(), u"50%"_s);
    QVERIFY(!told.isEmpty());
    for (const QList<QVariant> &change : told) {
        QCOMPARE(change.at(0).toModelIndex().row(), row);
        QCOMPARE(change.at(1).toModelIndex().row(), row);
    }
    table.clock.advance(1s);
    QCOMPARE(table.filter.rowOf("n7"), 0);
}

void TestFigureLook::useOfOneNodeDecidesWhetherTheQueryLetsItIn()
{
    Table table(50);
    QVERIFY(!table.filter.setQuery(u"cpu>40%"_s));
    table.clock.advance(1s);
    QCOMPARE(table.filter.unknownCount(), 50);

    table.figures.take(usageOfOne("n7", 2));
    QCOMPARE(table.filter.rowCount(), 1);
    QCOMPARE(table.filter.rowOf("n7"), 0);
    QCOMPARE(table.filter.unknownCount(), 49);

    table.figures.take(usageOfOne("n7", 1, "2026-01-02T14:02:26Z"));
    QCOMPARE(table.filter.rowCount(), 0);
    QCOMPARE(table.filter.unknownCount(), 49);
}

void TestFigureLook::whatEventsTellIsInTheHoursText()
{
    Table table(1); // seen first just now
    table.clock.setWall(parseTimestamp("2026-01-02T12:00:00Z")->wallTime());
    NodeBuilder node(u"late"_s);
    node.condition(u"Ready"_s, u"True"_s, {}, u"2026-01-02T11:59:00Z"_s);
    table.cache.apply({{node.build()}, {}});
    const auto asked = table.requests.findOpen("GET /api/v1/events?fieldSelector=");
    QVERIFY(asked.has_value());

    table.requests.answer(*asked, R"({"kind":"EventList","metadata":{"resourceVersion":"7"},"items":[
        {"metadata":{"name":"e","namespace":"default","uid":"u"},"reason":"NodeNotReady",
         "involvedObject":{"kind":"Node","name":"late"},"source":{"component":"node-controller"},
         "count":9,"firstTimestamp":"2026-01-02T11:10:00Z","lastTimestamp":"2026-01-02T11:58:00Z"}]})");

    const int row = table.filter.rowOf("late");
    const QModelIndex cell = table.filter.index(row, Table::column("last-hour"));
    QVERIFY2(cell.data().toString().contains(u"NodeNotReady 9 times"_s),
             qPrintable(cell.data().toString()));
    QVERIFY(!cell.data().toString().contains(u'\n')); // it is copied as a cell
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"events of node-controller"_s));
}

void TestFigureLook::aClusterWithoutMetricsSaysSoInTheCellsAndInTheToolTips()
{
    Table table(3);
    table.requests.fail(0, anError(Error::Kind::NotFound, 404));

    QCOMPARE(table.title("cpu-used"), u"CPU used"_s);
    const QModelIndex cell = table.filter.index(0, Table::column("cpu-used"));
    QCOMPARE(cell.data().toString(), u"–"_s);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"metrics.k8s.io is not served here"_s));
    const QString toolTip =
        table.filter.headerData(Table::column("cpu-used"), Qt::Horizontal, Qt::ToolTipRole)
            .toString();
    QVERIFY(toolTip.contains(u"metrics.k8s.io is not served here"_s));
}

void TestFigureLook::useThatCannotBeReadAgainSaysWhenItWas()
{
    Table table(3);
    table.clock.setWall(parseTimestamp("2026-01-02T14:02:11Z")->wallTime());
    table.requests.answer(0, usageOf({u"n1"_s}));
    QCOMPARE(table.title("cpu-used"), u"CPU used"_s);

    table.clock.advance(60s);
    table.requests.fail(table.requests.count() - 1, anError(Error::Kind::Timeout));

    QCOMPARE(table.title("cpu-used"), u"CPU used · 14:02"_s);
    QCOMPARE(table.filter.index(1, Table::column("cpu-used")).data().toString(), u"25%"_s);
}

void TestFigureLook::whatWasAskedOnceSaysWhenInTheHeader()
{
    Table table(3);
    table.clock.setWall(parseTimestamp("2026-01-02T14:02:11Z")->wallTime());
    table.showColumn("pod-count");
    const auto pods = table.requests.findOpen("GET /api/v1/pods");
    QVERIFY(pods.has_value());
    table.requests.answer(
        *pods, R"({"columnDefinitions":[{"name":"Node"}],"metadata":{},"rows":[{"cells":["n1"]}]})");

    QCOMPARE(table.title("pod-count"), u"Pods · 14:02"_s);
}

QTEST_MAIN(TestFigureLook)
#include "tst_figurelook.moc"
