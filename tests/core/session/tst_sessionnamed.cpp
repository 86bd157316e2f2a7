#include "tests/core/session/sessionrig.h"

#include <QTest>

using namespace drover;
using namespace drover::demo;
using namespace std::chrono_literals;

/// A user who may not list nodes but read some by their names, before and in mid-session.
class TestSessionNamed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namedNodesAreReadAndFollowedOneByOne();
    void nodesThatMayOnlyBeGotArePolled();
    void aNamedNodeThatIsNotThereComesLater();
    void moreThanTwentyNamesAreCounted();
    void oneSilentWatchOfThreeIsNoticed();
    void aNameThatIsTakenAwayIsStale();
    void otherNamesAreFollowedInTheirPlace();
    void rightsThatNarrowInMidSessionLeaveTheNamedRows();
    void rightsThatGrowAreFoundWithinFiveMinutes();
    void withoutAnyRightItIsForbiddenAndAskedSeldom();
};

namespace {

const QString kAnybody = QStringLiteral("system:anonymous"); // http carries no credentials

using Texts = std::vector<QByteArray>;

DemoUser namedUser(const Texts &names, const Texts &verbs = {"get", "list", "watch"})
{
    DemoUser user{kAnybody, {}, false, false, false, false, {}};
    for (const QByteArray &verb : verbs)
        user.rules.push_back({verb, "nodes", true, "", names});
    return user;
}

DemoUser viewer()
{
    return {kAnybody, {}, true, true, true, false, {}};
}

DemoOptions optionsFor(DemoUser user)
{
    DemoOptions options;
    options.users = {std::move(user)};
    return options;
}

/// A worker whose server knows one user.
struct NamedRig : HeldRig {
    explicit NamedRig(DemoUser user, int nodes = 6) : HeldRig(nodes, optionsFor(std::move(user)))
    {
        start();
    }

    QString names() ///< of the rows
    {
        QStringList found;
        for (const QString &row : rows())
            found.append(row.section(u' ', 0, 0));
        return found.join(u' ');
    }
    NodeScope told() ///< the scope, after taking what was posted
    {
        rows();
        return scope;
    }
    int reviews() const { return server.requestCount(RequestKind::Review); }
};

} // namespace

void TestSessionNamed::namedNodesAreReadAndFollowedOneByOne()
{
    NamedRig rig(namedUser({"node-00001", "node-00004"}));

    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    QVERIFY(rig.synced);
    QCOMPARE(rig.names(), QStringLiteral("node-00001 node-00004"));
    QCOMPARE(rig.told(), (NodeScope{2, 2}));
    rig.server.state().edit("node-00001", cordoned());
    rig.server.state().edit("node-00002", cordoned());

    QTRY_VERIFY(rig.rows().size() == 2 && rig.cache.node("node-00001")->unschedulable);
    QVERIFY(!rig.cache.node("node-00002"));
}

void TestSessionNamed::nodesThatMayOnlyBeGotArePolled()
{
    NamedRig rig(namedUser({"node-00001", "node-00002"}, {"get"}));
    QTRY_COMPARE(rig.word(), QStringLiteral("Polling"));
    QCOMPARE(rig.names(), QStringLiteral("node-00001 node-00002"));
    rig.server.state().edit("node-00001", cordoned());
    rig.server.state().removeNode("node-00002");

    rig.clock.advance(30s);

    // Each node has its own request, so the two answers come in any order.
    QTRY_VERIFY(rig.names() == u"node-00001" && rig.cache.node("node-00001")->unschedulable);
    QTRY_COMPARE(rig.word(), QStringLiteral("Polling"));
}

void TestSessionNamed::aNamedNodeThatIsNotThereComesLater()
{
    NamedRig rig(namedUser({"node-00001", "node-late"}));
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    QCOMPARE(rig.names(), QStringLiteral("node-00001"));

    rig.server.state().addNode(QByteArray("node-late"));

    QTRY_COMPARE(rig.names(), QStringLiteral("node-00001 node-late"));
}

