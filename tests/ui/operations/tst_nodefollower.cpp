#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/operations/nodefollower.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestNodeFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreToldTogetherAndTakenOnce()
    {
        FakeClock clock;
        NodeCache cache;
        cache.apply({{aNode(u"n1"_s), aNode(u"n2"_s)}, {}});
        NodeFollower follower(cache, clock);
        const QSignalSpy moved(&follower, &NodeFollower::moved);
        follower.follow(cache.nodes());

        cache.apply({{aNode(u"n1"_s).version(u"2"_s)}, {}});
        cache.apply({{aNode(u"n1"_s).version(u"3"_s), aNode(u"other"_s)}, {}});
        clock.advance(200ms);

        QCOMPARE(moved.size(), 1);
        const auto changes = follower.takeChanges();
        QCOMPARE(changes.size(), 1u);
        QCOMPARE(changes.at("n1"), cache.node("n1"));
        QVERIFY(follower.takeChanges().empty());
    }

    void whatOthersBecomeIsNotTold()
    {
        FakeClock clock;
        NodeCache cache;
        cache.apply({{aNode(u"n1"_s)}, {}});
        NodeFollower follower(cache, clock);
        const QSignalSpy moved(&follower, &NodeFollower::moved);
        follower.follow(cache.nodes());

        cache.apply({{aNode(u"other"_s)}, {}});
        clock.advance(1s);

        QCOMPARE(moved.size(), 0);
    }

    void aNodeThatIsGoneOrAnotherIsNull()
    {
        FakeClock clock;
        NodeCache cache;
        cache.apply({{aNode(u"gone"_s), aNode(u"other"_s)}, {}});
        NodeFollower follower(cache, clock);
        follower.follow(cache.nodes());

        cache.apply({{}, {NodeKey("gone")}});
        cache.apply({{aNode(u"other"_s).uid(u"uid-new"_s)}, {NodeKey("other")}});

        const auto changes = follower.takeChanges();
        QCOMPARE(changes.size(), 2u);
        QVERIFY(!changes.at("gone") && !changes.at("other"));
    }

    void whatIsNewerThanTheNodesHandedOverIsNews()
    {
        FakeClock clock;
        NodeCache cache;
        cache.apply({{aNode(u"n1"_s).version(u"2"_s)}, {}});
        NodeFollower follower(cache, clock);
        const QSignalSpy moved(&follower, &NodeFollower::moved);

        follower.follow({aNode(u"n1"_s).version(u"1"_s)});
        clock.advance(200ms);

        QCOMPARE(moved.size(), 1);
        QCOMPARE(follower.takeChanges().size(), 1u);
    }

    void whatWasReadSinceIsNotTakenForOlderThanTheCache()
    {
        FakeClock clock;
        NodeCache cache;
        cache.apply({{aNode(u"n1"_s).version(u"2"_s)}, {}});
        NodeFollower follower(cache, clock);

        follower.followRead({aNode(u"n1"_s).version(u"9"_s)});
        QVERIFY(follower.takeChanges().empty());
        cache.apply({{aNode(u"n1"_s).version(u"9"_s)}, {}});

        QCOMPARE(follower.takeChanges().size(), 1u);
    }
};

QTEST_MAIN(TestNodeFollower)
#include "tst_nodefollower.moc"
