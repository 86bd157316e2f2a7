#include "core/query/queryselector.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;

class TestQuerySelector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatKubectlReads_data()
    {
        QTest::addColumn<QString>("again");
        QTest::newRow("pool=a") << QStringLiteral("pool=a");
        QTest::newRow("pool==a") << QStringLiteral("pool=a");
        QTest::newRow("pool = a , !gpu") << QStringLiteral("pool=a,!gpu");
        QTest::newRow("pool!=a") << QStringLiteral("pool notin (a)");
        QTest::newRow("pool in (b, a)") << QStringLiteral("pool in (a,b)");
        QTest::newRow("x.io/pool notin (a),disks>2,old<7") << QStringLiteral(
            "x.io/pool notin (a),disks>2,old<7");
        QTest::newRow("pool=") << QStringLiteral("pool=");
    }

    void readsWhatKubectlReads()
    {
        const auto selector = labelSelectorOf(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(selector);
        QFETCH(QString, again);
        QCOMPARE(QString::fromStdString(selectorText(*selector)), again);
    }

    void namesThePartThatIsNone()
    {
        for (const char *wrong : {"", "pool=a,", "=a", "pool in a", "pool in (a", "a b", "a=b=c"}) {
            const auto selector = labelSelectorOf(QString::fromUtf8(wrong));
            QVERIFY2(!selector, wrong);
            QVERIFY(selector.error().contains(QStringLiteral("is not a label requirement")));
        }
    }

    void aLabelWithoutValueIsThere()
    {
        const NodePtr node = aNode("n").label(QStringLiteral("gpu"), {}).build();
        QVERIFY(matchesLabels(*labelSelectorOf(QStringLiteral("gpu")), node->labels));
        QVERIFY(matchesLabels(*labelSelectorOf(QStringLiteral("gpu=")), node->labels));
        QVERIFY(!matchesLabels(*labelSelectorOf(QStringLiteral("!gpu")), node->labels));
        QVERIFY(matchesLabels(*labelSelectorOf(QStringLiteral("!tpu")), node->labels));
    }
};

QTEST_APPLESS_MAIN(TestQuerySelector)
#include "tst_queryselector.moc"
