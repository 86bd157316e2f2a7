#pragma once

// gcc tells by macros which sanitizer a build has, clang where it is asked.
#if defined(__has_feature)
#define DROVER_BUILD_HAS(feature) __has_feature(feature)
#else
#define DROVER_BUILD_HAS(feature) 0
#endif

namespace drover {

/// Whether this build is watched by a sanitizer: ten times as slow, and with another heap.
///
/// Thread: any. Errors: none.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) ||                                \
    DROVER_BUILD_HAS(address_sanitizer) || DROVER_BUILD_HAS(thread_sanitizer)
constexpr bool kIsSanitized = true;
#else
constexpr bool kIsSanitized = false;
#endif

/// Whether a program that is begun beside other threads spoils what comes after: QProcess shares its
/// memory with the child until that is another program (Qt 6.4), and from then on ThreadSanitizer
/// ignores the locks of the thread that began it; a child that forks and does anything first it ends.
#if defined(__SANITIZE_THREAD__) || DROVER_BUILD_HAS(thread_sanitizer)
constexpr bool kLosesLocksByProcesses = true;
#else
constexpr bool kLosesLocksByProcesses = false;
#endif

} // namespace drover

#undef DROVER_BUILD_HAS
