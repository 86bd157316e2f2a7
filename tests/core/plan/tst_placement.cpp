#include "core/plan/placement.h"
#include "tests/support/nodebuilder.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

NodeBuilder aFreeNode(const char *name)
{
    return aNode(name)
        .allocatable("cpu"_L1, "4"_L1)
        .allocatable("memory"_L1, "8Gi"_L1)
        .allocatable("pods"_L1, "110"_L1)
        .label("kubernetes.io/hostname"_L1, QString::fromUtf8(name));
}

PodBuilder running(const char *name, const char *node)
{
    return aPod(name).onNode(QString::fromUtf8(node));
}

PodPlacement placed(const PodPtr &pod, const NodeBatch &nodes,
                    const std::vector<PodPtr> &others = {})
{
    return estimatePlacement({pod}, {"n1"}, nodes, others).front();
}

} // namespace

#define VERIFY_FITS(placement, node)                                                               \
    do {                                                                                           \
        const PodPlacement it = (placement);                                                       \
        QCOMPARE(it.placedOn, std::string(node));                                                  \
        QVERIFY(it.fittingNodes > 0);                                                              \
    } while (false)

#define VERIFY_NOWHERE(placement, reason)                                                          \
    do {                                                                                           \
        const PodPlacement it = (placement);                                                       \
        QCOMPARE(it.placedOn, std::string());                                                      \
        QCOMPARE(it.fittingNodes, 0);                                                              \
        QCOMPARE(it.reasons, QStringList{reason});                                                 \
    } while (false)

/// Rules between a pod and a node.
class TestPlacement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drainedNodesAreNoPlace();
    void firstNodeThatFitsIsTaken();
    void cordonedNodesAreNoPlace();
    void cordonsCanBeTolerated();
    void taintsKeepPodsAway();
    void preferredTaintsDoNot();
    void tolerationsLetPodsIn();
    void nodeSelectorsMustMatch();
    void oneOfTheNodeTermsMustHold();
    void emptyNodeTermsHoldNowhere();
    void nodeTermsMayNameTheNode();
    void runningPodsUseRoom();
    void finishedPodsUseNone();
    void podsThatLeaveUseNone();
    void everyPodTakesOnePlace();
    void resourcesThatANodeLacks();
    void zeroRequestsFitEverywhere();
    void hostPortsAreTakenOnce();
    void largestGoFirst();
    void placedPodsUseRoom();
    void reasonsAreGroupedMostFirst();
    void briefsTakeAllTaintsAsOne();
    void ofManyBriefsTheLastAreOne();
    void amountsReadAsPeopleWriteThem();
    void resultsStandInTheOrderOfThePods();
};

void TestPlacement::drainedNodesAreNoPlace()
{
    VERIFY_NOWHERE(placed(aPod("a/p"), {aFreeNode("n1")}), u"There is no other node"_s);
    VERIFY_NOWHERE(placed(aPod("a/p"), {}), u"There is no other node"_s);
}

void TestPlacement::firstNodeThatFitsIsTaken()
{
    const PodPlacement placement =
        placed(aPod("a/p"), {aFreeNode("n1"), aFreeNode("n2"), aFreeNode("n3")});

    QCOMPARE(placement.placedOn, std::string("n2"));
    QCOMPARE(placement.fittingNodes, 2);
    QVERIFY(placement.reasons.isEmpty());
    QCOMPARE(podText(*placement.pod), std::string("a/p"));
}

void TestPlacement::cordonedNodesAreNoPlace()
{
    VERIFY_NOWHERE(placed(aPod("a/p"), {aFreeNode("n2").cordoned(), aFreeNode("n3").cordoned()}),
                   u"2 nodes are cordoned"_s);
}

void TestPlacement::cordonsCanBeTolerated()
{
    const QJsonObject toleration{{u"key"_s, u"node.kubernetes.io/unschedulable"_s},
                                 {u"operator"_s, u"Exists"_s}};

    VERIFY_FITS(placed(aPod("a/p").toleration(toleration), {aFreeNode("n2").cordoned()}), "n2");
}

