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
    void ofANameThatComesTwiceTheLastCounts();
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

void TestMeasuredNodes::ofANameThatComesTwiceTheLastCounts()
{
    const MeasuredNodes nodes =
        settled({{"b", "1"}, {"a", "1"}, {"b", "2"}, {"c", "1"}, {"b", "3"}});

    QCOMPARE(nodes.count(), 3u);
    QCOMPARE(nodes.find("b")->cpu->text(), std::string("3"));
    QCOMPARE(nodes.find("a")->cpu->text(), std::string("1"));
    QCOMPARE(nodes.find("c")->cpu->text(), std::string("1"));
}

void TestMeasuredNodes::aNodeTakesItsNameAndARow()
{
    const MeasuredNodes nodes = settled({{"node-00001", "1"}});

    QVERIFY2(nodes.bytes() <= 10 + 80, qPrintable(QString::number(nodes.bytes())));
}

QTEST_APPLESS_MAIN(TestMeasuredNodes)
#include "tst_measurednodes.moc"
