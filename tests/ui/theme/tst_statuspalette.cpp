#include "ui/theme/appearance.h"
#include "ui/theme/statuspalette.h"

#include <QTest>

#include <utility>

using namespace drover::ui;

namespace {

constexpr double kReadable = 4.5;  ///< WCAG 2.2, 1.4.3: text
constexpr double kStrong = 7;      ///< WCAG 2.2, 1.4.6: the same, high contrast
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

double least(const QPalette &palette)
{
    return isHighContrast(palette) ? kStrong : kReadable;
}

} // namespace

class TestStatusPalette : public QObject
{
    Q_OBJECT

private:
    void eachPalette()
    {
        QTest::addColumn<QPalette>("palette");
        eachOfOurs();
        QTest::newRow("a desktop's own") << muddyPalette();
    }
    static void eachOfOurs()
    {
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
        QTest::newRow("light, high contrast") << lightPalette(Contrast::High);
        QTest::newRow("dark, high contrast") << darkPalette(Contrast::High);
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
                QVERIFY2(contrastRatio(toneColor(tone, palette), palette.color(role)) >= least(palette),
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
            QVERIFY(contrastRatio(colors.bannerText, banner) >= least(palette));
            QVERIFY(contrastRatio(toneColor(tone, palette), banner) >= kDiscernible);
        }
    }

    void ourPalettesCanBeReadThemselves_data()
    {
        QTest::addColumn<QPalette>("palette");
        eachOfOurs();
    }
    void ourPalettesCanBeReadThemselves()
    {
        QFETCH(QPalette, palette);
        using Role = QPalette::ColorRole;
        constexpr std::pair<Role, Role> kPairs[] = {
            {Role::Text, Role::Base},           {Role::Text, Role::AlternateBase},
            {Role::WindowText, Role::Window},   {Role::ButtonText, Role::Button},
            {Role::ToolTipText, Role::ToolTipBase}, {Role::HighlightedText, Role::Highlight},
            {Role::Link, Role::Base},           {Role::Link, Role::Window},
            {Role::LinkVisited, Role::Base},    {Role::PlaceholderText, Role::Base},
            {Role::PlaceholderText, Role::Window}};
        for (const auto &[text, ground] : kPairs)
            QVERIFY2(contrastRatio(palette.color(text), palette.color(ground)) >= least(palette),
                     qPrintable(QStringLiteral("%1 on %2").arg(text).arg(ground)));
    }

    void whatIsOffCanBeMadeOut_data() { ourPalettesCanBeReadThemselves_data(); }
    void whatIsOffCanBeMadeOut()
    {
        QFETCH(QPalette, palette);
        const QColor off = palette.color(QPalette::Disabled, QPalette::ButtonText);
        QVERIFY(contrastRatio(off, palette.color(QPalette::Button)) >= kDiscernible);
        if (isHighContrast(palette))
            QVERIFY(contrastRatio(off, palette.color(QPalette::Button)) >= kReadable);
    }

    void outlinesAndFocusAndSelectionStandOut_data() { ourPalettesCanBeReadThemselves_data(); }
    void outlinesAndFocusAndSelectionStandOut()
    {
        QFETCH(QPalette, palette);
        const StatusColors colors = statusColors(palette);
        for (const auto ground : {QPalette::Base, QPalette::Window, QPalette::Button}) {
            QVERIFY(contrastRatio(colors.outline, palette.color(ground)) >= kDiscernible);
            QVERIFY(contrastRatio(colors.focus, palette.color(ground)) >= kDiscernible);
        }
        QVERIFY(contrastRatio(palette.color(QPalette::Highlight), palette.color(QPalette::Base)) >= kDiscernible);
        if (isHighContrast(palette))
            QVERIFY(contrastRatio(colors.line, palette.color(QPalette::Base)) >= kDiscernible);
    }

    void aBarIsToldFromItsGround()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            const StatusColors colors = statusColors(palette);
            for (const Tone tone : {Tone::Neutral, Tone::Warning, Tone::Bad, Tone::Good})
                QVERIFY(contrastRatio(toneColor(tone, palette), colors.line) >= kDiscernible);
        }
    }

    void aColourOfTheUsersOwnIsReadAsAText()
    {
        const QColor violet(0x8a, 0x56, 0xc9);
        for (const QPalette &palette : {lightPalette(), darkPalette(), darkPalette(Contrast::High)}) {
            const QColor text = readableColor(violet, palette);
            QVERIFY(contrastRatio(text, palette.color(QPalette::Window)) >= least(palette));
        }
        const QColor navy(0x1a, 0x23, 0x7e);
        QCOMPARE(readableColor(navy, lightPalette()), navy);
    }

    void onlyHighContrastIsTakenForIt()
    {
        QVERIFY(!isHighContrast(lightPalette()));
        QVERIFY(!isHighContrast(darkPalette()));
        QVERIFY(!isHighContrast(muddyPalette()));
        QVERIFY(isHighContrast(lightPalette(Contrast::High)));
        QVERIFY(isHighContrast(darkPalette(Contrast::High)));
    }

    void aPaletteIsKnownToBeDark()
    {
        QVERIFY(isDark(darkPalette()));
        QVERIFY(isDark(darkPalette(Contrast::High)));
        QVERIFY(!isDark(lightPalette()));
    }
};

QTEST_GUILESS_MAIN(TestStatusPalette)
#include "tst_statuspalette.moc"
