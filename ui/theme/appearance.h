#pragma once

#include <QPalette>

#include <cstdint>

class QApplication;

namespace drover::ui {

enum class Appearance : std::uint8_t { System, Light, Dark };
enum class Contrast : std::uint8_t { Normal, High };

/// Light and Dark: Qt's Fusion style with our palette. System: whatever the desktop gives Qt; our own
/// where that is not as light or dark as the desktop prefers (`preferred`; System: it does not say),
/// and with high contrast. May be called again. Thread: GUI. Errors: none.
void applyAppearance(QApplication &application, Appearance appearance,
                     Contrast contrast = Contrast::Normal,
                     Appearance preferred = Appearance::System);

/// What Light and Dark set; for tests too. Of high contrast: text 7:1 or more, lines as strong as text.
QPalette lightPalette(Contrast contrast = Contrast::Normal);
QPalette darkPalette(Contrast contrast = Contrast::Normal);

} // namespace drover::ui
