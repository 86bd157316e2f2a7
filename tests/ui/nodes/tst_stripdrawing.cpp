#include "core/objects/timestamp.h"
#include "ui/nodes/stripdrawing.h"
#include "ui/theme/statuspalette.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

/// The picture of how a node stood.
class TestStripDrawing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorseTheTaller();
    void aGapIsNeverDrawnAsHealthy();
    void troubleIsSeenHoweverShort();
    void worseTroubleDoesNotHideTheLesserBesideIt();
    void shortGapsCoverNothingBesideThem();
    void cordonedHasALineOnTop();
    void oldStripsHaveNoColour();
    void withoutSpansNothingIsDrawn();
    void marksAreTicksWithDotsInBetween();
    void aMarkThatBeganBeforeHasNoTickAtTheEdge();
};

namespace {

using State = StripSpan::State;

constexpr int kWidth = 100;
constexpr int kHeight = 16;

WallTime at(double minute)
{
    using std::chrono::milliseconds;
    return parseTimestamp("2026-01-02T03:00:00Z")->wallTime() +
           milliseconds(static_cast<int>(minute * 60'000));
}

QImage drawn(const std::vector<StripSpan> &spans, StripLook look = {})
{
    QImage image(kWidth, kHeight, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawStrip(painter, image.rect(), spans, look);
    return image;
}

int inkIn(const QImage &image, int x)
{
    int ink = 0;
    for (int y = 0; y < image.height(); ++y)
        ink += image.pixelColor(x, y) != QColor(Qt::white) ? 1 : 0;
    return ink;
}

bool hasColour(const QImage &image, const QColor &colour)
{
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

QImage allOf(State state, bool isCordoned = false)
{
    return drawn({{at(0), at(60), state, isCordoned}});
}

} // namespace

void TestStripDrawing::theWorseTheTaller()
{
    const State worse[] = {State::Unseen, State::Ready, State::Pressed, State::Unknown,
                           State::NotReady};
    for (std::size_t i = 1; i < std::size(worse); ++i)
        QVERIFY(inkIn(allOf(worse[i]), 50) > inkIn(allOf(worse[i - 1]), 50));
}

void TestStripDrawing::aGapIsNeverDrawnAsHealthy()
{
    const QImage gap = allOf(State::Gap);
    QVERIFY(!hasColour(gap, statusColors(QPalette()).good));
    QVERIFY(inkIn(gap, 50) > 0 && inkIn(gap, 50) < kHeight); // hatched
}

void TestStripDrawing::troubleIsSeenHoweverShort()
{
    const QImage image = drawn({{at(0), at(30), State::Ready, false},
                                {at(30), at(30.1), State::NotReady, false},
                                {at(30.1), at(60), State::Ready, false}});
    int tall = 0;
    for (int x = 0; x < kWidth; ++x)
        tall += inkIn(image, x) == kHeight ? 1 : 0;
    QCOMPARE(tall, 2);
    const QImage last = drawn({{at(0), at(59.99), State::Ready, false},
                               {at(59.99), at(60), State::NotReady, false}});
    QCOMPARE(inkIn(last, kWidth - 1), kHeight);
}

void TestStripDrawing::worseTroubleDoesNotHideTheLesserBesideIt()
{
    const QImage image = drawn({{at(0), at(30), State::Ready, false},
                                {at(30), at(30.01), State::NotReady, false},
                                {at(30.01), at(30.8), State::Ready, false},
                                {at(30.8), at(31), State::Pressed, false},
                                {at(31), at(60), State::Ready, false}});
    const int ready = inkIn(image, 10);
    QCOMPARE(inkIn(image, 49), kHeight);
    QCOMPARE(inkIn(image, 50), kHeight);
    for (const int x : {51, 52})
        QVERIFY2(inkIn(image, x) > ready && inkIn(image, x) < kHeight, qPrintable(QString::number(x)));
    QCOMPARE(inkIn(image, 53), ready);
}

/// Many short gaps in ten minutes are ten quiet minutes with some gaps, and no scribble.
void TestStripDrawing::shortGapsCoverNothingBesideThem()
{
    std::vector<StripSpan> spans;
    for (int minute = 0; minute < 60; minute += 6) {
        spans.push_back({at(minute), at(minute + 4.8), State::Ready, false});
        spans.push_back({at(minute + 4.8), at(minute + 6), State::Gap, false});
    }
    const QImage image = drawn(spans);
    for (int x = 0; x < kWidth; ++x) {
        const bool isGap = x % 10 >= 8;
        for (int y = 0; y < kHeight * 3 / 4; ++y) // above what stands for Ready
            QVERIFY2(isGap || image.pixelColor(x, y) == QColor(Qt::white), qPrintable(QString::number(x)));
        QVERIFY(!isGap || inkIn(image, x) > 2);
    }
}

void TestStripDrawing::cordonedHasALineOnTop()
{
    QCOMPARE(allOf(State::Ready).pixelColor(50, 0), QColor(Qt::white));
    QVERIFY(allOf(State::Ready, true).pixelColor(50, 0) != QColor(Qt::white));
}

void TestStripDrawing::oldStripsHaveNoColour()
{
    const std::vector<StripSpan> spans{{at(0), at(60), State::NotReady, false}};
    StripLook look;
    look.isDimmed = true;
    QVERIFY(!hasColour(drawn(spans, look), statusColors(look.palette).bad));
    look.isSelected = true;
    QVERIFY(hasColour(drawn(spans, look), look.palette.color(QPalette::HighlightedText)));
}

void TestStripDrawing::withoutSpansNothingIsDrawn()
{
    QCOMPARE(inkIn(drawn({}), 50), 0);
}

void TestStripDrawing::marksAreTicksWithDotsInBetween()
{
    QImage image(kWidth, kHeight, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const std::vector<EventMark> marks{{at(15), at(45), {}, {}, 9, true},
                                       {at(60), at(60), {}, {}, 1, false}};

    drawMarks(painter, image.rect(), marks, at(0), at(60), {});

    // In the upper half from 25 to 75, in the lower one at the end.
    const int tick = inkIn(image, 25);
    QVERIFY(tick > 3 && inkIn(image, 75) == tick);
    QCOMPARE(inkIn(image, 10), 0);
    int dotted = 0;
    for (int x = 30; x < 70; ++x) {
        QVERIFY(inkIn(image, x) <= 1);
        dotted += inkIn(image, x);
    }
    QVERIFY(dotted > 5);
    QVERIFY(image.pixelColor(25, 1) != QColor(Qt::white));
    QVERIFY(image.pixelColor(kWidth - 1, kHeight - 1) != QColor(Qt::white));
}

void TestStripDrawing::aMarkThatBeganBeforeHasNoTickAtTheEdge()
{
    QImage image(kWidth, kHeight, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const std::vector<EventMark> marks{{at(-15), at(45), {}, {}, 9, true}};

    drawMarks(painter, image.rect().adjusted(kWidth / 2, 0, 0, 0), marks, at(0), at(60), {});

    for (int x = 0; x < kWidth / 2; ++x)
        QCOMPARE(inkIn(image, x), 0); // nor beside the strip
    QVERIFY(inkIn(image, kWidth / 2) <= 1);
    QVERIFY(inkIn(image, kWidth / 2 + kWidth / 2 * 45 / 60) > 3);
}

QTEST_MAIN(TestStripDrawing)
#include "tst_stripdrawing.moc"
