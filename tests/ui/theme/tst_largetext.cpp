#include "ui/theme/largetext.h"

#include <QLabel>
#include <QTest>

using namespace drover::ui;

class TestLargeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeadingStaysLargerThanWhatIsAroundIt()
    {
        QWidget around;
        QLabel label(&around);
        new LargeText(label, 1.5, LargeText::Weight::Bold);
        QCOMPARE(label.font().pointSizeF(), around.font().pointSizeF() * 1.5);

        QFont font = around.font();
        font.setFamilies({QStringLiteral("DejaVu Serif")});
        font.setPointSizeF(20);
        around.setFont(font);

        QCOMPARE(label.font().pointSizeF(), 30.0);
        QCOMPARE(label.font().families(), font.families());
        QVERIFY(label.font().bold());
    }

    void aFontOfPixelsIsOne()
    {
        QWidget around;
        QFont font = around.font();
        font.setPixelSize(20);
        around.setFont(font);
        QLabel label(&around);
        new LargeText(label, 1.2);

        QCOMPARE(label.font().pixelSize(), 24);
        QVERIFY(!label.font().bold());
    }
};

QTEST_MAIN(TestLargeText)
#include "tst_largetext.moc"
