#include "core/columns/tablecolumns.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

const int kBuiltIn = int(nodeColumns().size());

OwnColumn own(const char *id)
{
    return *ownColumnOf(QString::fromUtf8(id));
}

} // namespace

class TestTableColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownColumnsStandBehindTheOthers()
    {
        TableColumns columns;
        columns.setOwn({own("label:pool"), own("path:.spec.ünïcode"), own("label:pool")});
        QCOMPARE(columns.size(), kBuiltIn + 2);
        QCOMPARE(columns.indexOf(u"name"_s), nodeColumnOf(QLatin1StringView("name")));
        QCOMPARE(columns.indexOf(u"path:.spec.ünïcode"_s), kBuiltIn + 1);
        QCOMPARE(columns.idOf(kBuiltIn + 1), u"path:.spec.ünïcode"_s);
        QCOMPARE(columns.titleOf(kBuiltIn + 1), u"ünïcode"_s);
        QCOMPARE(columns.indexOf(u"label:none"_s), std::nullopt);
        QCOMPARE(columns.at(kBuiltIn).of(*aNode("n1").label(u"pool"_s, u"gpu"_s).build()),
                 CellValue(u"gpu"_s));
    }

    void aTableOfSeveralClustersHasTwoMoreThatAreAlwaysShown()
    {
        TableColumns columns(true);
        columns.setOwn({own("label:pool")});
        const int cluster = *columns.indexOf(u"cluster"_s);
        const int asOf = *columns.indexOf(u"as-of"_s);
        QCOMPARE(cluster, kBuiltIn);
        QCOMPARE(columns.fixedCount(), kBuiltIn + 2);
        QCOMPARE(columns.indexOf(u"label:pool"_s), kBuiltIn + 2);
        QVERIFY(columns.isNeeded(cluster) && columns.isNeeded(asOf));
        QVERIFY(!columns.isNeeded(*columns.indexOf(u"zone"_s)));
        const std::vector<int> usual = columns.usual();
        QCOMPARE((std::vector{usual[0], usual[1]}), (std::vector{cluster, asOf}));
        for (const int column : usual) // looking asks no server
            QVERIFY(column == cluster || column == asOf || columns.at(column).figure == NodeFigure::None);
        QCOMPARE(TableColumns::builtIn().indexOf(u"cluster"_s), std::nullopt);
    }

    void whatStaysKeepsItsPlaceAndItsColumn()
    {
        TableColumns columns;
        columns.setOwn({own("label:a"), own("label:b"), own("label:c")});
        const NodeColumn *first = &columns.at(kBuiltIn);
        QCOMPARE(columns.keptBy({own("label:a"), own("label:c")}), 1);
        columns.setOwn({own("label:a"), own("label:c")});
        QCOMPARE(&columns.at(kBuiltIn), first);
        QCOMPARE(columns.indexOf(u"label:c"_s), kBuiltIn + 1);
        QCOMPARE(columns.indexOf(u"label:b"_s), std::nullopt);
    }

    void onlyThePathsOfShownColumnsAreRead()
    {
        TableColumns columns;
        columns.setOwn({own("path:.spec.b"), own("path:.spec.a"), own("label:c"),
                        own("path:.metadata.labels.d"), own("path:wrong[")});
        QCOMPARE(columns.pathsOf({0, kBuiltIn, kBuiltIn + 1, kBuiltIn + 2, kBuiltIn + 3, kBuiltIn + 4}),
                 (std::vector<std::string>{".spec.a", ".spec.b"}));
        QCOMPARE(columns.pathsOf({0, kBuiltIn + 1}), std::vector<std::string>{".spec.a"});
        QVERIFY(columns.pathsOf({0}).empty());
    }
};

QTEST_GUILESS_MAIN(TestTableColumns)
#include "tst_tablecolumns.moc"
