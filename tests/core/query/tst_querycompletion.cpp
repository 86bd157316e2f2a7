#include "core/nodes/nodecolumns.h"
#include "core/query/querycompletion.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace drover;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// What the query becomes with each completion, where '|' marks the caret.
QStringList completed(const char *query, const QList<OwnColumn> &own = {})
{
    const NodeBatch nodes{
        aNode("a").label(s("topology.kubernetes.io/zone"), s("eu-1b")).label(s("pool"), s("web"))
            .info(s("osImage"), s("Debian GNU/Linux 12 (bookworm)")).build(),
        aNode("b").label(s("topology.kubernetes.io/zone"), s("eu-1a")).label(s("pool"), s("web"))
            .taint(s("gpu"), {}, s("NoSchedule")).build(),
        aNode("c").label(s("topology.kubernetes.io/zone"), s("eu-1a")).build()};
    QString text = s(query);
    const qsizetype caret = text.indexOf(u'|');
    text.remove(caret, 1);
    QStringList all;
    for (const QueryCompletion &one : queryCompletions(text, caret, {nodes, {s("prod-eu"), s("staging")}, own}))
        all.append(QString(text).replace(one.at, one.length, one.text));
    return all;
}

QStringList offered(const char *query, const NodeBatch &nodes)
{
    QStringList all;
    for (const QueryCompletion &one : queryCompletions(s(query), s(query).size(), {nodes}))
        all.append(one.text);
    return all;
}

NodeBatch inZones(std::initializer_list<const char *> zones)
{
    NodeBatch nodes;
    for (const char *zone : zones)
        nodes.push_back(aNode(s("n%1").arg(nodes.size())).label(s("topology.kubernetes.io/zone"), s(zone)));
    return nodes;
}

} // namespace

class TestQueryCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsComeWhereATermBegins()
    {
        QCOMPARE(completed("ver|"), QStringList{s("version:")});
        QCOMPARE(completed("not (co|"), (QStringList{s("not (condition:"), s("not (cordoned")}));
        QVERIFY(completed("|").contains(s("status:")));
        QVERIFY(completed("ready |").contains(s("ready zone:")));
        QCOMPARE(completed("cp|"), QStringList{s("cpu>")});
    }

    void behindAClosedBracketOnlyWhatJoinsItIsOffered()
    {
        QCOMPARE(completed("(ready or cordoned)|"),
                 (QStringList{s("(ready or cordoned) and "), s("(ready or cordoned) or ")}));
        QCOMPARE(completed("(not (ready)|"),
                 (QStringList{s("(not (ready))"), s("(not (ready) and "), s("(not (ready) or ")}));
        QCOMPARE(completed("zone in (eu-1a)|"), QStringList());
        QCOMPARE(completed("label:pool in (web)|"), QStringList());
        QVERIFY(completed("(ready) |").contains(s("(ready) zone:"))); // side by side both must hold
    }

    void valuesAreThoseTheNodesHave()
    {
        QCOMPARE(completed("zone:|"), (QStringList{s("zone:eu-1a"), s("zone:eu-1b")}));
        QCOMPARE(completed("x zone=1b| y"), QStringList{s("x zone=eu-1b y")});
        QCOMPARE(completed("taint:|"), QStringList{s("taint:gpu:NoSchedule")});
        QCOMPARE(completed("status:un|"), QStringList{s("status:unknown")});
        QCOMPARE(completed("cluster:|"), (QStringList{s("cluster:prod-eu"), s("cluster:staging")}));
    }

    void whatIsTypedWholeIsTurnedIntoNothingElse()
    {
        QCOMPARE(completed("status=ready|"), QStringList());
        QCOMPARE(completed("status=Ready|"), QStringList{s("status=ready")});
        QCOMPARE(completed("status=read|"), (QStringList{s("status=ready"), s("status=notready")}));
        QCOMPARE(completed("ready|"), QStringList());
        QCOMPARE(completed("condition:Ready=True|"), QStringList());
        const NodeBatch nodes = inZones({"eu-1", "eu-10", "eu-10", "new-eu-1"});
        QCOMPARE(offered("zone=eu-1", nodes), (QStringList{s("eu-1"), s("eu-10")}));
        QCOMPARE(offered("zone=eu", nodes), (QStringList{s("eu-1"), s("eu-10"), s("new-eu-1")}));
        QCOMPARE(offered("zone=eu-10", nodes), QStringList());
        QCOMPARE(offered("label:topology.kubernetes.io/zone=eu-1", nodes), (QStringList{s("eu-1"), s("eu-10")}));
    }

    void aStateTypedWholeIsTurnedIntoNoLabel()
    {
        const NodeBatch nodes{aNode("a").label(s("storage-ready"), s("1")).build(),
                              aNode("b").label(s("ready-since"), s("1")).build()};
        QCOMPARE(offered("ready", nodes), (QStringList{s("ready"), s("label:ready-since=")}));
        QCOMPARE(offered("read", nodes),
                 (QStringList{s("ready"), s("label:ready-since="), s("label:storage-ready=")}));
    }

    void valuesStandInTheirNaturalOrder()
    {
        QCOMPARE(offered("zone=", inZones({"z-10", "z-10", "z-9", "z-2", "z-10", "z-9"})),
                 (QStringList{s("z-2"), s("z-9"), s("z-10")}));
        const NodeBatch nodes{aNode("node-10").info(s("kubeletVersion"), s("v1.10.2")).label(s("rack"), s("10")).build(),
                              aNode("node-11").info(s("kubeletVersion"), s("v1.10.2")).label(s("rack"), s("10")).build(),
                              aNode("node-2").info(s("kubeletVersion"), s("v1.9.12")).label(s("rack"), s("9")).build()};
        QCOMPARE(offered("version:", nodes), (QStringList{s("v1.9.12"), s("v1.10.2")}));
        QCOMPARE(offered("label:rack=", nodes), (QStringList{s("9"), s("10")}));
        QCOMPARE(offered("name:node", nodes), (QStringList{s("node-2"), s("node-10"), s("node-11")}));
    }

    void ofManyValuesTheTwentyMostFrequentAreOffered()
    {
        NodeBatch nodes;
        for (int i = 0; i < 60; ++i) // of zones 40 to 59 two nodes each
            nodes.push_back(aNode(s("a%1").arg(i)).label(s("topology.kubernetes.io/zone"), s("z-%1").arg(i)));
        for (int i = 40; i < 60; ++i)
            nodes.push_back(aNode(s("b%1").arg(i)).label(s("topology.kubernetes.io/zone"), s("z-%1").arg(i)));

        const QStringList zones = offered("zone=", nodes);

        QCOMPARE(zones.size(), 20);
        QCOMPARE(zones.first(), s("z-40"));
        QCOMPARE(zones.last(), s("z-59"));
    }

    void labelsComeByKeyThenByValue()
    {
        // "topology" holds a "po" as well.
        QCOMPARE(completed("label:po|"), (QStringList{s("label:pool"), s("label:topology.kubernetes.io/zone")}));
        QCOMPARE(completed("label:pool=|"), QStringList{s("label:pool=web")});
        QCOMPARE(completed("label:x,!poo|"), QStringList{s("label:x,!pool")});
        QCOMPARE(completed("label:pool notin (db, w|"), QStringList{s("label:pool notin (db, web")});
        QCOMPARE(completed("topology.kubernetes.io/zone=eu-1b|"), QStringList());
        QCOMPARE(completed("topology.kubernetes.io/zone=1b|"), QStringList{s("topology.kubernetes.io/zone=eu-1b")});
        QCOMPARE(completed("topol|"), QStringList{s("topology.kubernetes.io/zone=")});
        QCOMPARE(completed("ool|"), QStringList{s("label:pool=")});
    }

    void listsAreCompletedValueByValue()
    {
        QCOMPARE(completed("zone in (|"), (QStringList{s("zone in (eu-1a"), s("zone in (eu-1b")}));
        QCOMPARE(completed("zone in (eu-1a, b|"), QStringList{s("zone in (eu-1a, eu-1b")});
    }

    void pathsAndColumnsOfOnesOwnAreCompleted()
    {
        QVERIFY(completed(".status.nodeInfo.boot|").contains(s(".status.nodeInfo.bootID=")));
        QCOMPARE(completed("ready {.spec.prov|"), QStringList{s("ready {.spec.providerID}")});
        const QList<OwnColumn> own{{OwnColumn::Source::Label, s("pool"), s("Node pool"), OwnColumn::Type::Text, {}},
                                   {OwnColumn::Source::Path, s(".metadata.labels.pool"), s("Zone"), OwnColumn::Type::Text, {}}};
        QCOMPARE(completed("nod|", own), (QStringList{s("\"Node pool\":")}));
        QVERIFY(completed("zon|", own).contains(s("\"Zone\":")));
        QCOMPARE(completed("\"node pool\":|", own), QStringList{s("\"node pool\":web")});
        QCOMPARE(completed(".metadata.labels.pool=w|"), QStringList{s(".metadata.labels.pool=web")});
    }

    void ofManyKeysTheTwentyMostFrequentAreOffered()
    {
        std::mt19937 random(1);
        NodeBatch nodes;
        std::map<QString, int> keys;
        for (int i = 0; i < 300; ++i) {
            NodeBuilder node = aNode(s("n%1").arg(i));
            for (unsigned k = 0; k < 40; ++k) {
                if (random() % std::size_t(k + 1) > 3)
                    continue;
                const QString key = s(k % 3 == 0 ? "pool-%1" : "node-pool-%1").arg(k);
                ++keys[key];
                node.label(key, s("a"));
            }
            nodes.push_back(node);
        }
        std::vector<QString> wanted;
        for (const auto &[key, count] : keys)
            wanted.push_back(key);
        std::ranges::sort(wanted, [&](const QString &left, const QString &right) {
            if (left.startsWith(s("pool")) != right.startsWith(s("pool")))
                return left.startsWith(s("pool"));
            return keys[left] != keys[right] ? keys[left] > keys[right] : naturalCompare(left, right) < 0;
        });
        wanted.resize(20);

        QStringList offered;
        for (const QueryCompletion &one : queryCompletions(s("label:pool"), 10, {nodes}))
            offered.append(one.text);

        QCOMPARE(offered, QStringList(wanted.begin(), wanted.end()));
    }

    void whatHoldsSpacesIsQuoted()
    {
        QCOMPARE(completed("os:deb|"), QStringList{s("os:\"Debian GNU/Linux 12 (bookworm)\"")});
    }

    void amountsAndUnreadableTextsHaveNone()
    {
        QCOMPARE(completed("cpu>|"), QStringList());
        QCOMPARE(completed("nothing:|"), QStringList());
        QCOMPARE(completed("\"ver|"), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestQueryCompletion)
#include "tst_querycompletion.moc"
