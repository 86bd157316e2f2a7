#include "app/demo/http/hardreset.h"

#include <QAbstractSocket>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace drover::demo {

void hardReset(QAbstractSocket &socket)
{
#ifdef Q_OS_UNIX
    // Lingering for 0 seconds makes close() send RST.
    const linger none{1, 0};
    setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
#endif
    socket.abort();
}

} // namespace drover::demo
