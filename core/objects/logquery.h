#pragma once

#include "core/objects/timestamp.h"

#include <optional>
#include <string>

namespace drover {

/// Which log of a pod, and how much of it.
///
/// Thread: a plain value, any. Units: lines, UTC. Errors: none.
/// Source: core/v1 PodLogOptions.
struct LogQuery {
    std::string nameSpace;
    std::string pod;
    std::string container; ///< empty: only right for a pod with one
    bool follows = true;
    bool isPrevious = false; ///< of the container's last run
    bool withTimes = false;  ///< each line begins with its time; LogStream always asks so
    std::optional<int> tailLines = 500; ///< unset: from its beginning
    Timestamp since;                    ///< not reported: no limit
};

} // namespace drover
