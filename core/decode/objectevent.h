#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <memory>
#include <string>

namespace drover {

/// One line of a watch on pods or budgets.
///
/// Thread: a plain value, any. Errors: `error` is what an ERROR event tells; the stream ends after
/// it. Source: Kubernetes API concepts, "Efficient detection of changes".
template <typename Object> struct ObjectEvent {
    enum class Kind : std::uint8_t {
        Added,
        Modified,
        Deleted,    ///< the object's last state, with the version of its deletion
        Bookmark,   ///< only a version
        ErrorEvent, ///< only an error
        Other,      ///< a type nobody told us: to be passed over
    };

    Kind kind = Kind::Other;
    std::shared_ptr<const Object> object; ///< of Added, Modified and Deleted, else null
    std::string resourceVersion; ///< the stream has come this far; empty for ErrorEvent and Other
    Error error;                 ///< of ErrorEvent
};

} // namespace drover
