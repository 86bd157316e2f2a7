#pragma once

#include <QProxyStyle>

namespace drover::ui {

/// Fusion, with an outline around the boxes to tick that can be seen on dark ground: Fusion makes
/// it darker than the window, whatever the window is.
///
/// Thread: the GUI thread. Errors: none.
class ClearBoxes : public QProxyStyle
{
    Q_OBJECT

public:
    ClearBoxes();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace drover::ui
