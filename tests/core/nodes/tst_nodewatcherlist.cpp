#include "core/decode/nodedecoder.h"
#include "tests/core/nodes/watcherrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// List, then watch: the first fill, relists, pages, limits.
class TstNodeWatcherList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithOneUnpagedListAndNothingElse();
    void showsFirstRowsAsTheyCome();
    void isNotLiveBeforeTheListHasEnded();
    void watchesFromTheVersionOfTheListAndNotOfItsItems();
    void reportsTheFirstCompleteSetOnce();
    void reportsFollowingWhenTheFirstWatchIsAnswered();
    void showsFirstRowsAsTheyComeAfterARefusedList();
    void removesRowsOfACutFirstListThatTheNextOneLacks();
    void replacesANodeThatACutFirstListShowedUnderAnotherUid();
    void collectsARelistBeforeItShowsAnything();
    void showsWhatIsReadForAnotherPathAtOnce();
    void removesGhostsOnRelist();
    void putsARebornNodeIntoBothListsOfOneDelta();
    void publishesNothingForAnUnchangedRelist();
    void reportsALaterCompleteSetAsNotTheFirst();
    void keepsRowsWhenARelistFailsAndNeverWatchesFromNoVersion();
    void givesUpAListWithoutProgressAfter30s();
    void neverCutsAListThatMoves();
    void asksInPagesAfterTwo504();
    void asksInPagesAfterTwoCutBodies();
    void doesNotAskInPagesAfterRefusedConnections();
    void takesTheVersionOfTheFirstPage();
    void asksForTheNextPageWithItsToken();
    void startsOverWithoutPagesWhenATokenExpired();
    void givesEachPageItsOwn30s();
    void honoursRetryAfterOfAList();
};

namespace {

WatcherRig started()
{
    WatcherRig rig;
    rig.start();
    return rig;
}

/// The history is gone: the set is read again.
WatcherRig relisting()
{
    WatcherRig rig = WatcherRig::following();
    rig.watchSends({errorEvent(expired())});
    return rig;
}

/// Two 504 while the set is read again: the third List comes in pages.
WatcherRig paging()
{
    WatcherRig rig = relisting();
    for (int i = 0; i < 2; ++i) {
        rig.listFails(anError(Error::Kind::Timeout, 504));
        rig.awaitList();
    }
    return rig;
}

} // namespace

void TstNodeWatcherList::beginsWithOneUnpagedListAndNothingElse()
{
    const WatcherRig rig = started();

    QCOMPARE(rig.count<StartList>(), std::size_t(1));
    QCOMPARE(rig.lastList().limit, 0);
    QVERIFY(rig.lastList().continueToken.empty());
    QVERIFY(!rig.isWatching());
    QCOMPARE(rig.word(), QStringLiteral("Connecting"));
}

void TstNodeWatcherList::showsFirstRowsAsTheyCome()
{
    WatcherRig rig = started();

    rig.listSends({aNode("a")});
    QCOMPARE(rig.shown(), "a@1"_L1);
    rig.listSends({aNode("b"), aNode("c")});

    QCOMPARE(rig.shown(), "a@1 b@1 c@1"_L1);
    QCOMPARE(rig.state<Connecting>().nodesSoFar, std::size_t(3));
}

void TstNodeWatcherList::isNotLiveBeforeTheListHasEnded()
{
    WatcherRig rig = started();

    rig.listSends({aNode("a")});
    QCOMPARE(rig.word(), QStringLiteral("Connecting"));
    rig.listEnds("10");

    QCOMPARE(rig.word(), QStringLiteral("Live"));
    QVERIFY(rig.state<Live>().complete);
}

void TstNodeWatcherList::watchesFromTheVersionOfTheListAndNotOfItsItems()
{
    WatcherRig rig = started();

    rig.listGives({at("a", 99)}, "10");

    QCOMPARE(rig.count<StartWatch>(), std::size_t(1));
    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("10"));
}

void TstNodeWatcherList::reportsTheFirstCompleteSetOnce()
{
    WatcherRig rig = started();

    rig.listGives({aNode("a"), aNode("b")}, "10");

    const std::vector<Report> reports = rig.reports(Report::What::SetComplete);
    QCOMPARE(reports.size(), std::size_t(1));
    QCOMPARE(reports[0].count, std::size_t(2));
    QVERIFY(reports[0].first);
}

