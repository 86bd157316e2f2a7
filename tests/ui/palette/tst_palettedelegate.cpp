#include "ui/palette/palettedelegate.h"

#include <QTest>

using namespace drover::ui;

namespace {

constexpr int kWidth = 640;

} // namespace

class TestPaletteDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereAllHasRoomNothingIsCut()
    {
        const PaletteColumns columns = paletteColumns(kWidth, {200, 150, 40});

        QCOMPARE(columns.text, 200);
        QCOMPARE(columns.detail, 150);
        QVERIFY(columns.keys >= 40);
        QCOMPARE(paletteColumns(kWidth, {100, 100, 0}).keys, columns.keys); // they end alike
    }

    void theRoomOfKeysThatThereAreNotIsForTheDetail()
    {
        QCOMPARE(paletteColumns(kWidth, {330, 278, 0}), (PaletteColumns{330, 278, 0}));
    }

    void ofALongTextAndALongDetailSomeOfBothIsSeen()
    {
        const PaletteColumns columns = paletteColumns(kWidth, {900, 900, 0});

        QVERIFY(columns.detail >= kWidth / 5);
        QVERIFY(columns.text > columns.detail);
        QVERIFY(columns.text + columns.detail <= kWidth);
    }
};

QTEST_APPLESS_MAIN(TestPaletteDelegate)
#include "tst_palettedelegate.moc"
