#include "core/objects/nodehealth.h"
#include "core/operations/guard.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// What deserves a second question.
class TstGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void poolsByTheLabelsOfTheClouds_data();
    void poolsByTheLabelsOfTheClouds();
    void aControlPlaneNodeIsNamed();
    void theLastReadyNodeOfAPoolIsNamed();
    void nodesThatAreNotReadyOrCordonedDoNotCount();
    void theWholeSelectionCounts();
    void theLastReadyNodeOfTheClusterIsSaid();
    void aNodeThatIsNotReadyTakesNothingAway();
    void theNodeOfTheApiServerIsNamed_data();
    void theNodeOfTheApiServerIsNamed();
    void anOrdinaryNodeIsNot();
};

namespace {

NodeBuilder pooled(const char *name, const QString &pool)
{
    return aNode(name).ready().label(u"eks.amazonaws.com/nodegroup"_s, pool);
}

} // namespace

void TstGuard::poolsByTheLabelsOfTheClouds_data()
{
    QTest::addColumn<QString>("label");
    for (const char *label :
         {"cloud.google.com/gke-nodepool", "eks.amazonaws.com/nodegroup",
          "kubernetes.azure.com/agentpool", "karpenter.sh/nodepool", "nodepool"})
        QTest::newRow(label) << QString::fromLatin1(label);
}

void TstGuard::poolsByTheLabelsOfTheClouds()
{
    QFETCH(QString, label);
    const NodePtr node = aNode("n1").label(label, u"gpu"_s);

    QCOMPARE(poolOf(*node), "gpu");
    QCOMPARE(poolOf(*aNode("n2").build()), "");
}

void TstGuard::aControlPlaneNodeIsNamed()
{
    const NodePtr labelled = aNode("cp").ready().label(u"node-role.kubernetes.io/master"_s, {});
    const NodePtr tainted =
        aNode("cp2").ready().taint(u"node-role.kubernetes.io/control-plane"_s, {}, u"NoSchedule"_s);
    const NodeBatch all{labelled, tainted, aNode("n1").ready()};

    QCOMPARE(guardWarnings({labelled, tainted}, all, {}),
             (QStringList{u"cp is a control-plane node."_s, u"cp2 is a control-plane node."_s}));
    QVERIFY(!isControlPlane(*all[2]));
}

void TstGuard::theLastReadyNodeOfAPoolIsNamed()
{
    const NodePtr last = pooled("a1", u"gpu"_s);
    const NodeBatch all{last, pooled("b1", u"web"_s), pooled("b2", u"web"_s)};

    QCOMPARE(guardWarnings({last}, all, {}),
             QStringList{u"Pool gpu has no other ready and schedulable node than a1."_s});
    QCOMPARE(guardWarnings({all[1]}, all, {}), QStringList());
}

void TstGuard::nodesThatAreNotReadyOrCordonedDoNotCount()
{
    const NodePtr last = pooled("a1", u"gpu"_s);
    const NodeBatch all{last, pooled("a2", u"gpu"_s).ready(u"False"_s),
                        pooled("a3", u"gpu"_s).cordoned(), pooled("b1", u"web"_s)};

    QCOMPARE(guardWarnings({last}, all, {}).size(), 1);
}

void TstGuard::theWholeSelectionCounts()
{
    const NodeBatch all{pooled("a1", u"gpu"_s), pooled("a2", u"gpu"_s), pooled("b1", u"web"_s)};

    QCOMPARE(guardWarnings({all[0]}, all, {}), QStringList());
    QCOMPARE(guardWarnings({all[0], all[1]}, all, {}),
             QStringList{u"Pool gpu has no other ready and schedulable node than a1, a2."_s});
}

void TstGuard::theLastReadyNodeOfTheClusterIsSaid()
{
    const NodeBatch all{aNode("n1").ready(), aNode("n2").ready(u"Unknown"_s)};

    QCOMPARE(guardWarnings({all[0]}, all, {}),
             QStringList{u"No other node of the cluster is ready and schedulable."_s});
}

void TstGuard::aNodeThatIsNotReadyTakesNothingAway()
{
    const NodeBatch all{pooled("a1", u"gpu"_s).ready(u"False"_s), pooled("b1", u"web"_s)};

    QCOMPARE(guardWarnings({all[0]}, all, {}), QStringList());
}

void TstGuard::theNodeOfTheApiServerIsNamed_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isNode");
    QTest::newRow("its name") << u"CP-1"_s << true;
    QTest::newRow("its address") << u"10.0.0.1"_s << true;
    QTest::newRow("its IPv6 address") << u"fd00::1"_s << true;
    QTest::newRow("another") << u"10.0.0.11"_s << false;
    QTest::newRow("none") << QString() << false;
}

void TstGuard::theNodeOfTheApiServerIsNamed()
{
    QFETCH(QString, host);
    QFETCH(bool, isNode);
    const NodePtr node = aNode("cp-1")
                             .ready()
                             .address(u"InternalIP"_s, u"10.0.0.1"_s)
                             .address(u"InternalIP"_s, u"fd00::1"_s);

    const QStringList warnings = guardWarnings({node}, {node, aNode("n2").ready()}, host);

    QCOMPARE(warnings.size(), isNode ? 1 : 0);
    QVERIFY(!isNode || warnings.first().contains(u"runs on cp-1"));
}

void TstGuard::anOrdinaryNodeIsNot()
{
    const NodeBatch all{aNode("n1").ready(), aNode("n2").ready()};

    QCOMPARE(guardWarnings({all[0]}, all, u"api.example.com"_s), QStringList());
}

QTEST_APPLESS_MAIN(TstGuard)
#include "tst_guard.moc"
