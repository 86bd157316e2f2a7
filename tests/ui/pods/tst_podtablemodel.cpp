#include "tests/support/nodebuilder.h"
#include "tests/ui/pods/podshapes.h"
#include "ui/pods/podfilter.h"
#include "ui/pods/podtablemodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

using Pods = std::map<std::string, PodDetailsPtr>;

const WallTime kNow = parseTimestamp("2026-11-25T12:00:00Z")->wallTime();

NodePtr fourCores()
{
    return aNode(u"n1"_s).allocatable(u"cpu"_s, u"4"_s).allocatable(u"memory"_s, u"1Gi"_s);
}

Pods podsOf(const std::vector<PodDetailsPtr> &pods)
{
    Pods byUid;
    for (const PodDetailsPtr &pod : pods)
        byUid[pod->uid] = pod;
    return byUid;
}

PodDetailsPtr running(const char *name, const char *version = "1")
{
    return podOf(podJson("shop", name, kOneContainer, kRunning, version));
}

struct ModelRig {
    ModelRig() : tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        model.setNode(fourCores());
        model.setNow(kNow);
    }

    QString cell(int row, const char *id, int role = Qt::DisplayRole) const
    {
        return model.index(row, *podColumnOf(QLatin1StringView(id))).data(role).toString();
    }
    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names << cell(row, "name");
        return names;
    }

    PodTableModel model;
    QAbstractItemModelTester tester;
};

} // namespace

/// The pods of a node as rows: what stands in them, and what changes move.
class TestPodTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsReadAsKubectlPrintsThem();
    void everyColumnHasAValueAndAText();
    void whatIsNotMeasuredIsNoZero();
    void aListOfTheSamePodsChangesNothing();
    void changesAreADiffByUid();
    void agesCountOn();
    void rowsSortByRawValues_data();
    void rowsSortByRawValues();
    void whatIsMissingIsLastBothWays();
    void everyWordMustMatch();
};

void TestPodTableModel::cellsReadAsKubectlPrintsThem()
{
    ModelRig rig;
    rig.model.setPods(podsOf({podOf(podJson("shop", "web", kOneContainer, kCrashing))}));

    QCOMPARE(rig.cell(0, "namespace"), u"shop"_s);
    QCOMPARE(rig.cell(0, "ready"), u"0/1"_s);
    QCOMPARE(rig.cell(0, "status"), u"CrashLoopBackOff"_s);
    QCOMPARE(rig.cell(0, "restarts"), u"3 (3m ago)"_s);
    QCOMPARE(rig.cell(0, "age"), u"5m"_s);
    QCOMPARE(rig.cell(0, "owner"), u"–"_s);
    QCOMPARE(rig.cell(0, "ip"), u"<none>"_s);
    QCOMPARE(rig.cell(0, "cpuRequests"), u"250m (6%)"_s);
    QCOMPARE(rig.cell(0, "cpuLimits"), u"0 (0%)"_s);
    QCOMPARE(rig.cell(0, "memoryRequests"), u"64Mi (6%)"_s);
    QCOMPARE(rig.cell(0, "memoryLimits"), u"128Mi (12%)"_s);
    QVERIFY(rig.cell(0, "status", Qt::ToolTipRole).contains(u"back-off 40s"));
}

void TestPodTableModel::everyColumnHasAValueAndAText()
{
    QStringList ids;
    const PodRow row = podRowOf(running("web"));
    for (const PodColumn &column : podColumns()) {
        QVERIFY(!ids.contains(column.id));
        ids << column.id;
        QVERIFY(!podColumnTitle(column).isEmpty());
        QVERIFY(!column.text(row, {}).isEmpty());
        QVERIFY(column.usual[0] != 0);
        QVERIFY(column.value != nullptr);
    }
    QCOMPARE(ids, (QStringList{u"namespace"_s, u"name"_s, u"ready"_s, u"status"_s, u"restarts"_s,
                               u"age"_s, u"owner"_s, u"ip"_s, u"cpuRequests"_s, u"cpuLimits"_s,
                               u"memoryRequests"_s, u"memoryLimits"_s, u"cpuUsed"_s,
                               u"memoryUsed"_s}));
}

void TestPodTableModel::whatIsNotMeasuredIsNoZero()
{
    ModelRig rig;
    rig.model.setPods(podsOf({running("web")}));
    rig.model.setUsage([](const Pod &) { return nullptr; },
                       u"metrics.k8s.io is not served here"_s);
    QCOMPARE(rig.cell(0, "cpuUsed"), u"–"_s);
    QVERIFY(rig.cell(0, "cpuUsed", Qt::ToolTipRole).contains(u"metrics.k8s.io is not served here"));

    PodUsage usage;
    usage.containers.push_back({"web", {{"cpu", *ExactQuantity::parse("12345678n")},
                                        {"memory", *ExactQuantity::parse("40000Ki")}}});
    rig.model.setUsage([&usage](const Pod &) { return &usage; }, {});

    QCOMPARE(rig.cell(0, "cpuUsed"), u"13m"_s);
    QCOMPARE(rig.cell(0, "memoryUsed"), u"39Mi"_s);
}

