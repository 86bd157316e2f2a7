#include "core/poddecode/poddecoder.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A pod whose spec is this JSON.
PodPtr podWith(const QByteArray &spec)
{
    const QByteArray json = R"({"spec":)" + spec +
                            R"(,"metadata":{"name":"p","namespace":"ns","labels":{"hash":"h1"}}})";
    const auto pod = decodePod(json.toStdString());
    if (!pod)
        qFatal("%s", qPrintable(pod.error().message));
    return *pod;
}

} // namespace

class TestPodDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatADrainNeeds();
    void controllerIsTheOwnerThatSaysSo();
    void readsVolumes();
    void readsTolerations();
    void readsNodeRules();
    void readsPodRules();
    void readsSpreadRulesThatRefuse();
    void readsHostPortsOfWhatStays();
    void absentFieldsHaveTheirDefaults();
    void wrongTypesCountAsAbsent();
    void unknownOperatorMatchesNothing();
    void podWithoutNameIsAnError();
    void brokenUtf8IsRepaired();
    void listHasVersionAndToken();
    void listOfAnotherKindIsAnError();
    void listWithoutVersionIsAnError();
    void statusInPlaceOfAListIsItsError();
    void eventsAreReadWhateverTheOrder();
    void bookmarkIsAVersion();
    void errorEventIsAnError();
    void unknownEventsAreToBePassedOver();
    void brokenLineIsAnError();
};

void TestPodDecoder::readsWhatADrainNeeds()
{
    const PodPtr pod = aPod("shop/web-1")
                           .uid("u1")
                           .version("7")
                           .created("2026-11-23T20:37:13Z")
                           .terminating("2026-11-23T21:00:00Z", 45)
                           .label("app", "web")
                           .annotation("a", "b")
                           .grace(60)
                           .spec("priority", 1000)
                           .status("reason", u"NodeLost"_s);

    QCOMPARE(podText(*pod), std::string("shop/web-1"));
    QCOMPARE(pod->uid, std::string("u1"));
    QCOMPARE(pod->resourceVersion, std::string("7"));
    QCOMPARE(formatTimestamp(pod->created), std::string("2026-11-23T20:37:13Z"));
    QCOMPARE(formatTimestamp(pod->deletionTimestamp), std::string("2026-11-23T21:00:00Z"));
    QCOMPARE(pod->deletionGraceSeconds, std::optional<std::int64_t>(45));
    QCOMPARE(pod->labels, (LabelMap{{"app", "web"}}));
    QCOMPARE(pod->annotations, (LabelMap{{"a", "b"}}));
    QCOMPARE(pod->nodeName, std::string("n1"));
    QCOMPARE(pod->phase, std::string("Running"));
    QCOMPARE(pod->reason, std::string("NodeLost"));
    QVERIFY(pod->isReady && pod->isTerminating() && !pod->isFinished());
    QCOMPARE(pod->terminationGraceSeconds, 60);
    QCOMPARE(pod->priority, 1000);
}

void TestPodDecoder::controllerIsTheOwnerThatSaysSo()
{
    const PodPtr pod = aPod("shop/web-1").referredTo("ConfigMap", "x").ownedBy("ReplicaSet", "web");

    QVERIFY(pod->controller);
    QCOMPARE(*pod->controller, (ControllerRef{"apps/v1", "ReplicaSet", "web", "uid-web"}));
    QVERIFY(!aPod("shop/bare").referredTo("ReplicaSet", "web").build()->controller);
}

void TestPodDecoder::readsVolumes()
{
    const PodPtr pod = aPod("shop/db-0")
                           .emptyDir("64Mi", "Memory")
                           .emptyDir()
                           .hostPath("/var/log")
                           .claim("data-db-0")
                           .spec("ignored", 1);

    using Kind = PodVolume::Kind;
    QCOMPARE(pod->volumes, (std::vector<PodVolume>{
                               {"volume-0", Kind::EmptyDir, {}, 64 << 20, true},
                               {"volume-1", Kind::EmptyDir, {}, {}, false},
                               {"volume-2", Kind::HostPath, {}, {}, false, {}, "/var/log"},
                               {"volume-3", Kind::Claim, "data-db-0", {}, false},
                           }));
}

