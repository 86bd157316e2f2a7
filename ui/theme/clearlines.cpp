#include "ui/theme/clearlines.h"

#include "ui/theme/barlines.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/statuspalette.h"

#include <QDialog>
#include <QEvent>
#include <QGroupBox>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QStyleOptionFocusRect>
#include <QStyleOptionFrame>
#include <QStyleOptionSpinBox>
#include <QStyleOptionTab>
#include <QStyleOptionTabBarBase>
#include <QStyleOptionTabWidgetFrame>
#include <QToolButton>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kFusionDarkens = 140; ///< percent, from the window to a line
constexpr int kBorder = 1;          ///< of a button
constexpr int kThumbGap = 3;        ///< pixels between a scroll bar's thumb and the edge of its groove
constexpr int kFocusDarkens = 125;  ///< from the highlight to the line around what has the focus

/// The palette from which Fusion makes the lines we want. Good for drawing lines only. What is off
/// has the line that does not call for the pointer.
QPalette withClearLines(const QPalette &palette, bool isEnabled)
{
    const StatusColors colors = statusColors(palette);
    QPalette clear = palette;
    clear.setColor(QPalette::Window, (isEnabled ? colors.outline : colors.line).lighter(kFusionDarkens));
    clear.setColor(QPalette::Highlight, colors.focus.lighter(kFocusDarkens));
    return clear;
}

template <typename Option> Option withClearLines(const Option &option)
{
    Option clear(option);
    clear.palette = withClearLines(option.palette, option.state.testFlag(QStyle::State_Enabled));
    return clear;
}

/// What is switched on: filled and framed, where Fusion leaves a shade that is hardly seen.
void drawSwitchedOn(const QStyleOption &option, QPainter &painter)
{
    constexpr float kFill = 0.2F;
    const StatusColors colors = statusColors(option.palette);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const double width = isHighContrast(option.palette) ? 2 : 1;
    QColor fill = isEnabled ? colors.focus : colors.line;
    fill.setAlphaF(kFill);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(QPen(isEnabled ? colors.outline : colors.line, width));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), 2, 2);
    painter.restore();
}

/// A line where Fusion leaves a shade.
void drawFocus(const QStyleOption &option, QPainter &painter)
{
    const auto *focus = qstyleoption_cast<const QStyleOptionFocusRect *>(&option);
    const QPalette &palette = option.palette;
    const bool isSelected = focus && focus->backgroundColor == palette.color(QPalette::Highlight);
    const double inset = isSelected ? 1.5 : 0.5; // else it would be the edge of what is selected
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(isSelected ? palette.color(QPalette::HighlightedText)
                              : statusColors(palette).focus);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), 1, 1);
    painter.restore();
}

/// Fusion gives the focus and the default the same line.
void drawButton(const QStyleOptionButton &button, const QProxyStyle &style, QPainter &painter,
                const QWidget *widget)
{
    const bool isSeen = button.state.testFlag(QStyle::State_KeyboardFocusChange) ||
                        button.features.testFlag(QStyleOptionButton::DefaultButton);
    const bool hasFocus = isSeen && button.state.testFlag(QStyle::State_HasFocus);
    QStyleOptionButton clear = withClearLines(button);
    if (!hasFocus)
        clear.palette.setColor(QPalette::Highlight, button.palette.color(QPalette::ButtonText));
    style.QProxyStyle::drawPrimitive(QStyle::PE_PanelButtonCommand, &clear, &painter, widget);
    if (!hasFocus)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(statusColors(button.palette).focus);
    painter.drawRoundedRect(QRectF(button.rect).adjusted(1.5, 1.5, -1.5, -1.5), 1, 1);
    painter.restore();
}

/// Fusion leaves the frame of one that can be typed in to its field, which shows none.
void drawComboFocus(const QStyleOptionComboBox &combo, QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(statusColors(combo.palette).focus);
    for (const double inset : {0.5, 1.5})
        painter.drawRoundedRect(QRectF(combo.rect).adjusted(inset, inset, -inset, -inset), 2, 2);
    painter.restore();
}

/// Below the title, as Fusion's own, which leaves it as much room as this.
void drawGroupFrame(const QStyleOption &frame, const QStyle &style, QPainter &painter,
                    const QWidget *widget)
{
    constexpr int kAboveFrame = 3;
    const auto *box = qobject_cast<const QGroupBox *>(widget);
    const bool hasTitle = box && (box->isCheckable() || !box->title().isEmpty());
    const int title = hasTitle ? std::max(style.pixelMetric(QStyle::PM_ExclusiveIndicatorHeight),
                                          frame.fontMetrics.height())
                               : 0;
    painter.setPen(statusColors(frame.palette).outline);
    painter.drawRect(frame.rect.adjusted(0, title + kAboveFrame, -1, -1));
}

