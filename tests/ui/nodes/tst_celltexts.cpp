#include "core/objects/nodehealth.h"
#include "tests/support/nodebuilder.h"
#include "tests/support/seeds.h"
#include "tests/ui/nodes/shorthand.h"
#include "ui/nodes/celltexts.h"
#include "ui/text/celltext.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <random>

using namespace drover;
using namespace drover::ui;

namespace {

NodePtr anyNode(std::mt19937 &random)
{
    return aNode(s("node-%1").arg(int(random() % 300)))
        .ready(random() % 4 ? s("True") : random() % 2 ? s("False") : s("Unknown"))
        .cordoned(random() % 5 == 0)
        .created(s("2026-11-%1T12:00:00Z").arg(int(random() % 19) + 1, 2, 10, QLatin1Char('0')))
        .label(s("topology.kubernetes.io/zone"), s("Zone-%1").arg(int(random() % 3)))
        .label(s("node-role.kubernetes.io/worker"), {})
        .info(s("kernelVersion"), s("6.1.%1").arg(int(random() % 9)));
}

/// By reading each cell.
bool isShown(const QueryPattern &word, const std::vector<int> &columns, const Node &node, WallTime now)
{
    return std::ranges::any_of(columns, [&](int index) {
        const NodeColumn &column = TableColumns::builtIn().at(index);
        QStringList lines{cellCopyText(node, column, now)};
        if (column.kind == CellKind::Status)
            lines.append(kubectlStatus(node));
        return std::ranges::any_of(
            lines, [&](const QString &line) { return word.isIn(line.toCaseFolded().toStdString()); });
    });
}

const std::vector<std::vector<int>> &columnSets()
{
    static const std::vector<std::vector<int>> sets{
        {columnOf("name"), columnOf("status"), columnOf("zone"), columnOf("age")},
        {columnOf("name"), columnOf("kernel"), columnOf("cpu"), columnOf("zone"), columnOf("roles")},
        {columnOf("name")}};
    return sets;
}

} // namespace

class TestCellTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFoundAsTheCellsReadWhileRowsChange_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : seedsToRun(20))
            QTest::addRow("seed %u", seed) << seed;
    }

    void wordsAreFoundAsTheCellsReadWhileRowsChange()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        CellTexts texts(TableColumns::builtIn());
        WallTime now = parseTimestamp("2026-11-20T12:00:00Z")->wallTime();
        std::vector<int> columns = columnSets().front();
        texts.setColumns(columns);
        NodeBatch nodes;
        std::unique_ptr<QueryPattern> word;
        for (int i = 0; i < 300; ++i) {
            const int row = nodes.empty() ? 0 : int(random() % nodes.size());
            if (nodes.empty() || random() % 3 == 0) {
                nodes.insert(nodes.begin() + row, anyNode(random));
                texts.insert(row, row, nodes);
            } else if (random() % 4 == 0) {
                nodes.erase(nodes.begin() + row);
                texts.remove(row, row);
            } else {
                nodes[std::size_t(row)] = anyNode(random);
                texts.change(row);
            }
            if (random() % 40 == 0)
                texts.setColumns(columns = columnSets()[random() % columnSets().size()]);
            if (!word || random() % 10 == 0) {
                texts.forgetWords();
                word = anyWord(random);
            }
            now += std::chrono::hours(random() % 3);
            for (int one = 0; one < int(nodes.size()); ++one) {
                const Node &node = *nodes[std::size_t(one)];
                QCOMPARE(texts.has(one, node, *word, now), isShown(*word, columns, node, now));
            }
        }
    }

    void columnsThatComeLaterAreSearchedInRowsThatWereThere()
    {
        CellTexts texts(TableColumns::builtIn());
        const NodeBatch nodes{aNode("n1").info(s("kernelVersion"), s("6.1.0"))};
        texts.setColumns({});
        texts.insert(0, 0, nodes);
        const QueryPattern word = QueryPattern::literal(s("6.1"));
        QVERIFY(!texts.has(0, *nodes[0], word, {}));

        texts.setColumns({columnOf("kernel")});

        QVERIFY(texts.has(0, *nodes[0], word, {}));
    }

private:
    static std::unique_ptr<QueryPattern> anyWord(std::mt19937 &random)
    {
        const char *const words[] = {"node-1", "ZONE-2", "ready", "SchedulingDisabled", "cordoned", "12d", "5d",
                                     "6.1.3", "worker", "nothing", "-", "*-1?*", "*zone*2", "*1*d"};
        return std::make_unique<QueryPattern>(s(words[random() % std::size(words)]));
    }
};

QTEST_MAIN(TestCellTexts)
#include "tst_celltexts.moc"