void TestPodDecoder::readsTolerations()
{
    const PodPtr pod = podWith(R"({"tolerations":[{"operator":"Exists"},
        {"key":"gpu","value":"true","effect":"NoSchedule"},
        {"key":"k","operator":"Exists","effect":"NoExecute","tolerationSeconds":300}]})");

    QCOMPARE(pod->tolerations, (std::vector<Toleration>{
                                   {{}, true, {}, {}, {}},
                                   {"gpu", false, "true", "NoSchedule", {}},
                                   {"k", true, {}, "NoExecute", 300},
                               }));
}

void TestPodDecoder::readsNodeRules()
{
    const PodPtr pod = aPod("shop/a")
                           .nodeSelector("disk", "ssd")
                           .nodeTerm("zone", "In", {"a", "b"})
                           .nodeTerm("metadata.name", "In", {"n7"});

    using Operator = LabelRequirement::Operator;
    const PodPlacementRules &rules = pod->placement;
    QCOMPARE(rules.nodeSelector, (LabelMap{{"disk", "ssd"}}));
    QVERIFY(rules.hasNodeTerms);
    QCOMPARE(rules.nodeTerms.size(), std::size_t(2));
    QCOMPARE(rules.nodeTerms[0].labels, (LabelSelector{{{"zone", Operator::In, {"a", "b"}}}}));
    QCOMPARE(rules.nodeTerms[1].fields, (LabelSelector{{{"metadata.name", Operator::In, {"n7"}}}}));
    QVERIFY(!aPod("shop/b").build()->placement.hasNodeTerms);
}

void TestPodDecoder::readsPodRules()
{
    const PodPtr pod = podWith(R"({"affinity":{"podAntiAffinity":{
        "preferredDuringSchedulingIgnoredDuringExecution":[{"weight":1}],
        "requiredDuringSchedulingIgnoredDuringExecution":[
          {"topologyKey":"zone","namespaces":["a","b"],"labelSelector":{"matchLabels":{"x":"y"}}},
          {"topologyKey":"host","namespaceSelector":{}}]}}})");

    const auto &terms = pod->placement.antiAffinity;
    QCOMPARE(terms.size(), std::size_t(2));
    QCOMPARE(terms[0].topologyKey, std::string("zone"));
    QCOMPARE(terms[0].namespaces, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(selectorText(terms[0].selector), std::string("x=y"));
    QVERIFY(terms[0].hasSelector && !terms[0].inAllNamespaces);
    QVERIFY(!terms[1].hasSelector && terms[1].inAllNamespaces);
    QVERIFY(pod->placement.affinity.empty());
}

void TestPodDecoder::readsSpreadRulesThatRefuse()
{
    const PodPtr pod = podWith(R"({"topologySpreadConstraints":[
        {"maxSkew":2,"minDomains":3,"topologyKey":"zone","whenUnsatisfiable":"DoNotSchedule",
         "matchLabelKeys":["hash","absent"],"labelSelector":{"matchLabels":{"a":"b"}},
         "nodeAffinityPolicy":"Ignore","nodeTaintsPolicy":"Honor"},
        {"maxSkew":1,"topologyKey":"host","whenUnsatisfiable":"ScheduleAnyway"}]})");

    QCOMPARE(pod->placement.spread.size(), std::size_t(1));
    const SpreadRule &rule = pod->placement.spread.front();
    QCOMPARE(rule.maxSkew, 2);
    QCOMPARE(rule.minDomains, 3);
    QCOMPARE(selectorText(rule.selector), std::string("a=b,hash=h1"));
    QVERIFY(rule.hasSelector && !rule.honorsAffinity && rule.honorsTaints);
}

