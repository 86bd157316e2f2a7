#include "tests/ui/pods/podshapes.h"
#include "ui/pods/containerlist.h"
#include "ui/pods/containersmodel.h"
#include "ui/pods/podfacts.h"
#include "ui/pods/podlook.h"
#include "ui/theme/spacing.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// What a pod's own page says of the pod and of its containers.
class TestPodPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsAreThoseOfDescribe();
    void tolerationsReadAsDescribePrintsThem_data();
    void tolerationsReadAsDescribePrintsThem();
    void volumesSayWhatTheyAre_data();
    void volumesSayWhatTheyAre();
    void containersSayWhatBecameOfThem();
    void containersThatComeAndGoAreADiff();
    void whatAContainerSaysHasRoomBeforeTheDigest();
    void theNameOfAnImageStaysWhole();
    void aWidthThatWasSetStays();
    void healthIsTheWorstFirst_data();
    void healthIsTheWorstFirst();
    void whatRunsAndIsNotReadyIsNotUnknown();
};

namespace {

const WallTime kNow = parseTimestamp("2026-11-25T12:00:00Z")->wallTime();

constexpr char kManyContainers[] = R"({"nodeName":"n1","priority":1000,"priorityClassName":"high",
    "serviceAccountName":"sa","restartPolicy":"Always","nodeSelector":{"disk":"ssd"},
    "readinessGates":[{"conditionType":"lb"}],
    "volumes":[{"name":"c","configMap":{"name":"web"}}],
    "tolerations":[{"key":"gpu","operator":"Equal","value":"yes","effect":"NoSchedule"}],
    "initContainers":[{"name":"setup","image":"i"},
                      {"name":"proxy","image":"p","restartPolicy":"Always"}],
    "containers":[{"name":"web","image":"registry/web:1","resources":{
        "requests":{"cpu":"250m","memory":"64Mi"}}}],
    "ephemeralContainers":[{"name":"debug","image":"sh"}]})";
constexpr char kManyStatuses[] = R"({"phase":"Running","qosClass":"Burstable","hostIP":"10.0.0.1",
    "startTime":"2026-11-25T11:55:01Z","podIPs":[{"ip":"10.1.2.3"},{"ip":"fd00::3"}],
    "conditions":[{"type":"Ready","status":"False","reason":"ContainersNotReady",
        "message":"containers with unready status: [web]",
        "lastTransitionTime":"2026-11-25T11:57:00Z"},{"type":"lb","status":"False"}],
    "initContainerStatuses":[
        {"name":"setup","state":{"terminated":{"exitCode":0,"reason":"Completed",
         "startedAt":"2026-11-25T11:55:02Z","finishedAt":"2026-11-25T11:55:04Z"}}},
        {"name":"proxy","ready":true,"started":true,
         "state":{"running":{"startedAt":"2026-11-25T11:55:05Z"}}}],
    "containerStatuses":[{"name":"web","ready":false,"restartCount":3,
        "imageID":"registry/web@sha256:abc","state":{"waiting":{"reason":"CrashLoopBackOff",
        "message":"back-off 40s"}},"lastState":{"terminated":{"exitCode":137,
        "reason":"OOMKilled","startedAt":"2026-11-25T11:56:00Z",
        "finishedAt":"2026-11-25T11:57:00Z"}}}]})";

PodDetailsPtr manyContainers()
{
    return podOf(podJson("shop", "web", kManyContainers, kManyStatuses));
}

QString valueOf(const FactSection &section, const QString &label)
{
    for (const Fact &fact : section.facts) {
        if (fact.label == label)
            return fact.value;
    }
    return u"no such fact"_s;
}

struct ContainersRig {
    ContainersRig() : tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        model.setPod(manyContainers(), kNow);
    }

    QString cell(int row, int column) const { return model.index(row, column).data().toString(); }

    ContainersModel model;
    QAbstractItemModelTester tester;
};

