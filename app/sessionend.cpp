#include "app/sessionend.h"

#include "core/nodes/sessionlog.h"
#include "ui/window/clustertabs.h"

#include <QApplication>
#include <QSessionManager>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace drover {

namespace {

constexpr std::array kEnding{SIGTERM, SIGINT, SIGHUP};

struct Pipe {
    int read = -1;
    int write = -1;
};

/// A handler finds no way to what it should tell but a constant. Lasts as long as the program.
const Pipe &signalPipe()
{
    static const Pipe pipe = [] {
        int ends[2];
        return pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0 ? Pipe{ends[0], ends[1]} : Pipe{};
    }();
    return pipe;
}

/// Does no more than a handler may.
void tell(int)
{
    const int before = errno;
    const char one = 1;
    [[maybe_unused]] const ssize_t written = write(signalPipe().write, &one, 1);
    errno = before;
}

/// Replaces `from`. What was set to be ignored, as by nohup, stays so.
void handle(void (*from)(int), void (*by)(int), int flags)
{
    for (const int signal : kEnding) {
        struct sigaction now = {};
        if (sigaction(signal, nullptr, &now) != 0 || now.sa_handler != from)
            continue;
        now = {};
        now.sa_handler = by;
        now.sa_flags = flags;
        sigaction(signal, &now, nullptr);
    }
}

} // namespace

SessionEnd::SessionEnd(ui::MainWindow &window, ui::WindowMemory &memory, SettingsStore &store)
    : m_window(window), m_memory(memory), m_store(store)
{
    connect(qApp, &QGuiApplication::commitDataRequest, this, &SessionEnd::takeRequest,
            Qt::DirectConnection);
    if (signalPipe().read < 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe().read, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &SessionEnd::takeSignal);
    // A handler, not a mask: what is started from here would inherit a mask.
    handle(SIG_DFL, tell, SA_RESTART | SA_RESETHAND);
}

SessionEnd::~SessionEnd()
{
    handle(tell, SIG_DFL, 0);
}

void SessionEnd::takeSignal()
{
    std::array<char, 16> told{};
    if (read(signalPipe().read, told.data(), told.size()) <= 0)
        return;
    qCInfo(sessionLog, "Ended by a signal");
    m_window.tabs().stopDrains();
    keep();
    QCoreApplication::exit(0);
}

void SessionEnd::takeRequest(QSessionManager &manager)
{
    keep();
    if (m_window.tabs().drainingNodes().isEmpty() || !manager.allowsInteraction())
        return;
    manager.release();
    manager.cancel();
    m_window.close(); // asks
}

/// At once: nobody promises that there is time for destructors.
void SessionEnd::keep()
{
    m_memory.remember();
    m_store.flush();
}

} // namespace drover
