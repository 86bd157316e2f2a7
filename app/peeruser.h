#pragma once

#include <QtGlobal>

namespace drover {

/// Whether the process at the other end of a local socket runs as this user. The system tells it,
/// not the process.
///
/// Thread: any. Errors: false where the system does not tell.
bool isPeerThisUser(qintptr socket);

} // namespace drover
