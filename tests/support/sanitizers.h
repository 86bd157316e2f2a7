#pragma once

namespace drover {

/// Whether this build is watched by a sanitizer: ten times as slow, and with another heap.
///
/// Thread: any. Errors: none.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;
#else
constexpr bool kIsSanitized = false;
#endif

/// Whether a program that is begun beside other threads spoils what comes after: QProcess shares its
/// memory with the child until that is another program (Qt 6.4), and from then on ThreadSanitizer
/// ignores the locks of the thread that began it; a child that forks and does anything first it ends.
#if defined(__SANITIZE_THREAD__)
constexpr bool kLosesLocksByProcesses = true;
#else
constexpr bool kLosesLocksByProcesses = false;
#endif

} // namespace drover
