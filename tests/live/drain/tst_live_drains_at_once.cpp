#include "core/drain/drainoperation.h"
#include "tests/live/drain/drainscenes.h"
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
class TestLiveDrainsAtOnce : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DrainWorld> m_world;

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto missing = ApiServer::whatIsMissing())
            QSKIP(qPrintable(*missing));
        m_world = std::make_unique<DrainWorld>();
        QVERIFY2(m_world->start(), qPrintable(m_world->fault()));
    }

    void cleanup() { QCOMPARE(m_world->fault(), QString()); }
    void cleanupTestCase() { m_world.reset(); }

    void twentyDrainsAtOnceShareTheLimits()
    {
        for (int i = 0; i < 20; ++i)
            manyPods(*m_world, u"node-%1"_s.arg(i), 20);
        m_world->audit().forget();
        const auto session =
            openSession(m_world->server().kubeconfig(LiveUser::Admin), m_world->clock());
        std::vector<std::unique_ptr<DrainOperation>> drains;
        for (int i = 0; i < 20; ++i) {
            DrainOrder order;
            order.node = u"node-%1"_s.arg(i).toStdString();
            drains.push_back(std::make_unique<DrainOperation>(session->requests(),
                                                              m_world->clock(), nullptr,
                                                              WriteContext{}, std::move(order)));
            drains.back()->start();
        }
        const auto areDrained = [&drains] {
            return std::all_of(drains.begin(), drains.end(), [](const auto &drain) {
                return drain->progress().outcome == DrainOutcome::Drained;
            });
        };

        QTRY_VERIFY_WITH_TIMEOUT(areDrained(), kEndLimitMs);

        const AuditedRequests asked = m_world->audit().besideTheCache(u"drover"_s);
        QCOMPARE(countOf(asked, u"create"_s, u"pods/eviction"_s), 400);
        QVERIFY(asked.size() <= 400 + 20 * 12);
        QCOMPARE(faultsOfPace(asked), QString());
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveDrainsAtOnce)
#include "tst_live_drains_at_once.moc"
