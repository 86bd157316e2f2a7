#pragma once

#include <QObject>

class QCoreApplication;
class QKeyEvent;

namespace drover::ui {

/// Enter presses the button that has the focus, as Space does, in dialogs and outside of them. Qt
/// gives it to the default button of a dialog wherever another is focused that is not to become the
/// default, to nobody outside of dialogs, and never to a tool button. A key that is held presses once.
///
/// Thread: GUI; an event filter of the application. Errors: none.
class EnterKey final : public QObject
{
    Q_OBJECT

public:
    explicit EnterKey(QCoreApplication &application);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isHeld(const QKeyEvent &event) const;

    quint64 m_released = 0; ///< when Enter was; milliseconds of the display server
};

} // namespace drover::ui
