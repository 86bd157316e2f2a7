#pragma once

#include <QFont>
#include <QStringView>

#include <optional>

namespace drover {

/// Whether the font that GNOME's settings name is the one of this desktop, and nobody has chosen what
/// Qt takes its fonts from. Of the environment: XDG_CURRENT_DESKTOP and QT_QPA_PLATFORMTHEME.
bool isGnomesFontWanted(QStringView desktops, QStringView platformTheme);

/// The font that Pango's words describe, such as "Noto Sans CJK SC Bold 10.5": family, styles, size. A
/// size that is not said is that of `usual`. None where it says nothing, or nothing that can be read.
/// Thread: GUI. Errors: none but no font. Source: pango_font_description_from_string().
std::optional<QFont> fontOfPango(const QString &words, const QFont &usual);

} // namespace drover