void TestPodDecoder::readsHostPortsOfWhatStays()
{
    const PodPtr pod = podWith(R"({"containers":[
        {"ports":[{"containerPort":80},{"hostPort":443},{"hostPort":53,"protocol":"UDP"}]}],
        "initContainers":[{"ports":[{"hostPort":1}]},
                          {"restartPolicy":"Always","ports":[{"hostPort":9}]}]})");

    QCOMPARE(pod->placement.hostPorts,
             (std::vector<std::pair<std::string, int>>{{"TCP", 443}, {"UDP", 53}, {"TCP", 9}}));
}

void TestPodDecoder::absentFieldsHaveTheirDefaults()
{
    const auto pod = decodePod(R"({"metadata":{"name":"p","namespace":"ns"}})");

    QVERIFY(pod);
    QVERIFY(!(*pod)->created.isReported() && !(*pod)->isTerminating());
    QCOMPARE((*pod)->terminationGraceSeconds, 30);
    QVERIFY(!(*pod)->controller && (*pod)->requests.empty() && !(*pod)->isReady);
}

void TestPodDecoder::wrongTypesCountAsAbsent()
{
    const auto pod = decodePod(
        R"({"metadata":{"name":"p","namespace":"ns","uid":7,"labels":["a"],
            "annotations":{"k":1,"l":"m"},"creationTimestamp":"soon","ownerReferences":{"a":1},
            "deletionTimestamp":null},
            "spec":{"containers":{"a":[1]},"volumes":[null,{"emptyDir":"x"}],"priority":"high",
            "terminationGracePeriodSeconds":"x","affinity":[],"tolerations":"all",
            "nodeSelector":null,"topologySpreadConstraints":3},"status":"Running"})");

    QVERIFY(pod);
    QVERIFY((*pod)->uid.empty() && (*pod)->labels.empty() && !(*pod)->created.isReported());
    QCOMPARE((*pod)->annotations, (LabelMap{{"l", "m"}}));
    QCOMPARE((*pod)->terminationGraceSeconds, 30);
    QVERIFY(!(*pod)->isTerminating() && (*pod)->phase.empty());
    QVERIFY((*pod)->volumes.back().kind == PodVolume::Kind::Other);
}

void TestPodDecoder::unknownOperatorMatchesNothing()
{
    const PodPtr pod = podWith(R"({"affinity":{"nodeAffinity":{
        "requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[
          {"matchExpressions":[{"key":"a","operator":"Like","values":["b"]}]}]}}}})");

    QVERIFY(!pod->placement.nodeTerms.front().labels.matches({{"a", "b"}}));
}

void TestPodDecoder::podWithoutNameIsAnError()
{
    for (const char *json :
         {R"({})", R"({"metadata":{"name":"p"}})", R"({"metadata":null})", R"([])", R"(7)", R"()",
          R"({"metadata":{"name":"p","namespace":1}})"}) {
        const auto pod = decodePod(json);
        QVERIFY2(!pod, json);
        QCOMPARE(pod.error().kind, Error::Kind::Protocol);
    }
    const std::string list = R"({"metadata":{"resourceVersion":"1"},"items":[{"metadata":{}}]})";
    QVERIFY(!decodePodList(list));
}

void TestPodDecoder::brokenUtf8IsRepaired()
{
    const auto pod = decodePod(
        "{\"metadata\":{\"name\":\"p\",\"namespace\":\"ns\",\"annotations\":{\"a\":\"\xff!\"}}}");

    QVERIFY(pod);
    QCOMPARE((*pod)->annotations.at("a"), std::string("\xEF\xBF\xBD!"));
}

void TestPodDecoder::listHasVersionAndToken()
{
    const auto page =
        decodePodList(aPodList("42", {aPod("a/b"), aPod("c/d")}, "next").toStdString());

    QVERIFY(page);
    QCOMPARE(page->pods.size(), std::size_t(2));
    QCOMPARE(podText(*page->pods[1]), std::string("c/d"));
    QCOMPARE(page->resourceVersion, std::string("42"));
    QCOMPARE(page->continueToken, std::string("next"));
    QVERIFY(decodePodList(R"({"metadata":{"resourceVersion":"1"},"items":null})")->pods.empty());
}

