#pragma once

#include <QProxyStyle>

namespace drover::ui {

/// Fusion, with lines that can be seen: it makes them a little darker than the window, whatever the
/// window is. Boxes to tick, fields and the frame of what has the focus stand out 3:1 or more; with a
/// palette of high contrast all frames do.
///
/// Thread: the GUI thread. Errors: none. Source: WCAG 2.2, success criteria 1.4.11 and 2.4.7.
class ClearLines : public QProxyStyle
{
    Q_OBJECT

public:
    ClearLines();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
};

} // namespace drover::ui
