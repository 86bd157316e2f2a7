#pragma once

#include "core/base/error.h"

#include <optional>
#include <string_view>

namespace drover {

/// The fields of a metav1.Status as sent, texts already redacted. Internal to core/api.
///
/// Thread: a plain value, any. Units: seconds. Errors: none; a field of a wrong type is absent.
/// Source: Kubernetes API conventions, "Response Status Kind".
struct StatusFields {
    bool hasKind = false; ///< `kind: Status`; the answer to a deadline comes without
    QString status;       ///< "Success", "Failure"
    QString message;
    QString reason;
    QString objectKind;
    QString objectName;
    std::vector<ErrorCause> causes;
    int code = 0;
    int retryAfterSeconds = 0;
};

/// Nothing where the text is no JSON object, or one that is no Status: any object with
/// `status: "Failure"` and a `code` counts as one.
std::optional<StatusFields> readStatusFields(std::string_view json);

} // namespace drover
