#pragma once

#include <QProxyStyle>

namespace drover::ui {

/// Fusion, with lines that can be seen: it makes them a little darker than the window, whatever the
/// window is. Boxes to tick, fields and the frame of what has the focus stand out 3:1 or more; with a
/// palette of high contrast all frames do, that of the tab in front most. So do the grips of divides
/// and the thumb of a scroll bar. A tool button that is switched on is filled and framed. Text that
/// is off is greyed and has no shadow. The focus of a dialog is seen before the first Tab, and a
/// button that has it is told from the one that Return presses elsewhere. The words of a button keep
/// away from its border.
///
/// Thread: the GUI thread. Errors: none. Source: WCAG 2.2, success criteria 1.4.11 and 2.4.7.
class ClearLines : public QProxyStyle
{
    Q_OBJECT

public:
    ClearLines();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                  const QWidget *widget = nullptr,
                  QStyleHintReturn *returned = nullptr) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace drover::ui
