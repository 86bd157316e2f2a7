#pragma once

#include <QPalette>

#include <cstdint>

class QApplication;

namespace drover::ui {

enum class Appearance : std::uint8_t { System, Light, Dark };

/// Light and Dark: Qt's Fusion style with our palette. System: whatever the desktop gives. May be
/// called again. Thread: GUI. Errors: none.
void applyAppearance(QApplication &application, Appearance appearance);

/// What Light and Dark set; for tests too.
QPalette lightPalette();
QPalette darkPalette();

} // namespace drover::ui
