#pragma once

#include <QAccessible>
#include <QObject>

class QCoreApplication;
class QWidget;

namespace drover::ui {

/// To be called before the widget is shown. Without a role a screen reader passes it over, name and
/// all. Thread: GUI. Errors: none.
void setSpokenRole(QWidget &widget, QAccessible::Role role);
/// What a bar shows. Units: percent. Thread: GUI. Errors: none.
void setSpokenValue(QWidget &widget, int percent);
/// Has its name read out now, wherever the focus is; nothing where the widget is not seen. For a
/// role of Notification. Thread: GUI. Errors: none.
void announce(QWidget &widget);

/// Describes widgets in the plain words of their tool tips: those are HTML, which a screen reader
/// would spell out. A description that was set otherwise stays.
///
/// Thread: GUI; an event filter of the application. Errors: none.
class SpokenTips final : public QObject
{
    Q_OBJECT

public:
    explicit SpokenTips(QCoreApplication &application);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace drover::ui
