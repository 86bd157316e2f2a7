#include "core/drain/clusteroperations.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"
#include "ui/clusters/clustertab.h"
#include "ui/nodes/nodeheader.h"
#include "ui/nodes/nodeview.h"

#include <QTemporaryDir>
#include <QTest>

#include <deque>
#include <numeric>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// What a tab that nobody touches asks beside its watch, which asks three times a minute at most:
/// together a server sees four.
class TestIdleTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIdleTabAsksOnceAMinuteAtMost_data();
    void anIdleTabAsksOnceAMinuteAtMost();
};

namespace {

constexpr char kMeasured[] =
    R"({"kind":"NodeMetricsList","items":[{"metadata":{"name":"n1"},"usage":{"cpu":"1"}}]})";

struct IdleTab {
    IdleTab()
    {
        tab.setOperations(operations);
        tab.resize(1600, 800);
        tab.show();
        heartbeat();
        tab.showFreshness(Live{clock.wallNow(), true, {}}, true);
        requests.respond([](const FakeRequests::PlainRequest &request) {
            const bool isMeasured = request.target.contains("/metrics.k8s.io/");
            return isMeasured ? Result<std::string>(kMeasured)
                              : Result<std::string>(R"({"kind":"PodList","metadata":{},"items":[]})");
        });
        pass(10s); // what is asked when somebody comes
    }

    void heartbeat()
    {
        const QString version = QString::number(++beats);
        cache.apply({{aNode("n1").ready().version(version).allocatable(u"cpu"_s, u"4"_s),
                      aNode("n2").ready().version(version).allocatable(u"cpu"_s, u"4"_s)},
                     {}});
    }
    void pass(std::chrono::seconds span)
    {
        for (auto second = 0s; second < span; second += 1s) {
            clock.advance(1s);
            requests.deliver();
        }
    }
    std::size_t asked() const { return requests.count() + requests.watchCount(); }

    FakeClock clock;
    FakeRequests requests;
    NodeCache cache;
    QTemporaryDir folder;
    Journal journal{folder.path(), clock};
    ClusterOperations operations{requests, cache, clock, journal, {}};
    ClusterTab tab{{{}, u"prod"_s, u"ana"_s, {}, false}, cache, clock};
    int beats = 0;
};

} // namespace

void TestIdleTab::anIdleTabAsksOnceAMinuteAtMost_data()
{
    QTest::addColumn<QStringList>("columns");
    QTest::newRow("as it opens") << QStringList();
    QTest::newRow("with all that is asked for") << QStringList{
        u"cpu-used"_s, u"memory-used"_s, u"pods"_s, u"cpu-requests"_s, u"memory-requests"_s};
}

void TestIdleTab::anIdleTabAsksOnceAMinuteAtMost()
{
    QFETCH(const QStringList, columns);
    IdleTab idle;
    for (const QString &id : columns) {
        const auto column = nodeColumnOf(QLatin1StringView(id.toLatin1()));
        QVERIFY2(column, qPrintable(id));
        idle.tab.findChild<NodeView *>()->header().showColumn(*column, true);
    }
    idle.pass(60s);

    std::deque<std::size_t> asked; // in each of the last sixty seconds
    for (int second = 0; second < 1800; ++second) {
        if (second % 10 == 0)
            idle.heartbeat();
        const std::size_t before = idle.asked();
        idle.pass(1s);
        asked.push_back(idle.asked() - before);
        if (asked.size() > 60)
            asked.pop_front();
        const auto inAMinute = std::accumulate(asked.begin(), asked.end(), std::size_t(0));
        QVERIFY2(inAMinute <= 1, qPrintable(QString::fromLatin1(
                                     idle.requests.lines().back())));
    }
    QVERIFY(idle.requests.lines().back().contains("/metrics.k8s.io/")); // it is not for nothing
}

QTEST_MAIN(TestIdleTab)
#include "tst_idletab.moc"
