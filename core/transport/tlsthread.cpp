#include "core/transport/tlsthread.h"

#include <openssl/crypto.h>

namespace drover {

void releaseTlsOfThisThread()
{
    OPENSSL_thread_stop();
}

} // namespace drover
