#include "core/columns/nodegrouping.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

class TestNodeGrouping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNodeIsGroupedByColumnOrLabel_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("group");
        QTest::newRow("zone") << u"zone"_s << u"eu-1a"_s;
        QTest::newRow("pool") << u"pool"_s << u"gpu"_s;
        QTest::newRow("roles") << u"roles"_s << u"worker"_s;
        QTest::newRow("version") << u"version"_s << u"v1.36.2"_s;
        QTest::newRow("status") << u"status"_s << u"Ready,SchedulingDisabled"_s;
        QTest::newRow("label") << u"label:team"_s << u"red"_s;
        QTest::newRow("annotation") << u"annotation:note"_s << u"old"_s;
        QTest::newRow("path") << u"path:.metadata.labels.team"_s << u"red"_s;
        QTest::newRow("nothing there") << u"label:none"_s << QString();
    }
    void aNodeIsGroupedByColumnOrLabel()
    {
        const NodePtr node = aNode("n1").ready().cordoned().label(u"team"_s, u"red"_s)
                                 .label(u"pool"_s, u"gpu"_s).annotation(u"note"_s, u"old"_s)
                                 .label(u"topology.kubernetes.io/zone"_s, u"eu-1a"_s)
                                 .label(u"node-role.kubernetes.io/worker"_s, {})
                                 .info(u"kubeletVersion"_s, u"v1.36.2"_s);
        QFETCH(QString, id);
        const NodeGrouping grouping(id, TableColumns::builtIn());
        QVERIFY(!grouping.isNone());
        QTEST(grouping.groupOf(*node), "group");
        if (const auto text = grouping.textOf(*node)) // the same without being made
            QTEST(QString::fromUtf8(text->data(), qsizetype(text->size())), "group");
    }

    void numbersTimesAndNamesGroupNothing()
    {
        for (const QString &id : {u"cpu"_s, u"age"_s, u"name"_s, u"cpu-used"_s, u"nonsense"_s, QString()})
            QVERIFY2(NodeGrouping(id, TableColumns::builtIn()).isNone(), qPrintable(id));
        QVERIFY(NodeGrouping().groupOf(*aNode("n1").build()).isEmpty());
    }

    void anOwnColumnGroupsByItsTitle()
    {
        TableColumns columns;
        OwnColumn team = *ownColumnOf(u"label:team"_s);
        team.title = u"Owner"_s;
        columns.setOwn({team});
        const NodeGrouping grouping(u"label:team"_s, columns);
        QCOMPARE(grouping.title(), u"Owner"_s);
        QCOMPARE(grouping.groupOf(*aNode("n1").label(u"team"_s, u"red"_s).build()), u"red"_s);
    }
};

QTEST_GUILESS_MAIN(TestNodeGrouping)
#include "tst_nodegrouping.moc"
