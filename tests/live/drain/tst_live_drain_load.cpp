#include "core/operations/drainoperation.h"
#include "tests/live/drain/commandrun.h"
#include "tests/live/drain/drainscenes.h"
#include "tests/live/livecluster.h"

#include <QJsonArray>
#include <QtTest/QTest>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kEndLimitMs = 90'000;
constexpr int kMostInASecond = 10;
constexpr int kMostAtOnce = 10;
// On the way to the server requests of two seconds come closer together than they were sent.
constexpr int kJitter = 2;

} // namespace

/// Many pods and many drains: what the API server sees stays bounded.
class TestLiveDrainLoad : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DrainWorld> m_world;

    void fill(const QString &place, int pods)
    {
        m_world->addNode(place);
        m_world->addNamespace(place);
        for (int i = 0; i < pods; ++i)
            m_world->addPod(aReplica(place, u"web-%1"_s.arg(i)));
    }

    /// Beside the node cache, which has its own connection and limits.
    AuditedRequests requestsOfDrains()
    {
        AuditedRequests requests = m_world->audit().requests(u"drover"_s);
        std::erase_if(requests, [](const AuditedRequest &one) {
            const bool isCache = one.resource == "nodes"_L1 && one.name.isEmpty();
            return isCache || one.resource.isEmpty();
        });
        return requests;
    }

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

    void twoHundredPodsLeaveOneNode()
    {
        fill(u"full"_s, 200);
        m_world->audit().forget();
        const auto run = CommandRun::probe(m_world->server().kubeconfig(LiveUser::Admin),
                                           {u"drain"_s, u"full"_s});

        QVERIFY(run->waitForEnd(kEndLimitMs));

        QCOMPARE(run->report()[u"outcome"].toString(), u"drained"_s);
        QCOMPARE(m_world->podsOn(u"full"_s), QStringList());
        const AuditedRequests asked = requestsOfDrains();
        QCOMPARE(countOf(asked, u"create"_s, u"pods/eviction"_s), 200);
        QVERIFY(asked.size() <= 215);
        QVERIFY(mostInASecond(asked) <= kMostInASecond + kJitter);
        QVERIFY(mostAtOnce(withoutWatches(asked)) <= kMostAtOnce);
    }

    void twentyDrainsAtOnceShareTheLimits()
    {
        for (int i = 0; i < 20; ++i)
            fill(u"node-%1"_s.arg(i), 20);
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

        const AuditedRequests asked = requestsOfDrains();
        qInfo("%zu requests, at most %d a second and %d at once", asked.size(),
              mostInASecond(asked), mostAtOnce(withoutWatches(asked)));
        QCOMPARE(countOf(asked, u"create"_s, u"pods/eviction"_s), 400);
        QVERIFY(asked.size() <= 400 + 20 * 12);
        QVERIFY(mostInASecond(asked) <= kMostInASecond + kJitter);
        QVERIFY(mostAtOnce(withoutWatches(asked)) <= kMostAtOnce);
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveDrainLoad)
#include "tst_live_drain_load.moc"
