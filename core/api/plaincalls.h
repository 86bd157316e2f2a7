#pragma once

#include "core/api/apicall.h"
#include "core/api/apirequest.h"
#include "core/base/clock.h"
#include "core/transport/httpclient.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace drover {

/// Sends a request and hands over its body whole: any 2xx but a failed Status. At most 24 MiB.
/// `dated` hears before that what the server's clock says, where the answer's head tells.
///
/// Thread: the client's. Units: whole seconds. Errors: by `done`, classified; Protocol where the
/// body is too large.
[[nodiscard]] std::unique_ptr<ApiCall> sendPlain(HttpClient &http, HttpRequest request,
                                                 std::function<void(Result<std::string>)> done,
                                                 std::function<void(WallTime)> dated = {});

/// The same for a body that `sink` takes as it comes and holds to its own limits.
///
/// Thread: the client's. Errors: by `done`, classified; those of the sink.
[[nodiscard]] std::unique_ptr<ApiCall> sendPoured(HttpClient &http, HttpRequest request,
                                                  std::shared_ptr<BodySink> sink,
                                                  std::function<void(Result<void>)> done,
                                                  std::function<void(WallTime)> dated = {});

struct LineHandlers {
    std::function<void()> opened;
    /// Whole lines, those that came together; none where bytes of a longer one came.
    std::function<void(std::vector<std::string>)> received;
    std::function<void()> ended; ///< cleanly
    std::function<void(const Error &)> failed;
};

enum class LineKind : std::uint8_t {
    /// A line over 16 MiB, or an end within one, is an error; so are 27 s without a byte (see
    /// SessionWorker's watch: a clean end is due every 22 s). Empty lines are passed over.
    Watch,
    /// May be silent for as long as it likes and end anywhere; a line over 64 KiB comes in pieces.
    Log,
};

/// Sends a watch and hands over its lines.
///
/// Thread: the client's. Errors: by `failed`, classified.
[[nodiscard]] std::unique_ptr<ApiCall> sendLines(HttpClient &http, HttpRequest request,
                                                 LineHandlers handlers,
                                                 LineKind kind = LineKind::Watch);

} // namespace drover
