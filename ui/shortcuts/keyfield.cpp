#include "ui/shortcuts/keyfield.h"

#include <QKeyEvent>

namespace drover::ui {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt ||
           key == Qt::Key_Meta || key == Qt::Key_AltGr || key == Qt::Key_unknown || key == 0;
}

/// What must go on working in a dialog.
bool isForDialog(const QKeyEvent &event)
{
    const bool isBare = !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    const int key = event.key();
    return isBare && (key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_Escape ||
                      key == Qt::Key_Return || key == Qt::Key_Enter);
}

} // namespace

KeyField::KeyField(QWidget *parent) : QLineEdit(parent)
{
    setContextMenuPolicy(Qt::NoContextMenu);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setPlaceholderText(tr("Press the new keys"));
}

void KeyField::setKeys(const QKeySequence &keys)
{
    if (m_keys == keys)
        return;
    m_keys = keys;
    setText(keys.toString(QKeySequence::NativeText));
    Q_EMIT keysChanged();
}

bool KeyField::event(QEvent *event)
{
    // Else a shortcut of the window would run instead.
    if (event->type() == QEvent::ShortcutOverride) {
        event->setAccepted(!isForDialog(*static_cast<QKeyEvent *>(event)));
        return true;
    }
    return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent *event)
{
    if (isForDialog(*event)) {
        event->ignore();
        return;
    }
    event->accept();
    if (isModifier(event->key()))
        return;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool empties = event->key() == Qt::Key_Backspace && modifiers == Qt::NoModifier;
    setKeys(empties ? QKeySequence()
                    : QKeySequence(QKeyCombination(modifiers, Qt::Key(event->key()))));
}

} // namespace drover::ui
