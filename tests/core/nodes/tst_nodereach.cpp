#include "core/nodes/nodereach.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using Next = NodeReach::Next;

/// All nodes, or the few that the rights name: when that is asked, and what follows.
class TstNodeReach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsAllUntilItIsRefused();
    void asksOnceWhereManyAreRefused();
    void asksAgainAtTheNextRefusal();
    void followsTheNamesThatTheRightsGive();
    void followsTwentyNamesAtMostAndCountsTheRest();
    void noRightsChangeNothing();
    void anAnswerThatComesWhenAllIsWellChangesNothing();
    void aFailedReviewIsAskedAgain();
    void looksAgainEveryFiveMinutes();
    void namesThatChangeAreFollowed();
    void namesThatGoAllAtOnceStay();
    void theListOfAllEndsTheNames();
    void aRuleThatIsVoidDoesNotEndTheNames();
    void refreshAsksAtOnceWhereNamesAreFollowed();
};

namespace {

constexpr TimePoint kStart(1000h);

NodeRights named(const std::vector<std::string> &names, bool mayListAll = false)
{
    NodeRights rights{mayListAll, {}};
    for (const std::string &name : names)
        rights.named.push_back({name, true, true});
    return rights;
}

/// Was refused, and follows what `rights` name.
NodeReach following(const NodeRights &rights)
{
    NodeReach reach;
    reach.refused(kStart);
    reach.answered(rights, true, kStart);
    return reach;
}

std::vector<std::string> namesOf(const NodeReach &reach)
{
    std::vector<std::string> names;
    for (const NamedNodeRight &right : reach.named())
        names.push_back(right.name);
    return names;
}

} // namespace

void TstNodeReach::followsAllUntilItIsRefused()
{
    NodeReach reach;

    QVERIFY(reach.scope().isWholeCluster());
    QVERIFY(!reach.deadline());
    QCOMPARE(reach.tick(kStart + 1h), Next::Nothing);
    QCOMPARE(reach.refresh(kStart), Next::Nothing);
}

void TstNodeReach::asksOnceWhereManyAreRefused()
{
    NodeReach reach;

    QCOMPARE(reach.refused(kStart), Next::AskRights);
    QCOMPARE(reach.refused(kStart), Next::Nothing);
    reach.answered(named({"a"}), true, kStart + 1s);
    QCOMPARE(reach.refused(kStart + 2s), Next::Nothing);
    QCOMPARE(reach.refused(kStart + 3s), Next::Nothing);

    QCOMPARE(*reach.deadline(), kStart + 30s);
    QCOMPARE(reach.tick(kStart + 29s), Next::Nothing);
    QCOMPARE(reach.tick(kStart + 30s), Next::AskRights);
    QVERIFY(!reach.deadline());
}

void TstNodeReach::asksAgainAtTheNextRefusal()
{
    NodeReach reach;
    reach.refused(kStart);
    reach.answered(named({}), true, kStart);

    QVERIFY(!reach.deadline());
    QCOMPARE(reach.refused(kStart + 60s), Next::AskRights);
}

void TstNodeReach::followsTheNamesThatTheRightsGive()
{
    NodeReach reach;
    reach.refused(kStart);

    QCOMPARE(reach.answered(named({"a", "b"}), true, kStart), Next::FollowNamed);

    QCOMPARE(namesOf(reach), (std::vector<std::string>{"a", "b"}));
    QCOMPARE(reach.scope(), (NodeScope{2, 2}));
}

void TstNodeReach::followsTwentyNamesAtMostAndCountsTheRest()
{
    std::vector<std::string> names;
    for (int i = 0; i < 57; ++i)
        names.push_back("n" + std::to_string(i));

    const NodeReach reach = following(named(names));

    QCOMPARE(reach.scope(), (NodeScope{20, 57}));
    QCOMPARE(namesOf(reach).back(), std::string("n19"));
}

void TstNodeReach::noRightsChangeNothing()
{
    NodeReach reach;
    reach.refused(kStart);

    QCOMPARE(reach.answered(named({}), true, kStart), Next::Nothing);
    QVERIFY(reach.scope().isWholeCluster());
}

void TstNodeReach::anAnswerThatComesWhenAllIsWellChangesNothing()
{
    NodeReach reach;
    reach.refused(kStart);

    QCOMPARE(reach.answered(named({"a"}), false, kStart), Next::Nothing);
    QVERIFY(reach.named().empty());
}

void TstNodeReach::aFailedReviewIsAskedAgain()
{
    const Result<NodeRights> failed = failure(Error::Kind::Network, QStringLiteral("cut"));
    NodeReach reach = following(named({"a"}));
    reach.tick(kStart + 5min);

    QCOMPARE(reach.answered(failed, false, kStart + 5min), Next::Nothing);

    QCOMPARE(reach.scope(), (NodeScope{1, 1}));
    QCOMPARE(*reach.deadline(), kStart + 10min);
}

void TstNodeReach::looksAgainEveryFiveMinutes()
{
    NodeReach reach = following(named({"a"}));

    QCOMPARE(*reach.deadline(), kStart + 5min);
    QCOMPARE(reach.tick(kStart + 5min), Next::AskRights);
    QCOMPARE(reach.answered(named({"a"}), false, kStart + 5min), Next::Nothing);
    QCOMPARE(*reach.deadline(), kStart + 10min);
}

void TstNodeReach::namesThatChangeAreFollowed()
{
    NodeReach reach = following(named({"a", "b"}));

    QCOMPARE(reach.answered(named({"b", "c"}), true, kStart), Next::FollowNamed);
    QCOMPARE(namesOf(reach), (std::vector<std::string>{"b", "c"}));
}

void TstNodeReach::namesThatGoAllAtOnceStay()
{
    NodeReach reach = following(named({"a", "b"}));

    QCOMPARE(reach.answered(named({}), true, kStart), Next::Nothing);
    QCOMPARE(namesOf(reach), (std::vector<std::string>{"a", "b"}));
}

void TstNodeReach::theListOfAllEndsTheNames()
{
    NodeReach reach = following(named({"a"}));

    QCOMPARE(reach.answered(named({"a"}, true), false, kStart), Next::FollowAll);
    QVERIFY(reach.scope().isWholeCluster());
    QVERIFY(!reach.deadline());
}

void TstNodeReach::aRuleThatIsVoidDoesNotEndTheNames()
{
    NodeReach reach = following(named({"a"}, true)); // a RoleBinding: it reaches no node

    QCOMPARE(reach.answered(named({"a"}, true), false, kStart), Next::Nothing);
    QCOMPARE(reach.answered(named({"a"}, false), false, kStart), Next::Nothing);
    QCOMPARE(reach.answered(named({"a"}, true), false, kStart), Next::FollowAll);
}

void TstNodeReach::refreshAsksAtOnceWhereNamesAreFollowed()
{
    NodeReach reach = following(named({"a"}));

    QCOMPARE(reach.refresh(kStart + 1s), Next::AskRights);
    QCOMPARE(reach.refresh(kStart + 2s), Next::Nothing); // it is under way
}

QTEST_APPLESS_MAIN(TstNodeReach)
#include "tst_nodereach.moc"
