#pragma once

#include "core/settings/settingsstore.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowmemory.h"

#include <QObject>

class QSessionManager;

namespace drover {

/// What is to be kept is kept when somebody else ends the program: SIGTERM, SIGINT (Ctrl+C) or
/// SIGHUP, or the desktop's session manager.
///
/// A signal stops the drains, as quitting does, and asks nobody: who sends it may not wait long. The
/// same one a second time ends the program at once. A session manager that lets programs speak to
/// the user does not end the session over a drain: the window asks.
/// Thread: the GUI thread; one in a program. Errors: what cannot be kept, the store tells.
class SessionEnd : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    SessionEnd(ui::MainWindow &window, ui::WindowMemory &memory, SettingsStore &store);
    ~SessionEnd() override; ///< signals end the program as if it had not been

private:
    void takeSignal();
    void takeRequest(QSessionManager &manager);
    void keep();

    ui::MainWindow &m_window;
    ui::WindowMemory &m_memory;
    SettingsStore &m_store;
};

} // namespace drover
