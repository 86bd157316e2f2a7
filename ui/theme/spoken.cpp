#include "ui/theme/spoken.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QEvent>
#include <QTextDocumentFragment>
#include <QVariant>
#include <QWidget>

namespace drover::ui {

namespace {

// Properties of widgets.
constexpr char kRole[] = "droverSpokenRole";
constexpr char kValue[] = "droverSpokenValue";
constexpr char kTip[] = "droverSpokenTip";

constexpr int kWhole = 100;

class SpokenWidget : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;
};

class SpokenBar final : public SpokenWidget, public QAccessibleValueInterface
{
public:
    explicit SpokenBar(QWidget *widget) : SpokenWidget(widget, QAccessible::ProgressBar) {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return SpokenWidget::interface_cast(type);
    }
    QVariant currentValue() const override { return widget()->property(kValue).toInt(); }
    void setCurrentValue(const QVariant &) override {}
    QVariant maximumValue() const override { return kWhole; }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }
};

QAccessibleInterface *spoken(const QString &, QObject *object)
{
    const QVariant role = object->property(kRole);
    if (!role.isValid() || !object->isWidgetType())
        return nullptr;
    auto *widget = static_cast<QWidget *>(object);
    if (role.toInt() == QAccessible::ProgressBar)
        return new SpokenBar(widget);
    return new SpokenWidget(widget, QAccessible::Role(role.toInt()));
}

} // namespace

void setSpokenRole(QWidget &widget, QAccessible::Role role)
{
    QAccessible::installFactory(spoken); // which it does once
    widget.setProperty(kRole, int(role));
    // One that was asked for before, as by a name that was set, would stay as it was.
    QAccessible::deleteAccessibleInterface(
        QAccessible::uniqueId(QAccessible::queryAccessibleInterface(&widget)));
}

void setSpokenValue(QWidget &widget, int percent)
{
    if (widget.property(kValue) == percent)
        return;
    widget.setProperty(kValue, percent);
    QAccessibleValueChangeEvent changed(&widget, percent);
    QAccessible::updateAccessibility(&changed);
}

void announce(QWidget &widget)
{
    if (!widget.isVisible())
        return;
    QAccessibleEvent alert(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    // Qt 6.4 tells AT-SPI of no alert, but of what shows; Orca reads a notification that does.
    QAccessibleEvent shows(&widget, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shows);
}

SpokenTips::SpokenTips(QCoreApplication &application)
{
    application.installEventFilter(this);
}

bool SpokenTips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTipChange || !watched->isWidgetType())
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    if (widget->accessibleDescription() != widget->property(kTip).toString())
        return false;
    const QString tip = widget->toolTip();
    const QString words =
        Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip;
    widget->setProperty(kTip, words);
    widget->setAccessibleDescription(words);
    return false;
}

} // namespace drover::ui