void TstNodeWatcherList::reportsFollowingWhenTheFirstWatchIsAnswered()
{
    WatcherRig rig = WatcherRig::following();
    QCOMPARE(rig.reports(Report::What::Following).size(), std::size_t(1));

    rig.pass(18s);
    rig.watchEnds();
    rig.watchOpens();

    QVERIFY(rig.reports(Report::What::Following).empty());
}

void TstNodeWatcherList::showsFirstRowsAsTheyComeAfterARefusedList()
{
    WatcherRig rig = started();
    rig.listFails(networkError());
    rig.pass(800ms);

    rig.listSends({aNode("a")});

    QCOMPARE(rig.shown(), "a@1"_L1);
}

void TstNodeWatcherList::removesRowsOfACutFirstListThatTheNextOneLacks()
{
    WatcherRig rig = started();
    rig.listSends({aNode("a"), aNode("b")});
    rig.listFails(networkError());
    rig.pass(800ms);

    rig.listGives({aNode("b"), aNode("c")}, "10");

    QCOMPARE(rig.shown(), "b@1 c@1"_L1);
}

void TstNodeWatcherList::replacesANodeThatACutFirstListShowedUnderAnotherUid()
{
    WatcherRig rig = started();
    rig.listSends({aNode("a")});
    rig.listFails(networkError());
    rig.pass(800ms);

    rig.listSends({reborn("a", 2)});

    const NodeDelta delta = rig.all<Publish>().at(0).delta;
    QCOMPARE(delta.removed, std::vector<NodeKey>{"a"});
    QCOMPARE(rig.shown(), "a@2"_L1);
}

void TstNodeWatcherList::collectsARelistBeforeItShowsAnything()
{
    WatcherRig rig = relisting();

    rig.listSends({at("c", 20)});
    QCOMPARE(rig.count<Publish>(), std::size_t(0));
    rig.listEnds("20");

    QCOMPARE(rig.count<Publish>(), std::size_t(1));
    QCOMPARE(rig.shown(), "c@20"_L1);
}

void TstNodeWatcherList::showsWhatIsReadForAnotherPathAtOnce()
{
    WatcherRig rig = relisting();
    NodeDecoder decoder(std::make_shared<TextPool>());
    decoder.setPaths({".metadata.uid"});
    const auto read = [&decoder](const NodeBuilder &node) {
        const QByteArray json = node.json();
        return *decoder.decodeCopy({json.constData(), std::size_t(json.size())});
    };
    const NodePtr known = read(aNode("a"));
    const NodePtr changed = read(aNode("b").version(QStringLiteral("12")));
    QVERIFY(!known->paths.empty());

    rig.listSends({known, changed});

    QCOMPARE(rig.all<Publish>().size(), std::size_t(1));
    QCOMPARE(rig.all<Publish>()[0].delta.upserted, NodeBatch{known});
    rig.listEnds("12");
    QCOMPARE(rig.all<Publish>().size(), std::size_t(1));
    QCOMPARE(rig.all<Publish>()[0].delta.upserted, NodeBatch{changed});
}

void TstNodeWatcherList::removesGhostsOnRelist()
{
    WatcherRig rig = relisting();

    rig.listGives({aNode("a")}, "20");

    const NodeDelta delta = rig.all<Publish>().at(0).delta;
    QCOMPARE(delta.removed, std::vector<NodeKey>{"b"});
    QVERIFY(delta.upserted.empty());
}

void TstNodeWatcherList::putsARebornNodeIntoBothListsOfOneDelta()
{
    WatcherRig rig = relisting();

    rig.listGives({reborn("a", 15), aNode("b")}, "20");

    QCOMPARE(rig.count<Publish>(), std::size_t(1));
    const NodeDelta delta = rig.all<Publish>().at(0).delta;
    QCOMPARE(delta.removed, std::vector<NodeKey>{"a"});
    QCOMPARE(delta.upserted.size(), std::size_t(1));
    QCOMPARE(delta.upserted[0]->uid, std::string_view("another"));
}

void TstNodeWatcherList::publishesNothingForAnUnchangedRelist()
{
    WatcherRig rig = relisting();

    rig.listGives({aNode("b"), aNode("a")}, "20");

    QCOMPARE(rig.count<Publish>(), std::size_t(0));
    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("20"));
}

void TstNodeWatcherList::reportsALaterCompleteSetAsNotTheFirst()
{
    WatcherRig rig = relisting();

    rig.listGives({aNode("a")}, "20");

    const std::vector<Report> reports = rig.reports(Report::What::SetComplete);
    QCOMPARE(reports.size(), std::size_t(1));
    QVERIFY(!reports[0].first);
}

