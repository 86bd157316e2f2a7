#include "core/objects/textpool.h"

#include <QTest>

#include <string>

using namespace drover;

class TestTextPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalTextsBecomeOne();
    void textsOutliveWhatTheyWereMadeFrom();
    void longTextsAreLeftToTheCaller();
    void aFullPoolTakesNothingNewButKnowsWhatItHas();
    void emptyTextIsTextAndNoNull();
};

void TestTextPool::equalTextsBecomeOne()
{
    TextPool pool;
    const std::string first = "kubernetes.io/arch";
    const std::string second = "kubernetes.io/arch";
    QVERIFY(pool.intern(first).data() == pool.intern(second).data());
    QVERIFY(pool.intern(first).data() != first.data());
}

void TestTextPool::textsOutliveWhatTheyWereMadeFrom()
{
    TextPool pool;
    std::vector<std::string_view> kept;
    for (int i = 0; i < 10'000; ++i)
        kept.push_back(pool.intern("text number " + std::to_string(i)));
    for (int i = 0; i < 10'000; ++i)
        QCOMPARE(kept[static_cast<std::size_t>(i)], "text number " + std::to_string(i));
}

void TestTextPool::longTextsAreLeftToTheCaller()
{
    TextPool pool;
    QVERIFY(pool.intern(std::string(256, 'a')).data());
    QVERIFY(!pool.intern(std::string(257, 'a')).data());
}

void TestTextPool::aFullPoolTakesNothingNewButKnowsWhatItHas()
{
    TextPool pool(10);
    const std::string_view kept = pool.intern("12345678");
    QVERIFY(!pool.intern("abcdefgh").data());
    QVERIFY(pool.intern("12345678").data() == kept.data());
}

void TestTextPool::emptyTextIsTextAndNoNull()
{
    TextPool pool(0);
    QVERIFY(pool.intern("").data());
    QVERIFY(pool.intern("").empty());
}

QTEST_APPLESS_MAIN(TestTextPool)
#include "tst_textpool.moc"
