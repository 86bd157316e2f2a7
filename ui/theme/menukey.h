#pragma once

#include <QObject>

class QCoreApplication;

namespace drover::ui {

/// Shift+F10 opens the menu of what has the focus, as the Menu key does, which many keyboards lack.
/// On X11 Qt leaves that to each widget.
///
/// Thread: GUI; an event filter of the application. Errors: none.
class MenuKey final : public QObject
{
    Q_OBJECT

public:
    explicit MenuKey(QCoreApplication &application);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace drover::ui