void TestPodDecoder::listOfAnotherKindIsAnError()
{
    QVERIFY(!decodePodList(R"({"kind":"Table","metadata":{"resourceVersion":"1"},"items":[]})"));
    QVERIFY(!decodePodList(R"({"kind":"PodList","metadata":{"resourceVersion":"1"},"items":{}})"));
}

void TestPodDecoder::listWithoutVersionIsAnError()
{
    const auto page = decodePodList(R"({"kind":"PodList","items":[]})");

    QVERIFY(!page);
    QVERIFY(page.error().message.contains(u"resourceVersion"));
}

void TestPodDecoder::statusInPlaceOfAListIsItsError()
{
    const std::string status =
        R"({"kind":"Status","status":"Failure","reason":"Expired","code":410,"message":"too old"})";

    QCOMPARE(decodePodList(status).error().kind, Error::Kind::Expired);
    QCOMPARE(decodePod(status).error().kind, Error::Kind::Expired);
    QCOMPARE(decodePodEvent(status).error().kind, Error::Kind::Expired);
}

void TestPodDecoder::eventsAreReadWhateverTheOrder()
{
    const QByteArray pod = aPod("shop/web-1").version("9").json();
    const auto added = decodePodEvent((R"({"type":"ADDED","object":)" + pod + "}").toStdString());
    const auto deleted =
        decodePodEvent((R"({"object":)" + pod + R"(,"type":"DELETED"} )").toStdString());

    QVERIFY(added && deleted);
    QCOMPARE(added->kind, PodEvent::Kind::Added);
    QCOMPARE(deleted->kind, PodEvent::Kind::Deleted);
    QCOMPARE(podText(*deleted->object), std::string("shop/web-1"));
    QCOMPARE(deleted->resourceVersion, std::string("9"));
    QCOMPARE(decodePodEvent(aWatchLine(u"MODIFIED"_s, aPod("a/b").object()).toStdString())->kind,
             PodEvent::Kind::Modified);
}

void TestPodDecoder::bookmarkIsAVersion()
{
    const auto event = decodePodEvent(aWatchLine(u"BOOKMARK"_s, aBookmark(u"77"_s)).toStdString());

    QVERIFY(event);
    QCOMPARE(event->kind, PodEvent::Kind::Bookmark);
    QCOMPARE(event->resourceVersion, std::string("77"));
    QVERIFY(!event->object);
}

void TestPodDecoder::errorEventIsAnError()
{
    const auto event = decodePodEvent(
        R"({"type":"ERROR","object":{"kind":"Status","status":"Failure","reason":"Expired","code":410}})");

    QVERIFY(event);
    QCOMPARE(event->kind, PodEvent::Kind::ErrorEvent);
    QCOMPARE(event->error.kind, Error::Kind::Expired);
    const auto silent = decodePodEvent(R"({"type":"ERROR","object":null})");
    QVERIFY(silent);
    QCOMPARE(silent->error.kind, Error::Kind::Protocol);
    QVERIFY(!silent->error.message.isEmpty());
}

void TestPodDecoder::unknownEventsAreToBePassedOver()
{
    const auto event = decodePodEvent(R"({"type":"HELLO","object":{}})");

    QVERIFY(event);
    QCOMPARE(event->kind, PodEvent::Kind::Other);
}

void TestPodDecoder::brokenLineIsAnError()
{
    for (const char *line : {"", "{", "null", R"({"type":"ADDED"})", R"({"object":{}})",
                             R"({"type":"ADDED","object":{}})", R"({"type":"ADDED","object":7})",
                             R"({"type":"ADDED","object":{"metadata":{"name":"a")",
                             R"({"type":"BOOKMARK","object":{}} trailing)"})
        QVERIFY2(!decodePodEvent(line), line);
}

QTEST_APPLESS_MAIN(TestPodDecoder)
#include "tst_poddecoder.moc"
