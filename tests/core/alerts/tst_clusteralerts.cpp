#include "core/alerts/clusteralerts.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

NodePtr node(const char *name, const char *ready, const char *version = "1")
{
    return aNode(name).ready(QLatin1StringView(ready)).version(QLatin1StringView(version));
}

struct Rig {
    FakeClock clock;
    FakeRequests requests;
    NodeCache cache;
    QTemporaryDir folder;
    Journal journal{folder.path(), clock};
    ClusterOperations operations{requests, cache, clock, journal, {}};
    std::unique_ptr<ClusterAlerts> alerts;
    std::vector<Alert> told;

    void begin()
    {
        alerts = std::make_unique<ClusterAlerts>(operations, clock);
        QObject::connect(alerts.get(), &ClusterAlerts::changed,
                         [this](const Alert &alert) { told.push_back(alert); });
        alerts->setFreshness(Live{clock.wallNow(), true, {}}, true);
    }
    QStringList nodes() const
    {
        QStringList names;
        for (const AlertEntry &entry : told.empty() ? std::vector<AlertEntry>() : told.back().entries)
            names << QString::fromStdString(entry.node);
        return names;
    }
};

} // namespace

/// A cluster's cache, its drains and its connection, watched.
class TestClusterAlerts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheWatchBringsIsToldInTime()
    {
        Rig rig;
        rig.cache.apply({{node("n1", "True"), node("n2", "True")}, {}});
        rig.begin();
        rig.cache.apply({{node("n1", "False", "2"), node("n3", "Unknown")}, {}});
        rig.clock.advance(59s);
        QVERIFY(rig.told.empty());

        rig.clock.advance(1s);
        QCOMPARE(rig.nodes(), (QStringList{u"n1"_s, u"n3"_s}));
        rig.clock.advance(5s);
        rig.cache.apply({{node("n1", "True", "3")}, {"n3"}});
        QCOMPARE(rig.told.size(), 2u);
        QVERIFY(rig.told.back().entries.empty());
        QCOMPARE(rig.clock.pendingCount(), 0u);
    }

    void whatIsThereAlreadyIsSeen()
    {
        Rig rig;
        rig.cache.apply({{node("n1", "False")}, {}});
        rig.begin();

        rig.clock.advance(1min);
        QCOMPARE(rig.nodes(), QStringList{u"n1"_s});
    }

    void theServersClockIsHeeded()
    {
        Rig rig;
        rig.requests.setServerAhead(1h);
        rig.begin();
        const auto at = std::chrono::duration_cast<std::chrono::microseconds>(
            (rig.clock.wallNow() + 1h - 50s).time_since_epoch());
        rig.cache.apply({{aNode("n1").condition(
                             u"Ready"_s, u"False"_s, {},
                             QString::fromStdString(formatTimestamp(Timestamp(at.count()))))},
                         {}});

        rig.clock.advance(10s);
        QCOMPARE(rig.nodes(), QStringList{u"n1"_s});
        QCOMPARE(rig.told.back().entries[0].since, rig.clock.wallNow() - 1min);
    }

    void aDrainIsFollowedToItsEnd()
    {
        Rig rig;
        rig.begin();
        DrainOrder order;
        order.node = "n1";
        DrainOperation *drain = rig.operations.drain(std::move(order));
        QVERIFY(rig.told.empty());

        rig.requests.fail(0, failure(Error::Kind::NotFound, u"Node n1 is not there."_s).value());
        QCOMPARE(rig.told.size(), 1u);
        QCOMPARE(rig.told[0].topic, AlertTopic::DrainEnded);
        QCOMPARE(rig.told[0].entries[0].drain->outcome, DrainOutcome::Failed);

        rig.operations.putAway(*drain);
        QCOMPARE(rig.told.size(), 2u);
        QVERIFY(rig.told[1].entries.empty());
    }

    void whatWasDismissedIsToldOnce()
    {
        Rig rig;
        rig.begin();
        rig.cache.apply({{node("n1", "False")}, {}});
        rig.clock.advance(1min);
        rig.alerts->dismiss(AlertTopic::NotReady);
        rig.cache.apply({{node("n1", "Unknown", "2")}, {}});
        rig.clock.advance(1h);

        QCOMPARE(rig.told.size(), 1u);
    }
};

QTEST_GUILESS_MAIN(TestClusterAlerts)
#include "tst_clusteralerts.moc"
