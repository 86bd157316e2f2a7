#include "tests/core/session/sessionrig.h"

#include <QTest>

using namespace drover;
using namespace drover::demo;

/// The first List fails: what is shown, said and done until the set is complete.
class TestSessionFirstList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerErrorIsFilledFromTheWatchUntilTheMark();
    void withoutAMarkTheListCompletesTheSet();
    void aListThatIsForbiddenIsFilledFromTheWatch();
    void nothingAllowedIsStaleForbidden();
    void aRefusedConnectionIsTriedUntilItIsThere();
    void rejectedCredentialsAreStaleAtOnce();
    void htmlIsAnErrorThatSaysSo();
    void anEndlessItemIsAnError();
    void truncatedJsonIsNeverComplete();
    void aListThatIsCutTwiceIsAskedInPages();
};

void TestSessionFirstList::aServerErrorIsFilledFromTheWatchUntilTheMark()
{
    LiveRig rig(6);
    rig.server.faults().answerNext(RequestKind::List, {500, {}}, 1000);

    rig.start();

    QTRY_VERIFY(rig.session.isSynced());
    QCOMPARE(rowsOf(rig.session.cache()), rowsOf(rig.server));
    QVERIFY(!watchTargets(rig.server).first().contains(QStringLiteral("resourceVersion=")));
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
}

void TestSessionFirstList::withoutAMarkTheListCompletesTheSet()
{
    DemoOptions options;
    options.watchList = false;
    LiveRig rig(6, options);
    rig.server.faults().answerNext(RequestKind::List, {500, {}}, 1);
    bool wasIncomplete = false;
    QObject::connect(&rig.session, &ClusterSession::freshnessChanged, &rig.session, [&] {
        const auto *live = std::get_if<Live>(&rig.session.freshness());
        wasIncomplete = wasIncomplete || (live && !live->complete);
    });

    rig.start();

    QTRY_VERIFY(rig.session.isSynced());
    QCOMPARE(rowsOf(rig.session.cache()), rowsOf(rig.server));
    QVERIFY(rig.server.requestCount(RequestKind::List) >= 2);
}

void TestSessionFirstList::aListThatIsForbiddenIsFilledFromTheWatch()
{
    LiveRig rig(4);
    rig.server.faults().answerNext(RequestKind::List, {403, {}}, 1000);

    rig.start();

    QTRY_VERIFY(rig.session.isSynced());
    QCOMPARE(rowsOf(rig.session.cache()), rowsOf(rig.server));
}

void TestSessionFirstList::nothingAllowedIsStaleForbidden()
{
    LiveRig rig(4);
    rig.server.faults().answerNext(RequestKind::List, {403, {}}, 1000);
    rig.server.faults().answerNext(RequestKind::Watch, {403, {}}, 1000);

    rig.start();

    QTRY_COMPARE(rig.word(), QStringLiteral("Stale"));
    const auto &stale = std::get<Stale>(rig.session.freshness());
    QCOMPARE(stale.error.kind, Error::Kind::Forbidden);
    QVERIFY(!stale.everComplete);
    QVERIFY(rig.session.cache().nodes().empty());
}

void TestSessionFirstList::aRefusedConnectionIsTriedUntilItIsThere()
{
    LiveRig rig(4);
    rig.server.faults().refuse();
    rig.start();
    QTRY_COMPARE(rig.word(), QStringLiteral("Reconnecting"));
    QCOMPARE(freshnessError(rig.session.freshness())->kind, Error::Kind::Network);

    rig.server.faults().clear();

    QTRY_VERIFY(rig.session.isSynced());
    QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
}

void TestSessionFirstList::rejectedCredentialsAreStaleAtOnce()
{
    LiveRig rig(4);
    rig.server.faults().answerNext(RequestKind::List, {401, {}}, 1000);

    rig.start();

    QTRY_COMPARE(rig.word(), QStringLiteral("NoCredentials")); // over http none are sent
    QCOMPARE(rig.server.requestCount(RequestKind::List), 1); // no hammering
}

void TestSessionFirstList::htmlIsAnErrorThatSaysSo()
{
    LiveRig rig(4);
    rig.server.faults().spoil(RequestKind::List, Spoil::Html);
    rig.server.faults().spoil(RequestKind::Watch, Spoil::Html);

    rig.start();

    QTRY_VERIFY(freshnessError(rig.session.freshness()) != nullptr);
    QCOMPARE(freshnessError(rig.session.freshness())->kind, Error::Kind::Protocol);
    QVERIFY(freshnessError(rig.session.freshness())->message.contains(QStringLiteral("HTML")));
}

void TestSessionFirstList::anEndlessItemIsAnError()
{
    LiveRig rig(2);
    rig.server.faults().spoil(RequestKind::List, Spoil::HugeItem);
    rig.server.faults().answerNext(RequestKind::Watch, {500, {}}, 1000);

    rig.start();

    QTRY_VERIFY_WITH_TIMEOUT(freshnessError(rig.session.freshness()) != nullptr, 20'000);
    QVERIFY(!rig.session.isSynced());
}

void TestSessionFirstList::truncatedJsonIsNeverComplete()
{
    LiveRig rig(10);
    rig.server.faults().spoil(RequestKind::List, Spoil::Truncated);
    rig.server.faults().answerNext(RequestKind::Watch, {500, {}}, 1000);

    rig.start();

    QTRY_VERIFY(rig.server.requestCount(RequestKind::List) >= 3);
    QVERIFY(!rig.session.isSynced());
}

void TestSessionFirstList::aListThatIsCutTwiceIsAskedInPages()
{
    LiveRig rig(40);
    rig.server.faults().cutListAfter(100'000);
    rig.server.faults().answerNext(RequestKind::Watch, {500, {}}, 1000);
    rig.start();
    QTRY_VERIFY(rig.server.requestCount(RequestKind::List) >= 3);

    bool askedInPages = false;
    for (const SeenRequest &request : rig.server.requests())
        askedInPages = askedInPages || request.target.contains("limit=500");
    QVERIFY(askedInPages);
    rig.server.faults().clear();
    QTRY_VERIFY(rig.session.isSynced());
    QTRY_COMPARE(rowsOf(rig.session.cache()), rowsOf(rig.server));
}

QTEST_GUILESS_MAIN(TestSessionFirstList)
#include "tst_sessionfirstlist.moc"
