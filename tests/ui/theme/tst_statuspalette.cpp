#include "ui/theme/appearance.h"
#include "ui/theme/statuspalette.h"

#include <QTest>

using namespace drover::ui;

namespace {

constexpr double kReadable = 4.5;  ///< WCAG 2.2, 1.4.3: text
constexpr double kDiscernible = 3; ///< WCAG 2.2, 1.4.11: graphics

/// A desktop's palette that nobody tuned for us.
QPalette muddyPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x9a, 0x9a, 0x96));
    palette.setColor(QPalette::Base, QColor(0xa4, 0xa4, 0xa0));
    palette.setColor(QPalette::AlternateBase, QColor(0x9e, 0x9e, 0x9a));
    palette.setColor(QPalette::Text, QColor(Qt::black));
    palette.setColor(QPalette::WindowText, QColor(Qt::black));
    return palette;
}

} // namespace

class TestStatusPalette : public QObject
{
    Q_OBJECT

private:
    void eachPalette()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
        QTest::newRow("a desktop's own") << muddyPalette();
    }

private Q_SLOTS:
    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

    void everyToneCanBeReadOnEveryBackground_data() { eachPalette(); }
    void everyToneCanBeReadOnEveryBackground()
    {
        QFETCH(QPalette, palette);

        for (const Tone tone : {Tone::Text, Tone::Good, Tone::Bad, Tone::Warning, Tone::Neutral,
                                Tone::Dimmed}) {
            for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window})
                QVERIFY2(contrastRatio(toneColor(tone, palette), palette.color(role)) >= kReadable,
                         qPrintable(QStringLiteral("tone %1").arg(int(tone))));
        }
    }

    void bannersCanBeReadAndTheirIconsSeen_data() { eachPalette(); }
    void bannersCanBeReadAndTheirIconsSeen()
    {
        QFETCH(QPalette, palette);
        const StatusColors colors = statusColors(palette);

        for (const Tone tone : {Tone::Neutral, Tone::Warning, Tone::Bad}) {
            const QColor banner = bannerColor(tone, palette);
            QVERIFY(contrastRatio(colors.bannerText, banner) >= kReadable);
            QVERIFY(contrastRatio(toneColor(tone, palette), banner) >= kDiscernible);
        }
    }

    void ourPalettesCanBeReadThemselves_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
    void ourPalettesCanBeReadThemselves()
    {
        QFETCH(QPalette, palette);
        const auto contrast = [&](QPalette::ColorRole text, QPalette::ColorRole ground) {
            return contrastRatio(palette.color(text), palette.color(ground));
        };

        QVERIFY(contrast(QPalette::Text, QPalette::Base) >= kReadable);
        QVERIFY(contrast(QPalette::WindowText, QPalette::Window) >= kReadable);
        QVERIFY(contrast(QPalette::ButtonText, QPalette::Button) >= kReadable);
        QVERIFY(contrast(QPalette::HighlightedText, QPalette::Highlight) >= kReadable);
        QVERIFY(contrast(QPalette::ToolTipText, QPalette::ToolTipBase) >= kReadable);
        QVERIFY(contrast(QPalette::Link, QPalette::Base) >= kReadable);
    }

    void aPaletteIsKnownToBeDark()
    {
        QVERIFY(isDark(darkPalette()));
        QVERIFY(!isDark(lightPalette()));
    }
};

QTEST_GUILESS_MAIN(TestStatusPalette)
#include "tst_statuspalette.moc"
