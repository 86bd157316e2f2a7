#include "core/fleet/drift.h"
#include "core/query/nodequery.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// `count` nodes with that kubelet.
NodeBatch kubelets(const char *version, int count)
{
    NodeBatch nodes;
    for (int i = 0; i < count; ++i)
        nodes.push_back(aNode(s("%1-%2").arg(s(version)).arg(i)).info(s("kubeletVersion"), s(version)));
    return nodes;
}

NodeBatch joined(std::initializer_list<NodeBatch> parts)
{
    NodeBatch all;
    for (const NodeBatch &part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

Drift driftOf(const char *fact, const std::vector<DriftCluster> &clusters)
{
    return driftBy(NodeGrouping(s(fact), TableColumns::builtIn()), clusters);
}

/// "v1.36.1 2 odd, v1.36.2 8": as they stand.
QString valuesOf(const Drift &drift)
{
    QStringList all;
    for (const DriftValue &value : drift.values) {
        QStringList words{value.text.isEmpty() ? s("none") : value.text, QString::number(value.nodes)};
        if (!value.faults.empty())
            words << s("fault");
        if (value.isOdd)
            words << s("odd");
        all << words.join(u' ');
    }
    return all.join(s(", "));
}

} // namespace

class TestDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreCountedOverAllClustersWithTheOddOnesOnTop()
    {
        const NodeBatch one = joined({kubelets("v1.36.2", 6), kubelets("v1.36.1", 1)});
        const NodeBatch two = joined({kubelets("v1.36.2", 4), kubelets("v1.35.0", 5)});

        const Drift drift =
            driftOf("version", {{s("one"), &one, "v1.36.2"}, {s("two"), &two, "v1.36.2"}});

        QCOMPARE(valuesOf(drift), s("v1.36.1 1 odd, v1.36.2 10, v1.35.0 5"));
        QCOMPARE(drift.nodes, 16);
        QCOMPARE(drift.values[1].places.size(), std::size_t(2));
        QCOMPARE(drift.values[1].places[0].cluster, s("one"));
        QCOMPARE(drift.values[1].places[0].nodes, 6);
    }

    void whatIsSpreadEvenlyHasNoOddOne()
    {
        const NodeBatch nodes = joined({kubelets("v1.36.2", 3), kubelets("v1.36.1", 3)});

        QCOMPARE(valuesOf(driftOf("version", {{s("one"), &nodes, "v1.36.2"}})),
                 s("v1.36.1 3, v1.36.2 3"));
    }

    void aKubeletIsJudgedByTheServerOfItsOwnCluster()
    {
        const NodeBatch nodes = kubelets("v1.36.2", 4);

        const Drift drift = driftOf(
            "version", {{s("old"), &nodes, "v1.35.9"}, {s("new"), &nodes, "v1.36.0"}});

        QCOMPARE(valuesOf(drift), s("v1.36.2 8 fault"));
        QCOMPARE(drift.values[0].faults.size(), std::size_t(1));
        QCOMPARE(drift.values[0].faults[0].cluster, s("old"));
        QCOMPARE(drift.values[0].faults[0].skew, Skew::Newer);
        QCOMPARE(drift.values[0].faults[0].nodes, 4);
    }

    void theSkewPolicyCountsMinorVersions_data()
    {
        QTest::addColumn<QString>("kubelet");
        QTest::addColumn<QString>("server");
        QTest::addColumn<int>("skew");
        const auto row = [](const char *kubelet, const char *server, Skew skew) {
            QTest::newRow(qPrintable(s("%1 under %2").arg(s(kubelet), s(server))))
                << s(kubelet) << s(server) << int(skew);
        };
        row("v1.36.2", "v1.36.2", Skew::Supported);
        row("v1.36.9", "v1.36.2", Skew::Supported); // patches do not count
        row("v1.33.0", "v1.36.2", Skew::Supported);
        row("v1.32.9", "v1.36.0", Skew::TooOld);
        row("v1.37.0", "v1.36.9", Skew::Newer);
        row("v2.0.0", "v1.36.9", Skew::Newer);
        row("v1.36.0", "v2.0.0", Skew::TooOld);
        row("v1.24.0", "v1.26.0", Skew::Supported);
        row("v1.24.0", "v1.27.0", Skew::TooOld); // before 1.25 only two
        row("v1.25.0", "v1.28.0", Skew::Supported);
        row("v1.34.2+k3s1", "v1.33.1-eks-7", Skew::Newer);
        row("", "v1.36.2", Skew::Supported);
        row("v1.36.2", "", Skew::Supported);
        row("unknown", "v1.36.2", Skew::Supported);
    }

    void theSkewPolicyCountsMinorVersions()
    {
        QFETCH(QString, kubelet);
        QFETCH(QString, server);
        QFETCH(int, skew);

        QCOMPARE(int(skewOf(kubelet.toStdString(), server.toStdString())), skew);
    }

    void aServerWhoseVersionIsNotKnownIsSaidNotGuessed()
    {
        const NodeBatch nodes = kubelets("v1.30.0", 2);

        const Drift drift =
            driftOf("version", {{s("one"), &nodes, {}}, {s("two"), &nodes, "v1.30.1"}});

        QCOMPARE(drift.unchecked, QStringList{s("one")});
        QVERIFY(drift.values[0].faults.empty());
        QVERIFY(driftOf("kernel", {{s("one"), &nodes, {}}}).unchecked.isEmpty());
    }

    void anyLabelCanBeCompared()
    {
        const NodeBatch nodes{aNode("a").label(s("rack"), s("r1")), aNode("b").label(s("rack"), s("r2")),
                              aNode("c")};

        const Drift drift = driftOf("label:rack", {{s("one"), &nodes, {}}});

        QCOMPARE(valuesOf(drift), s("none 1, r1 1, r2 1"));
        QCOMPARE(drift.title, s("rack"));
    }

    void whatCannotBeGroupedHasNoValues()
    {
        const NodeBatch nodes = kubelets("v1.30.0", 2);

        QVERIFY(driftOf("name", {{s("one"), &nodes, {}}}).values.empty());
        QVERIFY(driftOf("cpu", {{s("one"), &nodes, {}}}).values.empty());
    }

    void theQueryOfAValueFindsJustItsNodes_data()
    {
        QTest::addColumn<QString>("fact");
        for (const char *fact : {"version", "kernel", "runtime", "os-image", "architecture", "pool",
                                 "zone", "instance-type", "label:rack", "annotation:note"})
            QTest::newRow(fact) << s(fact);
    }

    void theQueryOfAValueFindsJustItsNodes()
    {
        QFETCH(QString, fact);
        NodeBatch nodes;
        for (const char *kind : {"1", "2", "2"}) {
            const QString k = s(kind);
            nodes.push_back(aNode(s("n%1").arg(nodes.size()))
                                .info(s("kubeletVersion"), k == s("1") ? s("v1.36.2") : s("v1.36.2+k3s1"))
                                .info(s("kernelVersion"), s("6.1.0-") + k)
                                .info(s("osImage"), s("Debian GNU/Linux 12 \"b\" (") + k + u')')
                                .info(s("containerRuntimeVersion"), s("containerd://1.7.") + k)
                                .info(s("architecture"), s("arch") + k)
                                .label(s("pool"), s("p") + k)
                                .label(s("rack"), s("r") + k)
                                .annotation(s("note"), s("a \"b\" ") + k)
                                .label(s("topology.kubernetes.io/zone"), s("z") + k)
                                .label(s("node.kubernetes.io/instance-type"), s("t") + k));
        }
        nodes.push_back(aNode("bare"));
        const QList<OwnColumn> own{*ownColumnOf(s("annotation:note"))};
        TableColumns columns;
        columns.setOwn(own);
        const NodeGrouping grouping(fact, columns);
        const Drift drift = driftBy(grouping, {{s("one"), &nodes, {}}});
        QCOMPARE(drift.values.size(), std::size_t(3));

        for (const DriftValue &value : drift.values) {
            const auto query = NodeQuery::parse(driftQuery(drift, value), own);
            QVERIFY2(query, qPrintable(driftQuery(drift, value)));
            int found = 0;
            for (const NodePtr &node : nodes) {
                if (query->matches(*node, {})) {
                    ++found;
                    QCOMPARE(grouping.groupOf(*node), value.text);
                }
            }
            QCOMPARE(found, value.nodes);
        }
    }
};

QTEST_GUILESS_MAIN(TestDrift)
#include "tst_drift.moc"
