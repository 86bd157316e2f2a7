#pragma once

#include "core/api/apirequest.h"

#include <string>

namespace drover {

/// The API server's version, "v1.36.2", as /version tells it; empty where it does not.
///
/// Thread: any. Errors: those of the request.
ApiRequest<std::string> requestServerVersion();

} // namespace drover
