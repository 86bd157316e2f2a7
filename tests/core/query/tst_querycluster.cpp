#include "core/query/querycluster.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

class TestQueryCluster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoAskedForTheWholeNameAsksForTheNewOne_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("quoted") << u"ready cluster=\"demo\" x"_s << u"ready cluster=\"demo (a.yaml)\" x"_s;
        QTest::newRow("bare") << u"cluster=demo"_s << u"cluster=\"demo (a.yaml)\""_s;
        QTest::newRow("in other letters") << u"Cluster = Demo"_s << u"Cluster = \"demo (a.yaml)\""_s;
        QTest::newRow("not") << u"(cluster!=demo)"_s << u"(cluster!=\"demo (a.yaml)\")"_s;
        QTest::newRow("list") << u"cluster in (prod, demo) ready"_s
                              << u"cluster in (prod, \"demo (a.yaml)\") ready"_s;
        QTest::newRow("twice") << u"cluster=demo or cluster=demo"_s
                               << u"cluster=\"demo (a.yaml)\" or cluster=\"demo (a.yaml)\""_s;
        for (const char *same : {"cluster:demo", "cluster=demo2", "cluster=dem*", "demo", "zone=demo", "cluster in (demo",
                                 "cluster=", "cluster=\"demo", ""})
            QTest::newRow(same) << QString::fromUtf8(same) << QString::fromUtf8(same);
    }
    void whoAskedForTheWholeNameAsksForTheNewOne()
    {
        QFETCH(QString, query);
        QTEST(queryWithCluster(query, u"demo"_s, u"demo (a.yaml)"_s), "wanted");
    }

    void andForTheOldOneWhenItIsAloneAgain()
    {
        QCOMPARE(queryWithCluster(u"cluster=\"demo (a.yaml)\""_s, u"demo (a.yaml)"_s, u"demo"_s),
                 u"cluster=\"demo\""_s);
    }
};

QTEST_APPLESS_MAIN(TestQueryCluster)
#include "tst_querycluster.moc"
