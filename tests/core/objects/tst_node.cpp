#include "core/objects/node.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;

class TestNode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAValueByItsKeyAndTellsEmptyFromAbsent();
    void findsTheFirstAddressOfAType();
    void findsAConditionByItsType();
};

void TestNode::findsAValueByItsKeyAndTellsEmptyFromAbsent()
{
    const NodePtr node = aNode("n1")
                             .label(QStringLiteral("pool"), QStringLiteral("gpu"))
                             .label(QStringLiteral("role"), QString());
    QCOMPARE(valueOf(node->labels, "pool"), std::string_view("gpu"));
    QVERIFY(valueOf(node->labels, "role").data() && valueOf(node->labels, "role").empty());
    QVERIFY(!valueOf(node->labels, "other").data());
}

void TestNode::findsTheFirstAddressOfAType()
{
    const NodePtr node = aNode("n1")
                             .address(QStringLiteral("InternalIP"), QStringLiteral("127.0.0.1"))
                             .address(QStringLiteral("InternalIP"), QStringLiteral("::1"));
    QCOMPARE(addressOf(*node, "InternalIP"), std::string_view("127.0.0.1"));
    QVERIFY(!addressOf(*node, "ExternalIP").data());
}

void TestNode::findsAConditionByItsType()
{
    const NodePtr node = aNode("n1").ready(QStringLiteral("Unknown"));
    QCOMPARE(conditionOf(*node, "Ready")->status, std::string_view("Unknown"));
    QVERIFY(!conditionOf(*node, "DiskPressure"));
}

QTEST_APPLESS_MAIN(TestNode)
#include "tst_node.moc"
