#pragma once

#include "core/settings/knownnames.h"

namespace drover {

/// What this program knows of what its settings may name: its languages, the columns of its tables.
///
/// Thread: any. Errors: none.
KnownNames knownNames();

} // namespace drover
