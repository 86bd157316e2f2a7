#include "app/demo/stdinend.h"

#include <QObject>
#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace drover::demo {

void whenStdinEnds(QObject *context, std::function<void()> ended)
{
#ifdef Q_OS_UNIX
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context,
                     [notifier, ended = std::move(ended)] {
                         char ignored[256];
                         if (::read(STDIN_FILENO, ignored, sizeof ignored) > 0)
                             return;
                         notifier->setEnabled(false);
                         ended();
                     });
#else
    Q_UNUSED(context)
    Q_UNUSED(ended)
#endif
}

} // namespace drover::demo
