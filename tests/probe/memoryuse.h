#pragma once

#include <cstdint>

namespace drover::probe {

/// Resident memory of this process, now and at its highest. Units: KiB. Errors: 0 where the
/// system does not tell.
std::int64_t residentKib();
std::int64_t peakResidentKib();

} // namespace drover::probe
