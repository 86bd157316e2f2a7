#include "ui/theme/appearance.h"

#include "ui/theme/clearboxes.h"

#include <QApplication>
#include <QColor>
#include <QStyle>
#include <QVariant>

namespace drover::ui {

namespace {

// The desktop's own style, while ours stands in its place: a property of the application.
constexpr char kDesktopStyle[] = "droverDesktopStyle";

struct Shades {
    QColor window, base, alternate, button, text, faintText, light, mid, dark, shadow, highlight;
    QColor link, toolTip;
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
    palette.setColor(QPalette::BrightText, QColor(Qt::white));
    palette.setColor(QPalette::PlaceholderText, s.faintText);
    palette.setColor(QPalette::ToolTipBase, s.toolTip);
    palette.setColor(QPalette::ToolTipText, s.text);
    palette.setColor(QPalette::Light, s.light);
    palette.setColor(QPalette::Midlight, s.light);
    palette.setColor(QPalette::Mid, s.mid);
    palette.setColor(QPalette::Dark, s.dark);
    palette.setColor(QPalette::Shadow, s.shadow);
    palette.setColor(QPalette::Highlight, s.highlight);
    palette.setColor(QPalette::HighlightedText, QColor(Qt::white));
    palette.setColor(QPalette::Link, s.link);
    palette.setColor(QPalette::LinkVisited, s.link);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, s.faintText);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, s.mid);
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({.window = QColor(0xf3, 0xf4, 0xf6),
                      .base = QColor(0xff, 0xff, 0xff),
                      .alternate = QColor(0xf8, 0xf9, 0xfa),
                      .button = QColor(0xf7, 0xf8, 0xf9),
                      .text = QColor(0x1d, 0x21, 0x27),
                      .faintText = QColor(0x80, 0x86, 0x90),
                      .light = QColor(0xff, 0xff, 0xff),
                      .mid = QColor(0xc3, 0xc8, 0xcf),
                      .dark = QColor(0xa5, 0xab, 0xb4),
                      .shadow = QColor(0x76, 0x7c, 0x85),
                      .highlight = QColor(0x1f, 0x6f, 0x78),
                      .link = QColor(0x1f, 0x66, 0x70),
                      .toolTip = QColor(0xff, 0xff, 0xff)});
}

QPalette darkPalette()
{
    return paletteOf({.window = QColor(0x25, 0x28, 0x2d),
                      .base = QColor(0x1c, 0x1f, 0x23),
                      .alternate = QColor(0x21, 0x24, 0x29),
                      .button = QColor(0x31, 0x35, 0x3b),
                      .text = QColor(0xe4, 0xe7, 0xeb),
                      .faintText = QColor(0x86, 0x8d, 0x97),
                      .light = QColor(0x45, 0x4a, 0x52),
                      .mid = QColor(0x3d, 0x42, 0x49),
                      .dark = QColor(0x17, 0x19, 0x1c),
                      .shadow = QColor(0x0d, 0x0e, 0x10),
                      .highlight = QColor(0x1f, 0x74, 0x7c),
                      .link = QColor(0x6c, 0xc9, 0xc4),
                      .toolTip = QColor(0x31, 0x35, 0x3b)});
}

void applyAppearance(QApplication &application, Appearance appearance)
{
    const QVariant before = application.property(kDesktopStyle);
    if (appearance == Appearance::System && !before.isValid())
        return;
    if (appearance == Appearance::System) {
        QApplication::setStyle(before.toString());
        application.setPalette(QPalette()); // the desktop's
        application.setProperty(kDesktopStyle, QVariant());
        return;
    }
    if (!before.isValid())
        application.setProperty(kDesktopStyle, QApplication::style()->name());
    QApplication::setStyle(new ClearBoxes);
    application.setPalette(appearance == Appearance::Dark ? darkPalette() : lightPalette());
}

} // namespace drover::ui
