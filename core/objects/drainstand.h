#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace drover {

/// How a drain that runs stands, as far as it is said beside its node: in the table and in the details.
///
/// Thread: a plain value, any. Errors: none.
enum class DrainStand : std::uint8_t {
    Draining,
    Paused,
    Blocked,       ///< by budgets: all that it still waits for
    BlockedForGood ///< one pod at least, by a budget that no wait gives room
};

/// By node.
using DrainStands = std::map<std::string, DrainStand, std::less<>>;

} // namespace drover
