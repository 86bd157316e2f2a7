#pragma once

#include <QStringList>

class QMenu;
class QWidget;

namespace drover {

/// What somebody who cannot see a window, or uses no mouse, would miss in it: a line each, which
/// names the thing and what is wrong with it.
///
/// Thread: the GUI thread. Errors: none; an empty list is a window without fault.

/// Names, roles, descriptions, cells of tables and values, as a screen reader gets them.
QStringList speechFaults(QWidget &window);
/// Where Tab and Shift+Tab do not lead, lead astray or stay. Moves the focus and puts it back.
QStringList focusFaults(QWidget &window);
/// Buttons that have the focus and are not pressed by Enter.
QStringList enterFaults(const QWidget &window);
/// Two things with one key to Alt, or a label with a key and without a field.
QStringList mnemonicFaults(const QWidget &window);
QStringList mnemonicFaults(const QMenu &menu);
/// Of a menu whose other entries are data, which have none: two with one key.
QStringList repeatedMnemonics(const QMenu &menu);

} // namespace drover
