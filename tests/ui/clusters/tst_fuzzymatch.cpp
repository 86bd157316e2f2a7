#include "ui/clusters/fuzzymatch.h"

#include <QTest>

using namespace drover::ui;

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersInTheirOrderFitWhateverTheirCase()
    {
        QVERIFY(fuzzyScore(u"pEu", u"prod-eu"));
        QVERIFY(!fuzzyScore(u"uep", u"prod-eu"));
        QVERIFY(!fuzzyScore(u"prodx", u"prod-eu"));
    }

    void nothingTypedFitsEverythingAlike()
    {
        QCOMPARE(fuzzyScore(u"", u"prod"), fuzzyScore(u"", u"x"));
    }

    void lettersTogetherAndAtWordStartsFitBest()
    {
        QVERIFY(*fuzzyScore(u"eu", u"prod-eu") > *fuzzyScore(u"eu", u"prod-ec-au"));
        QVERIFY(*fuzzyScore(u"pe", u"prod-eu") > *fuzzyScore(u"pe", u"apple-core"));
    }

    void aLaterOccurrenceCountsWhereItFitsBetter()
    {
        QVERIFY(*fuzzyScore(u"eu", u"demeu-eu") >= *fuzzyScore(u"eu", u"x-eu"));
    }
};

QTEST_APPLESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
