#include "ui/theme/enterkey.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace drover::ui {

namespace {

constexpr quint64 kTooSoon = 10; ///< milliseconds from a key's release to its next press by hand

bool isEnter(const QKeyEvent &event)
{
    const bool isKey = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return isKey && !(event.modifiers() & ~Qt::KeypadModifier);
}

/// Boxes to tick are filled in, as fields are: with them Enter goes on.
QAbstractButton *buttonOf(QObject *watched)
{
    if (auto *button = qobject_cast<QPushButton *>(watched))
        return button;
    return qobject_cast<QToolButton *>(watched);
}

} // namespace

EnterKey::EnterKey(QCoreApplication &application)
{
    application.installEventFilter(this);
}

bool EnterKey::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::KeyPress && type != QEvent::KeyRelease && type != QEvent::ShortcutOverride)
        return false;
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (!isEnter(key))
        return false;
    if (type == QEvent::KeyRelease) {
        m_released = key.timestamp();
        return false;
    }
    QAbstractButton *button = buttonOf(watched);
    if (!button)
        return false;
    event->accept(); // before a shortcut of what is around it
    if (type == QEvent::KeyPress && !key.isAutoRepeat() && !isHeld(key))
        button->click();
    return true;
}

/// A key that is held comes from X as released and pressed at once; Qt knows it for a repetition only
/// where both have arrived together.
bool EnterKey::isHeld(const QKeyEvent &event) const
{
    return m_released != 0 && event.timestamp() - m_released < kTooSoon;
}

} // namespace drover::ui