void TestPlacement::taintsKeepPodsAway()
{
    VERIFY_NOWHERE(
        placed(aPod("a/p"), {aFreeNode("n2").taint("gpu"_L1, "true"_L1, "NoSchedule"_L1)}),
        u"1 node has taint gpu=true:NoSchedule that it does not tolerate"_s);
    VERIFY_NOWHERE(placed(aPod("a/p"), {aFreeNode("n2").taint("down"_L1, {}, "NoExecute"_L1)}),
                   u"1 node has taint down:NoExecute that it does not tolerate"_s);
}

void TestPlacement::preferredTaintsDoNot()
{
    VERIFY_FITS(placed(aPod("a/p"), {aFreeNode("n2").taint("gpu"_L1, {}, "PreferNoSchedule"_L1)}),
                "n2");
}

void TestPlacement::tolerationsLetPodsIn()
{
    const NodeBatch nodes{aFreeNode("n2").taint("gpu"_L1, "true"_L1, "NoSchedule"_L1)};
    const QJsonObject equal{{u"key"_s, u"gpu"_s}, {u"value"_s, u"true"_s}};
    const QJsonObject other{{u"key"_s, u"gpu"_s}, {u"value"_s, u"false"_s}};
    const QJsonObject all{{u"operator"_s, u"Exists"_s}};

    VERIFY_FITS(placed(aPod("a/p").toleration(equal), nodes), "n2");
    VERIFY_FITS(placed(aPod("a/p").toleration(all), nodes), "n2");
    QCOMPARE(placed(aPod("a/p").toleration(other), nodes).fittingNodes, 0);
}

void TestPlacement::nodeSelectorsMustMatch()
{
    const PodBuilder pod = aPod("a/p").nodeSelector("disk", "ssd");

    VERIFY_FITS(placed(pod, {aFreeNode("n2"), aFreeNode("n3").label("disk"_L1, "ssd"_L1)}), "n3");
    VERIFY_NOWHERE(placed(pod, {aFreeNode("n2").label("disk"_L1, "hdd"_L1)}),
                   u"1 node is not one that its node selector or affinity allows"_s);
}

void TestPlacement::oneOfTheNodeTermsMustHold()
{
    const PodBuilder pod = aPod("a/p").nodeTerm("zone", "In", {"a"}).nodeTerm("cores", "Gt", {"8"});

    VERIFY_FITS(placed(pod, {aFreeNode("n2"), aFreeNode("n3").label("zone"_L1, "a"_L1)}), "n3");
    VERIFY_FITS(placed(pod, {aFreeNode("n2").label("cores"_L1, "16"_L1)}), "n2");
    QCOMPARE(placed(pod, {aFreeNode("n2").label("cores"_L1, "8"_L1)}).fittingNodes, 0);
}

void TestPlacement::emptyNodeTermsHoldNowhere()
{
    const QJsonObject terms{{u"nodeSelectorTerms"_s, QJsonArray{QJsonObject()}}};
    const QJsonObject affinity{
        {u"nodeAffinity"_s,
         QJsonObject{{u"requiredDuringSchedulingIgnoredDuringExecution"_s, terms}}}};

    QCOMPARE(placed(aPod("a/p").spec("affinity", affinity), {aFreeNode("n2")}).fittingNodes, 0);
}

void TestPlacement::nodeTermsMayNameTheNode()
{
    VERIFY_FITS(placed(aPod("a/p").nodeTerm("metadata.name", "In", {"n3"}),
                       {aFreeNode("n2"), aFreeNode("n3")}),
                "n3");
}

void TestPlacement::runningPodsUseRoom()
{
    const std::vector<PodPtr> others{running("a/x", "n2").requests("cpu", "3500m"),
                                     running("a/y", "elsewhere").requests("cpu", "4")};

    VERIFY_NOWHERE(placed(aPod("a/p").requests("cpu", "501m"), {aFreeNode("n2")}, others),
                   u"1 node lacks 501m of CPU"_s);
    VERIFY_FITS(placed(aPod("a/p").requests("cpu", "500m"), {aFreeNode("n2")}, others), "n2");
}

