#pragma once

class QAbstractSocket;

namespace drover::demo {

/// Ends a connection with a TCP reset instead of an ordinary end. Where the system cannot be asked
/// for one, the connection ends at once all the same.
void hardReset(QAbstractSocket &socket);

} // namespace drover::demo
