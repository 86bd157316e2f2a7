#include "ui/theme/statuspalette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace drover::ui {

namespace {

constexpr double kReadable = 4.5;
constexpr double kWellReadable = 7;
constexpr double kDiscernible = 3; ///< lines and pictures

double linear(float channel)
{
    const double c = channel;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

/// Of a channel with 8 bits, as nearly all are: a cell asks for dozens while it is painted.
double linearOf(int channel)
{
    static const std::array<double, 256> known = [] {
        std::array<double, 256> all{};
        for (int i = 0; i < 256; ++i)
            all[std::size_t(i)] = linear(QColor(i, i, i).redF());
        return all;
    }();
    return known[std::size_t(channel)];
}

double luminance(const QColor &color)
{
    const QColor rgb = color.toRgb();
    if (rgb == QColor(rgb.rgba()))
        return 0.2126 * linearOf(rgb.red()) + 0.7152 * linearOf(rgb.green()) +
               0.0722 * linearOf(rgb.blue());
    return 0.2126 * linear(rgb.redF()) + 0.7152 * linear(rgb.greenF()) +
           0.0722 * linear(rgb.blueF());
}

QColor mixed(const QColor &one, const QColor &other, float share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

template <std::size_t N>
double worstContrast(const QColor &color, const std::array<QColor, N> &backgrounds)
{
    double worst = 21;
    for (const QColor &background : backgrounds)
        worst = std::min(worst, contrastRatio(color, background));
    return worst;
}

/// The colour itself where it can be told from the backgrounds, else mixed with black or white until
/// it can: desktops bring palettes that we have never seen.
template <std::size_t N>
QColor distinct(const QColor &color, const std::array<QColor, N> &backgrounds, bool dark,
                double least)
{
    const QColor extreme = dark ? QColor(Qt::white) : QColor(Qt::black);
    constexpr int kSteps = 20;
    QColor result = color;
    for (int step = 1; step <= kSteps && worstContrast(result, backgrounds) < least; ++step)
        result = mixed(color, extreme, float(step) / kSteps);
    return result;
}

/// Our colours before they meet a palette. `dimmed` and `line` come from the palette's own text.
StatusColors wanted(bool dark)
{
    StatusColors colors;
    colors.good = dark ? QColor(0x63, 0xcf, 0x85) : QColor(0x1b, 0x7a, 0x3d);
    colors.bad = dark ? QColor(0xff, 0x8f, 0x85) : QColor(0xbf, 0x25, 0x22);
    colors.warning = dark ? QColor(0xf2, 0xbb, 0x4c) : QColor(0x8c, 0x5a, 0x00);
    colors.neutral = dark ? QColor(0x8f, 0xb8, 0xff) : QColor(0x2c, 0x5c, 0xb0);
    colors.bannerInfo = dark ? QColor(0x1e, 0x30, 0x4a) : QColor(0xe2, 0xec, 0xfb);
    colors.bannerWarning = dark ? QColor(0x44, 0x36, 0x12) : QColor(0xfd, 0xf0, 0xd2);
    colors.bannerBad = dark ? QColor(0x4c, 0x24, 0x22) : QColor(0xfc, 0xe4, 0xe2);
    return colors;
}

/// What texts stand on.
std::array<QColor, 3> backgroundsOf(const QPalette &palette)
{
    return {palette.color(QPalette::Base), palette.color(QPalette::AlternateBase),
            palette.color(QPalette::Window)};
}

double leastContrast(const QPalette &palette)
{
    return isHighContrast(palette) ? kWellReadable : kReadable;
}

} // namespace

double contrastRatio(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

bool isHighContrast(const QPalette &palette)
{
    constexpr double kStark = 18; // of 21: black and white, or nearly
    const QColor text = palette.color(QPalette::WindowText);
    return palette.color(QPalette::Dark) == text &&
           contrastRatio(text, palette.color(QPalette::Window)) >= kStark;
}

QColor readableColor(const QColor &color, const QPalette &palette)
{
    return distinct(color, backgroundsOf(palette), isDark(palette), leastContrast(palette));
}

StatusColors statusColors(const QPalette &palette)
{
    const bool dark = isDark(palette);
    const bool isStrong = isHighContrast(palette);
    const double least = leastContrast(palette);
    const auto backgrounds = backgroundsOf(palette);
    const QColor text = palette.color(QPalette::WindowText);
    const QColor window = palette.color(QPalette::Window);

    StatusColors colors = wanted(dark);
    for (QColor *color : {&colors.good, &colors.bad, &colors.warning, &colors.neutral})
        *color = distinct(*color, backgrounds, dark, least);
    colors.dimmed = distinct(mixed(text, window, isStrong ? 0.2f : 0.38f), backgrounds, dark, least);
    colors.line = mixed(window, text, isStrong ? 0.6f : 0.18f);
    const std::array around{palette.color(QPalette::Base), palette.color(QPalette::Window),
                            palette.color(QPalette::Button)};
    colors.outline = distinct(mixed(window, text, isStrong ? 0.71f : 0.4f), around, dark, kDiscernible);
    colors.focus = distinct(palette.color(dark ? QPalette::Link : QPalette::Highlight), around, dark,
                            kDiscernible);
    const std::array banners{colors.bannerInfo, colors.bannerWarning, colors.bannerBad};
    colors.bannerText = distinct(text, banners, dark, least);
    return colors;
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    if (tone == Tone::Text) // most cells: nothing has to be made for them
        return palette.color(QPalette::WindowText);
    const StatusColors colors = statusColors(palette);
    switch (tone) {
    case Tone::Text: return palette.color(QPalette::WindowText);
    case Tone::Good: return colors.good;
    case Tone::Bad: return colors.bad;
    case Tone::Warning: return colors.warning;
    case Tone::Neutral: return colors.neutral;
    case Tone::Dimmed: return colors.dimmed;
    }
    return palette.color(QPalette::WindowText);
}

QColor bannerColor(Tone tone, const QPalette &palette)
{
    const StatusColors colors = statusColors(palette);
    if (tone == Tone::Bad)
        return colors.bannerBad;
    return tone == Tone::Warning ? colors.bannerWarning : colors.bannerInfo;
}

} // namespace drover::ui
