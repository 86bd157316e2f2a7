#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace drover::ui {

/// A field that takes the next keys pressed together and shows their names.
///
/// Tab, Esc and Return do what they do elsewhere, so that the field is no trap for who has only a
/// keyboard; Backspace empties it. Thread: the GUI thread. Errors: none.
class KeyField : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyField(QWidget *parent = nullptr);

    const QKeySequence &keys() const { return m_keys; }
    void setKeys(const QKeySequence &keys);

Q_SIGNALS:
    void keysChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QKeySequence m_keys;
};

} // namespace drover::ui