void TestSessionNamed::moreThanTwentyNamesAreCounted()
{
    Texts names;
    for (int i = 0; i < 30; ++i)
        names.push_back("node-000" + QByteArray::number(i).rightJustified(2, '0'));
    NamedRig rig(namedUser(names), 40);

    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    QCOMPARE(rig.rows().size(), 20);
    QCOMPARE(rig.told(), (NodeScope{20, 30}));
}

void TestSessionNamed::oneSilentWatchOfThreeIsNoticed()
{
    NamedRig rig(namedUser({"node-00001", "node-00002", "node-00003"}));
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    QTRY_COMPARE(watchTargets(rig.server).size(), 4); // one of all nodes was refused
    QVERIFY(rig.awaitStream({"node-00001", "node-00002", "node-00003"}));
    rig.server.faults().stall();

    rig.clock.advance(26s);
    QCOMPARE(rig.word(), QStringLiteral("Live"));
    rig.clock.advance(3s);

    QCOMPARE(rig.word(), QStringLiteral("Reconnecting"));
}

void TestSessionNamed::aNameThatIsTakenAwayIsStale()
{
    NamedRig rig(namedUser({"node-00001", "node-00002"}));
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    QTRY_COMPARE(watchTargets(rig.server).size(), 3);

    rig.server.setUsers({namedUser({}, {})});
    QVERIFY(rig.passUntil([&] { return rig.word() == QLatin1StringView("Stale"); }));

    QCOMPARE(freshnessError(rig.freshness())->kind, Error::Kind::Forbidden);
    QVERIFY(std::get<Stale>(rig.freshness()).everComplete);
    QCOMPARE(rig.names(), QStringLiteral("node-00001 node-00002")); // dimmed, not gone
    QCOMPARE(rig.told(), (NodeScope{2, 2}));
}

void TestSessionNamed::otherNamesAreFollowedInTheirPlace()
{
    NamedRig rig(namedUser({"node-00001", "node-00002"}));
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    rig.rows();

    rig.server.setUsers({namedUser({"node-00002", "node-00005"})});

    QVERIFY(rig.passUntil([&] { return rig.names() == u"node-00002 node-00005"; }));
    QVERIFY(rig.passUntil([&] { return rig.word() == QLatin1StringView("Live"); }));
}

void TestSessionNamed::rightsThatNarrowInMidSessionLeaveTheNamedRows()
{
    NamedRig rig(viewer());
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    QCOMPARE(rig.rows().size(), 6);

    rig.server.setUsers({namedUser({"node-00003"})});

    QVERIFY(rig.passUntil([&] { return rig.names() == u"node-00003"; }));
    QCOMPARE(rig.told(), (NodeScope{1, 1}));
    QVERIFY(rig.passUntil([&] { return rig.word() == QLatin1StringView("Live"); }));
}

void TestSessionNamed::rightsThatGrowAreFoundWithinFiveMinutes()
{
    NamedRig rig(namedUser({"node-00003"}));
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    QCOMPARE(rig.rows().size(), 1);
    const TimePoint granted = rig.clock.now();

    rig.server.setUsers({viewer()});

    QVERIFY(rig.passUntil([&] { return rig.told().isWholeCluster(); }));
    QVERIFY(rig.clock.now() - granted <= 5min + 10s); // and the way to the answer
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
    QCOMPARE(rig.rows(), rowsOf(rig.server));
}

void TestSessionNamed::withoutAnyRightItIsForbiddenAndAskedSeldom()
{
    NamedRig rig(namedUser({}, {}));
    QTRY_COMPARE(rig.word(), QStringLiteral("Stale"));
    QTRY_COMPARE(rig.reviews(), 1);
    QVERIFY(rig.told().isWholeCluster());
    rig.server.forgetRequests();

    QVERIFY(rig.passUntil([&, end = rig.clock.now() + 5min] { return rig.clock.now() >= end; }));

    QCOMPARE(rig.word(), QStringLiteral("Stale"));
    QVERIFY2(rig.server.requests().size() <= 5 * 4, "no more than four requests a minute");
}

QTEST_GUILESS_MAIN(TestSessionNamed)
#include "tst_sessionnamed.moc"
