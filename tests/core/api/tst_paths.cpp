#include "core/api/paths.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

class TestPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListAsksForTheNewestVersionInOneAnswer();
    void aPageKeepsItsLimitAndCarriesTheTokenAlone();
    void aWatchAsksForBookmarksAndItsLength();
    void aWatchFromNoVersionNamesNone();
    void aCheckAsksForNoOlderVersion();
    void aCheckMayAskForTheNodeAsItWas();
    void aNameSelectsOneNode();
};

void TestPaths::aListAsksForTheNewestVersionInOneAnswer()
{
    QCOMPARE(nodesList(), QByteArray("/api/v1/nodes"));
}

void TestPaths::aPageKeepsItsLimitAndCarriesTheTokenAlone()
{
    QCOMPARE(nodesPage(500, {}), QByteArray("/api/v1/nodes?limit=500"));
    QCOMPARE(nodesPage(500, "a+b/c=&d e"),
             QByteArray("/api/v1/nodes?limit=500&continue=a%2Bb%2Fc%3D%26d%20e"));
}

void TestPaths::aWatchAsksForBookmarksAndItsLength()
{
    QCOMPARE(nodesWatch("504", 20s),
             QByteArray("/api/v1/nodes?watch=1&allowWatchBookmarks=true&resourceVersion=504"
                        "&timeoutSeconds=20"));
}

void TestPaths::aWatchFromNoVersionNamesNone()
{
    QCOMPARE(nodesWatch(std::nullopt, 19s),
             QByteArray("/api/v1/nodes?watch=1&allowWatchBookmarks=true&timeoutSeconds=19"));
}

void TestPaths::aCheckAsksForNoOlderVersion()
{
    QCOMPARE(nodesCheck("7&8"), QByteArray("/api/v1/nodes?limit=1&resourceVersion=7%268"
                                           "&resourceVersionMatch=NotOlderThan"));
}

void TestPaths::aCheckMayAskForTheNodeAsItWas()
{
    QCOMPARE(nodesCheck("7", "n1", true),
             QByteArray("/api/v1/nodes?limit=1&resourceVersion=7&resourceVersionMatch=Exact"
                        "&fieldSelector=metadata.name%3Dn1"));
    QCOMPARE(nodeCheck("7", "a/b"), QByteArray("/api/v1/nodes/a%2Fb?resourceVersion=7"));
}

void TestPaths::aNameSelectsOneNode()
{
    const QByteArray selector = "fieldSelector=metadata.name%3Dnode-1.example.com";

    QCOMPARE(nodesList("node-1.example.com"), "/api/v1/nodes?" + selector);
    for (const QByteArray &target :
         {nodesPage(500, "t", "node-1.example.com"), nodesWatch("7", 20s, "node-1.example.com"),
          nodesCheck("7", "node-1.example.com")})
        QVERIFY2(target.endsWith('&' + selector), target.constData());
    QVERIFY(!nodesList("a&b").contains("a&b"));
}

QTEST_APPLESS_MAIN(TestPaths)
#include "tst_paths.moc"
