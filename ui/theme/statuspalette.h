#pragma once

#include <QColor>
#include <QPalette>

#include <cstdint>

namespace drover::ui {

/// What a colour says. Never the only sign: a word or an icon says the same.
enum class Tone : std::uint8_t {
    Text,    ///< the palette's text
    Good,
    Bad,
    Warning,
    Neutral, ///< a fact that is neither good nor bad; lifecycle states
    Dimmed,  ///< secondary text, old values
};

/// The colours of states, for one palette. Each is readable (contrast 4.5:1 or more; 7:1 where the
/// palette is of high contrast) as text on the palette's Base, AlternateBase and Window, and
/// `bannerText` on each banner.
///
/// Thread: GUI. Errors: none.
/// Source: WCAG 2.2, success criteria 1.4.3, 1.4.6 and 1.4.11.
struct StatusColors {
    QColor good;
    QColor bad;
    QColor warning;
    QColor neutral;
    QColor dimmed;
    QColor line;    ///< separators; not for text
    QColor outline; ///< around what can be used, 3:1 or more; not for text
    QColor focus;   ///< around what has the focus, the same
    QColor bannerInfo;
    QColor bannerWarning;
    QColor bannerBad;
    QColor bannerText;
};

StatusColors statusColors(const QPalette &palette);
/// The colour of the tone on the palette's Base and Window.
QColor toneColor(Tone tone, const QPalette &palette);
/// A colour of the user's own as that of a text: lighter or darker where it could not be read.
QColor readableColor(const QColor &color, const QPalette &palette);
/// The background of a banner of that tone.
QColor bannerColor(Tone tone, const QPalette &palette);

bool isDark(const QPalette &palette);
/// Whether its lines are as strong as its text.
bool isHighContrast(const QPalette &palette);
/// 1 (same) to 21 (black on white), as WCAG defines it.
double contrastRatio(const QColor &one, const QColor &other);

} // namespace drover::ui
