#include "core/plan/placement.h"
#include "tests/support/nodebuilder.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

const char kHost[] = "kubernetes.io/hostname";
const char kZone[] = "topology.kubernetes.io/zone";

NodeBuilder nodeIn(const char *name, const char *zone)
{
    return aNode(name)
        .allocatable("cpu"_L1, "4"_L1)
        .allocatable("pods"_L1, "110"_L1)
        .label(QString::fromUtf8(kHost), QString::fromUtf8(name))
        .label(QString::fromUtf8(kZone), QString::fromUtf8(zone));
}

/// Two zones with two nodes each; n1 is drained.
NodeBatch fourNodes()
{
    return {nodeIn("n1", "a"), nodeIn("n2", "a"), nodeIn("n3", "b"), nodeIn("n4", "b")};
}

PodBuilder webPod(const char *name, const char *node)
{
    return aPod(name).label("app", "web").onNode(QString::fromUtf8(node));
}

PodPlacement placed(const PodPtr &pod, const std::vector<PodPtr> &others = {})
{
    return estimatePlacement({pod}, {"n1"}, fourNodes(), others).front();
}

QStringList placesOf(const std::vector<PodPlacement> &placements)
{
    QStringList places;
    for (const PodPlacement &placement : placements)
        places << QString::fromStdString(placement.placedOn);
    return places;
}

} // namespace

/// Rules between pods.
class TestPlacementGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void antiAffinityKeepsApart();
    void antiAffinityCountsTheWholeTopology();
    void antiAffinityOfStandingPodsCountsAsWell();
    void antiAffinityAsksTheNamespace();
    void antiAffinityHoldsAmongThePlaced();
    void podsThatLeaveForbidNothing();
    void affinityStandsBesideOthers();
    void affinityToItselfMayBeginAnywhere();
    void affinityNeedsTheLabel();
    void allAffinityTermsMustHold();
    void spreadKeepsTheSkew();
    void spreadCountsThePlaced();
    void spreadNeedsTheLabel();
    void spreadWithoutEnoughDomainsCountsFromZero();
    void spreadLeavesOutTerminatingPods();
    void spreadLooksAtAllowedNodesOnly();
    void selectorsOfAllKindsAreCounted();
};

void TestPlacementGroups::antiAffinityKeepsApart()
{
    const PodPlacement placement = placed(webPod("shop/p", "n1").awayFromPods("app", "web", kHost),
                                          {webPod("shop/x", "n2"), webPod("shop/y", "n4")});

    QCOMPARE(placement.placedOn, std::string("n3"));
    QCOMPARE(placement.reasons,
             QStringList{u"2 nodes are too near to a pod that must be apart from it"_s});
}

void TestPlacementGroups::antiAffinityCountsTheWholeTopology()
{
    QCOMPARE(
        placed(webPod("shop/p", "n1").awayFromPods("app", "web", kZone), {webPod("shop/x", "n1")})
            .placedOn,
        std::string("n3"));
}

void TestPlacementGroups::antiAffinityOfStandingPodsCountsAsWell()
{
    const PodPtr lonely =
        aPod("shop/db").label("app", "db").onNode("n2").awayFromPods("app", "web", kZone);

    QCOMPARE(placed(webPod("shop/p", "n1"), {lonely}).placedOn, std::string("n3"));
    QCOMPARE(placed(aPod("shop/p").label("app", "api"), {lonely}).placedOn, std::string("n2"));
}

void TestPlacementGroups::antiAffinityAsksTheNamespace()
{
    QCOMPARE(
        placed(webPod("shop/p", "n1").awayFromPods("app", "web", kHost), {webPod("other/x", "n2")})
            .placedOn,
        std::string("n2"));
    const PodPtr lonely = webPod("other/x", "n2").awayFromPods("app", "web", kHost);
    QCOMPARE(placed(webPod("shop/p", "n1"), {lonely}).placedOn, std::string("n2"));
}

void TestPlacementGroups::antiAffinityHoldsAmongThePlaced()
{
    std::vector<PodPtr> pods;
    for (const char *name : {"shop/1", "shop/2", "shop/3", "shop/4"})
        pods.push_back(webPod(name, "n1").awayFromPods("app", "web", kHost));

    QCOMPARE(placesOf(estimatePlacement(pods, {"n1"}, fourNodes(), {})),
             (QStringList{u"n2"_s, u"n3"_s, u"n4"_s, QString()}));
}

void TestPlacementGroups::podsThatLeaveForbidNothing()
{
    const PodPtr pod = webPod("shop/p", "n2").awayFromPods("app", "web", kHost);

    QCOMPARE(placed(pod, {pod}).placedOn, std::string("n2"));
}

void TestPlacementGroups::affinityStandsBesideOthers()
{
    const PodPlacement placement = placed(aPod("shop/p").nearPods("app", "web", kZone),
                                          {webPod("shop/x", "n4"), webPod("other/y", "n2")});

    QCOMPARE(placement.placedOn, std::string("n3"));
    QCOMPARE(placement.fittingNodes, 2);
    QCOMPARE(placement.reasons, QStringList{u"1 node is not beside the pods it must be near"_s});
}

