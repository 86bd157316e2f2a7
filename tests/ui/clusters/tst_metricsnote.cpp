#include "core/drain/clusteroperations.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"
#include "ui/clusters/clustertab.h"
#include "ui/nodes/nodeheader.h"
#include "ui/nodes/nodeview.h"

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// What a tab says for good where its columns of use stay empty.
class TestMetricsNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClusterWithoutMetricsSaysSoBelowTheTable();
    void whoMayNotReadThemIsToldWhy();
    void whatIsMeasuredTakesTheWordBack();
    void aFailureAfterAMeasurementIsSaidByTheHeads();
    void withoutSuchColumnsNothingIsSaid();
    void anotherLanguageKeepsTheWord();
};

namespace {

struct TabRig {
    TabRig()
    {
        tab.setOperations(operations);
        tab.resize(900, 600);
        tab.show();
        NodeBuilder node(u"n1"_s);
        cache.apply({{node.ready().allocatable(u"cpu"_s, u"4"_s).build()}, {}});
        tab.showFreshness(Live{clock.wallNow(), true, {}}, true);
        clock.advance(1s);
    }

    std::size_t question() const { return requests.findOpen("GET /apis/metrics.k8s.io/").value(); }
    void measure()
    {
        requests.answer(question(), R"({"kind":"NodeMetricsList","items":[
            {"metadata":{"name":"n1"},"usage":{"cpu":"1"}}]})");
    }
    /// The label that says so; null: none.
    const QLabel *note() const
    {
        const auto labels = tab.findChildren<QLabel *>();
        const auto found = std::ranges::find_if(labels, [this](const QLabel *label) {
            const bool isIt = label->text().startsWith(u"No metrics"_s) ||
                              label->text() == u"Metrics failed"_s;
            return isIt && label->isVisibleTo(&tab);
        });
        return found == labels.end() ? nullptr : *found;
    }
    void showColumn(const char *id, bool isShown)
    {
        tab.view().header().showColumn(*nodeColumnOf(QLatin1StringView(id)), isShown);
    }

    FakeClock clock;
    FakeRequests requests;
    NodeCache cache;
    QTemporaryDir folder;
    Journal journal{folder.path(), clock};
    ClusterOperations operations{requests, cache, clock, journal, {}};
    ClusterTab tab{{{}, u"prod"_s, u"ana"_s, {}, false}, cache, clock};
};

} // namespace

void TestMetricsNote::aClusterWithoutMetricsSaysSoBelowTheTable()
{
    TabRig rig;
    QVERIFY(!rig.note()); // nobody knows yet
    rig.requests.fail(rig.question(), anError(Error::Kind::NotFound, 404));

    QVERIFY(rig.note());
    QCOMPARE(rig.note()->text(), u"No metrics"_s);
    QVERIFY(rig.note()->toolTip().contains(u"metrics.k8s.io is not served here."_s));
    QVERIFY(rig.note()->toolTip().contains(u"Install metrics-server"_s));
    QVERIFY(rig.note()->accessibleDescription().contains(u"Install metrics-server"_s));
}

void TestMetricsNote::whoMayNotReadThemIsToldWhy()
{
    TabRig rig;
    rig.requests.fail(rig.question(), anError(Error::Kind::Forbidden, 403, u"ana may not list nodes."_s));

    QVERIFY(rig.note());
    QVERIFY(rig.note()->toolTip().contains(u"ana may not list nodes."_s));
    QVERIFY(rig.note()->toolTip().contains(kindAdvice(Error::Kind::Forbidden)));
}

void TestMetricsNote::whatIsMeasuredTakesTheWordBack()
{
    TabRig rig;
    rig.requests.fail(rig.question(), anError(Error::Kind::Server, 503));
    QVERIFY(rig.note());
    QCOMPARE(rig.note()->text(), u"Metrics failed"_s);

    rig.clock.advance(60s);
    rig.measure();

    QVERIFY(!rig.note());
}

void TestMetricsNote::aFailureAfterAMeasurementIsSaidByTheHeads()
{
    TabRig rig;
    rig.measure();
    rig.clock.advance(60s);
    rig.requests.fail(rig.question(), anError(Error::Kind::Server, 503));

    QVERIFY(!rig.note());
    const int column = *nodeColumnOf(QLatin1StringView("cpu-used"));
    QVERIFY(rig.tab.filter().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().contains(u" · "_s));
}

void TestMetricsNote::withoutSuchColumnsNothingIsSaid()
{
    TabRig rig;
    rig.requests.fail(rig.question(), anError(Error::Kind::NotFound, 404));

    rig.showColumn("cpu-used", false);
    QVERIFY(rig.note()); // the other one is empty too
    rig.showColumn("memory-used", false);
    QVERIFY(!rig.note());
    rig.showColumn("cpu-used", true);
    QVERIFY(rig.note());
}

void TestMetricsNote::anotherLanguageKeepsTheWord()
{
    TabRig rig;
    rig.requests.fail(rig.question(), anError(Error::Kind::NotFound, 404));

    rig.tab.renewWords();

    QVERIFY(rig.note());
}

QTEST_MAIN(TestMetricsNote)
#include "tst_metricsnote.moc"
