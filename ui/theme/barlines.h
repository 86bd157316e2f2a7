#pragma once

class QPainter;
class QPalette;
class QStyleOption;
class QStyleOptionTab;
class QStyleOptionTabBarBase;

namespace drover::ui {

/// What ClearLines draws of bars: tabs of high contrast, the lines of a tool bar, the grips of divides.
///
/// Thread: GUI. Units: pixels. Errors: none.

/// Over the shape of a tab: all have a frame, and that of the one in front is the strongest, with a
/// bar above it, and open to its page. `palette` is the bar's: a tab's own has the colour of its words.
void drawTabFrame(const QStyleOptionTab &tab, const QPalette &palette, QPainter &painter);
/// The line below the tabs, which the one in front interrupts.
void drawTabBase(const QStyleOptionTabBarBase &base, QPainter &painter);
/// Between the groups of a tool bar.
void drawBarSeparator(const QStyleOption &option, QPainter &painter);
/// Of a divide: what lies beside it may be a row that is cut, and its words would touch the grip.
constexpr int kDivideWidth = 7;
/// What a divide is taken by; with high contrast a line runs along all of it.
void drawGrip(const QStyleOption &option, QPainter &painter);

} // namespace drover::ui