void TestPlacementGroups::affinityToItselfMayBeginAnywhere()
{
    QCOMPARE(placed(webPod("shop/p", "n1").nearPods("app", "web", kHost)).placedOn,
             std::string("n2"));
    QCOMPARE(placed(aPod("shop/p").nearPods("app", "web", kHost)).fittingNodes, 0);
}

void TestPlacementGroups::affinityNeedsTheLabel()
{
    QCOMPARE(placed(webPod("shop/p", "n1").nearPods("app", "web", "rack")).fittingNodes, 0);
}

void TestPlacementGroups::allAffinityTermsMustHold()
{
    const PodBuilder pod =
        aPod("shop/p").nearPods("app", "web", kZone).nearPods("tier", "gold", kHost);

    // One pod meets one term each: neither counts.
    QCOMPARE(
        placed(pod, {webPod("shop/x", "n3"), aPod("shop/y").label("tier", "gold").onNode("n3")})
            .fittingNodes,
        0);
    QCOMPARE(placed(pod, {webPod("shop/x", "n3").label("tier", "gold")}).placedOn,
             std::string("n3"));
}

void TestPlacementGroups::spreadKeepsTheSkew()
{
    const PodBuilder pod = webPod("shop/p", "n1").spread(1, kZone, "app", "web");
    const PodPlacement placement = placed(pod, {webPod("shop/x", "n2")});

    QCOMPARE(placement.placedOn, std::string("n3"));
    QCOMPARE(placement.reasons, QStringList{u"1 node would break its topology spread"_s});
    QCOMPARE(placed(webPod("shop/p", "n1").spread(2, kZone, "app", "web"), {webPod("shop/x", "n2")})
                 .placedOn,
             std::string("n2"));
}

void TestPlacementGroups::spreadCountsThePlaced()
{
    std::vector<PodPtr> pods;
    for (const char *name : {"shop/1", "shop/2", "shop/3", "shop/4"})
        pods.push_back(webPod(name, "n1").spread(1, kZone, "app", "web"));

    QCOMPARE(placesOf(estimatePlacement(pods, {"n1"}, fourNodes(), {})),
             (QStringList{u"n2"_s, u"n3"_s, u"n2"_s, u"n3"_s}));
}

void TestPlacementGroups::spreadNeedsTheLabel()
{
    QCOMPARE(placed(webPod("shop/p", "n1").spread(1, "rack", "app", "web")).fittingNodes, 0);
}

void TestPlacementGroups::spreadWithoutEnoughDomainsCountsFromZero()
{
    const QJsonObject rule{
        {u"maxSkew"_s, 1},
        {u"minDomains"_s, 3},
        {u"topologyKey"_s, QString::fromUtf8(kZone)},
        {u"whenUnsatisfiable"_s, u"DoNotSchedule"_s},
        {u"labelSelector"_s, QJsonObject{{u"matchLabels"_s, QJsonObject{{u"app"_s, u"web"_s}}}}}};
    const QJsonArray rules{rule};
    // The drained node's copy of the rule replaces what spread() would write.
    const PodPtr pod = webPod("shop/p", "n1").spec("topologySpreadConstraints", rules);

    QCOMPARE(placed(pod, {webPod("shop/x", "n2"), webPod("shop/y", "n3")}).fittingNodes, 0);
    QCOMPARE(placed(pod, {webPod("shop/x", "n2")}).placedOn, std::string("n3"));
}

void TestPlacementGroups::spreadLeavesOutTerminatingPods()
{
    const PodBuilder pod = webPod("shop/p", "n1").spread(1, kZone, "app", "web");

    QCOMPARE(placed(pod, {webPod("shop/x", "n2").terminating("2026-11-25T20:00:00Z")}).placedOn,
             std::string("n2"));
}

void TestPlacementGroups::spreadLooksAtAllowedNodesOnly()
{
    // Zone b is empty, but the pod may not go there: it is no domain.
    const PodBuilder pod =
        webPod("shop/p", "n1").nodeSelector(kZone, "a").spread(1, kZone, "app", "web");

    QCOMPARE(placed(pod, {webPod("shop/x", "n2")}).placedOn, std::string("n2"));
}

void TestPlacementGroups::selectorsOfAllKindsAreCounted()
{
    const QJsonObject requirement{{u"key"_s, u"app"_s}, {u"operator"_s, u"Exists"_s}};
    const QJsonObject term{
        {u"topologyKey"_s, QString::fromUtf8(kHost)},
        {u"namespaceSelector"_s, QJsonObject()},
        {u"labelSelector"_s, QJsonObject{{u"matchExpressions"_s, QJsonArray{requirement}}}}};
    const QJsonObject affinity{
        {u"podAntiAffinity"_s,
         QJsonObject{{u"requiredDuringSchedulingIgnoredDuringExecution"_s, QJsonArray{term}}}}};

    QCOMPARE(placed(aPod("shop/p").spec("affinity", affinity), {webPod("other/x", "n2")}).placedOn,
             std::string("n3"));
}

QTEST_APPLESS_MAIN(TestPlacementGroups)
#include "tst_placementgroups.moc"
