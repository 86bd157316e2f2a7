#include "tests/live/drain/drainscenes.h"

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

PodBuilder podAt(const QString &place, const QString &name)
{
    return aPod(place + u'/' + name).onNode(place);
}

PodBuilder daemonAt(const QString &place, const QString &name, const QString &daemonSet)
{
    return podAt(place, name).ownedBy("DaemonSet", daemonSet).label("app", "agent");
}

} // namespace

PodBuilder aReplica(const QString &place, const QString &name, const QString &app)
{
    return podAt(place, name).ownedBy("ReplicaSet", app).label("app", app);
}

void mixedPods(DrainWorld &world, const QString &place)
{
    world.addDaemonSet(place, u"agents"_s);
    world.addPod(aReplica(place, u"web-1"_s));
    world.addPod(aReplica(place, u"web-2"_s));
    world.addPod(aReplica(place, u"cache-1"_s).emptyDir());
    world.addPod(aReplica(place, u"host-1"_s).hostPath("/var/log"));
    world.addPod(podAt(place, u"job-1"_s).ownedBy("Job", "import").label("app", "import"));
    world.addPod(podAt(place, u"bare-1"_s).label("app", "bare"));
    world.addPod(podAt(place, u"both-1"_s).emptyDir().label("app", "both"));
    world.addPod(podAt(place, u"done-1"_s).phase("Succeeded"));
    world.addPod(aReplica(place, u"failed-1"_s, u"old"_s).emptyDir().phase("Failed"));
    world.addPod(daemonAt(place, u"agent-1"_s, u"agents"_s));
    world.addPod(daemonAt(place, u"agent-2"_s, u"agents"_s).emptyDir());
    world.addPod(daemonAt(place, u"agent-3"_s, u"agents"_s).phase("Failed"));
    world.addPod(daemonAt(place, u"orphan-1"_s, u"gone"_s));
    world.addPod(podAt(place, u"owned-1"_s).referredTo("ReplicaSet", "web"));
    world.addPod(podAt(place, u"static-1"_s).mirror().ownedBy("Node", place));
}

void plainPods(DrainWorld &world, const QString &place)
{
    for (const auto &name : {u"web-1"_s, u"web-2"_s, u"web-3"_s})
        world.addPod(aReplica(place, name).label("role", name));
}

void daemonPods(DrainWorld &world, const QString &place)
{
    world.addDaemonSet(place, u"agents"_s);
    world.addPod(daemonAt(place, u"agent-1"_s, u"agents"_s));
    world.addPod(podAt(place, u"static-1"_s).mirror());
}

void noPods(DrainWorld &, const QString &)
{}

void pastPods(DrainWorld &world, const QString &place)
{
    world.addPod(aReplica(place, u"stuck-1"_s).grace(1).annotation(QString(FakeKubelet::kHangs), "yes"));
    world.addPod(aReplica(place, u"web-1"_s));
    world.server().admin().remove(u"/api/v1/namespaces/%1/pods/stuck-1"_s.arg(place));
}

void blockedPods(DrainWorld &world, const QString &place)
{
    world.addBudget(place, u"web"_s, u"web"_s, budgetRoom(0, 2, 2));
    world.addPod(aReplica(place, u"web-1"_s));
    world.addPod(aReplica(place, u"web-2"_s));
    world.addPod(aReplica(place, u"free-1"_s, u"free"_s));
}

void doublyCoveredPods(DrainWorld &world, const QString &place)
{
    world.addBudget(place, u"one"_s, u"web"_s, budgetRoom(1, 2, 1));
    world.addBudget(place, u"two"_s, u"web"_s, budgetRoom(1, 2, 1));
    world.addPod(aReplica(place, u"web-1"_s));
    world.addPod(aReplica(place, u"web-2"_s));
    world.addPod(aReplica(place, u"free-1"_s, u"free"_s));
}

void unreadyPods(DrainWorld &world, const QString &place)
{
    world.addBudget(place, u"web"_s, u"web"_s, budgetRoom(0, 2, 2));
    for (const auto &name : {u"web-1"_s, u"web-2"_s})
        world.addPod(aReplica(place, name).ready(false));
}

void pleadingPods(DrainWorld &world, const QString &place)
{
    world.addPod(aReplica(place, u"safe-1"_s)
                     .annotation("cluster-autoscaler.kubernetes.io/safe-to-evict", "false"));
    world.addPod(
        aReplica(place, u"calm-1"_s).annotation("karpenter.sh/do-not-disrupt", "true"));
    world.addPod(aReplica(place, u"web-1"_s));
}

void unwellNode(DrainWorld &world, const QString &place)
{
    world.setReady(place, u"Unknown"_s);
    world.addPod(aReplica(place, u"web-1"_s));
}

void hangingPods(DrainWorld &world, const QString &place)
{
    for (const auto &name : {u"stuck-1"_s, u"stuck-2"_s})
        world.addPod(aReplica(place, name).grace(1).annotation(QString(FakeKubelet::kHangs), "yes"));
}

void closingPods(DrainWorld &world, const QString &place)
{
    world.addPod(aReplica(place, u"web-1"_s));
    world.server().admin().remove(u"/api/v1/namespaces/"_s + place);
}

void manyPods(DrainWorld &world, const QString &place, int count)
{
    world.addNode(place);
    world.addNamespace(place);
    for (int i = 0; i < count; ++i)
        world.addPod(aReplica(place, u"web-%1"_s.arg(i)));
}

void uncountedPods(DrainWorld &world, const QString &place)
{
    world.addBudget(place, u"web"_s, u"web"_s, budgetRoom(0, 2, 2));
    world.addPod(aReplica(place, u"starting-1"_s).phase("Pending"));
    world.addPod(aReplica(place, u"done-1"_s).phase("Succeeded"));
}

} // namespace drover
