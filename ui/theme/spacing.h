#pragma once

namespace drover::ui {

/// The one unit of distance. Units: device-independent pixels. Gaps and margins are multiples of it.
constexpr int kSpace = 8;

} // namespace drover::ui
