#include "core/plan/drainplan.h"
#include "tests/support/nodebuilder.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *kSafe = "cluster-autoscaler.kubernetes.io/safe-to-evict";
constexpr const char *kKarpenter = "karpenter.sh/do-not-disrupt";

PodBuilder webPod(const char *name)
{
    return aPod(name).ownedBy("ReplicaSet", "web");
}

QStringList noticesOf(const NodePtr &node, const std::vector<PodPtr> &pods, const QString &since = {})
{
    DrainFacts facts;
    facts.state = node;
    facts.stateSince = since;
    facts.pods = pods;
    facts.evictionVersion = "policy/v1";
    return drainPlanFor(facts, {}, {}).notices;
}

NodePtr nodeThatSays(const char *status)
{
    return aNode("n1").condition(u"Ready"_s, QString::fromUtf8(status), {}, u"2026-11-26T05:00:00Z"_s,
                                 u"KubeletDown"_s, u"No word of it."_s);
}

} // namespace

/// What a plan warns of beside kubectl's own warnings.
class TestPlanNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReadyNodeHasNone()
    {
        QCOMPARE(noticesOf(nodeThatSays("True"), {webPod("shop/a")}), QStringList());
    }

    void aNodeThatIsNotReadyMayHoldItsPods()
    {
        const QStringList notices = noticesOf(nodeThatSays("False"), {webPod("shop/a")});

        QCOMPARE(notices.size(), 1);
        QVERIFY(notices[0].startsWith(u"n1 is NotReady (KubeletDown: No word of it)."_s));
        QVERIFY(notices[0].contains(u"as long as \"Give up\" and"_s));
    }

    void sinceWhenIsSaidInTheReadersWords()
    {
        const QStringList notices =
            noticesOf(nodeThatSays("False"), {webPod("shop/a")}, u"five o'clock"_s);

        QVERIFY(notices.value(0).startsWith(u"n1 is NotReady since five o'clock (KubeletDown"_s));
    }

    void aSilentKubeletIsAnotherState()
    {
        const QStringList notices = noticesOf(nodeThatSays("Unknown"), {webPod("shop/a")});

        QVERIFY(notices.value(0).startsWith(u"The kubelet of n1 is silent"_s));
    }

    void whereNoPodGoesNothingHangs()
    {
        QCOMPARE(noticesOf(nodeThatSays("Unknown"), {}), QStringList());
        QCOMPARE(noticesOf(nodeThatSays("Unknown"), {aPod("kube-system/etcd").mirror()}),
                 QStringList());
    }

    void podsThatAutoscalersAreToLeaveAreNamed()
    {
        const QStringList notices =
            noticesOf(nodeThatSays("True"),
                      {webPod("shop/b").annotation(kSafe, "false"), webPod("shop/c"),
                       webPod("shop/a").annotation(kSafe, "false").annotation(kKarpenter, "true")});

        QCOMPARE(notices.size(), 2);
        QVERIFY(notices[0].contains(QLatin1StringView(kSafe)));
        QVERIFY(notices[0].endsWith(u": shop/a, shop/b"_s));
        QVERIFY(notices[1].contains(QLatin1StringView(kKarpenter)));
        QVERIFY(notices[1].endsWith(u": shop/a"_s));
    }

    void otherValuesAndPodsThatStaySayNothing()
    {
        QCOMPARE(noticesOf(nodeThatSays("True"),
                           {webPod("shop/a").annotation(kSafe, "true"),
                            aPod("shop/bare").annotation(kSafe, "false")}),
                 QStringList());
    }
};

QTEST_APPLESS_MAIN(TestPlanNotices)
#include "tst_plannotices.moc"
