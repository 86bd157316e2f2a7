#pragma once

#include "core/insight/linediff.h"
#include "core/insight/objecttext.h"
#include "core/base/clock.h"

#include <QString>

#include <optional>
#include <vector>

namespace drover::ui {

/// A look at an object that is over, kept to be compared with the next one.
///
/// Thread: a plain value, any. Units: UTC. Errors: none.
struct PastLook {
    QString yaml; ///< without managedFields
    QString resourceVersion;
    WallTime readAt{};
};

/// What is known of the looks at one object: the newest, and the newest that saw another version.
struct LookPair {
    std::optional<PastLook> last;
    std::optional<PastLook> before;
};

/// An object that was just read, and what became of it since the look before.
struct ObjectLook {
    ObjectText text;
    std::optional<PastLook> before; ///< what it is compared with; nothing: it is the first look
    std::vector<DiffLine> changes;
};

/// The same question, whose answer is compared with the looks before it, on the worker.
///
/// Thread: any; pure. Errors: those of `question`.
ApiRequest<ObjectLook> comparedWith(LookPair looks, ApiRequest<ObjectText> question);

} // namespace drover::ui