void TestPodTableModel::aListOfTheSamePodsChangesNothing()
{
    ModelRig rig;
    rig.model.setPods(podsOf({running("a"), running("b")}));
    QSignalSpy changed(&rig.model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&rig.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&rig.model, &QAbstractItemModel::rowsRemoved);

    rig.model.setPods(podsOf({running("a"), running("b")}));

    QCOMPARE(changed.count() + inserted.count() + removed.count(), 0);
}

void TestPodTableModel::changesAreADiffByUid()
{
    ModelRig rig;
    rig.model.setPods(podsOf({running("a"), running("b"), running("c")}));
    const QPersistentModelIndex kept(rig.model.index(1, 0));

    rig.model.setPods(podsOf({running("b", "2"), running("c"), running("d")}));
    QCOMPARE(rig.names(), (QStringList{u"b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(kept.row(), 0);
    rig.model.setPod(running("e"));
    rig.model.removePod("uid-b");
    rig.model.removePod("uid-b");

    QCOMPARE(rig.names(), (QStringList{u"c"_s, u"d"_s, u"e"_s}));
    QVERIFY(!kept.isValid());
    QCOMPARE(rig.model.rowOf("uid-e"), 2);
    rig.model.setPods({});
    QCOMPARE(rig.model.rowCount(), 0);
}

void TestPodTableModel::agesCountOn()
{
    ModelRig rig;
    rig.model.setPods(podsOf({running("web")}));

    rig.model.setNow(kNow + 61s);

    QCOMPARE(rig.cell(0, "age"), u"6m1s"_s);
}

void TestPodTableModel::rowsSortByRawValues_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QStringList>("order");
    QTest::newRow("name") << QByteArray("name")
                          << QStringList{u"web-2"_s, u"web-9"_s, u"web-10"_s};
    QTest::newRow("status") << QByteArray("status")
                            << QStringList{u"web-10"_s, u"web-2"_s, u"web-9"_s};
    QTest::newRow("restarts") << QByteArray("restarts")
                              << QStringList{u"web-2"_s, u"web-9"_s, u"web-10"_s};
    QTest::newRow("cpu") << QByteArray("cpuRequests")
                         << QStringList{u"web-2"_s, u"web-10"_s, u"web-9"_s};
}

void TestPodTableModel::rowsSortByRawValues()
{
    QFETCH(QByteArray, column);
    QFETCH(QStringList, order);
    ModelRig rig;
    PodFilter filter(rig.model);
    const char *twoCores =
        R"({"containers":[{"name":"web","resources":{"requests":{"cpu":"2"}}}]})";
    rig.model.setPods(podsOf({running("web-2"), podOf(podJson("shop", "web-9", twoCores, kDone)),
                              podOf(podJson("shop", "web-10", kOneContainer, kCrashing))}));

    filter.sort(*podColumnOf(QLatin1StringView(column)), Qt::AscendingOrder);

    QStringList names;
    for (int row = 0; row < filter.rowCount(); ++row)
        names << filter.index(row, 1).data().toString();
    // Equal ones stand by name.
    QCOMPARE(names, order);
}

void TestPodTableModel::whatIsMissingIsLastBothWays()
{
    ModelRig rig;
    PodFilter filter(rig.model);
    const QAbstractItemModelTester tester(&filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    rig.model.setPods(podsOf({running("a"), podOf(podJson("shop", "b", kOneContainer, kDone))}));
    const int ip = *podColumnOf(QLatin1StringView("ip"));

    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        filter.sort(ip, order);
        QCOMPARE(filter.index(1, ip).data().toString(), u"<none>"_s);
    }
}

void TestPodTableModel::everyWordMustMatch()
{
    ModelRig rig;
    PodFilter filter(rig.model);
    rig.model.setPods(podsOf({running("web"),
                              podOf(podJson("shop", "db", kOneContainer, kCrashing)),
                              podOf(podJson("tools", "old-db", kOneContainer, kDone))}));

    filter.setText(u"crash"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setText(u" SHOP  db"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setText(u"10.1.2"_s);
    QCOMPARE(filter.index(0, 1).data().toString(), u"web"_s);
    QVERIFY(filter.isFiltering());
    filter.setText({});
    QCOMPARE(filter.rowCount(), rig.model.rowCount());
}

QTEST_MAIN(TestPodTableModel)
#include "tst_podtablemodel.moc"
