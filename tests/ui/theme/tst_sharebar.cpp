#include "ui/theme/sharebar.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace drover::ui;

namespace {

constexpr QRect kPlace(0, 4, 40, 6);

QImage drawn(int percent, const QColor &only = {})
{
    QImage image(40, 14, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintShareBar(painter, kPlace, percent, Tone::Neutral, QPalette(Qt::white), only);
    return image;
}

/// How many pixels of its middle line have that colour.
int inked(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int x = 0; x < image.width(); ++x)
        count += image.pixelColor(x, kPlace.center().y()) == colour ? 1 : 0;
    return count;
}

} // namespace

/// The bar of a share, as it stands in rows.
class TestShareBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShareThatIsNotNothingIsSeen()
    {
        const QColor blue = toneColor(Tone::Neutral, QPalette(Qt::white));
        QCOMPARE(inked(drawn(0), blue), 0);
        QCOMPARE(inked(drawn(1), blue), 2);
        QCOMPARE(inked(drawn(50), blue), 20);
    }

    void onASelectionItIsAFrameThatIsFilled()
    {
        // Its two ends are the frame's.
        QCOMPARE(inked(drawn(0, Qt::black), Qt::black), 2);
        QCOMPARE(inked(drawn(1, Qt::black), Qt::black), 4);
        QCOMPARE(inked(drawn(50, Qt::black), Qt::black), 2 + 19);
        QCOMPARE(inked(drawn(100, Qt::black), Qt::black), 40);
    }

    void aMarkStandsWhereTheWholeEnds()
    {
        for (const QColor &only : {QColor(), QColor(Qt::black)}) {
            const QImage full = drawn(100, only);
            const QImage over = drawn(150, only);
            int marks = 0;
            for (int x = 0; x < over.width(); ++x) {
                QCOMPARE(full.pixelColor(x, kPlace.top() - 1), QColor(Qt::white));
                marks += over.pixelColor(x, kPlace.top() - 1) != QColor(Qt::white) ? 1 : 0;
            }
            QCOMPARE(marks, 2);
        }
    }
};

QTEST_MAIN(TestShareBar)
#include "tst_sharebar.moc"
