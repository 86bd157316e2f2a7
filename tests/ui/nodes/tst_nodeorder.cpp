#include "core/nodes/nodecolumns.h"
#include "tests/support/nodebuilder.h"
#include "tests/support/seeds.h"
#include "tests/ui/nodes/shorthand.h"
#include "ui/nodes/nodeorder.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace drover;
using namespace drover::ui;

namespace {

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

NodePtr anyNode(std::mt19937 &random)
{
    NodeBuilder node = aNode(s("n-%1%2").arg(random() % 3 == 0 ? s("pool-") : QString()).arg(int(random() % 5000)));
    node.ready(random() % 5 == 0 ? s("False") : s("True")).allocatable(s("cpu"), QString::number(random() % 4));
    if (random() % 3 != 0)
        node.label(s("topology.kubernetes.io/zone"), s(random() % 2 ? "a-%1" : "A-%1").arg(int(random() % 3)));
    return node.info(s("kubeletVersion"), s("v1.%1").arg(int(random() % 12)));
}

std::vector<SortColumn> anyKeys(std::mt19937 &random)
{
    std::vector<SortColumn> keys;
    for (const char *column : {"zone", "status", "version", "cpu", "name"}) {
        if (random() % 2 == 0)
            keys.push_back({columnOf(column), random() % 2 ? Qt::AscendingOrder : Qt::DescendingOrder});
    }
    std::ranges::shuffle(keys, random);
    keys.resize(std::min(keys.size(), NodeOrder::kMostKeys));
    return keys;
}

/// sort() and less() beside a sort by the keys themselves.
void checkPlainSort(NodeOrder &rules, const std::vector<SortColumn> &keys, const NodeBatch &nodes)
{
    std::vector<int> plain(nodes.size());
    std::iota(plain.begin(), plain.end(), 0);
    std::vector<int> compared = plain;
    std::vector<int> sorted = plain;
    std::ranges::reverse(sorted);
    // Of the random nodes two may have one name: no key behind it decides.
    std::vector<SortColumn> all(keys.begin(), std::ranges::find(keys, columnOf("name"), &SortColumn::column));
    all.push_back(all.size() < keys.size() ? keys[all.size()] : SortColumn{columnOf("name")});
    const auto keyOf = [&](int row, const SortColumn &by) {
        const NodeColumn &column = nodeColumns()[std::size_t(by.column)];
        return sortKeyOf(column.kind, column.of(*nodes[std::size_t(row)]));
    };
    std::ranges::stable_sort(plain, [&](int left, int right) {
        for (const SortColumn &by : all) {
            if (const int order = compare(keyOf(left, by), keyOf(right, by), by.order); order != 0)
                return order < 0;
        }
        return false;
    });
    std::ranges::sort(compared, [&](int l, int r) { return rules.less(l, r); });
    QVERIFY(compared == plain);
    rules.sort(sorted);
    QVERIFY(sorted == plain);
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

    void theOrderStaysTrueWhileManyRowsChange_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : seedsToRun(20))
            QTest::addRow("seed %u", seed) << seed;
    }

    void theOrderStaysTrueWhileManyRowsChange()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        NodeBatch nodes;
        for (int i = 0; i < 1100; ++i)
            nodes.push_back(anyNode(random));
        NodeOrder rules = orderOf(nodes);
        std::vector<SortColumn> keys;
        for (int i = 0; i < 60; ++i) {
            const int row = int(random() % nodes.size());
            const int last = std::min(row + int(random() % 20), int(nodes.size()) - 1);
            if (random() % 4 == 0) {
                keys = anyKeys(random);
                rules.setKeys(keys, nodes);
            } else if (random() % 4 == 0) {
                nodes.erase(nodes.begin() + row, nodes.begin() + last + 1);
                rules.remove(row, last);
            } else if (random() % 3 == 0) {
                NodeBatch fresh(std::size_t(last - row + 1));
                std::ranges::generate(fresh, [&] { return anyNode(random); });
                nodes.insert(nodes.begin() + row, fresh.begin(), fresh.end());
                rules.insert(row, last, nodes);
            } else {
                for (int other = row; other <= last; ++other) {
                    nodes[std::size_t(other)] = anyNode(random);
                    rules.update(other, *nodes[std::size_t(other)]);
                }
            }
            if (random() % 2 == 0)
                checkPlainSort(rules, keys, nodes);
        }
        checkPlainSort(rules, keys, nodes);
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
