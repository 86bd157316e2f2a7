#include "core/insight/nodeloads.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/podbuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// Pod counts and requests for the rows that are to be seen.
class TestNodeLoads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedBeforeRowsAreWanted();
    void atMostSoManyAreUnderWay();
    void anAnswerIsSummedUpWithItsTime();
    void rowsThatAreNoMoreWantedAreNotAsked();
    void whatIsKnownIsNotAskedAgainUntilItIsOld();
    void refreshAsksForAllThatIsWanted();
    void aFailureLeavesTheOldLoad();
};

namespace {

struct LoadRig {
    LoadRig() : loads(requests, clock, {.inFlight = 2, .maxAge = 60s}) {}

    void answer(std::size_t number, const std::vector<PodBuilder> &pods)
    {
        requests.answer(number, aPodList("7", pods).toStdString());
    }

    FakeClock clock;
    FakeRequests requests;
    NodeLoads loads;
};

} // namespace

void TestNodeLoads::nothingIsAskedBeforeRowsAreWanted()
{
    LoadRig rig;

    QCOMPARE(rig.requests.count(), 0u);
    QVERIFY(!rig.loads.load("n1"));
}

void TestNodeLoads::atMostSoManyAreUnderWay()
{
    LoadRig rig;

    rig.loads.setWanted({"n1", "n2", "n3"});

    QCOMPARE(rig.requests.count(), 2u);
    QVERIFY(rig.requests.request(0).target.contains("spec.nodeName%3Dn1"));
    QVERIFY(rig.loads.isAsking("n2") && !rig.loads.isAsking("n3"));
    rig.answer(0, {});
    QCOMPARE(rig.requests.count(), 3u);
    QVERIFY(rig.requests.last().target.contains("spec.nodeName%3Dn3"));
}

void TestNodeLoads::anAnswerIsSummedUpWithItsTime()
{
    LoadRig rig;
    QSignalSpy changed(&rig.loads, &NodeLoads::changed);
    rig.loads.setWanted({"n1"});

    rig.answer(0, {aPod("shop/a").requests("cpu", "250m"), aPod("shop/b").requests("cpu", "1"),
                   aPod("shop/done").requests("cpu", "9").phase("Succeeded")});

    const NodeLoad *load = rig.loads.load("n1");
    QVERIFY(load);
    QCOMPARE(load->pods, 2);
    QCOMPARE(quantityOf(load->requests, "cpu").text(), std::string("1250m"));
    QCOMPARE(load->read, rig.clock.wallNow());
    QCOMPARE(changed[0][0].toString(), u"n1"_s);
}

void TestNodeLoads::rowsThatAreNoMoreWantedAreNotAsked()
{
    LoadRig rig;
    rig.loads.setWanted({"n1", "n2", "n3"});

    rig.loads.setWanted({"n9"});
    QVERIFY(rig.requests.isCancelled(0) && rig.requests.isCancelled(1));
    QVERIFY(rig.requests.last().target.contains("spec.nodeName%3Dn9"));

    rig.loads.setWanted({});
    QVERIFY(rig.requests.openLines().empty());
}

void TestNodeLoads::whatIsKnownIsNotAskedAgainUntilItIsOld()
{
    LoadRig rig;
    rig.loads.setWanted({"n1"});
    rig.answer(0, {});
    rig.loads.setWanted({"n1"});
    QCOMPARE(rig.requests.count(), 1u);

    rig.clock.advance(60s);
    rig.loads.setWanted({"n1"});

    QCOMPARE(rig.requests.count(), 2u);
    QVERIFY(rig.loads.load("n1"));
}

void TestNodeLoads::refreshAsksForAllThatIsWanted()
{
    LoadRig rig;
    rig.loads.setWanted({"n1"});
    rig.answer(0, {});

    rig.loads.refresh();

    QCOMPARE(rig.requests.count(), 2u);
}

void TestNodeLoads::aFailureLeavesTheOldLoad()
{
    LoadRig rig;
    rig.loads.setWanted({"n1"});
    rig.answer(0, {aPod("shop/a")});
    rig.loads.refresh();

    rig.requests.fail(1, anError(Error::Kind::Forbidden, 403));

    QCOMPARE(rig.loads.load("n1")->pods, 1);
    QCOMPARE(rig.loads.error("n1")->kind, Error::Kind::Forbidden);
    QCOMPARE(rig.requests.count(), 2u);
}

QTEST_GUILESS_MAIN(TestNodeLoads)
#include "tst_nodeloads.moc"
