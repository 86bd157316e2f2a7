#include "ui/theme/appearance.h"

#include "ui/theme/clearlines.h"
#include "ui/theme/statuspalette.h"

#include <QApplication>
#include <QColor>
#include <QStyle>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace drover::ui {

namespace {

// A property of the application: the desktop's own style, while ours may stand in its place.
constexpr char kDesktopStyle[] = "droverDesktopStyle";

struct Shades {
    QColor window, base, alternate, button, text, hint, offText, light, mid, dark, shadow, highlight;
    QColor highlighted, link, toolTip;
};

QPalette paletteOf(const Shades &s)
{
    QPalette palette;
    palette.setColor(QPalette::Window, s.window);
    palette.setColor(QPalette::WindowText, s.text);
    palette.setColor(QPalette::Base, s.base);
    palette.setColor(QPalette::AlternateBase, s.alternate);
    palette.setColor(QPalette::Text, s.text);
    palette.setColor(QPalette::Button, s.button);
    palette.setColor(QPalette::ButtonText, s.text);
    palette.setColor(QPalette::BrightText, s.highlighted);
    palette.setColor(QPalette::PlaceholderText, s.hint);
    palette.setColor(QPalette::ToolTipBase, s.toolTip);
    palette.setColor(QPalette::ToolTipText, s.text);
    palette.setColor(QPalette::Light, s.light);
    palette.setColor(QPalette::Midlight, s.light);
    palette.setColor(QPalette::Mid, s.mid);
    palette.setColor(QPalette::Dark, s.dark);
    palette.setColor(QPalette::Shadow, s.shadow);
    palette.setColor(QPalette::Highlight, s.highlight);
    palette.setColor(QPalette::HighlightedText, s.highlighted);
    palette.setColor(QPalette::Link, s.link);
    palette.setColor(QPalette::LinkVisited, s.link);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, s.offText);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, s.mid);
    return palette;
}

QPalette strongLightPalette()
{
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    return paletteOf({.window = white,
                      .base = white,
                      .alternate = QColor(0xf0, 0xf0, 0xf0),
                      .button = white,
                      .text = black,
                      .hint = QColor(0x3c, 0x3c, 0x3c),
                      .offText = QColor(0x69, 0x69, 0x69),
                      .light = white,
                      .mid = QColor(0x50, 0x50, 0x50),
                      .dark = black,
                      .shadow = black,
                      .highlight = QColor(0x0a, 0x2f, 0x8a),
                      .highlighted = white,
                      .link = QColor(0x00, 0x2b, 0x9b),
                      .toolTip = white});
}

QPalette strongDarkPalette()
{
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    return paletteOf({.window = black,
                      .base = black,
                      .alternate = QColor(0x17, 0x17, 0x17),
                      .button = QColor(0x14, 0x14, 0x14),
                      .text = white,
                      .hint = QColor(0xd0, 0xd0, 0xd0),
                      .offText = QColor(0x99, 0x99, 0x99),
                      .light = QColor(0x80, 0x80, 0x80),
                      .mid = QColor(0xb0, 0xb0, 0xb0),
                      .dark = white,
                      .shadow = white,
                      .highlight = QColor(0xff, 0xe0, 0x52),
                      .highlighted = black,
                      .link = QColor(0x7f, 0xd8, 0xff),
                      .toolTip = black});
}

/// Fusion leaves lines out that one must see: ours stands in its place.
bool isFusion(const QString &style)
{
    return style.compare("fusion"_L1, Qt::CaseInsensitive) == 0;
}

/// What the desktop gave at the start, or gives again in the place of ours.
QPalette desktopPalette(QApplication &application)
{
    if (!application.property(kDesktopStyle).isValid()) {
        application.setProperty(kDesktopStyle, QApplication::style()->name());
        return QApplication::palette();
    }
    const QString style = application.property(kDesktopStyle).toString();
    if (!isFusion(style))
        QApplication::setStyle(style);
    QApplication::setPalette(QPalette());
    return QApplication::palette();
}

} // namespace

QPalette lightPalette(Contrast contrast)
{
    if (contrast == Contrast::High)
        return strongLightPalette();
    return paletteOf({.window = QColor(0xf3, 0xf4, 0xf6),
                      .base = QColor(0xff, 0xff, 0xff),
                      .alternate = QColor(0xf8, 0xf9, 0xfa),
                      .button = QColor(0xf7, 0xf8, 0xf9),
                      .text = QColor(0x1d, 0x21, 0x27),
                      .hint = QColor(0x67, 0x6d, 0x76),
                      .offText = QColor(0x80, 0x86, 0x90),
                      .light = QColor(0xff, 0xff, 0xff),
                      .mid = QColor(0xc3, 0xc8, 0xcf),
                      .dark = QColor(0xa5, 0xab, 0xb4),
                      .shadow = QColor(0x76, 0x7c, 0x85),
                      .highlight = QColor(0x1f, 0x6f, 0x78),
                      .highlighted = QColor(0xff, 0xff, 0xff),
                      .link = QColor(0x1f, 0x66, 0x70),
                      .toolTip = QColor(0xff, 0xff, 0xff)});
}

QPalette darkPalette(Contrast contrast)
{
    if (contrast == Contrast::High)
        return strongDarkPalette();
    return paletteOf({.window = QColor(0x25, 0x28, 0x2d),
                      .base = QColor(0x1c, 0x1f, 0x23),
                      .alternate = QColor(0x21, 0x24, 0x29),
                      .button = QColor(0x31, 0x35, 0x3b),
                      .text = QColor(0xe4, 0xe7, 0xeb),
                      .hint = QColor(0x96, 0x9d, 0xa7),
                      .offText = QColor(0x86, 0x8d, 0x97),
                      .light = QColor(0x45, 0x4a, 0x52),
                      .mid = QColor(0x3d, 0x42, 0x49),
                      .dark = QColor(0x17, 0x19, 0x1c),
                      .shadow = QColor(0x0d, 0x0e, 0x10),
                      .highlight = QColor(0x1f, 0x74, 0x7c),
                      .highlighted = QColor(0xff, 0xff, 0xff),
                      .link = QColor(0x6c, 0xc9, 0xc4),
                      .toolTip = QColor(0x31, 0x35, 0x3b)});
}

void applyAppearance(QApplication &application, Appearance appearance, Contrast contrast,
                     Appearance preferred)
{
    const bool isDesktopDark = isDark(desktopPalette(application));
    const Appearance wanted = appearance == Appearance::System ? preferred : appearance;
    const bool isDarkWanted =
        wanted == Appearance::System ? isDesktopDark : wanted == Appearance::Dark;
    const bool isOurs = appearance != Appearance::System || contrast == Contrast::High ||
                        isDarkWanted != isDesktopDark;
    if (isOurs || isFusion(application.property(kDesktopStyle).toString()))
        QApplication::setStyle(new ClearLines);
    if (isOurs)
        QApplication::setPalette(isDarkWanted ? darkPalette(contrast) : lightPalette(contrast));
}

} // namespace drover::ui