constexpr char kMailer[] = R"({"containers":[{"name":"mailer","image":"registry.example.test/shop/mailer:1.4"}]})";
constexpr char kBackOff[] = R"json({"phase":"Running","containerStatuses":[{"name":"mailer","restartCount":4,
    "imageID":"registry.example.test/shop/mailer@sha256:fff541cde58faa90547250ff3980de75b419eb66c6357cf4a56f7e1cecd36409",
    "state":{"waiting":{"reason":"CrashLoopBackOff","message":"back-off 2m40s restarting failed container=mailer pod=mailer-3194efe5d0-9vhjb_shop(823d2d63-f285-4c37-a007-a0c2ac8159f3)"}},
    "lastState":{"terminated":{"exitCode":1,"reason":"Error","startedAt":"2026-11-25T11:56:00Z",
        "finishedAt":"2026-11-25T11:57:00Z"}}}]})json";

/// A container that has much to say, in a table so wide.
struct ListRig {
    explicit ListRig(int width)
    {
        model.setPod(podOf(podJson("shop", "mailer", kMailer, kBackOff)), kNow);
        list.resize(width, 200);
        list.show();
    }

    int room(int column) const { return list.columnWidth(column) - 2 * kSpace; }
    int width(int column, int line) const
    {
        const QString text = model.index(0, column).data().toString().section(u'\n', line, line);
        return list.fontMetrics().horizontalAdvance(text);
    }
    int wholeWidth() const ///< without the digest
    {
        int whole = 0;
        for (int column = 0; column < ContainersModel::ImageColumn; ++column)
            whole += std::max(width(column, 0), width(column, 1)) + 8 * kSpace;
        return whole + width(ContainersModel::ImageColumn, 0) + 8 * kSpace;
    }

    ContainersModel model;
    ContainerList list{model};
};

} // namespace

void TestPodPane::factsAreThoseOfDescribe()
{
    const PodFacts facts = podFacts(*manyContainers(), kNow);

    QCOMPARE(valueOf(facts.pod, u"Status"_s), u"CrashLoopBackOff (phase Running)"_s);
    QCOMPARE(valueOf(facts.pod, u"Message"_s), u"web: back-off 40s"_s);
    QCOMPARE(valueOf(facts.pod, u"Controlled by"_s), u"none"_s);
    QCOMPARE(valueOf(facts.pod, u"Node"_s), u"n1/10.0.0.1"_s);
    QCOMPARE(valueOf(facts.pod, u"IPs"_s), u"10.1.2.3\nfd00::3"_s);
    QCOMPARE(valueOf(facts.pod, u"QoS class"_s), u"Burstable"_s);
    QCOMPARE(valueOf(facts.pod, u"Service account"_s), u"sa"_s);
    QCOMPARE(valueOf(facts.resources, u"cpu"_s), u"250m, no limit"_s);
    QCOMPARE(valueOf(facts.conditions, u"Ready"_s),
             u"False for 3m\nsince 2026-11-25 11:57:00 UTC\n"
             "ContainersNotReady: containers with unready status: [web]"_s);
    QCOMPARE(valueOf(facts.scheduling, u"Priority"_s), u"1000 (high)"_s);
    QCOMPARE(valueOf(facts.scheduling, u"Node selectors"_s), u"disk=ssd"_s);
    QCOMPARE(valueOf(facts.scheduling, u"Tolerations"_s), u"gpu=yes:NoSchedule"_s);
    QCOMPARE(valueOf(facts.scheduling, u"Readiness gates"_s), u"lb: False"_s);
    QCOMPARE(valueOf(facts.volumes, u"c"_s), u"config map web"_s);
    QVERIFY(podFactsText(facts).contains(u"  QoS class: Burstable"));
}

void TestPodPane::tolerationsReadAsDescribePrintsThem_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("all") << QByteArray(R"({"operator":"Exists"})") << u"op=Exists"_s;
    QTest::newRow("for") << QByteArray(R"({"key":"a/not-ready","operator":"Exists",
        "effect":"NoExecute","tolerationSeconds":300})")
                         << u"a/not-ready:NoExecute op=Exists for 300s"_s;
    QTest::newRow("equal") << QByteArray(R"({"key":"gpu","value":"yes"})") << u"gpu=yes"_s;
}

