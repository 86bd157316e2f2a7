#include "tests/probe/interrupt.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace drover::probe {

void onInterrupt(QObject *context, std::function<void()> call)
{
    sigset_t interrupts;
    sigemptyset(&interrupts);
    sigaddset(&interrupts, SIGINT);
    // Threads that are started later inherit the mask, so the signal reaches the descriptor only.
    pthread_sigmask(SIG_BLOCK, &interrupts, nullptr);
    const int descriptor = signalfd(-1, &interrupts, SFD_CLOEXEC);
    if (descriptor < 0) {
        pthread_sigmask(SIG_UNBLOCK, &interrupts, nullptr);
        return;
    }
    auto *notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context,
                     [descriptor, call = std::move(call)] {
                         signalfd_siginfo info{};
                         if (read(descriptor, &info, sizeof info) == ssize_t(sizeof info))
                             call();
                     });
}

} // namespace drover::probe
