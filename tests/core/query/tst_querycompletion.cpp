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

    void valuesAreThoseTheNodesHaveMostFrequentFirst()
    {
        QCOMPARE(completed("zone:|"), (QStringList{s("zone:eu-1a"), s("zone:eu-1b")}));
        QCOMPARE(completed("x zone=1b| y"), QStringList{s("x zone=eu-1b y")});
        QCOMPARE(completed("taint:|"), QStringList{s("taint:gpu:NoSchedule")});
        QCOMPARE(completed("status:un|"), QStringList{s("status:unknown")});
        QCOMPARE(completed("cluster:|"), (QStringList{s("cluster:prod-eu"), s("cluster:staging")}));
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

    void ofManyTheTwentyMostFrequentAreOffered()
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