void TestPodPane::tolerationsReadAsDescribePrintsThem()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    const auto pod = podOf(podJson("a", "b", R"({"tolerations":[)" + json + "]}", "{}"));
    QCOMPARE(tolerationText(pod->tolerations[0]), text);
}

void TestPodPane::volumesSayWhatTheyAre_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("memory") << QByteArray(R"("emptyDir":{"medium":"Memory","sizeLimit":"64Mi"})")
                            << u"empty directory in memory, up to 64.0 MiB"_s;
    QTest::newRow("host") << QByteArray(R"("hostPath":{"path":"/var/log"})")
                          << u"host path /var/log"_s;
    QTest::newRow("claim") << QByteArray(R"("persistentVolumeClaim":{"claimName":"data"})")
                           << u"claim data"_s;
    QTest::newRow("secret") << QByteArray(R"("secret":{"secretName":"key"})") << u"secret key"_s;
    QTest::newRow("projected, of nothing")
        << QByteArray(R"("projected":{"sources":[]})") << u"projected"_s;
    QTest::newRow("projected") << QByteArray(R"("projected":{"sources":[
        {"serviceAccountToken":{"path":"token"}},{"configMap":{"name":"ca"}},
        {"secret":{"name":"key"}},{"downwardAPI":{}},{"podCertificate":{"signerName":"x/y"}}]})")
                               << u"projected: service account token, config map ca, secret key, "
                                  "downward API, podCertificate x/y"_s;
    QTest::newRow("csi") << QByteArray(R"("csi":{"driver":"d"})") << u"csi d"_s;
}

void TestPodPane::volumesSayWhatTheyAre()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    const auto pod =
        podOf(podJson("a", "b", R"({"volumes":[{"name":"v",)" + json + "}]}", "{}"));
    QCOMPARE(volumeText(pod->volumes[0], pod->projected), text);
}

void TestPodPane::containersSayWhatBecameOfThem()
{
    const ContainersRig rig;
    using Model = ContainersModel;

    QCOMPARE(rig.model.rowCount(), 4);
    QCOMPARE(rig.cell(0, Model::NameColumn), u"setup\ninit container"_s);
    QCOMPARE(rig.cell(0, Model::ReadyColumn), u"ended"_s);
    QCOMPARE(rig.cell(1, Model::NameColumn), u"proxy\nsidecar"_s);
    QCOMPARE(rig.cell(1, Model::StateColumn),
             u"Running\nsince 2026-11-25 11:55:05 UTC, 4m55s ago"_s);
    QCOMPARE(rig.cell(2, Model::StateColumn), u"Waiting: CrashLoopBackOff\nback-off 40s"_s);
    QCOMPARE(rig.cell(2, Model::RestartsColumn), u"3"_s);
    QCOMPARE(rig.cell(2, Model::LastColumn), u"Terminated: OOMKilled (exit code 137)\n"
                                             "ran 60s, ended 2026-11-25 11:57:00 UTC, 3m ago"_s);
    QCOMPARE(rig.cell(2, Model::RequestsColumn), u"cpu 250m\nmemory 64Mi"_s);
    QCOMPARE(rig.cell(2, Model::LimitsColumn), u"–"_s);
    QCOMPARE(rig.cell(2, Model::ImageColumn), u"registry/web:1\nregistry/web@sha256:abc"_s);
    QCOMPARE(rig.cell(3, Model::NameColumn), u"debug\nephemeral container"_s);
    QCOMPARE(rig.cell(3, Model::StateColumn), u"Not reported"_s);
}

