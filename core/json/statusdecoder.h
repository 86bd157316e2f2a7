#pragma once

#include "core/base/error.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace drover {

/// Makes the one Error of an HTTP answer that is not what was asked for: any status but 2xx, or a
/// 2xx whose body is none of the API's.
///
/// The body decides first (a Status names its reason and causes, whatever its content type), then
/// the HTTP status. Texts of the server go through redact() and are cut to 2 KB.
/// Thread: any; pure. Units: milliseconds. Errors: this is how they are made.
/// Source: Kubernetes API conventions, "Response Status Kind"; client-go rest/request.go
/// (transformResponse) for bodies that are no Status.
Error errorFromAnswer(int httpStatus, std::string_view contentType, std::string_view body,
                      std::optional<std::chrono::milliseconds> retryAfterHeader = std::nullopt);

/// The Error that a metav1.Status tells of; nothing where `json` is none, or one of success.
/// `httpStatus` 0: the code that the Status holds, as in an ERROR event of a watch.
std::optional<Error> errorFromStatus(std::string_view json, int httpStatus = 0);

/// What stands where JSON was due: "a web page", "protobuf". For the first bytes of a body.
Error errorFromForeignBody(int httpStatus, std::string_view contentType, std::string_view body);

} // namespace drover