void TestPlacement::finishedPodsUseNone()
{
    VERIFY_FITS(placed(aPod("a/p").requests("cpu", "4"), {aFreeNode("n2")},
                       {running("a/x", "n2").requests("cpu", "4").phase("Succeeded")}),
                "n2");
}

void TestPlacement::podsThatLeaveUseNone()
{
    const PodPtr pod = running("a/p", "n1").requests("cpu", "4");
    const PodPtr elsewhere = running("a/q", "n2").requests("cpu", "4");
    const auto placements =
        estimatePlacement({pod, elsewhere}, {"n1"},
                          {aFreeNode("n1"), aFreeNode("n2"), aFreeNode("n3")}, {elsewhere, pod});

    QCOMPARE(placements[0].placedOn, std::string("n2"));
    QCOMPARE(placements[1].placedOn, std::string("n3"));
}

void TestPlacement::everyPodTakesOnePlace()
{
    const NodeBatch nodes{aFreeNode("n2").allocatable("pods"_L1, "1"_L1)};

    VERIFY_FITS(placed(aPod("a/p"), nodes), "n2");
    VERIFY_NOWHERE(placed(aPod("a/p"), nodes, {running("a/x", "n2")}),
                   u"1 node takes no more pods"_s);
}

void TestPlacement::resourcesThatANodeLacks()
{
    VERIFY_NOWHERE(placed(aPod("a/p").requests("memory", "16Gi"), {aFreeNode("n2")}),
                   u"1 node lacks 16Gi of memory"_s);
    VERIFY_NOWHERE(placed(aPod("a/p").requests("nvidia.com/gpu", "1"), {aFreeNode("n2")}),
                   u"1 node lacks 1 of nvidia.com/gpu"_s);
    VERIFY_FITS(placed(aPod("a/p").requests("nvidia.com/gpu", "1"),
                       {aFreeNode("n2"), aFreeNode("n3").allocatable("nvidia.com/gpu"_L1, "2"_L1)}),
                "n3");
}

void TestPlacement::zeroRequestsFitEverywhere()
{
    // A node may be overcommitted: what asks for nothing goes there all the same.
    const auto placements =
        estimatePlacement({aPod("a/p").requests("cpu", "0"), aPod("a/q").requests("cpu", "1")}, {},
                          {aFreeNode("n2")}, {running("a/x", "n2").requests("cpu", "9")});

    QCOMPARE(placements[0].placedOn, std::string("n2"));
    QCOMPARE(placements[1].placedOn, std::string());
}

void TestPlacement::hostPortsAreTakenOnce()
{
    const std::vector<PodPtr> others{running("a/x", "n2").hostPort(443)};

    VERIFY_NOWHERE(placed(aPod("a/p").hostPort(443), {aFreeNode("n2")}, others),
                   u"1 node has a port that it needs in use"_s);
    VERIFY_FITS(placed(aPod("a/p").hostPort(443, "UDP"), {aFreeNode("n2")}, others), "n2");
    VERIFY_FITS(placed(aPod("a/p").hostPort(80), {aFreeNode("n2")}, others), "n2");
}

void TestPlacement::largestGoFirst()
{
    const auto placements = estimatePlacement(
        {aPod("a/small").requests("cpu", "1"), aPod("a/large").requests("cpu", "4")}, {},
        {aFreeNode("n2")}, {});

    QCOMPARE(placements[0].placedOn, std::string());
    QCOMPARE(placements[1].placedOn, std::string("n2"));
}

void TestPlacement::placedPodsUseRoom()
{
    const auto placements =
        estimatePlacement({aPod("a/p1").requests("cpu", "3"), aPod("a/p2").requests("cpu", "3")},
                          {}, {aFreeNode("n2"), aFreeNode("n3")}, {});

    QCOMPARE(placements[0].placedOn, std::string("n2"));
    QCOMPARE(placements[0].fittingNodes, 2);
    QCOMPARE(placements[1].placedOn, std::string("n3"));
    QCOMPARE(placements[1].fittingNodes, 1);
    QCOMPARE(placements[1].reasons, QStringList{u"1 node lacks 3 of CPU"_s});
}