/// Fusion's thumb has the colour of a button, which in the light is that of the groove.
void drawThumb(const QStyleOptionSlider &bar, QRect thumb, QPainter &painter)
{
    const QPalette &palette = bar.palette;
    const bool isHeld = bar.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                        (bar.state & (QStyle::State_Sunken | QStyle::State_MouseOver));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isHeld ? palette.color(QPalette::WindowText) : statusColors(palette).outline);
    const bool isUpright = bar.orientation == Qt::Vertical;
    const QRectF inner = QRectF(thumb).adjusted(isUpright ? kThumbGap : 1, isUpright ? 1 : kThumbGap,
                                                isUpright ? -kThumbGap : -1, isUpright ? -1 : -kThumbGap);
    const double round = std::min(inner.width(), inner.height()) / 2;
    painter.drawRoundedRect(inner, round, round);
    painter.restore();
}

/// Fusion's are shades of the window, too near to what they stand on. One that leads nowhere is faint.
void drawArrow(const QStyleOptionSlider &bar, QStyle::SubControl arrow, const QRect &place, QPainter &painter)
{
    if (!bar.subControls.testFlag(arrow) || place.isEmpty())
        return;
    const bool isBack = arrow == QStyle::SC_ScrollBarSubLine;
    const bool isPressed = bar.activeSubControls.testFlag(arrow) && bar.state.testFlag(QStyle::State_Sunken);
    const bool isOn = bar.state.testFlag(QStyle::State_Enabled) &&
                      bar.sliderPosition != (isBack ? bar.minimum : bar.maximum);
    QColor color = isPressed ? statusColors(bar.palette).outline : bar.palette.color(QPalette::WindowText);
    color.setAlphaF(isOn ? 1 : 0.35F);
    const double half = std::min(place.width(), place.height()) / 4.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.translate(QRectF(place).center());
    painter.rotate((bar.orientation == Qt::Vertical ? 0 : -90) + (isBack ? 0 : 180));
    painter.drawPolygon(QPolygonF({{-half, half / 2}, {half, half / 2}, {0, -half / 2}}));
    painter.restore();
}

/// Fusion darkens what is below it: on a dark menu that is no line.
void drawSeparator(const QStyleOptionMenuItem &line, QPainter &painter)
{
    QColor faint = statusColors(line.palette).outline;
    faint.setAlphaF(0.5F);
    const QRect place = line.rect.adjusted(5, 0, -5, 0);
    painter.fillRect(QRect(place.left(), place.center().y(), place.width(), 1), faint);
}

/// Fusion asks for the icon as of a button under the pointer, and puts it on the colour of what is
/// chosen.
QStyleOptionMenuItem withChosenIcon(const QStyleOptionMenuItem &line, int size, qreal ratio)
{
    QStyleOptionMenuItem chosen = line;
    if (line.icon.isNull() || !line.state.testFlag(QStyle::State_Enabled))
        return chosen;
    chosen.icon = QIcon();
    for (const QIcon::State state : {QIcon::Off, QIcon::On}) {
        chosen.icon.addPixmap(line.icon.pixmap({size, size}, ratio, QIcon::Selected, state),
                              QIcon::Active, state);
    }
    return chosen;
}

} // namespace

ClearLines::ClearLines() : QProxyStyle(QStringLiteral("Fusion"))
{}

void ClearLines::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QDialog *>(widget))
        widget->installEventFilter(this);
    // A tool bar asks for its icon once, maybe before this is the style.
    auto *button = qobject_cast<QToolButton *>(widget);
    if (button && button->objectName() == QLatin1StringView("qt_toolbar_ext_button"))
        button->setIcon(themedIcon(QLatin1StringView("overflow")));
}

/// Qt forgets it with each show.
bool ClearLines::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        static_cast<QWidget *>(watched)->setAttribute(Qt::WA_KeyboardFocusChange);
    return QProxyStyle::eventFilter(watched, event);
}

int ClearLines::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    if (metric == PM_MenuPanelWidth)
        return 1; // else the edge is below what stands in the menu
    if (metric == PM_SplitterWidth)
        return kDivideWidth;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize ClearLines::sizeFromContents(ContentsType type, const QStyleOption *option,
                                   const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_PushButton) // Fusion leaves four pixels with the border, where it is not short
        size.setWidth(std::max(size.width(), contents.width() + 2 * (kSpace + kBorder)));
    return size;
}

