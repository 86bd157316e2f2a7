#include "core/transport/tlsthread.h"

#include "core/transport/opensslcalls.h"

namespace drover {

void releaseTlsOfThisThread()
{
    stopOpensslOfThisThread();
}

} // namespace drover
