#include "core/plan/removalrequest.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// The removal of a pod as a line for a shell.
class TestRemovalRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEvictionIsPastedWithItsUid()
    {
        DrainPlan plan;
        plan.evictionVersion = "policy/v1";
        plan.options.gracePeriod = std::chrono::seconds(7);

        QCOMPARE(kubectlRemoval({{}, u"prod"_s}, *aPod("shop/web-1").build(), plan),
                 u"echo '{\"apiVersion\":\"policy/v1\",\"deleteOptions\":{\"gracePeriodSeconds\":7,"
                 "\"preconditions\":{\"uid\":\"uid-web-1\"}},\"kind\":\"Eviction\",\"metadata\":{"
                 "\"name\":\"web-1\",\"namespace\":\"shop\"}}' | kubectl --context prod create --raw "
                 "/api/v1/namespaces/shop/pods/web-1/eviction -f -"_s);
    }

    void aDeletionIsKubectlsDelete()
    {
        DrainPlan plan;
        plan.evictionVersion = "policy/v1";
        plan.options.disableEviction = true;
        const PodPtr pod = aPod("shop/web-1");

        QCOMPARE(kubectlRemoval({{}, u"prod"_s}, *pod, plan),
                 u"kubectl --context prod delete pod web-1 --namespace shop --wait=false"_s);
        plan.options.gracePeriod = std::chrono::seconds(0);
        QVERIFY(kubectlRemoval({{}, u"prod"_s}, *pod, plan).endsWith(u" --grace-period=0 --force"_s));
    }

    void theCauseOfARefusalComesFirst()
    {
        Error error;
        error.serverMessage = u"Cannot evict pod."_s;
        error.causes.push_back({u"DisruptionBudget"_s, u"The budget web needs 2"_s, {}});

        QCOMPARE(removalAnswer(error), u"The budget web needs 2. Cannot evict pod."_s);
    }
};

QTEST_APPLESS_MAIN(TestRemovalRequest)
#include "tst_removalrequest.moc"