int ClearLines::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    return hint == SH_EtchDisabledText ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
}

/// Fusion's button for the rest of a tool bar is dark, on a dark bar too.
QIcon ClearLines::standardIcon(StandardPixmap which, const QStyleOption *option,
                               const QWidget *widget) const
{
    return which == SP_ToolBarHorizontalExtensionButton
               ? themedIcon(QLatin1StringView("overflow"))
               : QProxyStyle::standardIcon(which, option, widget);
}

void ClearLines::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    const bool isStrong = isHighContrast(option->palette);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
    const bool isButton = element == PE_PanelButtonCommand;
    const bool isField = element == PE_FrameLineEdit;
    const bool isFrame = element == PE_Frame || element == PE_FrameWindow;
    if (element == PE_FrameFocusRect)
        return drawFocus(*option, *painter);
    if (element == PE_PanelButtonTool && option->state.testFlag(State_On))
        return drawSwitchedOn(*option, *painter);
    if (element == PE_IndicatorToolBarSeparator)
        return drawBarSeparator(*option, *painter);
    if (const auto *base = qstyleoption_cast<const QStyleOptionTabBarBase *>(option);
        base && element == PE_FrameTabBarBase && isStrong)
        return drawTabBase(*base, *painter);
    const bool isPopup = element == PE_FrameMenu ||
                         (element == PE_Frame && widget && widget->windowType() == Qt::Popup);
    if (element == PE_FrameGroupBox && isStrong)
        return drawGroupFrame(*option, *proxy(), *painter, widget);
    if (isPopup) {
        painter->setPen(statusColors(option->palette).outline);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    }
    if (button && isButton)
        return drawButton(*button, *this, *painter, widget);
    if (button && isBox) {
        const QStyleOptionButton clear = withClearLines(*button);
        return QProxyStyle::drawPrimitive(element, &clear, painter, widget);
    }
    if (frame && (isField || (isFrame && isStrong))) {
        const QStyleOptionFrame clear = withClearLines(*frame);
        return QProxyStyle::drawPrimitive(element, &clear, painter, widget);
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ClearLines::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (item && element == CE_MenuItem && item->menuItemType == QStyleOptionMenuItem::Separator &&
        item->text.isEmpty())
        return drawSeparator(*item, *painter);
    if (item && element == CE_MenuItem && item->state.testFlag(State_Selected)) {
        const QStyleOptionMenuItem chosen = withChosenIcon(*item, pixelMetric(PM_SmallIconSize),
                                                           painter->device()->devicePixelRatioF());
        return QProxyStyle::drawControl(element, &chosen, painter, widget);
    }
    if (element == CE_Splitter)
        return drawGrip(*option, *painter);
    QProxyStyle::drawControl(element, option, painter, widget);
    // The words of a tab may have a colour of their own, with which its palette is no longer stark.
    const QPalette &palette = widget ? widget->palette() : option->palette;
    if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        tab && element == CE_TabBarTabShape && isHighContrast(palette))
        return drawTabFrame(*tab, palette, *painter);
    if (!isHighContrast(option->palette))
        return;
    const QColor line = statusColors(option->palette).outline;
    if (element == CE_HeaderSection || element == CE_ToolBar || element == CE_MenuBarEmptyArea ||
        element == CE_MenuBarItem)
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), line);
    if (element == CE_HeaderSection)
        painter->fillRect(QRect(option->rect.right(), option->rect.top(), 1, option->rect.height()), line);
}

void ClearLines::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && control == CC_ComboBox) {
        const QStyleOptionComboBox clear = withClearLines(*combo);
        QProxyStyle::drawComplexControl(control, &clear, painter, widget);
        if (combo->editable && combo->frame && combo->state.testFlag(State_HasFocus))
            drawComboFocus(*combo, *painter);
        return;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        spin && control == CC_SpinBox) {
        const QStyleOptionSpinBox clear = withClearLines(*spin);
        return QProxyStyle::drawComplexControl(control, &clear, painter, widget);
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar) {
        // Flat: what is shaded differs less from the thumb than from what is around it.
        painter->fillRect(bar->rect, bar->palette.color(QPalette::Window));
        for (const SubControl arrow : {SC_ScrollBarSubLine, SC_ScrollBarAddLine})
            drawArrow(*bar, arrow, proxy()->subControlRect(control, bar, arrow, widget), *painter);
        if (bar->subControls.testFlag(SC_ScrollBarSlider) && bar->maximum > bar->minimum)
            drawThumb(*bar, proxy()->subControlRect(control, bar, SC_ScrollBarSlider, widget), *painter);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace drover::ui
