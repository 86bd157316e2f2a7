#pragma once

namespace drover {

/// Frees what OpenSSL keeps for the calling thread; the last thing that a worker does.
///
/// The system's thread frees it by itself when it ends, but QThread::wait() returns a moment before
/// that, and a program that exits in between would leave it behind. (Qt 6.4, OpenSSL 3.0)
/// Thread: any. Errors: none; TLS used on the thread later makes it anew.
void releaseTlsOfThisThread();

} // namespace drover
