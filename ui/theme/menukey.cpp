#include "ui/theme/menukey.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QWidget>

namespace drover::ui {

MenuKey::MenuKey(QCoreApplication &application)
{
    application.installEventFilter(this);
}

bool MenuKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || watched != QApplication::focusWidget())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_F10 || key->modifiers() != Qt::ShiftModifier || QApplication::activePopupWidget())
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    const QPoint place = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent wish(QContextMenuEvent::Keyboard, place, widget->mapToGlobal(place));
    return QCoreApplication::sendEvent(widget, &wish) && wish.isAccepted();
}

} // namespace drover::ui
