#pragma once

#include <cstdint>

namespace drover {

/// Whether a write is only tried: not sent at all, or sent for the server to judge.
enum class DryRun : std::uint8_t { None, Client, Server };

} // namespace drover
