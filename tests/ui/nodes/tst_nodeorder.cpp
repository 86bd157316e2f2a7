#include "core/nodes/nodecolumns.h"
#include "tests/support/nodebuilder.h"
#include "ui/nodes/nodeorder.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

int columnOf(const char *id)
{
    return *nodeColumnOf(QLatin1StringView(id));
}

QString order(const NodeOrder &rules, const NodeBatch &nodes)
{
    std::vector<int> rows(nodes.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::sort(rows.begin(), rows.end(), [&](int l, int r) { return rules.less(l, r); });
    QStringList names;
    for (const int row : rows)
        names.append(QString::fromStdString(std::string(nodes[std::size_t(row)]->name)));
    return names.join(u' ');
}

NodeBuilder inZone(const char *name, const char *zone)
{
    return aNode(name).label(s("topology.kubernetes.io/zone"), s(zone));
}

/// sort() beside a sort by less(), which has no ranks yet at the first time.
void checkSort(NodeOrder &rules, std::size_t count)
{
    std::vector<int> rows(count);
    std::iota(rows.begin(), rows.end(), 0);
    std::vector<int> compared = rows;
    std::sort(compared.begin(), compared.end(), [&](int l, int r) { return rules.less(l, r); });
    rules.sort(rows);
    QVERIFY(rows == compared);
}

NodeOrder orderOf(const NodeBatch &nodes)
{
    NodeOrder rules;
    rules.insert(0, static_cast<int>(nodes.size()) - 1, nodes);
    return rules;
}

} // namespace

class TestNodeOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyOfANameSortsAsNaturalCompareDoes_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        const char *const names[] = {"node-2", "node-10", "node-01", "node-1", "Node-3", "a",
                                     "a1b",    "a1",      "a01b2",   "10",     "9",      "n-",
                                     "n.",     "n1000000000000000000000", "n999999999999999999999"};
        for (const char *left : names) {
            for (const char *right : names)
                QTest::addRow("%s %s", left, right) << s(left) << s(right);
        }
    }

    void theKeyOfANameSortsAsNaturalCompareDoes()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        const SortKey leftKey = sortKeyOf(CellKind::Name, left);
        const SortKey rightKey = sortKeyOf(CellKind::Name, right);

        QCOMPARE(leftKey.text < rightKey.text, naturalCompare(left, right) < 0);
    }

    void missingValuesComeLastInBothDirections()
    {
        const NodeBatch nodes{aNode("none"), inZone("b", "b"), inZone("a", "a")};
        NodeOrder rules = orderOf(nodes);

        rules.setKeys({{columnOf("zone"), Qt::AscendingOrder}}, nodes);
        QCOMPARE(order(rules, nodes), s("a b none"));
        rules.setKeys({{columnOf("zone"), Qt::DescendingOrder}}, nodes);
        QCOMPARE(order(rules, nodes), s("b a none"));
    }

    void theNextKeyDecidesBetweenEquals()
    {
        const NodeBatch nodes{inZone("n1", "b").ready(), inZone("n2", "a").ready(),
                              inZone("n3", "c").ready(s("False"))};
        NodeOrder rules = orderOf(nodes);

        const std::vector<SortColumn> keys{{columnOf("status"), Qt::DescendingOrder},
                                           {columnOf("zone"), Qt::DescendingOrder}};
        rules.setKeys(keys, nodes);
        QCOMPARE(order(rules, nodes), s("n3 n1 n2"));
        QCOMPARE(rules.keys(), keys);
        rules.setKeys({keys[0]}, nodes);
        QCOMPARE(order(rules, nodes), s("n3 n1 n2"));
        rules.setKeys({keys[0], {columnOf("name"), Qt::DescendingOrder}, keys[1]}, nodes);
        QCOMPARE(order(rules, nodes), s("n3 n2 n1"));
    }

    void aNumberThatIsNoneComesBehindTheNumbers()
    {
        OwnColumn power = *ownColumnOf(s("label:power"));
        power.type = OwnColumn::Type::Number;
        TableColumns columns;
        columns.setOwn({power});
        NodeOrder rules(columns);
        const auto node = [](const char *name, const char *value) {
            return aNode(name).label(s("power"), s(value));
        };
        const NodeBatch nodes{node("a", "much"), node("b", "10"), node("c", "-9.5"), aNode("d"),
                              node("e", "-90"), node("f", "1e3")};
        rules.insert(0, 5, nodes);

        rules.setKeys({{columns.size() - 1}}, nodes);
        QCOMPARE(order(rules, nodes), s("e c b f a d"));
    }

    void numbersSortAsNumbersAndAgesAsTimePassed()
    {
        const NodeBatch nodes{
            aNode("old").created(s("2026-01-01T00:00:00Z")).allocatable(s("cpu"), s("900m")),
            aNode("new").created(s("2026-11-01T00:00:00Z")).allocatable(s("cpu"), s("10"))};
        NodeOrder rules = orderOf(nodes);

        rules.setKeys({{columnOf("cpu"), Qt::AscendingOrder}}, nodes);
        QCOMPARE(order(rules, nodes), s("old new"));
        rules.setKeys({{columnOf("age"), Qt::AscendingOrder}}, nodes);
        QCOMPARE(order(rules, nodes), s("new old"));
    }

    void manyRowsSortAsFewDo()
    {
        NodeBatch nodes;
        for (int i = 0; i < 1500; ++i) {
            NodeBuilder node = aNode(QStringLiteral("n-%1").arg(i * 7919 % 1500));
            node.ready(i % 5 == 0 ? s("False") : s("True"))
                .allocatable(s("cpu"), QString::number(i % 4));
            if (i % 3 != 0)
                node.label(s("topology.kubernetes.io/zone"), QString::number(i % 7));
            nodes.push_back(node);
        }
        NodeOrder rules = orderOf(nodes);
        for (const char *column : {"name", "zone", "status", "cpu", "name", "zone"}) {
            for (const Qt::SortOrder direction : {Qt::DescendingOrder, Qt::AscendingOrder}) {
                rules.setKeys({{columnOf(column), direction}}, nodes);
                checkSort(rules, nodes.size());
            }
        }
        nodes.erase(nodes.begin() + 10, nodes.begin() + 300);
        rules.remove(10, 299);
        checkSort(rules, nodes.size());
        nodes.insert(nodes.begin(), aNode("n-00").ready());
        rules.insert(0, 0, nodes);
        checkSort(rules, nodes.size());
    }

    void theWorstStatusIsTheGreatest()
    {
        const NodeBatch nodes{aNode("ready").ready(), aNode("cordoned").ready().cordoned(),
                              aNode("bad").ready(s("False")), aNode("silent").ready(s("Unknown"))};
        NodeOrder rules = orderOf(nodes);

        rules.setKeys({{columnOf("status"), Qt::DescendingOrder}}, nodes);

        QCOMPARE(order(rules, nodes), s("silent bad cordoned ready"));
    }

    void onlyAChangeThatDecidesMovesARow()
    {
        const NodeBatch nodes{inZone("n1", "a"), inZone("n2", "b")};
        NodeOrder rules = orderOf(nodes);
        rules.setKeys({{columnOf("zone"), Qt::AscendingOrder}}, nodes);

        QVERIFY(!rules.update(0, *inZone("n1", "a").cordoned().build()));
        QVERIFY(rules.update(0, *inZone("n1", "z").build()));
    }
};

QTEST_APPLESS_MAIN(TestNodeOrder)
#include "tst_nodeorder.moc"
