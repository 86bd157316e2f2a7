#include "core/objects/measurednodes.h"

#include <QTest>

using namespace drover;

/// Uses of many nodes, found by name.
class TestMeasuredNodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nodesAreFoundWhateverTheirOrder();
    void whoWasNotMeasuredIsNotFound();
    void aHintIsNoMoreThanThat();
    void ofANameThatComesTwiceTheLastCounts();
    void ofManyWithOneNameTheLastCounts();
    void aNodeTakesItsNameAndARow();
};

namespace {

MeasuredNode usingCpu(const char *cpu)
{
    MeasuredNode node;
    node.cpu = ExactQuantity::parse(cpu);
    return node;
}

MeasuredNodes settled(const std::vector<std::pair<const char *, const char *>> &cpuByName)
{
    MeasuredNodes nodes;
    for (const auto &[name, cpu] : cpuByName)
        nodes.add(name, usingCpu(cpu));
    nodes.settle();
    return nodes;
}

} // namespace

void TestMeasuredNodes::nodesAreFoundWhateverTheirOrder()
{
    const MeasuredNodes nodes = settled({{"n3", "3"}, {"n10", "10"}, {"n", "1"}, {"n2", "2"}});

    QCOMPARE(nodes.count(), 4u);
    QCOMPARE(nodes.find("n")->cpu->text(), std::string("1"));
    QCOMPARE(nodes.find("n10")->cpu->text(), std::string("10"));
    QCOMPARE(nodes.find("n2")->cpu->text(), std::string("2"));
    QCOMPARE(nodes.find("n3")->cpu->text(), std::string("3"));
}

void TestMeasuredNodes::whoWasNotMeasuredIsNotFound()
{
    const MeasuredNodes nodes = settled({{"n1", "1"}, {"n3", "3"}});

    for (const char *name : {"", "n", "n2", "n11", "n4"})
        QVERIFY(!nodes.find(name));
    QVERIFY(!nodes.find("n1")->memory);
    QVERIFY(!settled({}).find("n1"));
}

void TestMeasuredNodes::aHintIsNoMoreThanThat()
{
    const MeasuredNodes nodes = settled({{"n1", "1"}, {"n3", "3"}, {"n5", "5"}});

    for (std::size_t hint = 0; hint < 6; ++hint) {
        std::size_t own = hint;
        for (const char *name : {"n5", "n1", "n2", "n3", "n3", "n4", "n5", "n6", "", "n1", "n3"}) {
            const MeasuredNode *plain = nodes.find(name);
            QCOMPARE(nodes.find(name, own), plain);
        }
    }
}

void TestMeasuredNodes::ofANameThatComesTwiceTheLastCounts()
{
    const MeasuredNodes nodes =
        settled({{"b", "1"}, {"a", "1"}, {"b", "2"}, {"c", "1"}, {"b", "3"}});

    QCOMPARE(nodes.count(), 3u);
    QCOMPARE(nodes.find("b")->cpu->text(), std::string("3"));
    QCOMPARE(nodes.find("a")->cpu->text(), std::string("1"));
    QCOMPARE(nodes.find("c")->cpu->text(), std::string("1"));
}

void TestMeasuredNodes::ofManyWithOneNameTheLastCounts()
{
    MeasuredNodes nodes;
    for (int i = 0; i < 1000; ++i)
        nodes.add(i % 2 == 0 ? "even" : "odd", usingCpu(std::to_string(i).c_str()));
    nodes.settle();

    QCOMPARE(nodes.count(), 2u);
    QCOMPARE(nodes.find("even")->cpu->text(), std::string("998"));
    QCOMPARE(nodes.find("odd")->cpu->text(), std::string("999"));
}

void TestMeasuredNodes::aNodeTakesItsNameAndARow()
{
    const MeasuredNodes nodes = settled({{"node-00001", "1"}});

    QVERIFY2(nodes.bytes() <= 10 + 80, qPrintable(QString::number(nodes.bytes())));
}

QTEST_APPLESS_MAIN(TestMeasuredNodes)
#include "tst_measurednodes.moc"
