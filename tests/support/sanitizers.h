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

} // namespace drover
