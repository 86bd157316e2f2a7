#include "ui/actions/fixedkeys.h"

#include "ui/actions/actionkeys.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FixedKeys)
};

constexpr FixedKey kFixed[] = {
    {"Alt+1 … Alt+9", QT_TRANSLATE_NOOP("FixedKeys", "Tab 1 to 9")},
    {"Enter", QT_TRANSLATE_NOOP("FixedKeys", "Into the details")},
    {"A … Z, 0 … 9", QT_TRANSLATE_NOOP("FixedKeys", "Jump to the node of that name")},
    {"Space", QT_TRANSLATE_NOOP("FixedKeys", "Add the node to the selection, or take it out")},
    {"Ctrl+A", QT_TRANSLATE_NOOP("FixedKeys", "Select all nodes shown")},
    {"Ctrl+Shift+A", QT_TRANSLATE_NOOP("FixedKeys", "Select none")},
    {"Ctrl+Space", QT_TRANSLATE_NOOP("FixedKeys", "Complete what is typed in the filter")},
    {"Shift+F10", QT_TRANSLATE_NOOP("FixedKeys", "Menu of what has the focus")},
    {"Esc", QT_TRANSLATE_NOOP("FixedKeys", "Clear the filter, then leave it")},
};

// What texts, tables and dialogs of every desktop program do with these.
constexpr const char *kOthers[] = {"Ctrl+A",       "Ctrl+Shift+A", "Ctrl+C",    "Ctrl+X",
                                   "Ctrl+V",       "Ctrl+Z",       "Ctrl+Ins",  "Shift+Ins",
                                   "Shift+Del",    "Ctrl+Shift+Z", "Esc",       "Ctrl+Space",
                                   "F10",          "Shift+F10",    "Alt+F4"};

bool isMoving(int key)
{
    constexpr int kMoving[] = {Qt::Key_Left,   Qt::Key_Right,    Qt::Key_Up,     Qt::Key_Down,
                               Qt::Key_Home,   Qt::Key_End,      Qt::Key_PageUp, Qt::Key_PageDown,
                               Qt::Key_Return, Qt::Key_Enter,    Qt::Key_Tab,    Qt::Key_Backtab,
                               Qt::Key_Space,  Qt::Key_Backspace};
    return std::find(std::begin(kMoving), std::end(kMoving), key) != std::end(kMoving);
}

/// By words and to the ends of a text, or along a list without choosing.
bool isMovingFar(const QKeyCombination &pressed)
{
    constexpr int kFar[] = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,        Qt::Key_Down,
                            Qt::Key_Home, Qt::Key_End,   Qt::Key_Backspace, Qt::Key_Delete};
    return (pressed.keyboardModifiers() & ~Qt::ShiftModifier) == Qt::ControlModifier &&
           std::find(std::begin(kFar), std::end(kFar), pressed.key()) != std::end(kFar);
}

/// The slash is typed as well, but begins no name.
bool isTyped(int key)
{
    return key > Qt::Key_Space && key <= Qt::Key_ydiaeresis && key != Qt::Key_Slash;
}

} // namespace

std::span<const FixedKey> fixedKeys()
{
    return kFixed;
}

QString fixedKeyText(const FixedKey &key)
{
    return Words::tr(key.text);
}

QString refusalOfKey(const QKeySequence &key, QLatin1StringView of)
{
    if (key.isEmpty() || (!of.isEmpty() && tableKeys(of).contains(key)))
        return {};
    const QKeyCombination pressed = key[0];
    const Qt::KeyboardModifiers modifiers = pressed.keyboardModifiers();
    const bool isBare = !(modifiers & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (isBare && isTyped(pressed.key()))
        return Words::tr("Plain letters, digits and signs are typed into the table or a field.");
    if (isBare && isMoving(pressed.key()))
        return Words::tr("This key moves in tables and dialogs.");
    const bool isMnemonic = modifiers == Qt::AltModifier && isTyped(pressed.key()) &&
                            pressed.key() != Qt::Key_0; // tabs are counted from 1
    if (isMnemonic)
        return Words::tr("Alt with a letter or digit opens menus, pages and tabs.");
    // Several one after another begin with the first, which is taken then.
    const bool isOther = std::any_of(std::begin(kOthers), std::end(kOthers), [pressed](const char *own) {
        return QKeySequence(pressed) == QKeySequence(QString::fromLatin1(own), QKeySequence::PortableText);
    });
    return isOther || isMovingFar(pressed) ? Words::tr("Tables, texts and menus use this key themselves.") : QString();
}

} // namespace drover::ui