void TestPlacement::reasonsAreGroupedMostFirst()
{
    const PodPlacement placement = placed(aPod("a/p").requests("memory", "512Mi"),
                                          {aFreeNode("n1"), aFreeNode("n2").cordoned(),
                                           aFreeNode("n3").allocatable("memory"_L1, "256Mi"_L1),
                                           aFreeNode("n4").allocatable("memory"_L1, "128Mi"_L1),
                                           aFreeNode("n5").taint("a"_L1, "b"_L1, "NoSchedule"_L1)});

    QCOMPARE(placement.reasons,
             (QStringList{u"2 nodes lack 512Mi of memory"_s, u"1 node is cordoned"_s,
                          u"1 node has taint a=b:NoSchedule that it does not tolerate"_s}));
    QCOMPARE(placement.otherNodes, 4);
    QCOMPARE(placement.briefs,
             (QStringList{u"2 without 512Mi of memory free"_s, u"1 cordoned"_s, u"1 tainted"_s}));
}

void TestPlacement::briefsTakeAllTaintsAsOne()
{
    const auto tainted = [](const char *name, const char *value) {
        return aFreeNode(name).taint("a"_L1, QString::fromUtf8(value), "NoSchedule"_L1);
    };
    const PodPtr pod = aPod("a/p");

    QCOMPARE(placed(pod, {tainted("n2", "b"), tainted("n3", "b")}).briefs,
             QStringList{u"2 tainted a=b:NoSchedule"_s});
    const PodPlacement several = placed(pod, {tainted("n2", "b"), tainted("n3", "c"), aFreeNode("n4").cordoned()});
    QCOMPARE(several.briefs, (QStringList{u"2 tainted"_s, u"1 cordoned"_s}));
    QCOMPARE(several.reasons.size(), 3);
}

void TestPlacement::ofManyBriefsTheLastAreOne()
{
    const PodPtr pod =
        aPod("a/p").requests("cpu", "2").requests("memory", "2Gi").hostPort(80).nodeSelector("on", "yes");
    const auto able = [](const char *name) { return aFreeNode(name).label("on"_L1, "yes"_L1); };
    const PodPtr server = running("a/server", "n5").hostPort(80);
    const PodPlacement placement =
        placed(pod, {able("n2").cordoned(), aFreeNode("n3"), able("n4").taint("a"_L1, "b"_L1, "NoSchedule"_L1),
                     able("n5"), able("n6").allocatable("cpu"_L1, "1"_L1), able("n7").cordoned()},
               {server});

    QCOMPARE(placement.reasons.size(), 5);
    QCOMPARE(placement.briefs,
             (QStringList{u"2 cordoned"_s, u"1 tainted"_s, u"1 outside its node selector or affinity"_s,
                          u"2 for other reasons"_s}));
}

void TestPlacement::amountsReadAsPeopleWriteThem()
{
    const auto reason = [](const char *resource, const char *quantity) {
        return placed(aPod("a/p").requests(resource, quantity), {aFreeNode("n2")}).reasons.front();
    };

    QCOMPARE(reason("memory", "1536Gi"), u"1 node lacks 1536Gi of memory"_s);
    QCOMPARE(reason("memory", "100G"), u"1 node lacks 93.1Gi of memory"_s);
    QCOMPARE(reason("ephemeral-storage", "2Ki"), u"1 node lacks 2Ki of local storage"_s);
    QCOMPARE(reason("hugepages-2Mi", "4Mi"), u"1 node lacks 4Mi of hugepages-2Mi"_s);
    QCOMPARE(reason("cpu", "64"), u"1 node lacks 64 of CPU"_s);
}

void TestPlacement::resultsStandInTheOrderOfThePods()
{
    const auto placements = estimatePlacement(
        {aPod("a/1"), aPod("a/2").requests("cpu", "2"), aPod("a/3").requests("cpu", "1")}, {},
        {aFreeNode("n2")}, {});

    QCOMPARE(placements.size(), std::size_t(3));
    QCOMPARE(placements[1].pod->name, std::string("2"));
}

QTEST_APPLESS_MAIN(TestPlacement)
#include "tst_placement.moc"
