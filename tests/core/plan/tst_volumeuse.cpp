#include "core/plan/volumeuse.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;

namespace {

constexpr const char *kSummary = R"({"node":{"nodeName":"n1"},"pods":[
    {"podRef":{"name":"cache","namespace":"shop","uid":"uid-cache"},
     "volume":[{"name":"data","usedBytes":1000},{"name":"scratch","usedBytes":24},
               {"name":"token","usedBytes":12}]},
    {"podRef":{"name":"new","namespace":"shop","uid":"uid-new"}}]})";

Pod podWith(const char *uid, std::initializer_list<const char *> emptyDirs)
{
    Pod pod;
    pod.uid = uid;
    for (const char *name : emptyDirs)
        pod.volumes.push_back({name, PodVolume::Kind::EmptyDir, {}, {}, false});
    return pod;
}

} // namespace

class TestVolumeUse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyDirsAreAddedUpAndNothingElse()
    {
        const Result<VolumeUse> use = decodeVolumeUse(kSummary);

        QVERIFY(use);
        QCOMPARE(use->emptyDirsOf(podWith("uid-cache", {"data", "scratch"})), 1024);
    }

    void whatWasNotMeasuredIsUnknownNotNothing()
    {
        const Result<VolumeUse> use = decodeVolumeUse(kSummary);

        QCOMPARE(use->emptyDirsOf(podWith("uid-new", {"data"})), std::nullopt);
        QCOMPARE(use->emptyDirsOf(podWith("uid-other", {"data"})), std::nullopt);
        QCOMPARE(use->emptyDirsOf(podWith("uid-cache", {"data", "young"})), std::nullopt);
    }

    void anotherAnswerIsNoSummary()
    {
        QVERIFY(!decodeVolumeUse("<html>"));
        QVERIFY(!decodeVolumeUse(R"({"kind":"Status"})"));
    }

    void itIsAskedOfTheKubeletThroughTheServer()
    {
        QCOMPARE(requestVolumeUse("n1").target, QByteArray("/api/v1/nodes/n1/proxy/stats/summary"));
    }
};

QTEST_MAIN(TestVolumeUse)
#include "tst_volumeuse.moc"
