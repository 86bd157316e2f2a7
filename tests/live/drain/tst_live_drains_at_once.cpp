#include "core/drain/drainoperation.h"
#include "tests/live/drain/drainscenes.h"
#include "tests/live/drain/drainworldtest.h"
#include "tests/live/livecluster.h"

#include <QtTest/QTest>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kEndLimitMs = 90'000;

} // namespace

/// Many drains of one session: what the API server sees stays bounded.
class TestLiveDrainsAtOnce : public DrainWorldTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCOMPARE(world().fault(), QString()); }

    void twentyDrainsAtOnceShareTheLimits()
    {
        for (int i = 0; i < 20; ++i)
            manyPods(world(), u"node-%1"_s.arg(i), 20);
        world().audit().forget();
        const auto session =
            openSession(world().server().kubeconfig(LiveUser::Admin), world().clock());
        std::vector<std::unique_ptr<DrainOperation>> drains;
        for (int i = 0; i < 20; ++i) {
            DrainOrder order;
            order.node = u"node-%1"_s.arg(i).toStdString();
            drains.push_back(std::make_unique<DrainOperation>(session->requests(),
                                                              world().clock(), nullptr,
                                                              WriteContext{}, std::move(order)));
            drains.back()->start();
        }
        const auto areDrained = [&drains] {
            return std::all_of(drains.begin(), drains.end(), [](const auto &drain) {
                return drain->progress().outcome == DrainOutcome::Drained;
            });
        };

        QTRY_VERIFY_WITH_TIMEOUT(areDrained(), kEndLimitMs);

        const AuditedRequests asked = world().audit().besideTheCache(u"drover"_s);
        QCOMPARE(countOf(asked, u"create"_s, u"pods/eviction"_s), 400);
        QVERIFY(asked.size() <= 400 + 20 * 12);
        QCOMPARE(faultsOfPace(asked), QString());
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveDrainsAtOnce)
#include "tst_live_drains_at_once.moc"
