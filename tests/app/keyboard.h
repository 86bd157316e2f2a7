#pragma once

#include <QObject>

class QWidget;

namespace drover {

/// Somebody without a mouse: presses keys where the focus is, in the window that a window manager
/// would have active.
///
/// Thread: the GUI thread. Errors: none; a key that nobody takes does nothing.
class Keyboard : public QObject
{
public:
    Keyboard();

    void press(const char *keys) const; ///< QKeySequence's portable text: "Ctrl+Shift+D"
    void type(const QString &text) const;
    /// Tab until the widget of that name has the focus; false where Tab does not lead there.
    bool tabTo(const char *name) const;
    QWidget *focus() const;
    QWidget *dialog() const; ///< what is open before the window; null where nothing is
    int mouseEvents() const { return m_mouseEvents; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_mouseEvents = 0;
};

} // namespace drover
