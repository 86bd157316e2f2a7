#include "ui/theme/clearboxes.h"

#include "ui/theme/statuspalette.h"

#include <QStyleOptionButton>

namespace drover::ui {

ClearBoxes::ClearBoxes() : QProxyStyle(QStringLiteral("Fusion"))
{}

void ClearBoxes::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
    if (!button || !isBox || !isDark(option->palette)) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    QStyleOptionButton outlined(*button);
    // The outline is made of this colour, and nothing else of the box.
    outlined.palette.setColor(QPalette::Window, option->palette.color(QPalette::WindowText));
    QProxyStyle::drawPrimitive(element, &outlined, painter, widget);
}

} // namespace drover::ui
