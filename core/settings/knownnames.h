#pragma once

#include <QString>

namespace drover {

/// Names in the files of settings that other parts of the program know. What nothing is given for is
/// taken as it is.
///
/// Thread: a plain value, any. Errors: none.
struct KnownNames {
    using IsKnown = bool (*)(const QString &name);

    IsKnown isLanguage = nullptr;
    IsKnown isColumn = nullptr; ///< of those that the user did not make
    IsKnown isGroup = nullptr;  ///< the same: of those by which nodes can be grouped
};

} // namespace drover