void TstNodeWatcherList::keepsRowsWhenARelistFailsAndNeverWatchesFromNoVersion()
{
    WatcherRig rig = relisting();

    for (int i = 0; i < 6; ++i) {
        rig.listFails(anError(Error::Kind::Timeout, 504));
        QVERIFY(!rig.isWatching());
        rig.awaitList();
        QVERIFY(rig.isListing());
    }

    QCOMPARE(rig.shown(), "a@1 b@1"_L1);
    QCOMPARE(rig.word(), QStringLiteral("Stale"));
}

void TstNodeWatcherList::givesUpAListWithoutProgressAfter30s()
{
    WatcherRig rig = relisting();

    rig.pass(29'999ms);
    QCOMPARE(rig.count<StopList>(), std::size_t(0));
    rig.pass(1ms);

    QCOMPARE(rig.count<StopList>(), std::size_t(1));
    QCOMPARE(freshnessError(rig.freshness())->kind, Error::Kind::Timeout);
}

void TstNodeWatcherList::neverCutsAListThatMoves()
{
    WatcherRig rig = started();

    for (int i = 0; i < 20; ++i) {
        rig.pass(29s);
        QCOMPARE(rig.count<StopList>(), std::size_t(0));
        rig.listMoves();
    }

    QVERIFY(rig.isListing());
}

void TstNodeWatcherList::asksInPagesAfterTwo504()
{
    const WatcherRig rig = paging();

    QVERIFY(rig.isListing());
    QCOMPARE(rig.lastList().limit, 500);
    QVERIFY(rig.lastList().continueToken.empty());
}

void TstNodeWatcherList::asksInPagesAfterTwoCutBodies()
{
    WatcherRig rig = relisting();

    for (int i = 0; i < 2; ++i) {
        QCOMPARE(rig.lastList().limit, 0);
        rig.listSends({aNode("a")});
        rig.listFails(networkError());
        rig.awaitList();
    }

    QCOMPARE(rig.lastList().limit, 500);
}

void TstNodeWatcherList::doesNotAskInPagesAfterRefusedConnections()
{
    WatcherRig rig = relisting();

    for (int i = 0; i < 3; ++i) {
        rig.listFails(networkError());
        rig.awaitList();
    }

    QCOMPARE(rig.lastList().limit, 0);
}

void TstNodeWatcherList::takesTheVersionOfTheFirstPage()
{
    WatcherRig rig = paging();

    rig.listSends({aNode("a")});
    rig.listEnds("30", "next");
    rig.listSends({aNode("b")});
    rig.listEnds("33");

    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("30"));
    QCOMPARE(rig.shown(), "a@1 b@1"_L1);
}

void TstNodeWatcherList::asksForTheNextPageWithItsToken()
{
    WatcherRig rig = paging();

    rig.listSends({aNode("a")});
    rig.listEnds("30", "next");

    QCOMPARE(rig.count<StartList>(), std::size_t(1));
    QCOMPARE(rig.lastList().limit, 500);
    QCOMPARE(rig.lastList().continueToken, std::string("next"));
    QVERIFY(!rig.isWatching());
}

void TstNodeWatcherList::startsOverWithoutPagesWhenATokenExpired()
{
    WatcherRig rig = paging();
    rig.listSends({aNode("c")});
    rig.listEnds("30", "next");

    rig.listFails(expired());
    rig.awaitList();
    QCOMPARE(rig.lastList().limit, 0);
    rig.listGives({aNode("a")}, "40");

    QCOMPARE(rig.shown(), "a@1"_L1);
    QCOMPARE(rig.lastWatch().version, std::optional<std::string>("40"));
}

void TstNodeWatcherList::givesEachPageItsOwn30s()
{
    WatcherRig rig = paging();

    rig.pass(29s);
    rig.listEnds("30", "next");
    rig.pass(29s);

    QVERIFY(rig.isListing());
    QCOMPARE(rig.count<StopList>(), std::size_t(0));
}

void TstNodeWatcherList::honoursRetryAfterOfAList()
{
    WatcherRig rig = started();

    rig.listFails(throttled(7s));
    rig.pass(6'999ms);
    QVERIFY(!rig.isListing());
    rig.pass(1ms);

    QVERIFY(rig.isListing());
}

QTEST_GUILESS_MAIN(TstNodeWatcherList)
#include "tst_nodewatcherlist.moc"