void TestPodPane::containersThatComeAndGoAreADiff()
{
    ContainersRig rig;
    QSignalSpy reset(&rig.model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&rig.model, &QAbstractItemModel::dataChanged);

    rig.model.setPod(manyContainers(), kNow);
    QCOMPARE(changed.count(), 0);
    rig.model.setPod(podOf(podJson("shop", "web", kOneContainer, kRunning)), kNow);
    QCOMPARE(rig.model.rowCount(), 1);
    rig.model.setPod(manyContainers(), kNow + 60s);
    QCOMPARE(rig.model.rowCount(), 4);
    rig.model.setPod(nullptr, kNow);

    QCOMPARE(rig.model.rowCount(), 0);
    QCOMPARE(reset.count(), 0);
}

void TestPodPane::whatAContainerSaysHasRoomBeforeTheDigest()
{
    const ListRig rig(ListRig(100).wholeWidth());

    for (const int column : {ContainersModel::StateColumn, ContainersModel::LastColumn})
        QVERIFY(rig.room(column) >= rig.width(column, 1));
    QVERIFY(rig.room(ContainersModel::ImageColumn) >= rig.width(ContainersModel::ImageColumn, 0));
    QVERIFY(rig.room(ContainersModel::ImageColumn) < rig.width(ContainersModel::ImageColumn, 1));
    QVERIFY(rig.list.header()->length() <= rig.list.viewport()->width());
}

void TestPodPane::theNameOfAnImageStaysWhole()
{
    const ListRig rig(600);

    QVERIFY(rig.room(ContainersModel::StateColumn) < rig.width(ContainersModel::StateColumn, 1));
    QVERIFY(rig.room(ContainersModel::ImageColumn) >= rig.width(ContainersModel::ImageColumn, 0));
}

void TestPodPane::aWidthThatWasSetStays()
{
    ListRig rig(600);
    rig.list.setColumnWidth(ContainersModel::StateColumn, 123);

    rig.list.resize(900, 200);

    QCOMPARE(rig.list.columnWidth(ContainersModel::StateColumn), 123);
}

void TestPodPane::healthIsTheWorstFirst_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("ready");
    QTest::addColumn<int>("health");
    QTest::newRow("crash") << u"CrashLoopBackOff"_s << 0 << int(PodHealth::Failing);
    QTest::newRow("evicted") << u"Evicted"_s << 0 << int(PodHealth::Failing);
    QTest::newRow("init fails") << u"Init:Error"_s << 0 << int(PodHealth::Failing);
    QTest::newRow("not ready") << u"Running"_s << 0 << int(PodHealth::Doubtful);
    QTest::newRow("unknown") << u"Unknown"_s << 0 << int(PodHealth::Doubtful);
    QTest::newRow("init") << u"Init:1/2"_s << 0 << int(PodHealth::UnderWay);
    QTest::newRow("leaving") << u"Terminating"_s << 1 << int(PodHealth::UnderWay);
    QTest::newRow("well") << u"Running"_s << 1 << int(PodHealth::Well);
    QTest::newRow("done") << u"Completed"_s << 0 << int(PodHealth::Ended);
}

void TestPodPane::healthIsTheWorstFirst()
{
    QFETCH(QString, word);
    QFETCH(int, ready);
    QFETCH(int, health);
    PodStatus status;
    status.word = word;
    status.ready = ready;
    status.containers = 1;
    QCOMPARE(int(podHealth(status)), health);
}

void TestPodPane::whatRunsAndIsNotReadyIsNotUnknown()
{
    PodStatus status;
    status.word = u"Running"_s;
    status.containers = 1;
    ContainerStatus container;
    container.state.kind = ContainerState::Kind::Running;

    QCOMPARE(podStatusLook(status).icon, QLatin1StringView("pending"));
    QCOMPARE(containerLook(&container).icon, QLatin1StringView("pending"));
    container.isReady = true;
    QCOMPARE(containerLook(&container).icon, QLatin1StringView("status-ready"));
    status.word = u"Unknown"_s;
    QCOMPARE(podStatusLook(status).icon, QLatin1StringView("status-unknown"));
}

QTEST_MAIN(TestPodPane)
#include "tst_podpane.moc"
